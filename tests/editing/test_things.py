"""What a state holds, as things whose fields can be compared and shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.editing.things import KINDS, Fields
from tests.editing.states import state
from tests.making import DECISION, FACTS

WORDS = "language: fr\ncrisis: [secours, aide]\nhide: [effacer]\n"
WORDING = "never:\n  x: {why: Parce que, words: {fr: [zut]}}\n"
OF = {kind.name: kind.of for kind in KINDS}


@pytest.fixture(scope="module")
def things(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Fields]]:
    folder = tmp_path_factory.mktemp("things") / "content"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "a.txt").write_text("une voix", encoding="utf-8")
    one = state(folder, decisions__wear=DECISION, words__fr=WORDS, wording=WORDING, facts=FACTS)
    return {name: of(one) for name, of in OF.items()}


@pytest.mark.parametrize(
    ("kind", "name", "field", "said"),
    [
        ("page", "test.home", "text", "Bonjour"),
        ("page", "test.home", "options", "Une page → test.page\nPrès d’ici → test.nearby"),
        ("page", "test.sos", "entry", "sos"),
        ("page", "test.sos", "safety", "yes"),
        ("page", "test.sos", "sources", "book, notice"),
        ("fact", "delay", "value", "2-3 minutes"),
        ("service", "showers-nord", "hours", "Mo-Sa 08:00-12:00; PH off"),
        ("service", "showers-nord", "name", "Bains-douches"),
        ("table", "wear", "slots", None),
        ("interface", "back", "text", "back"),
        ("offer", "shower", "text", "Douche"),
        ("source", "book", "title", "Un livre"),
        ("words", "fr", "crisis", "secours, aide"),
        ("wording", "x", "why", "Parce que"),
        ("media", "a.txt", "file", None),
        ("pack", "pack", "home", "test.home"),
    ],
)
def test_a_thing_says_what_was_written(
    things: dict[str, dict[str, Fields]], kind: str, name: str, field: str, said: str | None
) -> None:
    value = things[kind][name][field].replace("–", "-").replace("\xa0", " ")
    assert value if said is None else value == said


def test_every_kind_has_been_looked_at() -> None:
    assert set(OF) - {"card"} == {
        "fact", "page", "table", "service", "interface", "offer", "media", "source", "wording",
        "words", "pack",
    }  # fmt: skip


def test_the_same_content_in_another_folder_has_the_same_things(tmp_path: Path) -> None:
    one, two = state(tmp_path / "a" / "content"), state(tmp_path / "b" / "content")
    for of in OF.values():
        assert of(one) == of(two)
