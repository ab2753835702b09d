"""The guide on Telegram by long polling, against an emulator that this project did not write."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.phone import Phone, Telegram
from tests.e2e.programs import repere

pytestmark = pytest.mark.e2e

GARE_DU_NORD = (48.8809, 2.3553)


def test_help_in_an_overdose_is_one_tap_away_and_edits_the_living_message(
    polling: Telegram,
) -> None:
    phone = Phone(polling, 101).writes("/start")
    assert "Bonjour" in phone.text
    first = phone.message
    phone.taps("🆘")
    assert "15" in phone.text
    assert (phone.message, phone.sees("editMessageText")["message"]) == (first, first)


def test_a_picture_comes_below_the_page_and_goes_with_it(polling: Telegram) -> None:
    phone = Phone(polling, 120).writes("/start").taps("🆘")
    picture = phone.sees("sendPhoto")
    assert "secouer" in picture["body"]["caption"]
    phone.taps("Ne se réveille pas")
    assert picture["message"] in phone.sees("deleteMessages")["body"]["message_ids"]
    assert phone.sees("sendPhoto")["body"]["photo"] == "a file"


def test_what_a_person_typed_is_deleted(polling: Telegram) -> None:
    phone = Phone(polling, 102).writes("/start")
    phone.sees("deleteMessages")  # of "/start": late, it would be taken for the one waited for
    phone.writes("naloxone")
    assert "aloxone" in phone.text
    phone.sees("deleteMessages")
    assert "naloxone" not in phone.screen()


def test_a_card_opens_its_page_in_its_language(polling: Telegram) -> None:
    assert Phone(polling, 103).writes("/start ru_naloxone").token("🆘").startswith("ru")
    assert "English" in [label for label, _ in Phone(polling, 104).writes("/language").buttons]


def test_a_shared_position_lists_places_and_a_chosen_one_is_a_venue(polling: Telegram) -> None:
    phone = Phone(polling, 105).writes("/start").taps("près de moi").taps("Douche")
    assert "keyboard" in phone.sees("sendMessage")["body"]["reply_markup"]
    phone.shares(*GARE_DU_NORD)
    phone.presses(next(token for _, token in phone.buttons if "$" in token))
    venue = phone.sees("sendVenue")["body"]
    assert (round(float(venue["latitude"])), venue["disable_notification"]) == (49, True)


def test_a_typed_place_lists_places(polling: Telegram) -> None:
    phone = Phone(polling, 106).writes("/start").taps("près de moi").taps("Douche")
    phone.writes("Gare du Nord")
    assert any("$" in token for _, token in phone.buttons)


def test_hide_removes_the_talk(polling: Telegram) -> None:
    phone = Phone(polling, 107).writes("/start")
    phone.sees("deleteMessages")
    phone.taps("Naloxone").taps("🧹")
    phone.sees("deleteMessages")
    assert phone.screen() == [phone.text]


def test_a_voice_note_is_answered_politely(polling: Telegram) -> None:
    assert "voix" in Phone(polling, 108).writes("/start").sends_a_voice_note().text


def test_an_old_button_opens_its_page_after_a_restart(
    api: int, settings: dict[str, str], tmp_path: Path
) -> None:
    telegram = Telegram(api)
    with repere("poll", settings=settings, log=tmp_path / "log", ready="telegram.polls"):
        phone = Phone(telegram, 109).writes("/start").taps("Naloxone")
        old, page = phone.token("🆘"), phone.message
    with repere("poll", settings=settings, log=tmp_path / "log", ready="telegram.polls"):
        phone.presses(old, page)
        assert "15" in phone.text


def test_a_group_is_refused_politely(polling: Telegram) -> None:
    person = {"id": 7, "is_bot": False, "first_name": "x", "language_code": "fr"}
    group = {"id": -500, "type": "group", "title": "x"}
    message = {"from": person, "chat": group, "date": 1700000000, "text": "/start"}
    polling.deliver("sendMessage", message)
    (call,) = polling.calls(-500, 0)
    assert "privé" in call["body"]["text"]
