"""A topic to begin with: commented in the editors' language, refused by the check until it is real.

What is still to write is a value that nobody knows (``{TODO-texte}``, ``TODO-source``): the check
names each of them, so a start cannot go live by oversight. No day of review is written either.
"""

from __future__ import annotations

import re

from bot.editing.schemas import LINE

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_START = """\
{line}../schemas/topic.json
# {title} : un début. Remplacez chaque TODO, puis lancez « repere check » : il dit ce qui manque.
# Pour que quelqu’un arrive ici, TODO : ailleurs, un bouton {{to: {name}.menu, label: …}}.
topic: {name}
nodes:
  {name}.menu:                    # la première page du sujet : sujet, point, nom
    # kind: question              # sans rien, un message ; les autres sortes sont dans le guide
    text: |
      **{title}**

      {{TODO-texte}}
    options:                      # les boutons ; « Retour » et « Accueil » viennent tout seuls
      - {{to: {name}.more, label: En savoir plus}}
    # safety: yes                 # si une erreur ici peut blesser quelqu’un
    sources: [TODO-source]        # un ou plusieurs noms de sources.yaml : rien sans source
    # reviewed: 2026-01-31        # TODO : le jour où quelqu’un a relu la page avec ses sources
    # note: une phrase pour les traducteurs

  {name}.more:
    text: |
      **En savoir plus**

      {{TODO-texte}}

      - Une liste vaut mieux qu’un paragraphe.
      - Un chiffre ou un numéro s’écrit par son nom dans facts.yaml, entre accolades.
    options:
      - {{to: {name}.menu, label: {label}}}
    sources: [TODO-source]
    # reviewed: 2026-01-31        # TODO
"""


def is_name(name: str) -> bool:
    """Whether a topic may be called so: small letters, digits and single dashes."""
    return _NAME.fullmatch(name) is not None


def topic_start(name: str, title: str) -> str:
    """The file of a new topic. ``title`` is what a person reads, without a line break."""
    label = "'" + title.replace("'", "''") + "'"
    return _START.format(line=LINE, name=name, title=title, label=label)
