"""What each field means, in the editors' language: shown by their programs as they type.

The words are in ``fields.yaml`` beside this file, by model and field, and not in the models: an
editor can better them without touching code, and the models stay one screen long. A test holds both
together. They explain the engine, not a topic, so they are no content of a city either.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.source.marked import read
from bot.source.problem import Problem

FILE = Path(__file__).with_name("fields.yaml")
WHOLE = "_"
"""The name under which a model itself is explained."""


class ExplanationsRefused(Exception):
    """``fields.yaml`` cannot be read; it comes with the program, so this is ours to mend."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))


@cache
def explanations() -> Mapping[str, Mapping[str, str]]:
    """Model to field to words. Raises ExplanationsRefused."""
    source, problems = read(FILE, FILE.name)
    if problems or not isinstance(source.value, dict):
        raise ExplanationsRefused(problems)
    return {
        str(model): {str(field): str(words).strip() for field, words in fields.items()}
        for model, fields in source.value.items()
        if isinstance(fields, dict)
    }
