"""What stands on printed cards: the words by name, and the two telephone numbers.

They are in ``content/cards.yaml``; the words are translated like every other text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NAMES: dict[str, int] = {
    "headline": 40,
    "promise": 50,
    "places": 80,
    "scan": 80,
    "numbers": 90,
}
"""Every text of a card, and how many characters it may have at most: paper does not scroll."""


@dataclass(frozen=True, slots=True)
class CardWords:
    """What an editor wrote. ``phone`` and ``emergency`` name facts; ``discreet`` names entries
    whose words stand on no card, because a card is seen by others; ``draft`` is for the small
    print, which those who hand out cards read, and is not translated."""

    phone: str = ""
    emergency: str = ""
    discreet: tuple[str, ...] = ()
    draft: str = ""
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
