"""A page that would not go through is told with its language, its channel and its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.content.content import Content
from bot.engine.reply import Reply
from bot.rendered import check
from bot.rendered.channels import CHANNELS, Channel
from bot.rendered.check import Fit, fits, rendering_problems
from tests.conftest import NOW
from tests.making import TOPIC, content_of, write_pack, write_translations


def told(content: Content) -> set[str]:
    return {str(problem) for problem in rendering_problems(content, (), NOW)}


def test_made_content_fits_everywhere(small: Content) -> None:
    assert told(small) == set()
    found = fits(small, (), small.pack.languages, NOW)
    assert len(found) == len(small.nodes) * len(small.pack.languages) * len(CHANNELS)
    assert {fit.faults for fit in found} == {()}


def test_two_buttons_that_say_the_same_in_a_translation_are_told(folder: Path) -> None:
    same = {
        "test.home#option:test.page": ("Une page", "A page"),
        "test.home#option:test.nearby": ("Près d’ici", "a page "),
    }
    write_translations(folder, "en", same)
    assert told(content_of(write_pack(folder))) == {
        f"locales/en/LC_MESSAGES/content.po:0:1: 'test.home' in 'en' on {channel.name}: "
        "2 buttons say 'a page' [does-not-fit]"
        for channel in CHANNELS
    }


def test_a_page_of_the_source_language_is_told_in_its_own_file(folder: Path) -> None:
    clash = TOPIC.replace("label: Près d’ici", "label: language")
    assert told(content_of(write_pack(folder, clash))) >= {
        f"content/topics/test.yaml:3:1: 'test.home' in 'fr' on {channel.name}: "
        "2 buttons say 'language' [does-not-fit]"
        for channel in CHANNELS
    }


def test_a_translation_that_does_not_fit_is_told_at_its_line(folder: Path) -> None:
    file = write_translations(folder, "en", {"test.page#text": ("Une page", "A {page}")})
    line = file.read_text("utf-8").splitlines().index('msgctxt "test.page#text"') + 2
    assert told(content_of(write_pack(folder))) == {
        f"locales/en/LC_MESSAGES/content.po:{line}:1: 'test.page' in 'en' on {channel.name}: "
        "'{page}' is not filled in [does-not-fit]"
        for channel in CHANNELS
    }


def test_what_a_channel_cannot_carry_is_told(
    small: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faults(reply: Reply) -> Iterator[str]:
        if len(reply.texts[0]) > 12:
            yield "a long page"

    def first_three(reply: Reply) -> Iterator[str]:
        return (button.label[:3] for button in reply.all_buttons)

    monkeypatch.setattr(check, "CHANNELS", (Channel("pager", faults, first_three),))
    found = fits(small, (), ["fr"], NOW)
    assert Fit("test.page", "fr", "pager", ()) in found
    home = next(fit for fit in found if fit.page == "test.home")
    assert home.faults == ("3 buttons say 'une'",)
    assert any("a long page" in fit.faults for fit in found)


def test_an_empty_page_or_button_is_told(small: Content) -> None:
    node = small.nodes["test.page"]
    silent = replace(node, text=" ", options=(replace(node.options[0], label=""),))
    content = replace(small, nodes={**small.nodes, node.id: silent}, _words={})
    faults = {fit.faults for fit in fits(content, (), ["fr"], NOW) if fit.page == node.id}
    assert faults == {("a button says nothing", "the page says nothing")}
