"""Setting up the bot's face on Telegram: what it is now, what it would be, and making it so."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

from telegram import Bot, BotCommand

from bot.channels.telegram.delivery import Failed, repeated
from bot.channels.telegram.profile import Change, Profile, changes, wanted
from bot.content.content import Content


async def current(bot: Bot, language: str) -> Profile:
    """What Telegram shows now to people with this language ("" for all others)."""
    name = await bot.get_my_name(language_code=language)
    short = await bot.get_my_short_description(language_code=language)
    description = await bot.get_my_description(language_code=language)
    commands = await bot.get_my_commands(language_code=language)
    return Profile(
        language,
        name.name,
        short.short_description,
        description.description,
        tuple((one.command, one.description) for one in commands),
    )


async def planned(bot: Bot, content: Content) -> list[Change]:
    """Everything that would change. Raises TelegramError where Telegram cannot be asked."""
    found: list[Change] = []
    for then in wanted(content):
        found += changes(await current(bot, then.language), then)
    return found


async def apply(bot: Bot, content: Content, todo: Iterable[Change]) -> list[Change]:
    """Make the planned changes and no others: Telegram allows few a day. Gives those refused."""
    profiles = {then.language: then for then in wanted(content)}
    refused = []
    for change in todo:
        outcome = await repeated(change.what, _call(bot, profiles[change.language], change.what))
        if isinstance(outcome, Failed) and outcome.why != "unchanged":
            refused.append(change)
    return refused


def _call(bot: Bot, then: Profile, what: str) -> Callable[[], Awaitable[bool]]:
    code = then.language
    commands = [BotCommand(name, text) for name, text in then.commands]
    calls: dict[str, Callable[[], Awaitable[bool]]] = {
        "name": lambda: bot.set_my_name(then.name, language_code=code),
        "short description": lambda: bot.set_my_short_description(then.short, language_code=code),
        "description": lambda: bot.set_my_description(then.description, language_code=code),
        "commands": lambda: bot.set_my_commands(commands, language_code=code),
    }
    return calls[what]
