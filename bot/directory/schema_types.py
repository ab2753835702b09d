"""The small types of a services file: what an editor writes, as what it means."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from bot.source.sentence import Sentence

_DECIMAL = re.compile(r"-?[0-9]{1,3}(\.[0-9]+)?")
_PHONE = re.compile(r"\+[0-9]{8,15}|[0-9]{2,6}")
_POSTCODE = r"^([0-9]{5})?$"
_COMMUNE = r"^([0-9][0-9AB][0-9]{3})?$"
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def listed(value: object) -> object:
    """A list, also of what was written alone."""
    return value if isinstance(value, list) else [value]


def _yes_or_no(value: object) -> object:
    known = {"yes": True, "no": False}
    if not isinstance(value, str) or value not in known:
        raise ValueError(Sentence("should be 'yes' or 'no'"))
    return known[value]


def _phone(value: str) -> str:
    compact = re.sub(r"[\s.]", "", value)
    if not _PHONE.fullmatch(compact):
        message = Sentence("'{given}' should be +33… or a short number such as 15", given=value)
        raise ValueError(message)
    return compact


def _postcode(value: str) -> str:
    if not re.fullmatch(_POSTCODE, value):
        raise ValueError(
            Sentence("should be five digits such as 75010, not '{given}'", given=value)
        )
    return value


def _commune(value: str) -> str:
    if not re.fullmatch(_COMMUNE, value):
        message = "should be the five characters of the INSEE code such as 75110, not '{given}'"
        raise ValueError(Sentence(message, given=value))
    return value


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        message = "'{given}' should be the code of a language such as fr, ar or zh-Hant"
        raise ValueError(Sentence(message, given=value))
    return value


def _degrees(value: object) -> float:
    if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
        raise ValueError(Sentence("should be degrees with a point, such as 48.8566"))
    return float(value)


Words = Annotated[tuple[str, ...], BeforeValidator(listed, json_schema_input_type=str | list[str])]
Flag = Annotated[bool, BeforeValidator(_yes_or_no, json_schema_input_type=Literal["yes", "no"])]
Degrees = Annotated[float, BeforeValidator(_degrees)]
Number = Annotated[
    str, AfterValidator(_phone), WithJsonSchema({"type": "string", "pattern": r"^[0-9+]"})
]
Postcode = Annotated[
    str, AfterValidator(_postcode), WithJsonSchema({"type": "string", "pattern": _POSTCODE})
]
Commune = Annotated[
    str, AfterValidator(_commune), WithJsonSchema({"type": "string", "pattern": _COMMUNE})
]
Code = Annotated[
    str,
    AfterValidator(_language),
    WithJsonSchema({"type": "string", "pattern": f"^{_LANGUAGE.pattern}$"}),
]
Codes = Annotated[
    tuple[Code, ...], BeforeValidator(listed, json_schema_input_type=Code | list[Code])
]
Note = Annotated[str, Field(max_length=200)]
Summary = Annotated[str, Field(max_length=160)]
Age = Annotated[int, Field(ge=0, le=120)]
