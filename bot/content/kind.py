"""The kinds of page, and which fields each one needs and may have.

How a kind behaves is in ``bot/engine/kinds/``, one file each; a new kind is a line here and a file
there.
"""

from __future__ import annotations

from dataclasses import dataclass

ALWAYS = frozenset(
    {"kind", "entry", "safety", "sources", "reviewed", "signed_by", "note", "text", "options"}
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of page.

    ``ends``: a page of this kind needs no option to be of use. ``asks_place``: what a person types
    or shares there may be a place. ``shown_to_others``: it may be of use to show the page in the
    source language too, to somebody who reads only that.
    """

    name: str
    needs: frozenset[str]
    own: frozenset[str] = frozenset()
    ends: bool = False
    asks_place: bool = False
    shown_to_others: bool = True


KINDS: tuple[Kind, ...] = (
    Kind("message", needs=frozenset({"text"}), own=frozenset({"media"})),
    Kind("question", needs=frozenset({"text", "options"}), own=frozenset({"media"})),
    Kind("decision", needs=frozenset({"table"}), own=frozenset({"table"}), ends=True),
    Kind(
        "services",
        needs=frozenset({"text", "need"}),
        own=frozenset({"need"}),
        ends=True,
        asks_place=True,
    ),
    Kind("place", needs=frozenset({"text", "options"}), asks_place=True),
    Kind("filters", needs=frozenset({"text"}), ends=True, shown_to_others=False),
    Kind("report", needs=frozenset({"text"}), ends=True, shown_to_others=False),
    Kind(
        "phrase",
        needs=frozenset({"text"}),
        own=frozenset({"media"}),
        ends=True,
        shown_to_others=False,
    ),
    Kind("language", needs=frozenset({"text"}), ends=True, shown_to_others=False),
    Kind("second-language", needs=frozenset({"text"}), ends=True, shown_to_others=False),
    Kind("end", needs=frozenset({"text"}), ends=True, shown_to_others=False),
)

BY_NAME = {kind.name: kind for kind in KINDS}
