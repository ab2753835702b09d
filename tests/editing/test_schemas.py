"""The schemas that editors' programs read: of today, named in every file, and strict."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from bot.content.read import read_draft
from bot.editing.closed import names_of
from bot.editing.files import FILE_KINDS, FileKind, files_of
from bot.editing.schemas import out_of_date, schema_file, schema_line, schema_of, written
from tests.conftest import NOW, ROOT
from tests.directory.making import SHOWERS
from tests.editing.yaml_core import core
from tests.making import DECISION, FACTS, INTERFACE, OFFERS, PACK, SOURCES, TODAY, TOPIC, write_pack

CONTENT = ROOT / "content"
REAL = list(files_of(CONTENT))
WORDS = "language: fr\ncrisis: secours\nhide: [effacer]\nentries:\n  sos: [aide]\n"
STORY = "stories:\n  one:\n    title: Une\n    talk:\n      - {start: '', page: test.home}\n"
WORDING = "never:\n  x: {why: y, words: {fr: [z]}}\n"
FILES = {
    "pack": PACK,
    "topic": TOPIC,
    "facts": FACTS,
    "sources": SOURCES,
    "offers": OFFERS,
    "interface": INTERFACE,
    "decision": DECISION,
    "services": SHOWERS,
    "words": WORDS,
    "stories": STORY,
    "wording": WORDING,
    "exchange": "words: {osm: {amenity=shower: shower}}\n",
}


@pytest.fixture(scope="module")
def real() -> dict[str, Draft7Validator]:
    names = names_of(read_draft(CONTENT, NOW.date(), words=False))
    return {kind.name: Draft7Validator(schema_of(kind.model, names)) for kind in FILE_KINDS}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Draft7Validator]:
    folder = write_pack(tmp_path_factory.mktemp("made") / "content")
    names = names_of(read_draft(folder, TODAY, words=False))
    return {kind.name: Draft7Validator(schema_of(kind.model, names)) for kind in FILE_KINDS}


def test_the_schemas_of_the_real_content_are_of_today() -> None:
    assert out_of_date(CONTENT, NOW.date()) == [], "repere schema --write"


@pytest.mark.parametrize(("kind", "file"), REAL, ids=[file.name for _, file in REAL])
def test_every_real_file_names_its_schema_and_fits_it(
    kind: FileKind, file: Path, real: dict[str, Draft7Validator]
) -> None:
    text = file.read_text("utf-8")
    assert text.split("\n", 1)[0] == schema_line(CONTENT, kind, file), "repere check --fix"
    assert (file.parent / text.split("=", 1)[1].split("\n", 1)[0]).exists()
    assert [error.message for error in real[kind.name].iter_errors(core(text))] == []


@pytest.mark.parametrize("kind", FILES)
def test_a_good_file_fits(kind: str, made: dict[str, Draft7Validator]) -> None:
    assert [error.message for error in made[kind].iter_errors(core(FILES[kind]))] == []


@pytest.mark.parametrize(
    ("kind", "good", "broken"),
    [
        ("pack", "otherwise: en", "otherwise: xx"),
        ("pack", "home: test.home\n", ""),
        ("pack", "text: 300", "text: many"),
        ("topic", "text: Bonjour", "tekst: Bonjour"),
        ("topic", "kind: place", "kind: plaice"),
        ("topic", "need: [shower]", "need: [showr]"),
        ("topic", "    need: [shower]\n", ""),
        ("topic", "    text: Où êtes-vous ?\n", ""),
        ("topic", "safety: yes", "safety: maybe"),
        ("topic", "reviewed: 2026-11-01", "reviewed: 1/11/2026"),
        ("topic", "test.home:", "TestHome:"),
        ("topic", ", label: Une page}", "}"),
        ("topic", "label: Une page}", "label: '  '}"),
        ("facts", "kind: phone", "kind: fax"),
        ("facts", ", checked_on: 2026-11-01}", "}"),
        ("facts", "value: 15", "value: [15]"),
        ("sources", "title: Un livre, ", ""),
        ("offers", "{label: Douche}", "{labels: Douche}"),
        ("interface", "home: home", "home: [home]"),
        ("decision", "answers: [yes, no]", "answers: [yes]"),
        ("decision", "rows:", "raws:"),
        ("services", "offers: [shower]", "offers: [showr]"),
        ("services", "hours_trusted: yes", "hours_trusted: true"),
        ("services", "lat: 48.8838", "lat: 48,8838"),
        ("services", "    sources: [{title: Ville de Paris}]\n", ""),
        ("services", "name: Bains-douches", "name: Bains-douches\n    status: open"),
        ("services", "name: Bains-douches", f"name: Bains-douches\n    note: {'a' * 201}"),
        ("words", "language: fr", "language: de"),
        ("words", "sos: [aide]", "nothing: [aide]"),
        ("stories", "start: ''", "stert: ''"),
        ("wording", "{fr: [z]}", "{de: [z]}"),
        ("exchange", "shower: shower", "shower: bath"),
    ],
)
def test_a_planted_mistake_is_refused(
    kind: str, good: str, broken: str, made: dict[str, Draft7Validator]
) -> None:
    assert good in FILES[kind]
    assert list(made[kind].iter_errors(core(FILES[kind].replace(good, broken, 1))))


@pytest.mark.parametrize(
    ("good", "other"),
    [
        ("lat: 48.8838", "lat: '48.8838'"),
        ("offers: [shower]", "offers: shower"),
        ("hours_seen_on: 2026-11-01", "hours_seen_on: '2026-11-01'"),
        ("name: Bains-douches", "name: Bains-douches\n    postcode: 75010"),
        ("name: Bains-douches", "name: Bains-douches\n    postcode: '75010'"),
        ("name: Bains-douches", "name: Bains-douches\n    phones: 15"),
        ("name: Bains-douches", "name: Bains-douches\n    phones: [+33100000000, {number: 15}]"),
        ("name: Bains-douches", "name: Bains-douches\n    languages: [fr, {code: ka}]"),
        ("name: Bains-douches", "name: Bains-douches\n    directions: Au fond"),
        ("name: Bains-douches", "name: Bains-douches\n    amenities: wifi"),
        ("name: Bains-douches", "name: Bains-douches\n    city:"),
    ],
)
def test_what_the_directory_takes_is_taken(
    good: str, other: str, made: dict[str, Draft7Validator]
) -> None:
    text = SHOWERS.replace(good, other, 1)
    refused = [error.message for error in made["services"].iter_errors(core(text))]
    assert bool(refused) == other.endswith("city:"), refused


def test_a_field_is_explained_in_the_editors_language(
    made: dict[str, Draft7Validator],
) -> None:
    schema = made["topic"].schema
    assert isinstance(schema, dict)
    node = schema["definitions"]["NodeSource"]
    assert node["description"] == "Une page du guide."
    assert "boutons" in node["properties"]["options"]["description"]


def test_a_schema_that_is_missing_or_older_than_a_list_is_out_of_date(folder: Path) -> None:
    write_pack(folder)
    assert {file.name for file in out_of_date(folder, TODAY)} >= {"topic.json", "offers.json"}
    (folder / "schemas").mkdir()
    for file, text in written(folder, TODAY).items():
        file.write_text(text, encoding="utf-8")
    assert out_of_date(folder, TODAY) == []
    write_pack(folder, offers=OFFERS + "  meal: {label: Repas}\n")
    assert [file.name for file in out_of_date(folder, TODAY)] == ["topic.json"]


def test_a_file_names_its_schema_from_where_it_stands(folder: Path) -> None:
    topic = next(kind for kind in FILE_KINDS if kind.name == "topic")
    line = schema_line(folder, topic, folder / "topics" / "test.yaml")
    assert line == "# yaml-language-server: $schema=../schemas/topic.json"
    assert schema_file(folder, topic) == folder / "schemas" / "topic.json"
