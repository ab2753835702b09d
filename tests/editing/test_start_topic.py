"""A new topic: read without fault, refused by the check only for what is named TODO."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from bot.content.schema import TopicSource
from bot.editing.schemas import schema_of
from bot.editing.start_topic import is_name, topic_start
from tests.editing.yaml_core import core
from tests.making import problems_of, write_pack


def test_the_check_names_what_is_still_to_do_and_nothing_else(folder: Path) -> None:
    write_pack(folder, topics__new=topic_start("new", "Un sujet"))
    found = [one for one in problems_of(folder) if one.path.endswith("topics/new.yaml")]
    assert {one.rule for one in found} == {
        "unknown-source",
        "unknown-fact",
        "no-provenance",
        "unreachable",
    }
    text = (folder / "topics" / "new.yaml").read_text("utf-8")
    assert text.count("TODO-source") == text.count("{TODO-texte}") == 2
    assert "TODO : ailleurs, un bouton {to: new.menu" in text


def test_once_everything_is_done_the_check_is_content(folder: Path) -> None:
    text = topic_start("new", "Un sujet").replace("TODO-source", "book")
    text = text.replace("{TODO-texte}", "Voilà.").replace(
        "# reviewed: 2026-01-31", "reviewed: 2026-01-31"
    )
    text = text.replace("{to: new.menu, label: 'Un sujet'}", "{to: test.home, label: Accueil}")
    write_pack(folder, topics__new=text.replace("new.menu:", "new.menu:\n    entry: new"))
    assert problems_of(folder) == []


def test_it_fits_its_schema_and_names_it() -> None:
    text = topic_start("new", "Un sujet")
    assert text.startswith("# yaml-language-server: $schema=../schemas/topic.json\n")
    validator = Draft7Validator(schema_of(TopicSource, {}))
    assert list(validator.iter_errors(core(text))) == []


def test_a_title_may_hold_what_means_something_in_yaml() -> None:
    for title in ("L'AME : {quoi}, [où] #1", '"x"', "- a", "% @"):
        value = core(topic_start("new", title))
        assert isinstance(value, dict)
        assert value["nodes"]["new.more"]["options"][0]["label"] == title


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("rights", True),
        ("safer-use", True),
        ("", False),
        ("a.b", False),
        ("Droits", False),
        ("../x", False),
        ("-a", False),
        ("a b", False),
    ],
)
def test_a_name_is_small_letters_digits_and_dashes(name: str, good: bool) -> None:
    assert is_name(name) is good
