"""The conversation is shown on every phone; pressing and typing lead where they should."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.engine.session import Session, write
from bot.workbench import words
from bot.workbench.bench import Bench
from bot.workbench.desk import Desk
from bot.workbench.phones.registry import PHONES
from bot.workbench.screens.talk import SCREEN
from tests.workbench.conftest import change, shown


async def test_home_is_shown_on_every_phone(desk: Desk) -> None:
    text = await shown(SCREEN, desk)
    for phone in PHONES:
        assert f'class="phone {phone.channel}"' in text
    assert text.count("Bonjour") >= len(PHONES)


async def test_one_channel_alone_can_be_chosen(desk: Desk) -> None:
    text = await shown(SCREEN, desk, channel="whatsapp")
    assert text.count("<figure") == 1
    assert 'class="phone whatsapp"' in text


async def test_a_page_is_opened_by_its_id_in_a_language(desk: Desk) -> None:
    text = await shown(SCREEN, desk, page="test.page", lang="en")
    assert "A page" in text
    assert 'lang="en"' in text


async def test_a_session_is_opened_by_its_token_and_said_in_another_language(desk: Desk) -> None:
    here = write(Session("fr", "test.page"))
    assert "Une page" in await shown(SCREEN, desk, here=here)
    assert "A page" in await shown(SCREEN, desk, here=here, lang="en")


async def test_what_a_person_would_type_is_understood(desk: Desk) -> None:
    text = await shown(SCREEN, desk, here=write(Session("fr", "test.home")), say="overdose")
    assert "Appelez" in text


async def test_a_page_that_is_not_there_is_named(desk: Desk) -> None:
    text = await shown(SCREEN, desk, page="test.gone")
    assert words.NO_SUCH_PAGE.format(page="test.gone") in text
    assert "Bonjour" in text


async def test_a_page_that_was_renamed_is_found(desk: Desk) -> None:
    text = await shown(SCREEN, desk, here=write(Session("fr", "test.old")))
    assert words.MOVED in text
    assert "Une page" in text


async def test_the_problems_of_the_page_stand_above_it(
    desk: Desk, bench: Bench, folder: Path
) -> None:
    change(folder, "topics/test.yaml", "to: test.page, label: Une page", "to: test.x, label: Là")
    bench.renew()
    await bench.apply_rules()
    assert "pas de page « test.x »" in await shown(SCREEN, desk, page="test.home")
    assert "test.x" not in await shown(SCREEN, desk, page="test.sos")


async def test_a_file_that_cannot_be_read_is_named_above_any_page(
    desk: Desk, bench: Bench, folder: Path
) -> None:
    change(folder, "topics/test.yaml", "text: Une page\n", "text: Une : page\n")
    bench.renew()
    text = await shown(SCREEN, desk, page="test.sos")
    assert "ne se lit pas ici" in text
    assert "<mark>" in text
    assert "Appelez" in text


async def test_a_page_that_breaks_the_guide_is_shown_as_it_was(
    desk: Desk, bench: Bench, folder: Path
) -> None:
    await bench.apply_rules()
    change(folder, "topics/test.yaml", "table: wear", "table: waer")
    bench.renew()
    text = await shown(SCREEN, desk, page="test.wear")
    assert words.NOT_SHOWN in text
    assert "Sortez-vous ?" in text


@pytest.mark.parametrize("part", ["0", "7", "x", "-1", "²"])
async def test_a_part_of_a_list_that_is_none_shows_the_page(desk: Desk, part: str) -> None:
    assert "Bonjour" in await shown(SCREEN, desk, part=part)


async def test_it_says_where_the_page_is_written(desk: Desk) -> None:
    node = desk.content.nodes["test.page"]
    text = await shown(SCREEN, desk, page="test.page")
    assert words.WRITTEN_IN.format(path=node.path, line=node.line) in text
    assert "/sheet?topic=test" in text
