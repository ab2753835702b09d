"""From files to a draft: what each kind of file becomes, and where it stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.content.draft import Draft
from bot.content.model import Fact, Language, Limits, Node, Option, Reference
from bot.content.read import read_draft
from bot.languages.words import WordList
from tests.making import DECISION, FACTS, PACK, SOURCES, TODAY, TOPIC, write_pack


def _read(folder: Path, topic: str = TOPIC, **files: str) -> Draft:
    draft = read_draft(write_pack(folder, topic, **files), TODAY)
    assert draft.problems == []
    return draft


def test_a_page_has_all_that_was_written(folder: Path) -> None:
    page = """\
topic: test
nodes:
  test.page:
    kind: services
    entry: [page, other]
    text: |
      Bonjour

    options:
      - {to: test.home, label: " Accueil ", id: home}
      - {to: test.page, label: Ici}
    need: shower
    safety: oui
    sources: book
    reviewed: 2026-11-01
    signed_by: Dr X
    note: Pour les traducteurs
"""
    assert _read(folder, page).nodes["test.page"] == Node(
        id="test.page",
        kind="services",
        text="Bonjour",
        options=(Option("test.home", "Accueil", "home"), Option("test.page", "Ici", "test.page")),
        entries=("page", "other"),
        need=("shower",),
        sources=("book",),
        reviewed=date(2026, 11, 1),
        signed_by="Dr X",
        safety=True,
        note="Pour les traducteurs",
        path="content/topics/test.yaml",
        line=3,
    )


def test_the_pack_has_what_holds_for_all(folder: Path) -> None:
    pack = _read(folder, pack=PACK + "navigation: no\nmoved: {test.a: test.page}\n").pack
    assert pack is not None
    assert pack.languages == {"fr": Language("fr", "Français"), "en": Language("en", "English")}
    assert pack.limits == Limits(300, 20, 6)
    assert (pack.entries, pack.figures) == (("sos",), ("3-MMC",))
    assert (pack.navigation, pack.moved) == (False, {"test.a": "test.page"})


def test_facts_and_sources_have_their_dates(folder: Path) -> None:
    fact = """\
facts:
  wait:
    {kind: duration, value: 2-3, unit: hour, valid_from: 2026-01-01, valid_to: 2027-01-01,
    checked_on: 2026-11-01, good_for: 90, source: book, doubt: Un peu}
"""
    source = "sources:\n  book: {title: Livre, by: X, date: 2026, url: 'https://x', grade: A}\n"
    draft = _read(folder, facts=fact, sources=source)
    dates = (date(2026, 1, 1), date(2027, 1, 1), date(2026, 11, 1))
    assert draft.facts == {
        "wait": Fact("wait", "duration", "2-3", "hour", *dates, 90, ("book",), "Un peu")
    }
    assert draft.references == {"book": Reference("book", "Livre", "X", "2026", "https://x", "A")}


def test_words_and_tables_are_read(folder: Path) -> None:
    words = "language: ru\ncrisis: [беда, помогите]\nlanguage_names: {fr: французский}\n"
    draft = _read(folder, words__ru=words, decisions__wear=DECISION)
    assert draft.word_lists == [
        WordList("ru", crisis=("беда", "помогите"), language_names={"fr": ("французский",)})
    ]
    assert list(draft.decisions) == ["wear"]


def test_facts_and_sources_may_be_in_several_files(folder: Path) -> None:
    more = FACTS.replace("tel:", "tel2:").replace("delay:", "delay2:")
    draft = _read(
        folder,
        facts_rights=more,
        sources_rights=SOURCES.replace("book:", "law:").replace("notice:", "rule:"),
    )
    assert list(draft.facts) == ["tel", "delay", "tel2", "delay2"]
    assert list(draft.references) == ["book", "notice", "law", "rule"]


@pytest.mark.parametrize(
    ("name", "text", "place", "what", "first"),
    [
        ("facts_2", FACTS, "facts_2.yaml:2:3", "fact 'tel'", "facts.yaml:2"),
        ("sources_2", SOURCES, "sources_2.yaml:2:3", "source 'book'", "sources.yaml:2"),
        ("topics__z", TOPIC, "topics/z.yaml:3:3", "node 'test.home'", "topics/test.yaml:3"),
        (
            "decisions__z",
            DECISION,
            "decisions/z.yaml:1:1",
            "decision 'wear'",
            "decisions/wear.yaml:1",
        ),
        ("words__z", "language: fr\n", "words/z.yaml:1:1", "words 'fr'", "words/fr.yaml:1"),
    ],
)
def test_a_name_is_given_once_in_all_files(
    folder: Path, name: str, text: str, place: str, what: str, first: str
) -> None:
    both = {"decisions__wear": DECISION, "words__fr": "language: fr\n", name: text}
    draft = read_draft(write_pack(folder, **both), TODAY)
    told = f"content/{place}: {what} is already in content/{first} [duplicate-key]"
    assert str(draft.problems[0]) == told
    assert {one.rule for one in draft.problems} == {"duplicate-key"}


def test_a_page_is_named_after_its_topic(folder: Path) -> None:
    draft = read_draft(write_pack(folder, TOPIC.replace("test.page:", "tset.page:")), TODAY)
    place = "content/topics/test.yaml:10:3"
    told = f"{place}: 'tset.page' is in topic 'test': its id begins with 'test.' [node-id]"
    assert [str(problem) for problem in draft.problems] == [told]
    assert "tset.page" not in draft.nodes


def test_a_fact_that_cannot_be_said_is_told_at_its_value_or_unit(folder: Path) -> None:
    facts = FACTS.replace("value: 15", "value: quinze").replace("unit: minute", "unit: minutes")
    draft = read_draft(write_pack(folder, facts=facts), TODAY)
    assert [(one.line, one.column, one.rule) for one in draft.problems] == [
        (2, 29, "wrong-value"),
        (3, 45, "wrong-value"),
    ]
    assert draft.facts == {}


@pytest.mark.parametrize(
    "name",
    ["topics/more.yml", "topic/more.yaml", "topics/deep/more.yaml", "fact.yaml", "PACK.YAML"],
)
def test_a_file_that_nobody_would_read_is_told(folder: Path, name: str) -> None:
    write_pack(folder)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("a: b\n", encoding="utf-8")
    problem, *others = read_draft(folder, TODAY).problems
    assert others == []
    assert (problem.path, problem.rule) == (f"content/{name}", "stray-file")
    assert "content is in pack.yaml, interface.yaml, " in problem.message


@pytest.mark.parametrize(
    "name", ["services/showers.yaml", "places.csv", "notes.txt", "media/a.png"]
)
def test_a_file_that_others_read_is_left_to_them(folder: Path, name: str) -> None:
    write_pack(folder)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("?", encoding="utf-8")
    assert read_draft(folder, TODAY).problems == []
