"""The small types of a services file."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from bot.directory.schema_types import Age, Code, Commune, Number, Postcode, listed


def test_what_is_written_alone_is_a_list_of_one() -> None:
    assert listed("fr") == ["fr"]
    assert listed(["fr", "ar"]) == ["fr", "ar"]


@pytest.mark.parametrize("code", ["fr", "ar", "kab", "zh-Hant", "pt-BR"])
def test_a_language_is_a_code(code: str) -> None:
    assert TypeAdapter(Code).validate_python(code) == code


@pytest.mark.parametrize("code", ["", "f", "French", "fr_FR", "fr-", "ру"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ValidationError, match="code of a language"):
        TypeAdapter(Code).validate_python(code)


def test_spaces_in_a_number_do_not_matter() -> None:
    assert TypeAdapter(Number).validate_python("+33 1 40.05 48 48") == "+33140054848"


@pytest.mark.parametrize("age", ["-1", "121", "adult"])
def test_an_age_is_one_of_a_person(age: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Age).validate_python(age)


@pytest.mark.parametrize("kind", [TypeAdapter(Postcode), TypeAdapter(Commune)])
def test_what_is_no_code_of_a_place_is_refused_in_words(kind: TypeAdapter[str]) -> None:
    assert kind.validate_python("75110") == "75110"
    assert kind.validate_python("") == ""
    with pytest.raises(ValidationError, match=r"five .* such as 75.10, not '7502'"):
        kind.validate_python("7502")


@pytest.mark.parametrize("text", ["75020\n", "7502O", "2A004 "])
def test_five_characters_of_another_sort_are_no_postcode(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Postcode).validate_python(text)
