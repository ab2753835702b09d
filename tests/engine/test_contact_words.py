"""Numbers and languages: what for, when, and through whom."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from bot.content.content import Content
from bot.directory.contact import Phone, PhoneKind, Spoken, SpokenBy
from bot.engine.contact_words import language_lines, phone_lines, phone_words
from tests.directory.making import TODAY, service
from tests.engine.kinds.making import spaced

MORNINGS = "Mo-Fr 09:00-12:00"
OLD = date(2024, 1, 1)


def phones(small: Content, *given: Phone, seen: date | None = TODAY) -> list[str]:
    one = service(phones=given, hours_seen_on=seen)
    return [spaced(line) for line in phone_lines(small, "fr", one, TODAY)]


def languages(small: Content, *spoken: Spoken, **other: object) -> list[str]:
    one = service("x", languages=spoken, **{"hours_seen_on": TODAY, **other})
    return [spaced(line) for line in language_lines(small, "fr", one, TODAY)]


def test_a_number_stands_alone_on_its_line(small: Content) -> None:
    assert phones(small, Phone("15"), Phone("+33140054848", "main")) == ["15", "01 40 05 48 48"]


@pytest.mark.parametrize(
    ("phone", "told"),
    [
        (Phone("15", "switchboard"), "- phone-switchboard"),
        (Phone("15", cost="free"), "- phone-free"),
        (Phone("15", cost="normal"), None),
        (Phone("15", whatsapp=True), "- WhatsApp"),
        (Phone("15", languages=("ka", "ar")), "- géorgien et arabe"),
        (Phone("15", hours=MORNINGS), "- lun.–ven. 09:00–12:00"),
        (Phone("15", hours="24/7"), "- always"),
        (
            Phone("15", "urgent", MORNINGS, ("fr",), "paid"),
            "- phone-urgent · phone-paid · lun.–ven. 09:00–12:00 · français",
        ),
    ],
)
def test_below_it_stands_what_it_is_for_and_when(
    small: Content, phone: Phone, told: str | None
) -> None:
    assert phones(small, phone) == ["15", *([told] if told else [])]


def test_old_hours_of_a_line_are_said_with_their_day_and_undated_ones_not_at_all(
    small: Content,
) -> None:
    phone = Phone("15", hours=MORNINGS)
    assert phones(small, phone, seen=OLD) == [
        "15", "- hours-seen lun.–ven. 09:00–12:00 1er janvier 2024",
    ]  # fmt: skip
    assert phones(small, phone, seen=None) == ["15"]


def test_every_kind_of_number_but_the_main_one_has_its_words(small: Content) -> None:
    told = {kind: len(phones(small, Phone("15", kind))) for kind in get_args(PhoneKind)}
    assert [kind for kind, lines in told.items() if lines == 1] == ["main"]


def test_a_number_is_read_in_the_order_of_dialling() -> None:
    assert phone_words("+33140054848", "ar") == "\u206801 40 05 48 48\u2069"


@pytest.mark.parametrize(
    ("spoken", "other", "told"),
    [
        ((), {}, []),
        ((Spoken("ka"), Spoken("ar", "staff")), {}, ["speaks géorgien et arabe"]),
        ((Spoken("xx"),), {}, ["speaks xx"]),
        ((Spoken("ka", "interpreter_phone"),), {}, ["- interpreter-phone (géorgien)"]),
        (
            (Spoken("ka", "interpreter_phone"), Spoken("so", "interpreter_phone")),
            {"interpreters": "phone"},
            ["- interpreter-phone (géorgien et somali)"],
        ),
        ((), {"interpreters": "phone"}, ["- interpreter-phone"]),
        ((), {"interpreters": "yes"}, ["- interpreter"]),
        ((Spoken("ar"),), {"interpreters": "onsite"}, ["speaks arabe", "- interpreter"]),
        ((Spoken("ka", "peer"),), {}, ["- with-peer (géorgien)"]),
        (
            (Spoken("ka", "peer", "Tu 14:00-17:00"), Spoken("ar", None, MORNINGS)),
            {},
            [
                "- at-hours mar. 14:00–17:00 with-peer (géorgien)",
                "- at-hours lun.–ven. 09:00–12:00 arabe",
            ],
        ),
        (
            (Spoken("ka", None, MORNINGS),),
            {"hours_seen_on": None},
            ["- at-hours some-hours géorgien"],
        ),
    ],
)  # fmt: skip
def test_a_language_is_told_with_who_speaks_it_and_when(
    small: Content, spoken: tuple[Spoken, ...], other: dict[str, object], told: list[str]
) -> None:
    assert languages(small, *spoken, **other) == told


@pytest.mark.parametrize("mode", [None, *get_args(SpokenBy)])
def test_every_way_to_be_understood_names_the_language(
    small: Content, mode: SpokenBy | None
) -> None:
    [line] = languages(small, Spoken("ka", mode))
    assert "géorgien" in line
