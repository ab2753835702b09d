"""A turn as a page: whole without a script, in its direction, nothing fetched from elsewhere."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pytest

from bot.channels.web.files import FILES
from bot.channels.web.render import link, page
from bot.content.content import Content
from bot.engine import session as token
from bot.engine.reply import Turn
from bot.engine.session import Session
from bot.engine.step import open_page
from tests.conftest import NOW
from tests.content.media.making import ILLUSTRATED, illustrated

LEAVE = "https://example.org/?a=1&b"


def shown(content: Content, node: str, lang: str = "fr") -> tuple[Turn, str]:
    turn = open_page(content, Session(lang, node), NOW)
    assert isinstance(turn, Turn)
    return turn, page(content, turn, LEAVE)


def test_every_button_is_in_a_form_with_the_session_it_leads_to(small: Content) -> None:
    turn, text = shown(small, "test.page")
    for button in turn.reply.all_buttons:
        assert f'name="to" value="{escape(button.token, quote=True)}"' in text
    assert text.count('<form method="post" action="/">') >= 2


def test_the_emergency_comes_before_everything(small: Content) -> None:
    turn, text = shown(small, "test.page")
    assert turn.reply.emergency is not None
    assert text.index(turn.reply.emergency.token) < text.index("<main>")


def test_a_typed_text_says_where_it_was_typed(small: Content) -> None:
    turn, text = shown(small, "test.page")
    assert f'name="here" value="{token.write(turn.session)}"' in text


@pytest.mark.parametrize(("lang", "direction"), [("fr", "ltr"), ("ar", "rtl"), ("ka", "ltr")])
def test_the_page_has_its_language_and_direction(
    content: Content, lang: str, direction: str
) -> None:
    assert f'<html lang="{lang}" dir="{direction}">' in shown(content, "emergency.sos", lang)[1]


def test_a_position_is_asked_for_only_where_a_page_wants_one(small: Content) -> None:
    assert 'class="ways position"' in shown(small, "test.showers")[1]
    assert 'class="ways position"' not in shown(small, "test.page")[1]


def test_nothing_is_fetched_from_elsewhere(content: Content) -> None:
    for node in content.nodes.values():
        if not node.need:
            text = shown(content, node.id)[1]
            fetched = re.findall(r'<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"', text)
            assert fetched
            assert all(address.startswith("/") for address in fetched)


def test_leaving_goes_to_the_harmless_page(small: Content) -> None:
    assert f'href="{escape(LEAVE)}"' in shown(small, "test.page")[1]


def test_hiding_says_what_stays_in_the_browser_and_not_what_a_messenger_removes(
    small: Content,
) -> None:
    turn, text = shown(small, small.pack.hide)
    assert turn.hide
    assert "hide-web" in text
    assert "Effacé" not in text


def test_a_link_is_as_cards_print_it() -> None:
    assert link("ka", "safer-use") == "/?start=ka_safer-use"


def test_a_picture_has_its_room_and_its_words_and_a_sound_waits_to_be_asked(folder: Path) -> None:
    _, text = shown(illustrated(folder), "test.page")
    picture = '<img src="/media/page.svg" alt="Une image" width="400" height="200"'
    sound = '<audio controls preload="none" src="/media/voice.fr.ogg" aria-label="Une voix">'
    assert text.index("Une page") < text.index(picture) < text.index(sound) < text.index('"ways"')


def test_an_alt_cannot_say_anything_that_a_browser_would_run(folder: Path) -> None:
    topic = ILLUSTRATED.replace("alt: Une image", "alt: '\" onload=\"x'")
    assert 'alt="&quot; onload=&quot;x"' in shown(illustrated(folder, topic), "test.page")[1]


def test_a_page_with_its_pictures_and_all_it_needs_is_light(content: Content) -> None:
    shared = sum(len(file.data) for file in FILES.values())
    for node in content.nodes.values():
        for lang in content.pack.languages if node.media else ():
            turn, text = shown(content, node.id, lang)
            pictures = [one.file.length for one in turn.reply.media if one.file.kind == "picture"]
            assert shared + len(text.encode()) + sum(pictures) < 30_000, (node.id, lang)
