"""A real browser: the system's Chromium, driven by Playwright."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from tests.e2e.programs import need

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_INK = """([first, second]) => Promise.all([first, second].map(async (png) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + png;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: 400, height: 40});
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, 400, 40);
  pen.drawImage(image, 0, 0, 400, 40);
  const points = pen.getImageData(0, 0, 400, 40).data;
  return Array.from({length: 16000}, (_, i) => points[4 * i] < 128);
})).then(([one, two]) => {
  const ink = one.filter(Boolean).length + two.filter(Boolean).length;
  return one.filter((dark, i) => dark && two[i]).length * 2 / ink;
})"""
"""How much ink of two pictures lies on the same spots, both stretched to one size: 0 to 1."""

_RUN = """([text]) => {
  const box = document.getElementById('text');
  const node = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (node.nextNode()) {
    const at = node.currentNode.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node.currentNode, at);
    range.setEnd(node.currentNode, at + text.length);
    const r = range.getBoundingClientRect();
    return {x: r.x, y: r.y, width: r.width, height: r.height};
  }
  return null;
}"""


class Picture(NamedTuple):
    """What a browser drew of a stretch of text, as PNG."""

    png: bytes


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, until the end of the test."""
    need("chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only here is it needed

    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


def show(page: Page, html: str, direction: str = "auto") -> None:
    """Show a text as a messenger does: line breaks kept, each line in its own direction."""
    style = "font: 20px 'Noto Sans', 'Noto Sans Arabic'; white-space: pre-wrap; width: 420px;"
    page.set_content(
        f'<meta charset="utf-8"><body style="background: white">'
        f'<div id="text" dir="{direction}" style="{style} unicode-bidi: plaintext">{html}</div>'
    )


def picture_of(page: Page, text: str) -> Picture:
    """The picture of a stretch of the text shown."""
    box = page.evaluate(_RUN, [text])
    assert box is not None, f"'{text}' is not shown"
    return Picture(page.screenshot(clip=box))


def likeness(page: Page, one: Picture, other: Picture) -> float:
    """How much of two pictures is the same, 0 to 1."""
    pictures = [base64.b64encode(picture.png).decode() for picture in (one, other)]
    return float(page.evaluate(_INK, pictures))
