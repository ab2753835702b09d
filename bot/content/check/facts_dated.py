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

ID = "fact-expired"
FUTURE = "fact-not-yet-valid"
CHECKED = "checked-in-future"


def check(draft: Draft) -> Iterator[Problem]:
    """Facts that are past their date, nearly so, or not valid yet."""
    for fact in draft.facts.values():
        place = draft.where("fact", fact.name)
        last = last_day(fact)
        if last < draft.today:
            message = f"'{fact.name}' was good until {last}: look it up again at its source"
            yield place.problem(ID, message, at_key=True)
        elif last - draft.today < timedelta(days=WARN_DAYS):
            message = f"'{fact.name}' is good until {last}: look it up again soon"
            yield replace(place.problem(ID, message, at_key=True), level="warning")
        if fact.checked_on and fact.checked_on > draft.today:
            yield place.problem(CHECKED, f"{fact.checked_on} is still to come", "checked_on")
        if fact.valid_from and fact.valid_from > draft.today:
            message = f"'{fact.name}' holds only from {fact.valid_from}"
            yield place.problem(FUTURE, message, "valid_from")
