"""A turn as Telegram shows it: HTML text, and rows of buttons. Pure."""

from __future__ import annotations

import re
from html import escape

from telegram import InlineKeyboardMarkup

from bot.engine.reply import Button, Reply

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")
_BULLET = re.compile(r"^- ", re.MULTILINE)
_PHONE = re.compile(r"^(\u2068?)(0(?:[ ]?\d){9})(\u2069?)$", re.MULTILINE)
_SHORT_LABEL = 15


def html(reply: Reply) -> str:
    """The texts of a reply as Telegram's HTML.

    A French number alone on its line is written in the international form, which Telegram makes
    tappable by itself (it takes no ``tel:`` links, and no numbers as short as 15 or 112).
    """
    text = escape("\n\n".join(part.strip() for part in reply.texts if part), quote=False)
    if "**" in text:
        text = _BOLD.sub(r"<b>\1</b>", text)
    if "](" in text:
        text = _LINK.sub(r'<a href="\2">\1</a>', text)
    return _BULLET.sub("• ", _PHONE.sub(_tappable, text))


def keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    """The rows of buttons of a reply, if it has any.

    They are in there as Telegram wants them: making objects of the library of them, and turning
    these into that, took a tenth of the time that a tap costs.
    """
    shown = [
        [{"text": label, "callback_data": token} for label, token in row] for row in rows(reply)
    ]
    return InlineKeyboardMarkup((), api_kwargs={"inline_keyboard": shown}) if shown else None


def rows(reply: Reply) -> list[list[Button]]:
    """The emergency on top, the page's own buttons, then the rest of the navigation."""
    rest = reply.navigation
    found = [[reply.emergency]] if reply.emergency else []
    line: list[Button] = []
    for button in reply.buttons:
        if len(button.label) > _SHORT_LABEL:
            if line:
                found.append(line)
                line = []
            found.append([button])
            continue
        line.append(button)
        if len(line) == 2:
            found.append(line)
            line = []
    if line:
        found.append(line)
    return found + [list(rest[start : start + 2]) for start in range(0, len(rest), 2)]


def _tappable(match: re.Match[str]) -> str:
    begin, number, end = match.groups()  # the isolates of a text from right to left stay around
    return f"{begin}{number} → +33{number.replace(' ', '')[1:]}{end}"
