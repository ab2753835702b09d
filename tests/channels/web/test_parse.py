"""Whatever a form or a link says is an event; nothing of it can break the guide."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.web.parse import opened, preferred, sent
from bot.engine.event import Event, Position, Start, Tap, Text
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("query", "accepted", "event"),
    [
        ("", "", Start(NOW)),
        ("start=ka_sos", "fr", Start(NOW, "fr", "ka_sos")),
        ("start=" + "x" * 100, "", Start(NOW, "", "x" * 64)),
        ("utm=1&start=sos", "ka-GE", Start(NOW, "ka", "sos")),
    ],
)
def test_a_link_opens_what_a_card_says(query: str, accepted: str, event: Event) -> None:
    assert opened(query, accepted, NOW) == event


@pytest.mark.parametrize(
    ("fields", "event"),
    [
        ({"to": "frabcde"}, Tap(NOW, "frabcde", "fr")),
        ({"say": "аптека", "here": "ruabcde"}, Text(NOW, "аптека", "fr", "ruabcde")),
        ({"say": "x" * 5000}, Text(NOW, "x" * 4096, "fr")),
        ({"lat": "48.88", "lon": "2.35", "here": "h"}, Position(NOW, 48.88, 2.35, "fr", "h")),
        ({"lat": "", "lon": "", "here": "h"}, Text(NOW, "", "fr", "h")),
        ({"lat": "north", "lon": "2"}, Text(NOW, "", "fr")),
        ({}, Text(NOW, "", "fr")),
    ],
)
def test_a_form_says_one_thing(fields: dict[str, str], event: Event) -> None:
    assert sent(urlencode(fields).encode(), "fr", NOW) == event


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", ""),
        ("ka", "ka"),
        ("ka-GE,ka;q=0.9,en;q=0.8", "ka"),
        ("en;q=0.3, so;q=0.7", "so"),
        ("*", ""),
        ("FR-fr", "fr"),
        ("en;q=1.2.3, so", "so"),
    ],
)
def test_the_language_a_browser_asks_for_first(accepted: str, language: str) -> None:
    assert preferred(accepted) == language


@given(st.binary(max_size=300), st.text(max_size=60))
def test_any_body_is_an_event(body: bytes, accepted: str) -> None:
    assert isinstance(sent(body, accepted, NOW), Tap | Text | Position)
