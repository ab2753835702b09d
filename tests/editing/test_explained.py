"""What fields mean: every one is explained to editors, and nothing that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.editing import explained
from bot.editing.explained import WHOLE, ExplanationsRefused, explanations
from bot.editing.files import FILE_KINDS
from bot.editing.schemas import fields_of, models_in

MODELS = {model.__name__: model for kind in FILE_KINDS for model in models_in(kind.model)}


def test_every_model_and_every_field_is_explained_and_no_other() -> None:
    wanted = {name: {WHOLE, *fields_of(model)} for name, model in MODELS.items()}
    assert {name: set(fields) for name, fields in explanations().items()} == wanted


def test_an_explanation_is_a_short_french_sentence() -> None:
    for model, fields in explanations().items():
        for field, words in fields.items():
            where = f"{model}.{field}"
            assert 3 <= len(words) <= 260, where
            assert words.endswith((".", ")", "…", "}", "nouveau.nom")), where
            assert "'" not in words, where


def test_explanations_that_cannot_be_read_say_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "fields.yaml"
    broken.write_text("PackSource:\n\tname: x\n", encoding="utf-8")
    monkeypatch.setattr(explained, "FILE", broken)
    explanations.cache_clear()
    try:
        with pytest.raises(ExplanationsRefused, match=r"fields\.yaml:2:1: a tab"):
            explanations()
    finally:
        explanations.cache_clear()
