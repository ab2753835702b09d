"""``exchange.yaml``: what other directories call what our services offer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pydantic import Field

from bot.directory.formats.format import FileRefused, Terms
from bot.directory.read import area_of, offers_of
from bot.directory.schema_types import Words
from bot.languages.fold import fold
from bot.source.fit import Strict, fit
from bot.source.marked import read
from bot.source.problem import meant

FILE = "exchange.yaml"


class ExchangeSource(Strict):
    """Their words, by format: for each of them one of our offers, or several."""

    words: dict[str, dict[str, Words]] = Field(default_factory=dict)


def terms_of(folder: Path, today: date, against: Path | None = None) -> Terms:
    """The terms of a content folder; no words of others if it has no ``exchange.yaml``.

    Raises FileRefused with what is wrong in it.
    """
    offers, area, labels = offers_of(folder), area_of(folder), _labels(folder)
    file = folder / FILE
    if not file.exists():
        return Terms(offers, today, {}, labels, area, against)
    source, problems = read(file, FILE)
    found, faults = fit(ExchangeSource, source, source.value)
    for told in (*problems, *faults):
        raise FileRefused(file, str(told))
    assert found is not None
    for words in found.words.values():
        for word, ours in words.items():
            for offer in ours:
                if offer not in offers:
                    raise FileRefused(file, f"'{word}': no offer '{offer}'{meant(offer, offers)}")
    return Terms(offers, today, found.words, labels, area, against)


def _labels(folder: Path) -> dict[str, str]:
    """Our labels, folded; one that two offers share says neither."""
    value = read(folder / "offers.yaml", "offers.yaml")[0].value
    offers = value.get("offers") if isinstance(value, dict) else None
    labels: dict[str, list[str]] = {}
    for offer, one in (offers if isinstance(offers, dict) else {}).items():
        if isinstance(one, dict):
            labels.setdefault(fold(str(one.get("label", ""))), []).append(str(offer))
    return {label: named[0] for label, named in labels.items() if len(named) == 1}


def offers_for(terms: Terms, name: str, theirs: list[str]) -> list[str]:
    """Our offers for their words, each once; words that nobody has mapped give none."""
    known = terms.words.get(name, {})
    return list(dict.fromkeys(offer for word in theirs for offer in known.get(word, ())))
