"""The web chat is shown as it is, in a frame; what is pressed there opens around it."""

from __future__ import annotations

from html import unescape

from bot.channels.web.render import page
from bot.workbench.desk import Desk
from bot.workbench.phones.web import show
from tests.workbench.phones.conftest import Opened


async def test_it_is_the_very_document_without_its_script(desk: Desk, opened: Opened) -> None:
    turn = await opened("test.boots", "fr")
    shown = show(desk.content, turn, 0)
    document = unescape(shown.split('srcdoc="', 1)[1].removesuffix('"></iframe>'))
    assert "<script" not in document
    assert '<base target="_top">' in document
    whole = page(desk.content, turn, "/talk")
    assert document.split("<body>")[1] == whole.split("<body>")[1]


async def test_what_is_in_the_frame_may_run_nothing(desk: Desk, opened: Opened) -> None:
    shown = show(desk.content, await opened("test.page", "en"), 0)
    sandbox = shown.split('sandbox="', 1)[1].split('"', 1)[0].split()
    assert "allow-scripts" not in sandbox
    assert "allow-forms" in sandbox
