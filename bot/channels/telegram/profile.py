"""What Telegram shows of the bot before a talk begins: name, descriptions, commands. Pure.

It says nothing of what the guide is about: a phone may be shared, and others see the list of chats.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.content.content import Content

# https://core.telegram.org/bots/api: setMyName 64 characters, setMyShortDescription 120,
# setMyDescription 512, description of a command 256.
MOST = {"name": 64, "short description": 120, "description": 512, "command": 256}


class Profile(NamedTuple):
    """The bot's face in one language; ``language`` is empty for all that have none of their own."""

    language: str
    name: str
    short: str
    description: str
    commands: tuple[tuple[str, str], ...]


class Change(NamedTuple):
    """One thing that would be other than it is."""

    language: str
    what: str
    before: str
    after: str


def wanted(content: Content) -> Iterator[Profile]:
    """The profile for every language, the one for others first and once more as the default."""
    languages = list(content.pack.languages)
    yield _profile(content, content.pack.otherwise)._replace(language="")
    for language in languages:
        yield _profile(content, language)


def _profile(content: Content, language: str) -> Profile:
    commands = [
        (name.replace("-", "_"), content.title(language, content.by_entry[name]))
        for name in content.pack.commands
    ]
    return Profile(
        language,
        content.pack.name,
        content.phrase(language, "about-short"),
        content.phrase(language, "about"),
        tuple(commands),
    )


def changes(now: Profile, then: Profile) -> Iterator[Change]:
    """What would change from one profile to another, in the order Telegram shows it."""
    pairs = (
        ("name", now.name, then.name),
        ("short description", now.short, then.short),
        ("description", now.description, then.description),
        ("commands", _listed(now.commands), _listed(then.commands)),
    )
    for what, before, after in pairs:
        if before.strip() != after.strip():
            yield Change(then.language, what, before, after)


def too_long(profile: Profile) -> Iterator[str]:
    """What Telegram would refuse, in sentences."""
    parts = [
        ("name", profile.name),
        ("short description", profile.short),
        ("description", profile.description),
        *(("command", text) for _, text in profile.commands),
    ]
    for what, text in parts:
        if len(text) > MOST[what]:
            where = profile.language or "other languages"
            yield f"the {what} in '{where}' has {len(text)} characters; at most {MOST[what]}"


def _listed(commands: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(f"/{name} {text}" for name, text in commands)
