"""Phrases stand in a text as whole words in a row, with a little mercy for fingers in a hurry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.phrases import Hit, PhraseIndex, phrase_of, words_of

FRUIT = PhraseIndex(
    [
        ("strawberry", "berry"),
        ("red currant", "berry"),
        ("pear", "pome"),
        ("lips … blue", "blueberry"),
        ("= plum", "stone"),
        ("naïve", "none"),
        ("груша", "pome"),
        ("", "nothing"),
        ("…", "nothing"),
    ],
    known=["strawberries"],
)


def names(text: str) -> list[str]:
    return [hit.name for hit in FRUIT.find(words_of(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a STRAWBERRY, please", ["berry"]),
        ("one red currant", ["berry"]),
        ("red and currant", []),
        ("currant red", []),
        ("red", []),
        ("spear", []),
        ("pears", []),
        ("NAIVE", ["none"]),
        ("grusha", ["pome"]),
        ("pear and strawberry", ["berry", "pome"]),
        ("", []),
        ("?!", []),
    ],
)
def test_a_phrase_stands_as_whole_words_in_a_row(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lips blue", True),
        ("lips are blue", True),
        ("his lips are all very blue now", True),
        ("lips that were once so blue", False),
        ("lips", False),
        ("lips are", False),
        ("blue lips", False),
    ],
)
def test_an_ellipsis_lets_up_to_three_words_stand_between(text: str, found: bool) -> None:
    assert (names(text) == ["blueberry"]) is found


@pytest.mark.parametrize(("text", "found"), [("Plum!", True), ("a plum", False)])
def test_an_equals_sign_asks_for_the_whole_text(text: str, found: bool) -> None:
    assert (names(text) == ["stone"]) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("strawbery", True),
        ("strawberrry", True),
        ("strwberry", True),
        ("strawbrery", True),
        ("atrawberry", False),  # the first letter is right in nearly all slips
        ("strawberries", False),  # somebody listed it: it is a word of its own
        ("straw", False),
        ("red curant", True),
        ("pera", False),  # too short: it may be anything
    ],
)
def test_a_long_word_may_hold_a_slip(text: str, found: bool) -> None:
    assert bool(names(text)) is found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("heeeelp", ("help",)),
        ("ДЫШЕЕЕЕТ", ("dyshet",)),
        ("911 1000", ("911", "1000")),
        ("il l’aime", ("il", "l", "aime")),
    ],
)
def test_drawn_out_letters_count_once(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize("written", ["lips … blue", "Lips ... Blue", "lips…blue"])
def test_an_ellipsis_may_be_three_dots(written: str) -> None:
    assert phrase_of(written) == ("lips", "…", "blue")


def test_the_more_of_the_text_a_phrase_explains_the_higher_it_stands() -> None:
    assert FRUIT.find(("strawberry",)) == [Hit("berry", 100.0)]
    alone, among = FRUIT.find(("pear",)), FRUIT.find(("pear", "and", "something", "else"))
    assert alone[0].score > among[0].score > 40
    assert FRUIT.find(("strawbery",))[0].score < 100


def test_what_is_taken_out_leaves_a_gap_that_no_phrase_reads_across() -> None:
    calm = PhraseIndex([("very", "calm"), ("= so so", "calm")])
    assert calm.taken_from(("red", "very", "currant")) == ("red", "", "currant")
    assert FRUIT.find(calm.taken_from(("red", "very", "currant"))) == []
    assert FRUIT.find(calm.taken_from(("lips", "very", "blue"))) == []
    assert calm.taken_from(("so", "so")) == ("", "")
    assert calm.taken_from(("verry",)) == ("verry",)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(0 <= hit.score <= 100 for hit in FRUIT.find(words_of(text)))


@given(st.lists(st.sampled_from(["zz", "yy", "xx"])), st.lists(st.sampled_from(["zz", "yy"])))
def test_what_stands_around_a_phrase_does_not_hide_it(before: list[str], after: list[str]) -> None:
    assert [hit.name for hit in FRUIT.find((*before, "red", "currant", *after))] == ["berry"]
