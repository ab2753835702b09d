"""A fact past its date is looked up again; a warning comes a month before.

Its last day is ``valid_to``, or ``good_for`` days (180 if not given) after ``checked_on``.
Mend: look the figure up at its source, correct it, and write today's date in ``checked_on``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.content.draft import Draft
from bot.content.facts import WARN_DAYS, last_day
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "fact-expired"
FUTURE = "fact-not-yet-valid"
CHECKED = "checked-in-future"


def check(draft: Draft) -> Iterator[Problem]:
    """Facts that are past their date, nearly so, or not valid yet."""
    for fact in draft.facts.values():
        place = draft.where("fact", fact.name)
        last = last_day(fact)
        if last < draft.today:
            message = Sentence(
                "'{fact}' was good until {last}: look it up again at its source",
                fact=fact.name,
                last=last,
            )
            yield place.problem(ID, message, at_key=True)
        elif last - draft.today < timedelta(days=WARN_DAYS):
            message = Sentence(
                "'{fact}' is good until {last}: look it up again soon", fact=fact.name, last=last
            )
            yield replace(place.problem(ID, message, at_key=True), level="warning")
        if fact.checked_on and fact.checked_on > draft.today:
            message = Sentence("{day} is still to come", day=fact.checked_on)
            yield place.problem(CHECKED, message, "checked_on")
        if fact.valid_from and fact.valid_from > draft.today:
            message = Sentence(
                "'{fact}' holds only from {first}", fact=fact.name, first=fact.valid_from
            )
            yield place.problem(FUTURE, message, "valid_from")
