"""A JSON Schema as pydantic makes it, turned into one of what an editor types.

Our reader takes every scalar as text (``bot/source/marked.py``); the editors' programs read YAML
1.2, where ``15`` is a number and ``true`` is no text, while ``no`` and ``9:30`` are texts. So where
the model wants a text the schema takes any scalar, and where it wants a number it takes that number
between quotes as well. Draft 07 is what all these programs understand.
"""

from __future__ import annotations

from collections.abc import Callable

Json = dict[str, object]

DRAFT = "http://json-schema.org/draft-07/schema#"
_FORMS: dict[str, Json] = {
    "string": {"type": ["string", "number", "boolean"]},
    "date": {"pattern": r"^\d{4}-\d\d-\d\d$"},
    "integer": {"type": ["integer", "string"], "pattern": r"^[+-]?\d+$"},
    "number": {"type": ["number", "string"], "pattern": r"^-?\d+(\.\d+)?$"},
}
"""What may be typed where the model has this type or format."""
_MOMENT: Json = {"pattern": r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d"}
_LEFT_OUT = frozenset({"title", "default", "description"})
"""Pydantic's own words, which are English or name classes; ``explained.py`` has the editors'."""
_MANY = ("properties", "patternProperties", "definitions", "$defs")
_LISTS = ("anyOf", "allOf", "oneOf")
_ONE = ("items", "additionalProperties")


def as_written(schema: Json) -> Json:
    """The schema, and all those inside it, for what an editor types."""
    kept = {key: value for key, value in schema.items() if key not in _LEFT_OUT}
    if kept.get("format") == "date-time":  # which wants seconds and a zone
        return {"type": "string", **_MOMENT}
    inner = _inside(kept, as_written)
    return _keys_checked(_empty_allowed(_scalar(inner)))


def _inside(schema: Json, change: Callable[[Json], Json]) -> Json:
    """The schema with each of those inside it changed; names of fields are no keywords."""
    changed = dict(schema)
    for key, value in schema.items():
        if key in _MANY and isinstance(value, dict):
            changed[key] = {name: change(one) for name, one in value.items()}
        elif key in _LISTS and isinstance(value, list):
            changed[key] = [change(one) for one in value]
        elif key in _ONE and isinstance(value, dict):
            changed[key] = change(value)
    return changed


def _scalar(schema: Json) -> Json:
    """What may stand for a text, a day, a moment or a number."""
    if "enum" in schema or "const" in schema:
        return {key: value for key, value in schema.items() if key != "type"}
    what = schema.get("format") or schema.get("type")
    return {**schema, **_FORMS[what]} if isinstance(what, str) and what in _FORMS else schema


def _empty_allowed(schema: Json) -> Json:
    """``anyOf: [this, null]`` as one, where it says the same: it is explained better."""
    choices = schema.get("anyOf")
    if not isinstance(choices, list) or len(choices) != 2 or choices[1] != {"type": "null"}:
        return schema
    one: Json = choices[0]
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    if isinstance(allowed := one.get("enum"), list):
        return {**rest, **one, "enum": [*allowed, None]}
    types = one.get("type")
    if types is None:
        return schema
    return {**rest, **one, "type": [*(types if isinstance(types, list) else [types]), "null"]}


def _keys_checked(schema: Json) -> Json:
    """Names of one form: pydantic lets any other name pass by."""
    match schema:
        case {"patternProperties": dict() as forms, **rest} if len(forms) == 1:
            ((form, value),) = forms.items()
            return {**rest, "additionalProperties": value, "propertyNames": {"pattern": form}}
        case _:
            return schema
