"""What was loaded at the start stays: the garbage collector need not walk through it again."""

from __future__ import annotations

import gc


def settle() -> None:
    """Set aside everything that is alive now.

    Content and libraries are a hundred thousand objects. A full collection looked at each of them,
    and everybody waited for a tenth of a second.
    """
    gc.collect()
    gc.freeze()
