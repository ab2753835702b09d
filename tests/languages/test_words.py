"""What people type is understood: on small made lists, then on the lists that are served.

The floors over tests/languages/phrases are lopsided on purpose: a false alarm shows a page too
many, a missed one may cost a life.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from bot.content.schema import WordsSource
from bot.languages.phrases import phrase_of
from bot.languages.words import Vocabulary, WordList
from bot.source.marked import read
from tests.conftest import ROOT, SERVED

RECALL = 0.98
FALSE_ALARMS = 0.01
ENTRIES_FIRST = 0.90

SMALL = Vocabulary(
    [
        WordList(
            language="en",
            crisis=("overdose", "not … breathing", "is dead", "= help"),
            not_crisis=("phone is dead", "what is an overdose", "dead bored"),
            despair=("want to be dead",),
            hide=("stop", "delete all"),
            home=("hello", "main menu"),
            language_names={"en": ("english",), "fr": ("french", "in french")},
            entries={"food": ("hungry", "soup kitchen"), "overdose": ("overdose",)},
        ),
        WordList(
            language="ru",
            crisis=("не дышит",),
            hide=("стоп",),
            home=("привет",),
            language_names={"ru": ("русский",)},
            entries={"food": ("суп",)},
        ),
    ]
)


@pytest.mark.parametrize(
    ("text", "crisis"),
    [
        ("OVERDOSE!!!", True),
        ("overdoze", True),
        ("he is not really breathing", True),
        ("он НЕ ДЫШИТ", True),
        ("on ne dyshit", True),
        ("help", True),
        ("heeelp", True),
        ("help with my papers", False),
        ("my phone is dead", False),
        ("my phone is dead and he is not breathing", True),
        ("he is dead, my phone is dead", True),
        ("what is an overdose?", False),
        ("is dead bored", False),
        ("what is an overdose, he took one: overdose", True),
        ("", False),
        ("zzz " * 100 + "he is not breathing", True),
    ],
)
def test_calm_words_are_taken_out_before_danger_is_looked_for(text: str, crisis: bool) -> None:
    assert SMALL.crisis(text) is crisis


@pytest.mark.parametrize(
    ("text", "silenced"),
    [
        ("is dead", False),
        ("phone is dead", True),
        ("phone is dead overdose", False),
        ("soup", False),
    ],
)
def test_a_phrase_of_danger_that_calm_words_take_away_is_told(text: str, silenced: bool) -> None:
    assert SMALL.silenced(text) is silenced


@pytest.mark.parametrize(
    ("text", "despair"),
    [("I want to be dead", True), ("I want to be dead bored", False), ("my phone is dead", False)],
)
def test_despair_is_looked_for_without_the_calm_words(text: str, despair: bool) -> None:
    assert SMALL.despair(text) is despair


@pytest.mark.parametrize(
    ("text", "hide", "home"),
    [
        ("Stop!", True, False),
        ("стоп", True, False),
        ("Delete all.", True, False),
        ("the bus stop", False, False),
        ("hello", False, True),
        ("helloooo", False, True),
        ("ПРИВЕТ", False, True),
        ("hello, soup?", False, False),
        ("", False, False),
    ],
)
def test_hiding_and_greeting_take_the_whole_text(text: str, hide: bool, home: bool) -> None:
    assert (SMALL.hide(text), SMALL.home(text)) == (hide, home)


@pytest.mark.parametrize(
    ("text", "language"),
    [("French", "fr"), ("in French", "fr"), ("Русский", "ru"), ("learn french", None), ("", None)],
)
def test_a_language_is_named_by_the_whole_text(text: str, language: str | None) -> None:
    assert SMALL.language(text) == language


def test_words_of_every_language_open_an_entry_whatever_the_language_of_the_talk() -> None:
    assert [hit.name for hit in SMALL.entries("горячий суп")] == ["food"]
    assert [hit.name for hit in SMALL.entries("hungry after an overdose")] == ["overdose", "food"]
    assert SMALL.entries("nothing of this") == []


def test_a_word_of_any_list_is_no_slip_for_a_word_of_danger() -> None:
    words = Vocabulary([WordList("en", crisis=("gasping",), entries={"phrases": ("grasping",)})])
    assert words.crisis("gaspping")
    assert not words.crisis("grasping")


# The lists that are served.


@cache
def served_lists() -> tuple[WordList, ...]:
    files = sorted((ROOT / "content" / "words").glob("*.yaml"))
    return tuple(WordList(**WordsSource.model_validate(_read(file)).model_dump()) for file in files)


@cache
def served() -> Vocabulary:
    return Vocabulary(served_lists())


@cache
def phrases(language: str) -> tuple[tuple[str, str], ...]:
    """What was typed, and what it means."""
    rows = _read(Path(__file__).parent / "phrases" / f"{language}.yaml")
    checked = TypeAdapter(list[dict[str, str]]).validate_python(rows)
    return tuple((row["text"], row["means"]) for row in checked)


def _read(file: Path) -> object:
    source, problems = read(file, file.name)
    assert problems == []
    return source.value


def meaning(text: str) -> str:
    """What a text is taken to mean, in the order of bot/engine/understand.py."""
    words = served()
    if words.crisis(text):
        return "crisis"
    if words.despair(text):
        return "despair"
    if words.hide(text):
        return "hide"
    if words.home(text):
        return "home"
    hits = words.entries(text)
    return hits[0].name if hits else "nothing"


def alone(written: str) -> str:
    """An editor's words as somebody would type them."""
    return " ".join(word for word in phrase_of(written) if word != "…")


@pytest.mark.parametrize("language", SERVED)
def test_the_phrases_are_many_and_half_of_them_speak_of_danger_or_seem_to(language: str) -> None:
    typed = phrases(language)
    texts = [text for text, _ in typed]
    assert len(texts) == len(set(texts)) >= 60
    assert sum(means in ("crisis", "calm") for _, means in typed) >= len(typed) * 0.4
    named = {name for one in served_lists() for name in one.entries}
    assert {means for _, means in typed} <= named | {"crisis", "calm", "despair", "hide", "home"}


@pytest.mark.parametrize("language", SERVED)
def test_danger_is_heard(language: str) -> None:
    danger = [text for text, means in phrases(language) if means == "crisis"]
    missed = [text for text in danger if not served().crisis(text)]
    assert len(missed) <= len(danger) * (1 - RECALL), missed


@pytest.mark.parametrize("language", SERVED)
def test_what_is_no_danger_seldom_raises_an_alarm(language: str) -> None:
    calm = [text for text, means in phrases(language) if means != "crisis"]
    alarmed = [text for text in calm if served().crisis(text)]
    assert len(alarmed) <= len(calm) * FALSE_ALARMS, alarmed


@pytest.mark.parametrize("language", SERVED)
def test_the_wish_to_die_is_heard_and_nothing_else_is_taken_for_it(language: str) -> None:
    wrong = [
        text
        for text, means in phrases(language)
        if means != "crisis" and (meaning(text) == "despair") is not (means == "despair")
    ]
    assert wrong == []


@pytest.mark.parametrize("language", SERVED)
def test_hiding_and_greeting_are_understood(language: str) -> None:
    asked = [one for one in phrases(language) if one[1] in ("home",) or served().hide(one[0])]
    assert [(text, means) for text, means in asked if meaning(text) != means] == []


@pytest.mark.parametrize("language", SERVED)
def test_the_right_page_opens_first(language: str) -> None:
    named = {name for one in served_lists() for name in one.entries}
    asked = [one for one in phrases(language) if one[1] in named]
    wrong = [text for text, means in asked if meaning(text) != means]
    assert len(wrong) <= len(asked) * (1 - ENTRIES_FIRST), wrong


def test_no_calm_words_of_any_language_silence_words_of_danger_or_despair() -> None:
    lists = served_lists()
    assert [w for one in lists for w in one.crisis if not served().crisis(alone(w))] == []
    assert [w for one in lists for w in one.despair if not served().despair(alone(w))] == []


def test_words_that_hide_or_greet_are_not_taken_for_danger() -> None:
    lists = served_lists()
    assert [w for one in lists for w in one.hide if meaning(alone(w)) != "hide"] == []
    assert [w for one in lists for w in one.home if meaning(alone(w)) != "home"] == []


def test_the_words_of_an_entry_open_it_unless_they_sound_like_danger() -> None:
    wrong = [
        (name, words)
        for one in served_lists()
        for name, all_words in one.entries.items()
        for words in all_words
        if meaning(alone(words)) not in (name, "crisis", "hide")
    ]
    assert wrong == []


def test_every_entry_has_words_in_every_language() -> None:
    named = [set(one.entries) for one in served_lists()]
    assert all(names == named[0] for names in named)
    assert all(words for one in served_lists() for words in one.entries.values())


@pytest.mark.parametrize("language", SERVED)
def test_every_language_names_every_other(language: str) -> None:
    one = next(one for one in served_lists() if one.language == language)
    assert set(SERVED) <= set(one.language_names)
    for code, names in one.language_names.items():
        assert {served().language(name) for name in names} == {code}


def test_no_place_in_paris_raises_an_alarm() -> None:
    rows = csv.DictReader((ROOT / "content" / "places.csv").open(encoding="utf-8"))
    names = [name for row in rows for name in (row["name"], *row["aliases"].split("|"))]
    alarms = [name for name in names if served().crisis(name) or served().despair(name)]
    assert len(names) > 100
    assert alarms == []
