"""JSON whose shape nobody can be sure of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.formats.document import at, items, listed, load, plain, save, text, words
from bot.directory.formats.format import FileRefused
from tests.directory.formats.making import written

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2)
    ),
    max_leaves=8,
)


@given(anything)
def test_whatever_stands_there_is_read_as_something_or_nothing(value: object) -> None:
    assert isinstance(text(value, "a", "b"), str)
    assert all(isinstance(one, dict) for one in items(value, "a"))
    assert all(isinstance(one, str) for one in words(value, "a"))


def test_a_value_is_found_by_its_path() -> None:
    value = {"a": {"b": 1.5}, "c": ["x", 2, {"d": " y "}], "e": True}
    assert (text(value, "a", "b"), at(value, "c", "d"), text(value, "e")) == ("1.5", None, "")
    assert words(value, "c") == ["x"]
    assert [text(one, "d") for one in items(value, "c")] == ["y"]
    assert plain(value) == {"a": {"b": "1.5"}, "c": ["x", "2", {"d": " y "}], "e": "yes"}


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    save({"é": [1]}, tmp_path / "a.json")
    assert load(tmp_path / "a.json") == {"é": [1]}


@pytest.mark.parametrize("wrong", ["{", "[" * 100_000])
def test_what_is_no_json_is_refused(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(FileRefused, match="pas du JSON"):
        load(written(tmp_path / "a.json", wrong))
    with pytest.raises(FileRefused, match="No such file"):
        load(tmp_path / "none.json")


def test_a_document_without_its_list_is_refused_with_where_it_should_be() -> None:
    assert listed(Path("a"), {"b": [1]}, ("a", "b")) == [1]
    with pytest.raises(FileRefused, match="sous « a » ou « b »"):
        listed(Path("a"), {"c": []}, ("a", "b"))
