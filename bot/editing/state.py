"""Everything that is published, as read at one moment: pages, services, translations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.content.draft import Draft
from bot.content.messages import messages
from bot.content.read import read_draft
from bot.directory.read import read_services
from bot.directory.service import Service
from bot.editing.revision import Folders
from bot.languages.catalogue import Catalogue, CatalogueRefused, read_catalogue


@dataclass(frozen=True, slots=True)
class State:
    """A content, its services by id, its catalogues by language, and how many faults it has.

    ``texts`` are those that are translated, by context.
    """

    draft: Draft
    services: dict[str, Service]
    catalogues: dict[str, Catalogue]
    texts: dict[str, str]
    faults: int


def read_state(folders: Folders, today: date) -> State:
    """What can be read of a content; what cannot is counted among the faults and left out."""
    draft = read_draft(folders.content, today)
    services, problems = read_services(folders.content, today)
    faults = [one for one in (*draft.problems, *problems) if one.level == "error"]
    catalogues, unread = {}, 0
    for code in draft.pack.languages if draft.pack else ():
        try:
            catalogues[code] = read_catalogue(folders.locales, code)
        except CatalogueRefused:
            unread += 1
    said = messages(draft) if draft.pack else ()
    return State(
        draft,
        {one.id: one for one in services},
        catalogues,
        {one.context: one.text for one in said},
        len(faults) + unread,
    )
