"""Fitting what was read to a typed model, every misfit a located problem."""

from __future__ import annotations

import re
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.source.marked import Source
from bot.source.problem import Problem, meant

M = TypeVar("M", bound=BaseModel)

_WORDS = {
    "dict_type": "should hold lines of 'name: value'",
    "model_type": "should hold lines of 'name: value'",
    "tuple_type": "should be a list",
    "string_type": "should be a text; put it between quotes if it begins with a sign",
    "int_parsing": "should be a whole number",
    "int_from_float": "should be a whole number",
    "float_parsing": "should be a number",
    "date_parsing": "should be a date such as 2026-11-24",
    "date_from_datetime_parsing": "should be a date such as 2026-11-24",
    "date_from_datetime_inexact": "should be a date such as 2026-11-24",
}
"""Pydantic's kinds of misfit, in words for somebody who does not program."""


class Strict(BaseModel):
    """The ground of every content model: frozen, and a key nobody knows is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def fit(
    model: type[M], source: Source, value: object, at: tuple[str | int, ...] = ()
) -> tuple[M | None, list[Problem]]:
    """``value`` as a ``model``, or every reason why it is not one.

    ``at`` is the path of ``value`` inside ``source``.
    """
    try:
        return model.model_validate(value), []
    except ValidationError as fault:
        return None, [_problem(source, at, dict(error), model) for error in fault.errors()]


def _problem(
    source: Source, at: tuple[str | int, ...], error: dict[str, object], model: type[BaseModel]
) -> Problem:
    loc = error["loc"]
    assert isinstance(loc, tuple)
    noise = ("function-", "tagged-union", "[key]")
    inside = tuple(part for part in loc if not str(part).startswith(noise))
    path = (*at, *inside)
    name = next((part for part in reversed(inside) if isinstance(part, str)), "")
    match error["type"]:
        case "extra_forbidden":
            near = meant(name, _fields(model, inside[:-1]))
            return source.problem("unknown-key", f"no field '{name}'{near}", *path, at_key=True)
        case "missing":
            steps = (str(part + 1 if isinstance(part, int) else part) for part in path[:-1])
            owner = " › ".join(steps) or "this file"
            message = f"'{name}' is missing in {owner}"
            return source.problem("missing-field", message, *path[:-1], at_key=True)
        case _:
            what = f"'{name}'" if name else "this file"
            message = f"{what}: {_words(error)}"
            return source.problem("wrong-value", message, *path, at_key=loc[-1:] == ("[key]",))


def _words(error: dict[str, object]) -> str:
    kind, context = str(error["type"]), error.get("ctx")
    if error["input"] is None:
        return "should not be empty"
    match kind, context:
        case "value_error", {"error": fault}:
            return str(fault)
        case "literal_error", {"expected": expected}:
            return f"should be {expected}, not '{error['input']}'"
        case _:
            return _WORDS.get(kind) or re.sub(r"^.*? should ", "should ", str(error["msg"]))


def _fields(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """The fields allowed at ``path`` inside ``model``, as far as they can be told."""
    current: type[BaseModel] = model
    for part in path:
        if isinstance(part, int) or part not in current.model_fields:
            continue
        inner = _model_in(current.model_fields[part].annotation)
        if inner is None:
            return []
        current = inner
    return [info.alias or name for name, info in current.model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in reversed(getattr(annotation, "__args__", ())):
        found = _model_in(argument)
        if found:
            return found
    return None
