"""``repere cards``: business cards, leaflets and posters whose codes open the guide."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from bot.cards.order import Order, checked, opening
from bot.cards.printed import drafts
from bot.cli.command import OK, Command, WrongUse, add_json, moment, say, say_text
from bot.config import Settings, read_settings
from bot.content.content import Content
from bot.content.load import must_load

_FORMATS = ("pdf", "png")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", default="card", metavar="KIND", help="card, leaflet or poster")
    parser.add_argument(
        "--channel", default="telegram", metavar="NAME", help="telegram, whatsapp or web"
    )
    parser.add_argument(
        "--languages", default="fr", metavar="L,L", help="one to four, in their order: so,fr"
    )
    parser.add_argument("--start", default="", metavar="ENTRY", help="the page the codes open")
    parser.add_argument("--site", default="", metavar="CODE", help="of a place or batch: B12")
    parser.add_argument("--single", action="store_true", help="one piece, not a sheet to cut")
    parser.add_argument("--out", default=Path(), metavar="FOLDER", type=Path)
    parser.add_argument("--format", default="pdf", metavar="pdf|png")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    if given.format not in _FORMATS:
        raise WrongUse(f"no format '{given.format}'; allowed: {', '.join(_FORMATS)}")
    settings, today = read_settings(os.environ), moment(None).date()
    content = must_load(settings.content.folder, settings.content.locales, today)
    order = checked(content, _order(given))
    file = given.out / _name(order, given.format)
    made = _made(content, settings, order, today, given.format)
    try:
        given.out.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made)
    except OSError as fault:
        raise WrongUse(f"cannot write '{file}': {fault.strerror}") from fault
    _tell(given, content, settings, order, file)
    return OK


def _order(given: argparse.Namespace) -> Order:
    languages = tuple(one.strip() for one in given.languages.split(","))
    site = given.site.upper()
    return Order(given.kind, given.channel, languages, given.start, site, given.single)


def _made(content: Content, settings: Settings, order: Order, today: date, form: str) -> bytes:
    try:  # the libraries are not needed for anything else, and are not small
        from bot.cards.picture import png  # noqa: PLC0415
        from bot.cards.press import press  # noqa: PLC0415
    except ModuleNotFoundError as fault:
        message = f"cards need the library '{fault.name}'; `make cards` installs it"
        raise WrongUse(message) from fault
    pdf = press(content, settings, order, today)
    return png(pdf) if form == "png" else pdf


def _name(order: Order, form: str) -> str:
    parts = ["cards", order.kind, order.channel, *order.languages, order.entry, order.site]
    return "-".join(part for part in parts if part) + f".{form}"


def _tell(
    given: argparse.Namespace, content: Content, settings: Settings, order: Order, file: Path
) -> None:
    unread = drafts(content, order)
    links = {language: opening(settings, order, language) for language in order.languages}
    if given.json:
        say({"file": str(file), "links": links, "drafts": unread})
        return
    say_text(str(file))
    if unread:
        sys.stderr.write(f"nobody has reviewed the words in: {', '.join(unread)}\n")
    for language, link in links.items():
        say_text(f"{language}: {link}")


COMMAND = Command("cards", "printable cards and posters", _arguments, _run)
