"""A page in the forms that WhatsApp has: each button goes somewhere, whole."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.whatsapp.markup import length
from bot.channels.whatsapp.render import Words, layout, messages, numbers, plain
from bot.content.content import Content
from bot.directory.search import Point, Query, seen
from bot.directory.service import Service
from bot.engine.reply import Button, Reply
from tests.conftest import NOW

WORDS = Words("Choisir", "Plus", "Votre position ?")
SOS = Button("🆘 Urgence", "sos")
NAVIGATION = (
    Button("🏠 Accueil", "home"),
    Button("🌐 Langue", "lang"),
    Button("🧹 Effacer", "end"),
)


def page(*labels: str, text: str = "Texte", navigation: tuple[Button, ...] = NAVIGATION) -> Reply:
    buttons = tuple(Button(label, f"t{number}") for number, label in enumerate(labels))
    return Reply((text,), buttons, navigation, emergency=SOS)


def inside(payload: dict[str, Any]) -> dict[str, Any]:
    return dict(payload["interactive"])


def rows(payload: dict[str, Any]) -> list[dict[str, str]]:
    return list(inside(payload)["action"]["sections"][0]["rows"])


def test_up_to_three_ways_are_buttons() -> None:
    (only,) = messages(page("Oui", "Non", navigation=()), WORDS, "here")
    assert inside(only)["type"] == "button"
    assert inside(only)["body"] == {"text": "Texte"}
    replies = [one["reply"] for one in inside(only)["action"]["buttons"]]
    assert replies[0] == {"id": "sos", "title": "🆘 Urgence"}
    assert [one["id"] for one in replies] == ["sos", "t0", "t1"]


def test_what_is_left_over_is_a_list_and_the_emergency_stays_a_button() -> None:
    first, second = messages(page("Un", "Deux", "Trois"), WORDS, "here")
    buttons = inside(first)["action"]["buttons"]
    assert [one["reply"]["id"] for one in buttons] == ["sos", "home", "lang"]
    assert [row["title"] for row in rows(second)] == ["Un", "Deux", "Trois", "🧹 Effacer"]
    assert inside(second)["action"]["button"] == "Choisir"
    assert inside(second)["body"] == {"text": "Choisir"}


def test_a_long_label_stands_whole_below_its_beginning() -> None:
    label = "Je n’ai plus de papiers du tout, que faire ?"
    _, second = messages(page(label, "b", "c"), WORDS, "here")
    row = rows(second)[0]
    assert row == {"id": "t0", "title": "Je n’ai plus de papiers…", "description": label}


@pytest.mark.parametrize("labels", [("A" * 73, "b", "c"), (f"{'A' * 24} b", f"{'A' * 24} c", "d")])
def test_what_fits_into_no_list_is_numbered(labels: tuple[str, ...]) -> None:
    (only,) = messages(page(*labels), WORDS, "here")
    body = inside(only)["body"]["text"]
    for number, label in enumerate(labels, 1):
        assert f"{number}. {label}" in body
    assert "6. 🧹 Effacer" in body


def test_a_long_list_goes_on_in_parts() -> None:
    reply = page(*(f"Lieu {number}" for number in range(25)))
    _, first = messages(reply, WORDS, "here")
    assert len(rows(first)) == 10
    assert rows(first)[-1] == {"id": ">1here", "title": "Plus"}
    (second,) = messages(reply, WORDS, "here", 1)
    (third,) = messages(reply, WORDS, "here", 2)
    assert rows(second)[-1]["id"] == ">2here"
    shown = [row["id"] for part in (first, second, third) for row in rows(part)]
    assert [one for one in shown if one[0] == "t"] == [button.token for button in reply.buttons]


def test_a_part_that_is_no_more_shows_the_page() -> None:
    assert messages(page("Un"), WORDS, "here", 7) == messages(page("Un"), WORDS, "here")


def test_a_long_text_goes_before_and_its_end_stays_with_the_buttons() -> None:
    text = "\n\n".join(["a" * 1000, "b" * 1000])
    before, page_end, _ = messages(page("Un", "Deux", "Trois", text=text), WORDS, "here")
    assert before["text"] == {"body": "a" * 1000, "preview_url": False}
    assert inside(page_end)["body"]["text"] == "b" * 1000


def test_a_page_without_buttons_is_text() -> None:
    (only,) = messages(Reply(("x",)), WORDS, "here")
    assert only["type"] == "text"


def test_a_position_is_asked_for_last() -> None:
    *_, asking = messages(page("Un")._replace(wants_position=True), WORDS, "here")
    assert inside(asking)["type"] == "location_request_message"
    assert inside(asking)["body"] == {"text": "Votre position ?"}


def test_a_place_is_shown_first() -> None:
    service = Service("bains", "Bains", lat=48.86, lon=2.35, address="1 rue", city="Paris")
    pin = seen(service, Query((), NOW, Point(48.86, 2.35)))
    place, *_ = messages(page("Un")._replace(pin=pin), WORDS, "here")
    where = {"latitude": 48.86, "longitude": 2.35, "name": "Bains", "address": "1 rue, Paris"}
    assert place == {"type": "location", "location": where}


def test_a_number_means_the_pages_own_ways_first() -> None:
    reply = page("Un", "Deux")
    assert [one.token for one in numbers(reply)] == ["t0", "t1", "home", "lang", "end", "sos"]
    (only,) = plain(reply)
    assert only["text"]["body"].endswith(
        "1. Un\n2. Deux\n3. 🏠 Accueil\n4. 🌐 Langue\n5. 🧹 Effacer\n6. 🆘 Urgence"
    )


labels = st.lists(st.text(alphabet="ab 🆘’", min_size=1, max_size=90), max_size=30)


@given(labels, st.text(alphabet="ab \n", min_size=1, max_size=3000))
def test_every_button_goes_somewhere_and_nothing_is_too_long(given: list[str], text: str) -> None:
    reply = page(*given, text=text)
    placed = layout(reply)
    shown = [one.token for one in placed.quick] + [row.id for row in placed.rows]
    shown += [one.token for one in placed.numbered]
    assert sorted(shown) == sorted(one.token for one in reply.all_buttons)
    for row in placed.rows:
        assert length(row.title) <= 24
        assert length(row.description) <= 72
    for one in messages(reply, WORDS, "here"):
        if one["type"] == "interactive":
            assert 0 < length(inside(one)["body"]["text"]) <= 1024


def test_the_channels_own_words_fit_in_every_language(content: Content) -> None:
    for language in content.pack.languages:
        assert length(content.phrase(language, "choices")) <= 20, language
        assert length(content.phrase(language, "more-choices")) <= 24, language
        assert length(content.phrase(language, "send-position")) <= 1024, language
