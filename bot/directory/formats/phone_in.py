"""French telephone numbers as people write them, as +33…"""

from __future__ import annotations

import re

_NATIONAL = re.compile(r"0([1-9]\d{8})")
_WITH_ZERO = re.compile(r"(?:\+|00)330?([1-9]\d{8})")
_SHORT = re.compile(r"\d{2,6}|\+\d{8,15}")


def phone_in(text: str) -> str | None:
    """The number as it is written in a services file; None if it is none that we know."""
    bare = re.sub(r"\(0\)|[\s.\-/()]", "", text)
    national = _NATIONAL.fullmatch(bare) or _WITH_ZERO.fullmatch(bare)
    if national:
        return f"+33{national[1]}"
    return bare if _SHORT.fullmatch(bare) else None
