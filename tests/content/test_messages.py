"""Everything that has to be said in every language, each with its context and its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.interface import NAMES
from bot.content.messages import Message, messages
from bot.content.read import read_draft
from tests.directory.making import SHOWERS
from tests.making import DECISION, TODAY, TOPIC, write_pack

TABLE = """\
  test.wear:
    kind: decision
    table: wear
"""


def found(folder: Path, topic: str = TOPIC, **files: str) -> dict[str, Message]:
    """The texts of a content, by context; each context is there once."""
    draft = read_draft(write_pack(folder, topic, **files), TODAY)
    all_of_them = list(messages(draft))
    by_context = {message.context: message for message in all_of_them}
    assert len(by_context) == len(all_of_them)
    return by_context


def test_pages_tables_offers_and_the_engines_words_are_all_there(folder: Path) -> None:
    contexts = set(found(folder, TOPIC + TABLE, decisions__wear=DECISION))
    assert {f"interface:{name}" for name in NAMES} <= contexts
    assert {
        "test.home#text",
        "test.home#option:test.page",
        "wear#question:sky#text",
        "wear#question:sky#option:2",
        "wear#addon:scarf",
        "offer:shower",
    } <= contexts
    assert "test.wear#text" not in contexts


def test_a_page_comes_with_its_note_and_its_limits(folder: Path) -> None:
    texts = found(
        folder, TOPIC.replace("text: Bonjour", "text: Bonjour\n    note: Une salutation.")
    )
    path = "content/topics/test.yaml"
    assert texts["test.home#text"] == Message(
        "test.home#text", "Bonjour", path, 4, "Une salutation.", 300
    )
    assert texts["test.home#option:test.page"] == Message(
        "test.home#option:test.page", "Une page", path, 7, "", 20
    )


@pytest.mark.parametrize(
    ("context", "text"),
    [
        ("interface:home", "home: home"),
        ("test.page#option:test.home", "label: Accueil"),
        ("wear#question:sky#text", "text: Quel temps"),
        ("wear#addon:scarf", "scarf: {text: "),
        ("offer:shower", "shower: {label: "),
        ("service:showers-nord#note", "note:"),
    ],
)
def test_every_text_comes_with_the_very_line_it_is_written_on(
    folder: Path, context: str, text: str
) -> None:
    services = SHOWERS + "    note: Serviettes sur place.\n"
    files = {"decisions__wear": DECISION, "services__showers": services}
    one = found(folder, TOPIC + TABLE, **files)[context]
    line = (folder.parent / one.path).read_text("utf-8").splitlines()[one.line - 1]
    assert text in line


def test_the_words_of_a_table_have_their_limits(folder: Path) -> None:
    most = {name: one.most for name, one in found(folder, decisions__wear=DECISION).items()}
    assert most["wear#question:sky#text"] == 300
    assert most["wear#question:sky#option:1"] == 20
    assert most["wear#addon:scarf"] == 200
    assert most["offer:shower"] == 20


def test_an_option_with_an_id_is_named_by_it(folder: Path) -> None:
    topic = TOPIC.replace(
        "{to: test.page, label: Une page}", "{to: test.page, label: Une, id: one}"
    )
    assert "test.home#option:one" in found(folder, topic)
