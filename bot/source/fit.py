"""Fitting what was read to a typed model, every misfit a located problem."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.source.marked import Source
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

M = TypeVar("M", bound=BaseModel)

_LINES = Sentence("should hold lines of 'name: value'")
_WHOLE = Sentence("should be a whole number")
_DAY = Sentence("should be a date such as 2026-11-24")
_WORDS = {
    "dict_type": _LINES,
    "model_type": _LINES,
    "tuple_type": Sentence("should be a list"),
    "string_type": Sentence("should be a text; put it between quotes if it begins with a sign"),
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": _WHOLE,
    "float_parsing": Sentence("should be a number"),
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
}
"""Pydantic's kinds of misfit, in words for somebody who does not program."""
_LIMITS: dict[str, Callable[[dict[str, object]], Sentence]] = {
    "greater_than_equal": lambda limit: Sentence(
        "should be greater than or equal to {least}", least=limit["ge"]
    ),
    "less_than_equal": lambda limit: Sentence(
        "should be less than or equal to {most}", most=limit["le"]
    ),
    "string_too_long": lambda limit: Sentence(
        "should have at most {most} characters", most=limit["max_length"]
    ),
    "string_too_short": lambda _: Sentence("should have at least 1 character"),
    "string_pattern_mismatch": lambda limit: Sentence(
        "should match pattern '{pattern}'", pattern=limit["pattern"]
    ),
    "too_short": lambda limit: (
        Sentence("should have at least 1 item")
        if limit["min_length"] == 1
        else Sentence("should have at least {least} items", least=limit["min_length"])
    ),
    "too_long": lambda limit: Sentence(
        "should have at most {most} items", most=limit["max_length"]
    ),
}
"""Those of its kinds that have a limit."""


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
    inside = path_of(loc)
    path = (*at, *inside)
    name = next((part for part in reversed(inside) if isinstance(part, str)), "")
    match error["type"]:
        case "extra_forbidden":
            near = _cut(source, path, error["input"]) or meant(name, fields_at(model, inside[:-1]))
            message = Sentence("no field '{name}'{near}", name=name, near=near)
            return source.problem("unknown-key", message, *path, at_key=True)
        case "missing":
            steps = (str(part + 1 if isinstance(part, int) else part) for part in path[:-1])
            owner = " › ".join(steps) or Sentence("this file")
            message = Sentence("'{name}' is missing in {owner}", name=name, owner=owner)
            return source.problem("missing-field", message, *path[:-1], at_key=True)
        case _:
            if name:
                message = Sentence("'{name}': {fault}", name=name, fault=_words(error))
            else:
                message = Sentence("this file: {fault}", fault=_words(error))
            return source.problem("wrong-value", message, *path, at_key=loc[-1:] == ("[key]",))


def _cut(source: Source, path: tuple[str | int, ...], given: object) -> Sentence | None:
    """Why a field that nobody meant stands there without a value: a comma or a missing space.

    Between braces all fields stand on one line: there a piece of text looks like a field.
    """
    if given is not None:
        return None
    mark, around = source.key_mark(*path), path[:-1]
    beside = [source.keys[at] for at in source.keys if at[:-1] == around and at != path]
    if not any(one.line == mark.line for one in beside):
        return None
    if ":" in str(path[-1]):
        return Sentence("; after ':' comes a space")
    return Sentence("; a text that contains a comma goes between quotes")


def path_of(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The path of a value, of what pydantic gives: that also names steps of its own."""
    noise = ("function-", "tagged-union", "[key]")
    return tuple(part for part in loc if not str(part).startswith(noise))


def _words(error: dict[str, object]) -> str:
    kind, context, given = str(error["type"]), error.get("ctx"), error["input"]
    limits = context if isinstance(context, dict) else {}
    if given is None:
        return Sentence("should not be empty")
    match kind:
        case "value_error" if isinstance(limits.get("error"), ValueError):
            fault = limits["error"].args[0]
            return fault if isinstance(fault, str) else str(fault)
        case "literal_error":
            allowed = _one_of(str(limits["expected"]))
            return Sentence("should be {allowed}, not '{given}'", allowed=allowed, given=given)
        case _ if kind in _LIMITS:
            return _LIMITS[kind](limits)
        case _:
            rest = re.sub(r"^.*? should ", "should ", str(error["msg"]))
            return _WORDS.get(kind) or Sentence("does not fit: {why}", why=rest)


def _one_of(expected: str) -> str:
    some, _, last = expected.rpartition(" or ")
    return Sentence("{some} or {last}", some=some, last=last) if some else expected


def fields_at(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
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
