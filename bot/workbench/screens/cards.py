"""Printable cards: a form, a picture of what it asks for, and the files to print.

The address holds the order: to open it again is to see the same card.
"""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape

from bot.cards.kinds import KINDS
from bot.channels.addresses import ADDRESSES
from bot.content.content import Content
from bot.workbench import words
from bot.workbench.address import link, to
from bot.workbench.desk import Asked, Desk
from bot.workbench.printing import SLOTS, TYPES, NotPrinted, looked_at
from bot.workbench.screens.screen import Screen

FILE = "printed"
"""The first part of the address of a file to print."""
Choices = Sequence[tuple[str, str]]


async def show(desk: Desk, asked: Asked) -> str:
    """The form, and below it the card, if one was asked for. Raises NothingToShow."""
    form = f'<div class="ordered">{_form(desk.content, asked)}</div>'
    if not asked.get("kind"):
        return form
    return f'{form}<div class="printed">{await _card(desk, asked)}</div>'


def _form(content: Content, asked: Asked) -> str:
    fields = [
        _select("kind", words.KIND, [(one.name, words.KINDS[one.name]) for one in KINDS], asked),
        _select("channel", words.CHANNEL, [(one.channel, one.channel) for one in ADDRESSES], asked),
        *(
            _select(slot, words.CARD_LANGUAGE.format(number=number), choices, asked)
            for number, (slot, choices) in enumerate(
                zip(SLOTS, _offered(content), strict=True), start=1
            )
        ),
        _select("entry", words.OPENS_PAGE, _pages(content), asked),
        (
            f'<label>{escape(words.SITE)}<input name="site" maxlength="7" autocomplete="off" '
            f'value="{escape(asked.get("site"), quote=True)}"></label>'
        ),
        (
            f'<label class="tick"><input type="checkbox" name="single" value="1"'
            f"{' checked' if asked.get('single') else ''}> {escape(words.SINGLE)}</label>"
        ),
    ]
    return (
        f'<form action="{to("cards")}" class="order">{"".join(fields)}'
        f"<button>{escape(words.SHOW_CARD)}</button></form>"
        f'<p class="soft">{escape(words.SITE_WHY)}</p>'
    )


def _pages(content: Content) -> Choices:
    """The pages with a public name, by what stands above them."""
    source = content.pack.source
    named = ((one, content.title(source, node)) for one, node in content.by_entry.items())
    listed = sorted(named, key=lambda pair: pair[1].casefold())
    return [("", words.FIRST_PAGE), *((one, f"{title} ({one})") for one, title in listed)]


def _offered(content: Content) -> Iterator[Choices]:
    """The languages for each place on the card; only the first has to be filled."""
    languages = [(code, one.name) for code, one in content.pack.languages.items()]
    yield languages
    for _ in SLOTS[1:]:
        yield [("", words.NO_LANGUAGE), *languages]


async def _card(desk: Desk, asked: Asked) -> str:
    try:
        picture = await asyncio.to_thread(looked_at, desk, asked)
    except NotPrinted as why:
        return f'<p class="behind" role="alert">{escape(str(why))}</p>'
    query = {name: asked.get(name) for name in _NAMES}
    files = " ".join(
        link(to(f"{FILE}/cards.{form}", **query), words.TO_PRINT.format(form=form.upper()), "file")
        for form in TYPES
    )
    data = b64encode(picture).decode("ascii")
    return (
        f'<p class="files">{files}</p><p class="soft">{escape(words.READ_BACK)}</p>'
        f'<img class="paper" alt="{escape(words.CARD_PICTURE, quote=True)}" '
        f'src="data:image/png;base64,{data}">'
    )


def _select(name: str, label: str, choices: Choices, asked: Asked) -> str:
    given = asked.get(name)
    options = "".join(
        f'<option value="{escape(value, quote=True)}"{" selected" if value == given else ""}>'
        f"{escape(shown)}</option>"
        for value, shown in choices
    )
    return f'<label>{escape(label)}<select name="{name}">{options}</select></label>'


_NAMES = ("kind", "channel", *SLOTS, "entry", "site", "single")

SCREEN = Screen("cards", words.CARDS, show)
