"""The longest session that any button can carry fits into Telegram's 64 bytes.

https://core.telegram.org/bots/api#inlinekeyboardbutton: callback_data, 1-64 bytes.
Also: no two pages may share a short key.
Mend: a table with fewer slots; for two pages with one key, rename one of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.model import KEY_LENGTH, key_of
from bot.decisions.answers import longest
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "session-too-long"
SAME_KEY = "same-key"
MOST_BYTES = 64
LANGUAGES, BACK, PLACE, PAGE, SERVICE, MISSES, ALSO = 5, 1 + KEY_LENGTH, 8, 2, 1 + KEY_LENGTH, 2, 3
FILTERS = 7


def check(draft: Draft) -> Iterator[Problem]:
    """Tables whose answers do not fit, and pages that share a key."""
    fixed = LANGUAGES + KEY_LENGTH + BACK + PLACE + PAGE + SERVICE + MISSES + ALSO + FILTERS
    for decision in draft.decisions.values():
        size = fixed + 1 + longest(decision.table)
        if size > MOST_BYTES:
            message = Sentence(
                "a button would need {size} bytes; at most {most}: use fewer slots",
                size=size,
                most=MOST_BYTES,
            )
            place = draft.where("decision", decision.table.id)
            yield place.problem(ID, message, "slots", at_key=True)
    owners: dict[str, str] = {}
    for node in draft.nodes.values():
        first = owners.setdefault(key_of(node.id), node.id)
        if first != node.id:
            message = Sentence(
                "'{page}' has the same short key as '{first}': rename one of them",
                page=node.id,
                first=first,
            )
            yield draft.where("node", node.id).problem(SAME_KEY, message, at_key=True)
