"""A page as the terminal shows it, for those who try the guide there."""

from __future__ import annotations

from html import escape

from bot.channels.terminal.render import as_text
from bot.content.content import Content
from bot.engine.reply import Turn
from bot.workbench.phones.phone import Phone, key


def show(content: Content, turn: Turn, part: int) -> str:
    """The text of a terminal; its numbers lead on."""
    numbered = enumerate(turn.reply.all_buttons, 1)
    keys = "".join(key(f"#{number}", one.token, "number") for number, one in numbered)
    return f'<pre dir="auto">{escape(as_text(turn))}</pre><div class="row">{keys}</div>'


PHONE = Phone("terminal", "Terminal", show)
