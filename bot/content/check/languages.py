"""Every language has a code that a button can carry and in which figures and dates can be said.

That is two small letters of ISO 639-1 that Babel knows.
``source`` and ``otherwise`` are among the languages.
Mend: correct the code, or add the language with its own name to ``languages`` in pack.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import UnknownLocaleError

from bot.content.draft import Draft
from bot.languages.format import locale_of
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "unknown-language"


def check(draft: Draft) -> Iterator[Problem]:
    """Languages that could not be served."""
    assert draft.pack is not None
    place, languages = draft.where("pack", ""), draft.pack.languages
    for code in languages:
        if not _can_be_said(code):
            message = Sentence(
                "no language '{code}': two small letters of ISO 639-1, such as 'fr'", code=code
            )
            yield place.problem(ID, message, "languages", code, at_key=True)
    for name in ("source", "otherwise"):
        code = getattr(draft.pack, name)
        if code not in languages:
            near = meant(code, languages)
            message = Sentence("'{code}' is not in 'languages'{near}", code=code, near=near)
            yield place.problem(ID, message, name)


def _can_be_said(code: str) -> bool:
    if not re.fullmatch("[a-z]{2}", code):
        return False
    try:
        locale_of(code)
    except UnknownLocaleError:
        return False
    return True
