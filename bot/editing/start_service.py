"""A service to begin with: a draft, which nobody sees, with every usual field as a comment.

Only what is known is written; the fields in comments show how the rest is written once it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.editing.schemas import LINE

FILE = "nouveaux.yaml"
"""Where new services go if no file is named."""
_TOP = """\
{line}../schemas/services.json
# Services : une fiche par lieu ou par ligne. Ce qu’on ne sait pas n’est pas écrit.
services:
"""
_START = """\
  {id}:
    name: {name}
    status: draft                 # personne ne voit cette fiche ; « live » quand tout est vérifié
    kind: {kind:<24}# place (lieu), mobile (maraude), phone (ligne), network, area
    offers: [{offers}]
    # Enlevez « # » devant ce que vous savez. Un champ absent veut dire « pas connu ».
    # organisation: l’association
    # address: 1 rue Exemple
    # postcode: '75010'
    # city: Paris
    # lat: 48.8566                # en degrés, avec un point ; pas de point pour une adresse cachée
    # lon: 2.3522
    # location_precision: hidden  # si l’adresse ne doit jamais sortir
    # phones: ['+33100000000']
    # website: https://example.org
    # hours: Mo-Fr 09:00-12:00,14:00-17:00; PH off
    # hours_seen_on: 2026-01-31   # le jour de la source des horaires, obligatoire avec eux
    # languages: [fr]
    # access: {{mode: [walk_in], anonymous: yes, papers: none, cost: free}}
    # note: une phrase pour la personne
    remark: TODO compléter, téléphoner, puis « repere services verify {id} »
    sources:
    - {{title: TODO d’où on le sait, date: {today}}}
"""


def services_file_start() -> str:
    """The first lines of a new file of services."""
    return _TOP.format(line=LINE)


def service_start(service_id: str, name: str, kind: str, offers: Sequence[str], today: date) -> str:
    """The lines of a new service, to stand below ``services:``."""
    quoted = "'" + name.replace("'", "''") + "'"
    return _START.format(
        id=service_id, name=quoted, kind=kind, offers=", ".join(offers), today=today.isoformat()
    )
