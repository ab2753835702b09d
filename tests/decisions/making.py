"""A small decision table: what to wear."""

from __future__ import annotations

from bot.decisions.answers import signature
from bot.decisions.table import Choice, Condition, Extra, Question, Row, Slot, Table

SLOTS = (
    Slot("outside", ("yes", "no", "unsure"), default="yes"),
    Slot("weather", ("rain", "sun", "unsure")),
    Slot("cold", ("yes", "no"), default="no"),
    Slot("far", ("yes", "no"), default="no"),
)


def _when(**conditions: str) -> tuple[Condition, ...]:
    return tuple(Condition(slot, frozenset(text.split())) for slot, text in conditions.items())


def table() -> Table:
    """A table with a hole nowhere, a tick-box page and a page that sets two slots at once."""
    return Table(
        id="wear",
        slots=SLOTS,
        questions=(
            Question(
                "where", ("outside",), tuple(_choice(outside=a) for a in ("yes", "no", "unsure"))
            ),
            Question(
                "sky", ("weather",), tuple(_choice(weather=a) for a in ("rain", "sun", "unsure"))
            ),
            Question("besides", ("cold", "far"), (_choice(cold="yes"), _choice(far="yes")), True),
        ),
        rows=(
            Row(_when(outside="no"), "slippers"),
            Row(_when(outside="unsure"), "ask"),
            Row(_when(weather="rain unsure"), "boots", ("umbrella",)),
            Row(_when(weather="sun"), "shoes"),
        ),
        extras=(
            Extra(frozenset({"boots", "shoes"}), _when(cold="yes"), "scarf"),
            Extra(frozenset({"boots", "shoes"}), _when(far="yes"), "bag"),
        ),
        always=("keys",),
        signature=signature(SLOTS),
    )


def _choice(**sets: str) -> Choice:
    return Choice(tuple(sets.items()))
