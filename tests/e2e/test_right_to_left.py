"""Arabic as a browser draws it: numbers, hours and addresses in the order they are read.

The picture of each stretch inside the Arabic page is held against a picture of it alone, from left
to right. Without isolates the pairs of a telephone number come out in reverse: the last test sees
to it that this would be noticed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

import pytest

from bot.channels.telegram.render import html
from bot.content.content import Content
from bot.directory.hours import opening
from bot.directory.read import read_services
from bot.directory.search import Found, Point, Result, distance_m
from bot.engine.reply import Answer, Looked, Turn
from bot.engine.session import Session, write_point
from bot.engine.step import open_page
from tests.conftest import NOW
from tests.e2e.browser import chromium, likeness, picture_of, show

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.e2e
HERE = Point(48.8809, 2.3553)
STRETCH = re.compile("\u2068([^\u2066-\u2069]*[0-9][^\u2066-\u2069]*)\u2069")
ARABIC = re.compile("[\u0600-\u06ff]")
SAME = 0.82
"""Half a point of the screen to the left or right makes one tenth of the ink differ."""
OTHER = 0.75
WRAPS = 40
"""Longer stretches take two lines; their picture is another one."""


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page(device_scale_factor=2, viewport={"width": 480, "height": 3000})


def arabic(content: Content, node: str, answer: Answer | None = None, **more: str) -> str:
    """A page in Arabic, as Telegram gets it."""
    session = Session("ar", node)._replace(**more)  # type: ignore[arg-type]
    turn = open_page(content, session, NOW, answer)
    assert isinstance(turn, Turn)
    return html(turn.reply)


def pages(content: Content) -> dict[str, str]:
    """Pages with telephone numbers, hours, addresses, prices and steps."""
    services, _ = read_services(content.folder, NOW.date())
    showers = [one for one in services if "shower" in one.offers and one.hours][:5]
    results = tuple(Result(one, distance_m(HERE, one), opening(one, NOW)) for one in showers)
    there = {"place": write_point(*HERE)}
    old = next(one for one in services if one.hours and one.phones and not one.hours_trusted)
    detail = Result(old, distance_m(HERE, old), opening(old, NOW))
    return {
        "emergency": arabic(content, "emergency.sos"),
        "lines": arabic(content, "mind.lines"),
        "list": arabic(content, "daily.shower", Looked(Found(results, 9, None)), **there),
        "service": arabic(
            content,
            "daily.shower",
            Looked(Found((detail,), 1, None), detail),
            service=old.key,
            **there,
        ),
    }


def test_every_number_hour_and_address_is_drawn_as_it_is_read(content: Content, page: Page) -> None:
    seen = 0
    for name, text in pages(content).items():
        stretches = {unescape(one) for one in STRETCH.findall(text) if not ARABIC.search(one)}
        show(page, text)
        inside = {one: picture_of(page, one) for one in sorted(stretches) if 3 < len(one) < WRAPS}
        for stretch, drawn in inside.items():
            show(page, stretch, "ltr")
            alike = likeness(page, drawn, picture_of(page, stretch))
            assert alike >= SAME, (name, stretch, alike)
            seen += 1
    assert seen >= 20


@pytest.mark.parametrize("stretch", ["01 40 05 48 48", "09:00–17:30"])
def test_a_number_without_isolates_would_be_noticed(page: Page, stretch: str) -> None:
    show(page, f"الهاتف {stretch} هنا")
    bare = picture_of(page, stretch)
    show(page, stretch, "ltr")
    assert likeness(page, bare, picture_of(page, stretch)) < OTHER
