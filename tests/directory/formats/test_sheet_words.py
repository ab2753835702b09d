"""The words of cells, beside those of the schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from bot.directory.formats.columns import COLUMNS
from bot.directory.formats.sheet_words import WORDS, allowed, code_of, word_of
from bot.directory.schema import ServiceSource
from bot.languages.fold import fold


def literals(annotation: object) -> Iterator[str]:
    """The texts that a field may hold, wherever they stand in its type."""
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    else:
        for inner in get_args(annotation):
            yield from literals(inner)


def of_schema(path: str) -> set[str]:
    first, _, rest = path.partition(".")
    annotation: object = ServiceSource.model_fields[first].annotation
    if rest:
        assert isinstance(annotation, type)
        assert issubclass(annotation, BaseModel)
        annotation = annotation.model_fields[rest].annotation
    return set(literals(annotation)) or {"yes", "no"}


@pytest.mark.parametrize("path", sorted(WORDS))
def test_every_code_of_the_schema_has_a_word(path: str) -> None:
    assert set(WORDS[path]) == of_schema(path)


@pytest.mark.parametrize("path", sorted(WORDS))
def test_no_word_means_two_codes_and_each_is_read_back(path: str) -> None:
    said = [fold(word) for words in WORDS[path].values() for word in words]
    assert len(said) == len(set(said))
    for code in WORDS[path]:
        assert code_of(path, word_of(path, code)) == code_of(path, code) == code


def test_the_columns_with_words_are_these() -> None:
    assert {one.field for one in COLUMNS if one.kind in ("word", "words")} == set(WORDS)


def test_closed_alone_is_no_state() -> None:
    assert code_of("status", "Fermé") is None
    assert "fermé pour toujours" in allowed("status")
