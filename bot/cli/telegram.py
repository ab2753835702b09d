"""``repere telegram setup``: name, descriptions and commands of the bot in every language.

It says what would change; with ``--apply`` it makes it so. The webhook is set by ``repere serve``.
"""

from __future__ import annotations

import argparse
import asyncio
import os

from bot.cli.command import FOUND_PROBLEMS, OK, Command, add_json, say, say_text
from bot.clock import paris_now
from bot.config import SettingMissing, Settings, read_settings
from bot.content.load import must_load


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["setup"])
    parser.add_argument("--apply", action="store_true", help="make the changes")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    if not settings.telegram.token:
        raise SettingMissing("telegram.token", "@BotFather gives it to whoever makes a bot")
    return asyncio.run(_set_up(settings, given))


async def _set_up(settings: Settings, given: argparse.Namespace) -> int:
    # Imported here: the library takes a third of a second that `chat` need not wait for.
    from telegram import Bot  # noqa: PLC0415
    from telegram.error import InvalidToken, TelegramError  # noqa: PLC0415

    from bot.channels.telegram import setup  # noqa: PLC0415
    from bot.channels.telegram.profile import too_long, wanted  # noqa: PLC0415

    content = must_load(settings.content.folder, settings.content.locales, paris_now().date())
    faults = [fault for profile in wanted(content) for fault in too_long(profile)]
    for fault in faults:
        say_text(fault)
    if faults:
        return FOUND_PROBLEMS
    telegram = settings.telegram
    try:
        async with Bot(telegram.token, base_url=f"{telegram.base_url.rstrip('/')}/bot") as bot:
            todo = await setup.planned(bot, content)
            for change in todo:
                _say(change.language, change.what, change.before, change.after, given)
            refused = await setup.apply(bot, content, todo) if given.apply else []
    except InvalidToken:
        # Not "from" the fault: the library's own message quotes the token.
        why = "Telegram does not know it; @BotFather shows the right one"
        raise SettingMissing("telegram.token", why) from None
    except TelegramError as fault:
        say_text(f"Telegram could not be asked: {type(fault).__name__}")
        return FOUND_PROBLEMS
    if not given.json:
        say_text(_summary(len(todo), len(refused), applied=given.apply))
    return FOUND_PROBLEMS if refused else OK


def _say(language: str, what: str, before: str, after: str, given: argparse.Namespace) -> None:
    if given.json:
        say({"language": language, "what": what, "before": before, "after": after})
    else:
        say_text(f"{what} in {language or 'other languages'}:\n- {before}\n+ {after}")


def _summary(planned: int, refused: int, *, applied: bool) -> str:
    if not planned:
        return "nothing to change"
    if not applied:
        return f"{planned} change(s); --apply makes them"
    return f"{planned - refused} change(s) made, {refused} refused"


COMMAND = Command("telegram", "the bot's name, descriptions and commands", _arguments, _run)
