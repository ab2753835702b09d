"""What an editor's file may hold: each slip in a field is worded for an editor."""

from __future__ import annotations

import pytest

from bot.content.schema import (
    DecisionSource,
    FactsSource,
    InterfaceSource,
    OffersSource,
    PackSource,
    ReferencesSource,
    TopicSource,
    WordsSource,
)
from bot.source.fit import Strict, fit
from bot.source.marked import parse
from tests.making import DECISION, FACTS, INTERFACE, OFFERS, PACK, SOURCES, TOPIC

WORDS = "language: fr\ncrisis: secours\n"
FILES: dict[str, tuple[type[Strict], str]] = {
    "topic": (TopicSource, TOPIC),
    "decision": (DecisionSource, DECISION),
    "facts": (FactsSource, FACTS),
    "sources": (ReferencesSource, SOURCES),
    "offers": (OffersSource, OFFERS),
    "interface": (InterfaceSource, INTERFACE),
    "words": (WordsSource, WORDS),
    "pack": (PackSource, PACK),
}
LINES = "should hold lines of 'name: value'"


@pytest.mark.parametrize("kind", FILES)
def test_a_good_file_fits(kind: str) -> None:
    model, text = FILES[kind]
    source, _ = parse(text, "x.yaml")
    assert fit(model, source, source.value)[1] == []


@pytest.mark.parametrize(
    ("kind", "written", "broken", "told"),
    [
        ("topic", "text: Bonjour", "tekst: Bonjour", "no field 'tekst'; did you mean 'text'?"),
        ("topic", "label: Une page}", "lable: Une page}", "no field 'lable'; did you mean 'label'"),
        (
            "topic",
            ", label: Une page}",
            "}",
            "'label' is missing in nodes › test.home › options › 1",
        ),
        ("topic", "label: Une page}", "label: '  '}", "'label': should not be empty"),
        ("topic", "label: Une page}", "label: }", "'label': should not be empty"),
        (
            "topic",
            "text: Une page",
            "text: {tel}",
            "'text': should be a text; put it between quotes",
        ),
        (
            "topic",
            "text: Une page",
            "text: [tel]",
            "'text': should be a text; put it between quotes",
        ),
        ("topic", "text: Une page", "text: ''", "'text': should not be empty"),
        (
            "topic",
            "  test.page:",
            "  Test Page:",
            "'Test Page': should be 'topic.page': small letters",
        ),
        ("topic", "  test.page:", "  page:", "'page': should be 'topic.page': small letters"),
        ("topic", "topic: test", "", "'topic' is missing in this file"),
        ("topic", "safety: yes", "safety: maybe", "'safety': should be 'yes' or 'no'"),
        ("topic", "need: [shower]", "need: ", "'need': should not be empty"),
        ("topic", "need: [shower]", "need: {a: b}", "'need': should be a text"),
        ("topic", "options:\n", "options: none\n    x:\n", "'options': should be a list"),
        ("topic", "reviewed: 2026-11-01", "reviewed: hier", "'reviewed': should be a date such as"),
        ("topic", "reviewed: 2026-11-01", "reviewed: 1/11/2026", "should be a date such as 2026-"),
        ("topic", "reviewed: 2026-11-01", "reviewed: 2026-11-31", "should be a date such as 2026-"),
        ("facts", "kind: phone", "kind: fone", "'kind': should be 'phone', 'number', 'duration',"),
        ("facts", "kind: phone", "kind: fone", "or 'name', not 'fone'"),
        ("facts", "value: 15,", "", "'value' is missing in facts › tel"),
        ("facts", "unit: minute", "good_for: soon", "'good_for': should be a whole number"),
        (
            "facts",
            "unit: minute",
            "good_for: 0",
            "'good_for': should be greater than or equal to 1",
        ),
        ("facts", "unit: minute", "good_for: 99999", "should be less than or equal to 3650"),
        ("decision", "[rain, sun]}\n", "[rain]}\n", "'answers': should have at least 2 items"),
        ("decision", "sets: {weather: sun}", "sets: {}", "'sets': should have at least 1 item"),
        ("decision", "several: yes", "several: si", "'several': should be 'yes' or 'no'"),
        ("pack", "home: test.home\n", "", "'home' is missing in this file"),
        ("pack", "options: 6", "options: six", "'options': should be a whole number"),
        ("pack", "entries: [sos]", "moved: [a]", f"'moved': {LINES}"),
        ("offers", "{label: Douche}", "Douche", f"'shower': {LINES}"),
        ("interface", "back: back", "back:", "'back': should not be empty"),
        ("words", "crisis", "crises", "no field 'crises'; did you mean 'crisis'?"),
        ("words", WORDS, "[fr]", f"this file: {LINES}"),
        ("sources", "title: Un livre", "titel: Un livre", "'title' is missing in sources › book"),
    ],
)
def test_a_slip_is_told_in_words(kind: str, written: str, broken: str, told: str) -> None:
    model, text = FILES[kind]
    assert written in text
    source, problems = parse(text.replace(written, broken, 1), "x.yaml")
    assert problems == []
    value, problems = fit(model, source, source.value)
    assert value is None
    assert [problem for problem in problems if told in problem.message]
