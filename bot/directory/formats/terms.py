"""``exchange.yaml``: what other directories call what our services offer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pydantic import Field

from bot.directory.formats.format import FileRefused, Terms
from bot.directory.formats.near import or_meant
from bot.directory.read import area_of, offers_of
from bot.directory.schema_types import Words
from bot.languages.fold import fold
from bot.source.fit import Strict, fit
from bot.source.marked import read

FILE = "exchange.yaml"


class ExchangeSource(Strict):
    """Their words, by format: for each of them one of our offers, or several.

    A word of ``proposed`` only may mean them: a person confirms it.
    """

    words: dict[str, dict[str, Words]] = Field(default_factory=dict)
    proposed: dict[str, dict[str, Words]] = Field(default_factory=dict)


def terms_of(
    folder: Path, today: date, against: Path | None = None, seen_on: date | None = None
) -> Terms:
    """The terms of a content folder; no words of others if it has no ``exchange.yaml``.

    Raises FileRefused with what is wrong in it.
    """
    offers, area, titles = offers_of(folder), area_of(folder), _titles(folder)
    labels = _labels(titles)
    file = folder / FILE
    if not file.exists():
        return Terms(offers, today, {}, {}, labels, titles, area, against, seen_on)
    source, problems = read(file, FILE)
    found, faults = fit(ExchangeSource, source, source.value)
    for told in (*problems, *faults):
        raise FileRefused(file, str(told))
    assert found is not None
    for words in (*found.words.values(), *found.proposed.values()):
        _known(file, words, offers)
    return Terms(offers, today, found.words, found.proposed, labels, titles, area, against, seen_on)


def _known(file: Path, words: dict[str, tuple[str, ...]], offers: frozenset[str]) -> None:
    for word, ours in words.items():
        for offer in ours:
            if offer not in offers:
                why = (
                    f"« {word} » : « {offer} » n’est pas dans offers.yaml{or_meant(offer, offers)}"
                )
                raise FileRefused(file, why)


def _titles(folder: Path) -> dict[str, str]:
    """The label of each offer."""
    value = read(folder / "offers.yaml", "offers.yaml")[0].value
    offers = value.get("offers") if isinstance(value, dict) else None
    return {
        str(offer): str(one.get("label", ""))
        for offer, one in (offers if isinstance(offers, dict) else {}).items()
        if isinstance(one, dict)
    }


def _labels(titles: dict[str, str]) -> dict[str, str]:
    """Our labels, folded; one that two offers share says neither."""
    labels: dict[str, list[str]] = {}
    for offer, title in titles.items():
        labels.setdefault(fold(title), []).append(offer)
    return {label: named[0] for label, named in labels.items() if len(named) == 1}


def offers_for(terms: Terms, name: str, theirs: list[str]) -> list[str]:
    """Our offers for their words, each once; words that nobody has mapped give none."""
    known = terms.words.get(name, {})
    return list(dict.fromkeys(offer for word in theirs for offer in known.get(word, ())))
