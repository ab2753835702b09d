"""A turn as a web page. Complete without JavaScript: every button is a form that is sent. Pure."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote

from bot.channels.web.files import ICON, SCRIPT, STYLE
from bot.channels.web.markup import html, inline
from bot.content.content import Content
from bot.directory.search import Result
from bot.engine import session as token
from bot.engine.reply import Button, Media, Turn
from bot.languages.format import RIGHT_TO_LEFT

MEDIA = "/media/"
"""Where the pictures and sounds of the content are."""
_TITLE = re.compile(r"\*\*([^*]+)\*\*")


def page(content: Content, turn: Turn, leave_to: str) -> str:
    """The whole document. ``leave_to`` is the harmless page that "leave" opens instead."""
    lang = turn.session.lang
    direction = "rtl" if lang in RIGHT_TO_LEFT else "ltr"
    return (
        f'<!doctype html><html lang="{lang}" dir="{direction}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="robots" content="noindex">'
        f"<title>{escape(content.pack.name)}</title>"
        f'<link rel="stylesheet" href="{STYLE.address}"><link rel="icon" href="{ICON.address}">'
        f'<link rel="manifest" href="/manifest.webmanifest">'
        f'<script src="{SCRIPT.address}" defer></script></head><body>'
        f"{_header(content, turn, leave_to)}<main>{_article(content, turn)}"
        f"{_ways(turn.reply.buttons)}{_typing(content, turn)}</main>"
        f"{_footer(turn.reply.navigation)}</body></html>"
    )


_FORM = '<form{} method="post" action="/"{}>'


def _form(inside: str, style: str = "", more: str = "") -> str:
    """A form that is sent to the one address there is."""
    return _FORM.format(f' class="{style}"' if style else "", more) + inside + "</form>"


def _header(content: Content, turn: Turn, leave_to: str) -> str:
    urgent = turn.reply.emergency
    form = _form(_button(urgent, "help") if urgent else "")
    leave = escape(content.phrase(turn.session.lang, "leave"))
    away = escape(leave_to, quote=True)
    return f'<header>{form}<a class="leave" href="{away}" rel="noreferrer">{leave}</a></header>'


def _article(content: Content, turn: Turn) -> str:
    """The texts, the first line as the heading where it is one; a reader of screens needs one."""
    said = turn.reply.texts
    if turn.hide:  # the page is written for messengers; here nothing was kept that could be removed
        said = (content.phrase(turn.session.lang, "hide-web"),)
    texts = [text.strip() for text in said if text.strip()]
    first, _, rest = (texts[0] if texts else "").partition("\n")
    title = _TITLE.fullmatch(first.strip())
    if title:
        heading, texts = f'<h1 dir="auto">{inline(title[1])}</h1>', [rest, *texts[1:]]
    else:
        heading = f'<h1 class="unseen">{escape(content.pack.name)}</h1>'
    sections = "".join(f"<section>{html(text)}</section>" for text in texts if text.strip())
    media = "".join(map(_media, turn.reply.media))
    return f"<article>{heading}{sections}{_map(content, turn)}{media}</article>"


def _media(one: Media) -> str:
    """A picture in the room it will fill, so that nothing moves; a sound that waits to be asked."""
    alt, address = escape(one.alt, quote=True), f"{MEDIA}{quote(one.file.name)}"
    if one.file.kind == "sound":
        player = f'<audio controls preload="none" src="{address}" aria-label="{alt}"></audio>'
        return f'<p class="sound" dir="auto">{alt}{player}</p>'
    width, height = one.file.size
    room = f'width="{width}" height="{height}" decoding="async"'
    return f'<p class="picture"><img src="{address}" alt="{alt}" {room}></p>'


def _map(content: Content, turn: Turn) -> str:
    pin = turn.reply.pin
    if pin is None or pin.point is None:
        return ""
    words = escape(content.phrase(turn.session.lang, "map"))
    return f'<p><a class="map" href="{_map_address(pin)}" rel="noreferrer noopener">{words}</a></p>'


def _map_address(pin: Result) -> str:
    """A map on openstreetmap.org, opened only by whoever taps it."""
    assert pin.point is not None, "only a pin with a point is shown"
    lat, lon = pin.point
    return f"https://www.openstreetmap.org/?mlat={lat}&amp;mlon={lon}#map=18/{lat}/{lon}"


def _ways(buttons: tuple[Button, ...]) -> str:
    return _form("".join(map(_button, buttons)), "ways") if buttons else ""


def _button(button: Button, style: str = "") -> str:
    look = f' class="{style}"' if style else ""
    value = escape(button.token, quote=True)
    return f'<button name="to" value="{value}"{look} dir="auto">{inline(button.label)}</button>'


def _typing(content: Content, turn: Turn) -> str:
    lang = turn.session.lang
    here = escape(token.write(turn.session), quote=True)
    words = escape(content.phrase(lang, "type-here"), quote=True)
    send = escape(content.phrase(lang, "send"))
    hidden = f'<input type="hidden" name="here" value="{here}">'
    field = (
        f'<input name="say" placeholder="{words}" autocomplete="off" autocapitalize="none" '
        'spellcheck="false" maxlength="1000" dir="auto">'
    )
    say = f"{hidden}<label><span>{words}</span>{field}</label><button>{send}</button>"
    return _position(content, turn, hidden) + _form(say, "say")


def _position(content: Content, turn: Turn, hidden: str) -> str:
    """Shown by the script, where the browser can tell a position; a place can always be typed."""
    if not turn.reply.wants_position:
        return ""
    words = escape(content.phrase(turn.session.lang, "position-button"))
    fields = '<input type="hidden" name="lat"><input type="hidden" name="lon">'
    return _form(f"{hidden}{fields}<button>{words}</button>", "ways position", " hidden")


def _footer(buttons: tuple[Button, ...]) -> str:
    inside = "".join(map(_button, buttons))
    return _form(f"<footer>{inside}</footer>") if buttons else ""


def link(language: str, entry: str) -> str:
    """The address that opens a page in a language, as cards print it: ``/?start=ka_sos``."""
    return f"/?start={quote(f'{language}_{entry}', safe='')}"
