"""A number and a language are whole with nothing but themselves."""

from __future__ import annotations

from bot.directory.contact import Phone, Spoken


def test_what_nobody_said_of_a_number_or_a_language_is_not_known() -> None:
    phone, spoken = Phone("15"), Spoken("ka")
    assert (phone.kind, phone.hours, phone.cost, phone.languages) == (None, None, None, ())
    assert (spoken.mode, spoken.when, spoken.confirmed_on) == (None, None, None)
