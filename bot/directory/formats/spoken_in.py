"""Languages called by their French names, as codes; one that is not known is left out alone."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from bot.directory.formats.near import or_meant
from bot.directory.formats.settling import Settling, listed
from bot.languages.fold import fold

_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def settle_languages(row: Settling) -> None:
    """Codes (BCP 47) of languages; « arabe » is ``ar`` by the names of CLDR."""
    if "languages" not in row.values:
        return
    kept = list[object]()
    for one in listed(row.values.pop("languages")):
        code = _code(row, one) if isinstance(one, str) else one
        if code and code not in kept:
            kept.append(code)
    row.values |= {"languages": kept} if kept else {}


def _code(row: Settling, written: str) -> str | None:
    code = _codes().get(fold(written))
    if code:
        row.repaired("languages", f"« {written} » → « {code} »")
        return code
    if _CODE.fullmatch(written) and written.split("-", maxsplit=1)[0] in Locale("fr").languages:
        return written
    near = or_meant(fold(written), _codes())
    row.refused("languages", f"« {written} » n’est pas une langue connue{near}", stood=written)
    return None


@cache
def _codes() -> dict[str, str]:
    """The codes of two or three letters, by the folded French name."""
    names = sorted(Locale("fr").languages.items(), key=lambda one: -len(one[0]))
    return {fold(name): code for code, name in names if "_" not in code and len(name) > 3}
