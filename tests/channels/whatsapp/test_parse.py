"""Every kind of message that WhatsApp knows is read, and nothing that is none breaks anything."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.whatsapp.parse import Incoming, parse, typed_number
from bot.engine.event import Event, Position, Start, Tap, Text, Unreadable
from tests.channels.whatsapp.calls import FOLDER, NUMBER, PHONE_ID, call, kept
from tests.conftest import NOW

READ: dict[str, Event | None] = {
    "text": Text(NOW, "Bonjour"),
    "hidden_number": Text(NOW, "Bonjour"),
    "button_reply": Tap(NOW, "frZk3aB"),
    "list_reply": Tap(NOW, "frZk3aB"),
    "list_reply_more": Tap(NOW, "frZk3aB"),
    "template_button": Text(NOW, "douche"),
    "image": Unreadable(NOW),
    "image_caption": Text(NOW, "overdose"),
    "video_caption": Text(NOW, "douche"),
    "document_caption": Text(NOW, "AME"),
    "voice": Unreadable(NOW),
    "sticker": Unreadable(NOW),
    "contacts": Unreadable(NOW),
    "order": Unreadable(NOW),
    "unsupported": Unreadable(NOW),
    "location": Position(NOW, 48.8841, 2.3497),
    "place": Position(NOW, 48.8841, 2.3497),
    "edit": Text(NOW, "douche"),
    "edit_caption": Text(NOW, "douche"),
    "unsupported_pin": None,
    "revoke": None,
    "reaction": None,
    "reaction_removed": None,
    "system": None,
    "group": None,
    "status_read": None,
    "status_failed": None,
    "echo": None,
}


def only(body: bytes) -> Incoming | None:
    found = parse(body, PHONE_ID, NOW)
    assert len(found) <= 1
    return found[0] if found else None


def test_every_payload_is_in_the_table_and_names_its_source() -> None:
    assert {file.stem for file in FOLDER.glob("*.json")} == set(READ)
    for file in FOLDER.glob("*.json"):
        assert json.loads(file.read_text("utf-8"))["source"].startswith(
            "https://developers.facebook.com/"
        )


@pytest.mark.parametrize(("name", "event"), READ.items())
def test_what_a_message_says(name: str, event: Event | None) -> None:
    found = only(kept(name))
    assert (found and found.event) == event


def test_whom_to_answer() -> None:
    text, hidden = only(kept("text")), only(kept("hidden_number"))
    assert text is not None
    assert hidden is not None
    assert text.sender == NUMBER
    assert hidden.sender == "FR.13491208655302741918"


def test_a_row_may_ask_for_the_next_part_of_a_list() -> None:
    more, row = only(kept("list_reply_more")), only(kept("list_reply"))
    assert more is not None
    assert row is not None
    assert (more.part, row.part) == (1, 0)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("/start", Start(NOW)),
        ("/start ka_sos", Start(NOW, payload="ka_sos")),
        (" \n", Unreadable(NOW)),
        ("x" * 5000, Text(NOW, "x" * 4096)),
    ],
)
def test_typed_text(text: str, event: Event) -> None:
    found = only(call(type="text", text={"body": text}))
    assert found is not None
    assert found.event == event


def test_messages_to_another_number_are_not_ours() -> None:
    assert parse(kept("text"), "1", NOW) == []


@pytest.mark.parametrize(("hours", "answered"), [(23, 1), (24, 0), (100, 0)])
def test_what_is_too_old_to_be_answered_is_left(hours: int, answered: int) -> None:
    assert len(parse(kept("text"), PHONE_ID, NOW + timedelta(hours=hours))) == answered


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3", 3),
        (" 12 ", 12),
        ("3.", 3),
        ("3)", 3),
        ("٣", 3),
        ("۱۲", 12),
        ("३", 3),
        ("3️⃣", 3),
        ("0", 0),
        ("112", 0),
        ("-1", 0),
        ("²", 0),
        ("3 rue", 0),
        ("", 0),
    ],
)
def test_a_number_is_read_in_the_digits_of_any_script(typed: str, number: int) -> None:
    assert typed_number(typed) == number


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
KINDS = ["text", "interactive", "button", "location", "edit", "image", "unsupported", "zzz"]


@given(st.binary() | anything.map(lambda value: json.dumps(value).encode()))
def test_any_body_is_read_without_a_fault(body: bytes) -> None:
    assert parse(body, PHONE_ID, NOW) == []


@given(st.sampled_from(KINDS), anything, anything)
def test_any_content_of_a_message_is_read_without_a_fault(
    kind: str, content: object, inner: object
) -> None:
    wrapped = {"type": kind, kind: inner, "message": inner, "body": inner}
    bodies: list[dict[str, Any]] = [{"type": kind, kind: content}, {"type": kind, kind: wrapped}]
    for body in (call(**parts) for parts in bodies):
        found = parse(body, PHONE_ID, NOW)
        assert len(found) <= 1
        assert all(one.sender == NUMBER for one in found)


@given(st.text(max_size=5))
def test_any_typed_text_is_a_number_or_none(text: str) -> None:
    assert 0 <= typed_number(text) <= 99
