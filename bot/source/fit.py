"""Fitting what was read to a typed model, every misfit a located problem."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.source.marked import Source
from bot.source.problem import Problem, meant

M = TypeVar("M", bound=BaseModel)


class Strict(BaseModel):
    """The ground of every content model: frozen, and a key nobody knows is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def fit(model: type[M], source: Source, value: object, at: tuple[str | int, ...] = ()) -> (
    tuple[M | None, list[Problem]]
):
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
    inside = tuple(part for part in loc if not str(part).startswith(("function-", "tagged-union")))
    path = (*at, *inside)
    name = str(inside[-1]) if inside else "this"
    match error["type"]:
        case "extra_forbidden":
            near = meant(name, _fields(model, inside[:-1]))
            return source.problem("unknown-key", f"no field '{name}'{near}", *path, at_key=True)
        case "missing":
            owner = " › ".join(str(part) for part in path[:-1]) or "this file"
            message = f"'{name}' is missing in {owner}"
            return source.problem("missing-field", message, *path[:-1], at_key=True)
        case _:
            message = f"'{name}': {str(error['msg'])[:1].lower()}{str(error['msg'])[1:]}"
            return source.problem("wrong-value", message, *path)


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
