"""The bot's face: in every language, within Telegram's limits, and silent about the topic."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.channels.telegram.profile import Change, Profile, changes, too_long, wanted
from bot.content.content import Content

ONE = Profile("fr", "Guide", "court", "long", (("sos", "Urgence"),))
TELLING = ("naloxon", "overdos", "drog", "drug", "héroïn", "нарко", "налокс", "مخدر", "ნალოქს")


def test_every_language_has_one_and_the_others_are_told_in_theirs(content: Content) -> None:
    profiles = {one.language: one for one in wanted(content)}
    assert list(profiles) == ["", *content.pack.languages]
    assert profiles[""][1:] == profiles[content.pack.otherwise][1:]


def test_commands_are_public_names_with_the_title_of_their_page(content: Content) -> None:
    french = next(one for one in wanted(content) if one.language == "fr")
    assert dict(french.commands)["sos"] == "Urgence"
    assert all(name.replace("_", "-") in content.by_entry for name, _ in french.commands)


def test_everything_is_within_the_limits_of_telegram(content: Content) -> None:
    assert [fault for one in wanted(content) for fault in too_long(one)] == []


def test_nothing_tells_the_topic_to_who_looks_at_the_list_of_chats(content: Content) -> None:
    for one in wanted(content):
        said = f"{one.name} {one.short} {one.description} {one.commands}".casefold()
        assert not [word for word in TELLING if word in said], one.language


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        (ONE._replace(name="x" * 65), "name in 'fr' has 65 characters; at most 64"),
        (
            ONE._replace(short="x" * 121),
            "short description in 'fr' has 121 characters; at most 120",
        ),
        (
            ONE._replace(language="", description="x" * 513),
            "description in 'other languages' has 513 characters; at most 512",
        ),
        (
            ONE._replace(commands=(("a", "x" * 257),)),
            "command in 'fr' has 257 characters; at most 256",
        ),
    ],
)
def test_what_telegram_would_refuse_is_told(profile: Profile, told: str) -> None:
    assert list(too_long(profile)) == [f"the {told}"]


def test_only_what_differs_changes() -> None:
    assert list(changes(ONE, ONE._replace(description="long\n"))) == []
    then = ONE._replace(name="Repère", commands=(("sos", "Aide"),))
    assert list(changes(ONE, then)) == [
        Change("fr", "name", "Guide", "Repère"),
        Change("fr", "commands", "/sos Urgence", "/sos Aide"),
    ]


def test_a_command_has_the_form_telegram_asks_for(small: Content) -> None:
    content = replace(small, pack=replace(small.pack, commands=("safer-use",)))
    assert next(wanted(content)).commands[0][0] == "safer_use"
