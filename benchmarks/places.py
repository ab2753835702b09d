"""What people type, placed: queries found, everyday words not taken for a place, time a query."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence

import wordfreq

from benchmarks.plan import Plan
from benchmarks.table import table, verdict
from bot.places.match import PlaceIndex
from tests.places.queries import LANDMARKS, PLACES, Asked, asked, share

FIRST, AMONG_THREE, TAKEN, MILLISECONDS = 0.97, 0.99, 0.02, 3.0
LANGUAGES = ("en", "fr", "ar", "ru", "es", "it", "uk", "ro", "pl", "fa")
"""wordfreq has no list of Georgian or Somali; those words are in ``everyday_words.yaml``."""
WORDS, FEWEST_LETTERS, LISTED = 400, 4, 5000
_HEADS = ("what", "of", "here", "to reach", "")


def section(plan: Plan) -> str:
    """A line a figure, then the everyday words that were taken for a sure place."""
    index = PlaceIndex((*PLACES, *LANDMARKS))
    everyday = {language: _words(language) for language in LANGUAGES}
    taken = {
        language: [word for word in words if index.find(word).sure]
        for language, words in everyday.items()
    }
    rows = [*_found(index), _taken("all ten languages", everyday, taken)]
    rows += [_taken(one, {one: everyday[one]}, {one: taken[one]}) for one in LANGUAGES]
    rows += _times(index, [one.text for one in asked(index)])
    named = "; ".join(f"{one}: {' '.join(words)}" for one, words in taken.items() if words)
    return f"{table(_HEADS, rows, frozenset({1, 2, 3}))}\n\ntaken for a sure place: {named}"


def _words(language: str) -> list[str]:
    """The most frequent words of four letters and more."""
    listed = wordfreq.top_n_list(language, LISTED)
    return [one for one in listed if len(one) >= FEWEST_LETTERS and one.isalpha()][:WORDS]


def _found(index: PlaceIndex) -> list[list[str]]:
    queries = [one for one in asked(index) if one.expect]
    return [
        _share("right first", queries, 1, FIRST),
        _share("right among three", queries, 3, AMONG_THREE),
        *(
            _share(f"{script} among three", [one for one in queries if one.script == script], 3)
            for script in sorted({one.script for one in queries})
        ),
    ]


def _share(what: str, queries: Sequence[Asked], most: int, least: float | None = None) -> list[str]:
    here = share(queries, most)
    wanted = ("", "") if least is None else (f">= {least:.0%}", verdict(here >= least))
    return [what, str(len(queries)), f"{here:.1%}", *wanted]


def _taken(what: str, words: dict[str, list[str]], taken: dict[str, list[str]]) -> list[str]:
    of = sum(map(len, words.values()))
    here = sum(map(len, taken.values())) / of
    wanted = (f"<= {TAKEN:.0%}", verdict(here <= TAKEN)) if len(words) > 1 else ("", "")
    return [f"everyday words taken, {what}", str(of), f"{here:.1%}", *wanted]


def _times(index: PlaceIndex, texts: list[str]) -> list[list[str]]:
    """Each query once, on a warm index."""
    laps = []
    for text in texts:
        begin = time.perf_counter()
        index.find(text)
        laps.append((time.perf_counter() - begin) * 1e3)
    middle, high = statistics.median(laps), statistics.quantiles(laps, n=20)[-1]
    wanted, of = f"< {MILLISECONDS:.0f} ms", str(len(laps))
    return [
        [what, of, f"{here:.2f} ms", wanted, verdict(here < MILLISECONDS)]
        for what, here in (("a query, median", middle), ("a query, 95th percentile", high))
    ]
