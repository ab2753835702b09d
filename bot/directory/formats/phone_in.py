"""French telephone numbers as people write them, as +33…"""

from __future__ import annotations

import re

from bot.directory.formats.settling import Settling, listed

_NATIONAL = re.compile(r"0?([1-9]\d{8})")
_WITH_ZERO = re.compile(r"(?:\+|00)330?([1-9]\d{8})")
_SHORT = re.compile(r"\d{2,6}|\+\d{8,15}")
_IN_WORDS = re.compile(r"(?<!\d)(?:\+33|0033|0)[\s.\-/()0]*[1-9](?:[\s.\-/]*\d{2}){4}(?!\d)")
_BETWEEN = re.compile(r"\s*(?:[/;,|\n]|\bou\b|\bet\b)\s*")
_MOBILE = ("+336", "+337")


def phone_in(text: str) -> str | None:
    """The number as it is written in a services file; None if it is none that we know.

    Nine figures are a number whose zero a spreadsheet program took off.
    """
    bare = re.sub(r"\(0\)|[\s.\-/()]", "", text)
    national = _NATIONAL.fullmatch(bare) or _WITH_ZERO.fullmatch(bare)
    if national:
        return f"+33{national[1]}"
    return bare if _SHORT.fullmatch(bare) else None


def settle_phones(row: Settling) -> None:
    """Each number taken, repaired or refused; one that is a mobile's is to be confirmed."""
    phones, kept = listed(row.values.pop("phones", None)), list[object]()
    for phone in phones:
        whole = phone if isinstance(phone, dict) else {}
        written = str(whole.get("number") if isinstance(phone, dict) else phone)
        for part in _parts(written):
            number = _number(row, part)
            if number is not None:
                kept.append({**whole, "number": number} if whole else number)
    if kept:
        row.values["phones"] = kept


def _parts(written: str) -> list[str]:
    """The numbers of a cell; a stroke may stand between numbers, or inside one."""
    if phone_in(written) is not None:
        return [written]
    return [part for part in _BETWEEN.split(written) if part.strip()]


def _number(row: Settling, written: str) -> str | None:
    number = phone_in(written) or _among_words(written)
    if number is None:
        why = f"« {written} » n’est pas un numéro ; écrivez 01 23 45 67 89, +33… ou un numéro court"
        row.refused("phones", why, stood=written)
        return None
    if number != written:
        row.repaired("phones", f"« {written} » → « {number} »")
    if number.startswith(_MOBILE):
        row.ask("phones", f"« {number} » est un portable : est-il bien pour le public ?")
    return number


def _among_words(written: str) -> str | None:
    """The one number among words (« accueil : 01 … »), if no other figure stands beside it."""
    found = _IN_WORDS.findall(written)
    rest = _IN_WORDS.sub("", written)
    return phone_in(found[0]) if len(found) == 1 and not re.search(r"\d", rest) else None
