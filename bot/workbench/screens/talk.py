"""The conversation: a page on every phone beside each other, its buttons to be pressed.

The address holds where one stands, a page by its id (``page``) or a session by its token
(``here``), what somebody types there (``say``), the language and the channel: to open it again is
to be there again.
"""

from __future__ import annotations

from html import escape

from bot.content.content import Content
from bot.engine import session as token
from bot.engine.event import Event, Tap, Text
from bot.engine.reply import Turn
from bot.engine.session import Session
from bot.workbench import words
from bot.workbench.address import link, to
from bot.workbench.bench import Bench
from bot.workbench.desk import Asked, Desk
from bot.workbench.pages import problems_of
from bot.workbench.phones.phone import Phone
from bot.workbench.phones.registry import PHONES
from bot.workbench.screens.problems import lines_of
from bot.workbench.screens.screen import Screen
from bot.workbench.told import told


async def show(desk: Desk, asked: Asked) -> str:
    """The page asked for. Raises NothingToShow."""
    here, note = _session(desk.content, asked)
    notes = [note] if note else []
    turn = await _turn(desk, here, asked)
    before = desk.of_before()
    if before is not None and _lost(turn, here, asked) and here.node in before.content.nodes:
        notes.append(words.NOT_SHOWN)
        desk, turn = before, await _turn(before, here, asked)
    content = desk.content
    return (
        f"{''.join(map(_note, notes))}{_problems(desk.bench, content, turn)}"
        f"{_choices(content, turn, asked)}{_phones(content, turn, asked)}{_about(content, turn)}"
    )


def _session(content: Content, asked: Asked) -> tuple[Session, str]:
    """Where the address stands, in the language it asks for, and what to say about that."""
    lang, page = asked.get("lang"), asked.get("page")
    here, note = Session(content.language(lang or content.pack.source), content.pack.home), ""
    if asked.get("here"):
        opened = token.read(content, asked.get("here"))
        if opened is not None:
            here = opened.session._replace(lang=here.lang) if lang else opened.session
            note = words.MOVED if opened.moved else ""
    elif page in content.nodes:
        here = here._replace(node=page)
    elif page:
        note = words.NO_SUCH_PAGE.format(page=page)
    return here, note


async def _turn(desk: Desk, here: Session, asked: Asked) -> Turn:
    event: Event = Tap(asked.at, token.write(here))
    if asked.get("say"):
        event = Text(asked.at, asked.get("say"), here=token.write(here))
    return await desk.answer(event)


def _lost(turn: Turn, here: Session, asked: Asked) -> bool:
    """Whether the page could not be opened: then a person would be sent home."""
    return not asked.get("say") and turn.session.node != here.node


def _note(text: str) -> str:
    return f'<p class="note">{escape(text)}</p>'


def _problems(bench: Bench, content: Content, turn: Turn) -> str:
    """What is wrong with this page; while a file cannot be read, what is wrong with that."""
    if bench.is_behind:
        here = [one for one in bench.draft.problems if one.level == "error"]
    else:
        here = list(problems_of(content, content.nodes[turn.session.node], bench.problems))
    items = "".join(told(one, content, lines_of(bench, one.path)) for one in here)
    return f'<ul class="problems">{items}</ul>' if items else ""


def _choices(content: Content, turn: Turn, asked: Asked) -> str:
    """The languages and the channels to choose from, and a field to type in."""
    here, channel = token.write(turn.session), asked.get("channel")
    languages = "".join(
        link(
            to("talk", here=here, lang=code, channel=channel),
            language.name,
            "here" if code == turn.session.lang else "",
        )
        for code, language in content.pack.languages.items()
    )
    channels = "".join(
        link(to("talk", here=here, channel=name), title, "here" if name == channel else "")
        for name, title in (("", words.ALL), *((one.channel, one.title) for one in PHONES))
    )
    label = escape(words.CHOICES, quote=True)
    chosen = f"<p>{languages}</p><p>{channels}</p>{_typing(here, channel)}"
    return f'<nav class="choices" aria-label="{label}">{chosen}</nav>'


def _typing(here: str, channel: str) -> str:
    hidden = "".join(
        f'<input type="hidden" name="{name}" value="{escape(value, quote=True)}">'
        for name, value in (("here", here), ("channel", channel))
        if value
    )
    say = escape(words.SAY, quote=True)
    return (
        f'<form action="/talk">{hidden}<input name="say" aria-label="{say}" placeholder="{say}" '
        f'dir="auto" autocomplete="off"><button>{escape(words.SEND)}</button></form>'
    )


def _phones(content: Content, turn: Turn, asked: Asked) -> str:
    part = int(asked.get("part")) if asked.get("part").isdecimal() else 0
    shown = [one for one in PHONES if asked.get("channel") in ("", one.channel)] or list(PHONES)
    return f'<div class="phones">{"".join(_phone(one, content, turn, part) for one in shown)}</div>'


def _phone(phone: Phone, content: Content, turn: Turn, part: int) -> str:
    lang = turn.session.lang
    return (
        f'<figure class="phone {phone.channel}"><figcaption>{escape(phone.title)}</figcaption>'
        f'<div class="glass" lang="{lang}">{phone.show(content, turn, part)}</div></figure>'
    )


def _about(content: Content, turn: Turn) -> str:
    """Where the page is written, and where else to see it."""
    node = content.nodes[turn.session.node]
    written = words.WRITTEN_IN.format(path=node.path, line=node.line)
    sheet = link(to("sheet", topic=node.topic, lang=turn.session.lang), words.SHEET)
    tree = link(to("map", topic=node.topic), words.MAP)
    where = f"<code>{escape(node.id)}</code> · {escape(written)}"
    return f'<p class="about">{where} · {sheet} · {tree}</p>'


SCREEN = Screen("talk", words.TALK, show)
