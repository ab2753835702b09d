"""What people type, heard: recall and false alarms on the committed phrases of each language."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import yaml

from benchmarks.plan import Plan
from benchmarks.table import table, verdict
from bot.content.load import must_load
from bot.languages.words import Vocabulary
from tests.making import TODAY

ROOT = Path(__file__).resolve().parent.parent
PHRASES = ROOT / "tests" / "languages" / "phrases"
RECALL, FALSE_ALARMS, FIRST = 0.98, 0.01, 0.90
_HEADS = (
    "language",
    "phrases",
    "danger heard",
    "false alarms",
    "page right first",
    "µs a text",
    "",
)
_NO_PAGE = frozenset({"crisis", "calm", "despair", "hide", "home"})


def section(plan: Plan) -> str:
    """A line a language; the word lists of all languages are searched at once."""
    content = must_load(ROOT / "content", ROOT / "locales", TODAY)
    words = content.vocabulary
    rows = [_row(language, words) for language in content.pack.languages]
    return table(_HEADS, rows, frozenset({1, 2, 3, 4, 5}))


def _row(language: str, words: Vocabulary) -> list[str]:
    typed = yaml.safe_load((PHRASES / f"{language}.yaml").read_text("utf-8"))
    danger = [one["text"] for one in typed if one["means"] == "crisis"]
    calm = [one["text"] for one in typed if one["means"] != "crisis"]
    pages = [one for one in typed if one["means"] not in _NO_PAGE]
    heard = sum(map(words.crisis, danger)) / len(danger)
    alarms = sum(map(words.crisis, calm)) / len(calm)
    first = sum(_first(words, one["text"]) == one["means"] for one in pages) / len(pages)
    met = heard >= RECALL and alarms <= FALSE_ALARMS and first >= FIRST
    return [
        language,
        str(len(typed)),
        f"{heard:.1%}",
        f"{alarms:.1%}",
        f"{first:.1%}",
        f"{_microseconds(words, [one['text'] for one in typed]):.0f}",
        verdict(met),
    ]


def _first(words: Vocabulary, text: str) -> str:
    if words.crisis(text) or words.despair(text) or words.home(text):
        return ""
    hits = words.entries(text)
    return hits[0].name if hits else ""


def _microseconds(words: Vocabulary, texts: list[str]) -> float:
    """The median time to hear whether a text speaks of danger."""
    laps = []
    for text in texts:
        begin = time.perf_counter()
        words.crisis(text)
        laps.append(time.perf_counter() - begin)
    return statistics.median(laps) * 1e6
