"""Each language says how far it is, and its texts stand by state."""

from __future__ import annotations

import re
from pathlib import Path

from bot.workbench import words
from bot.workbench.bench import Bench
from bot.workbench.desk import Desk
from bot.workbench.screens.translations import SCREEN
from tests.making import write_translations
from tests.workbench.conftest import change, shown


async def test_a_language_has_a_row_and_its_share(desk: Desk) -> None:
    text = await shown(SCREEN, desk)
    assert 'href="/translations?lang=en"' in text
    assert "<td>3 <small>(" in text
    assert re.search(r"[0-9],[0-9] %", text)
    assert not re.search(r"[0-9]\.[0-9] %", text)
    assert "lang=fr" not in text


async def test_its_texts_stand_by_state(desk: Desk) -> None:
    text = await shown(SCREEN, desk, lang="en")
    assert words.STATES["untranslated"] in text
    drafts = text.split(words.STATES["draft"])[1]
    assert "I need a doctor." in drafts
    assert 'href="/talk?page=test.phrase&amp;lang=en"' in drafts
    assert words.STATES["outdated"] not in text


async def test_a_text_that_an_editor_has_just_changed_is_outdated(
    desk: Desk, bench: Bench, folder: Path
) -> None:
    change(folder, "topics/test.yaml", "text: Une page\n", "text: Une autre page\n")
    bench.renew()
    text = await shown(SCREEN, desk, lang="en")
    outdated = text.split(words.STATES["outdated"])[1].split("</details>")[0]
    assert "Une autre page" in outdated
    assert "A page" in outdated


async def test_a_translation_that_is_saved_is_seen(desk: Desk, bench: Bench, folder: Path) -> None:
    assert "Hello" not in await shown(SCREEN, desk, lang="en")
    write_translations(folder, "en", {"test.home#text": ("Bonjour", "Hello")})
    bench.renew()
    assert "Hello" in await shown(SCREEN, desk, lang="en")


async def test_a_language_that_is_none_shows_all(desk: Desk) -> None:
    assert 'href="/translations?lang=en"' in await shown(SCREEN, desk, lang="xx")
    assert "<details" not in await shown(SCREEN, desk, lang="fr")
