"""Records on which a life may hang and that nobody has looked at for too long.

Only the check says so, and never the reading of services: a directory that was right yesterday goes
on serving, and says by itself that its hours are old.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from bot.directory.offers import Offers, read_offers
from bot.directory.read import Written, written
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "vital-overdue"
WARNED_BEFORE = timedelta(days=14)


def overdue_problems(folder: Path, today: date) -> list[Problem]:
    """A fault for each vital record past its date; a warning while there is still time.

    One that nobody ever verified is a fault from ``vital_from`` of ``offers.yaml`` on: a directory
    that begins has to be phoned through first. Until then one warning a file says how many.
    """
    offers = read_offers(folder)
    vital = [one for one in written(folder, today) if _is_vital(one, offers)]
    verified = [one for one in vital if one.one.verified_on is not None]
    never = [one for one in vital if one.one.verified_on is None]
    late = (problem for one in verified for problem in _late(one, today))
    return [*late, *_never(never, offers.vital_from, today)]


def _is_vital(one: Written, offers: Offers) -> bool:
    record = one.one
    served = record.status == "live" and record.publish.bot
    return served and not offers.vital.isdisjoint(record.offers)


def _late(one: Written, today: date) -> Iterator[Problem]:
    """Past the day on which a verified record had to be seen again, or nearly so."""
    record = one.one
    assert record.verified_on is not None
    due = record.verified_on + timedelta(days=record.review_every_days)
    if today > due:
        message = Sentence(
            "'{id}' is vital and was to be verified again by {due}: "
            "phone, then `repere services verify {id}`",
            id=one.id,
            due=due,
        )
        yield one.problem(ID, message, "verified_on")
    elif today > due - WARNED_BEFORE:
        message = Sentence(
            "'{id}' is vital and is to be verified again by {due}: "
            "phone, then `repere services verify {id}`",
            id=one.id,
            due=due,
        )
        yield replace(one.problem(ID, message, "verified_on"), level="warning")


def _never(never: list[Written], begin: date, today: date) -> Iterator[Problem]:
    """Vital records that nobody ever verified."""
    if today >= begin:
        for one in never:
            message = Sentence(
                "'{id}' is vital and was never verified: phone, then `repere services verify {id}`",
                id=one.id,
            )
            yield one.problem(ID, message)
        return
    by_file: dict[str, list[Written]] = {}
    for one in never:
        by_file.setdefault(one.source.path, []).append(one)
    for here in by_file.values():
        message = Sentence("{number} vital record(s) here were never verified", number=len(here))
        if begin != date.max:
            message = Sentence(
                "{number} vital record(s) here were never verified; from {day} on each is a fault",
                number=len(here),
                day=begin,
            )
        yield replace(here[0].problem(ID, message), level="warning")
