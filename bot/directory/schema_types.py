"""The small types of a services file: what an editor writes, as what it means."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

_DECIMAL = re.compile(r"-?[0-9]{1,3}(\.[0-9]+)?")
_PHONE = re.compile(r"\+[0-9]{8,15}|[0-9]{2,6}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def listed(value: object) -> object:
    """A list, also of what was written alone."""
    return value if isinstance(value, list) else [value]


def _yes_or_no(value: object) -> object:
    known = {"yes": True, "no": False}
    if not isinstance(value, str) or value not in known:
        raise ValueError("should be 'yes' or 'no'")
    return known[value]


def _phone(value: str) -> str:
    compact = re.sub(r"[\s.]", "", value)
    if not _PHONE.fullmatch(compact):
        raise ValueError(f"'{value}' should be +33… or a short number such as 15")
    return compact


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise ValueError(f"'{value}' should be the code of a language such as fr, ar or zh-Hant")
    return value


def _degrees(value: object) -> float:
    if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
        raise ValueError("should be degrees with a point, such as 48.8566")
    return float(value)


Words = Annotated[tuple[str, ...], BeforeValidator(listed)]
Flag = Annotated[bool, BeforeValidator(_yes_or_no)]
Degrees = Annotated[float, BeforeValidator(_degrees)]
Number = Annotated[str, AfterValidator(_phone)]
Code = Annotated[str, AfterValidator(_language)]
Codes = Annotated[tuple[Code, ...], BeforeValidator(listed)]
Note = Annotated[str, Field(max_length=200)]
Age = Annotated[int, Field(ge=0, le=120)]
