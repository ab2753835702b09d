"""JSON Schemas of the content's files, so that editors' programs complete and explain as one types.

They are made from the models and from the lists the content closes, lie in ``content/schemas/``,
and the first line of each file names its own, as the YAML language server reads it:
https://github.com/redhat-developer/yaml-language-server#using-inlined-schema
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pydantic import AliasChoices, BaseModel

from bot.content.kind import KINDS
from bot.content.read import read_draft
from bot.editing.as_written import DRAFT, Json, as_written
from bot.editing.closed import Names, closed, names_of
from bot.editing.explained import WHOLE, explanations
from bot.editing.files import FILE_KINDS, FileKind
from bot.editing.whole import write_whole

FOLDER = "schemas"
LINE = "# yaml-language-server: $schema="
_NODE = "NodeSource"


def written(folder: Path, today: date) -> dict[Path, str]:
    """Each schema of a content folder: the file it belongs in, and its text.

    None while a file cannot be read: its names would be missing from the lists.
    """
    draft = read_draft(folder, today, words=False)
    if any(problem.level == "error" for problem in draft.problems):
        return {}
    names = names_of(draft)
    return {
        schema_file(folder, kind): _text(schema_of(kind.model, names))
        for kind in FILE_KINDS
        if any(folder.glob(kind.pattern))
    }


def out_of_date(folder: Path, today: date) -> list[Path]:
    """The schemas that are missing, or say something else than the models and lists of today."""
    return [file for file, text in written(folder, today).items() if _read(file) != text]


def write_schemas(folder: Path, today: date) -> list[Path]:
    """Write those that are out of date; gives which."""
    stale, texts = out_of_date(folder, today), written(folder, today)
    for file in stale:
        write_whole(file, texts[file])
    return stale


def schema_file(folder: Path, kind: FileKind) -> Path:
    """Where the schema of a kind of file lies."""
    return folder / FOLDER / f"{kind.name}.json"


def schema_line(folder: Path, kind: FileKind, file: Path) -> str:
    """The line by which a content file names its schema."""
    path = os.path.relpath(schema_file(folder, kind), file.parent)
    return LINE + Path(path).as_posix()


def schema_of(model: type[BaseModel], names: Names) -> Json:
    """The schema of a file of this model, with the names that may stand in it."""
    made = model.model_json_schema(ref_template="#/definitions/{model}")
    models = {one.__name__: one for one in models_in(model)}
    definitions = made.pop("$defs", {})
    top = _one(model, made, names)
    if definitions:
        top["definitions"] = {
            name: _one(models[name], one, names) for name, one in sorted(definitions.items())
        }
    return {"$schema": DRAFT, **top}


def models_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and all those inside it, each once."""
    seen: dict[type[BaseModel], None] = {}
    waiting: list[object] = [model]
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, BaseModel):
            if one not in seen:
                seen[one] = None
                waiting += [
                    part
                    for info in one.model_fields.values()
                    for part in (info.annotation, *map(_input_type, info.metadata))
                ]
        else:
            waiting += getattr(one, "__args__", ())
            waiting += map(_input_type, getattr(one, "__metadata__", ()))
    yield from seen


def _input_type(validator: object) -> object:
    return getattr(validator, "json_schema_input_type", None)


def fields_of(model: type[BaseModel]) -> dict[str, tuple[str, ...]]:
    """The fields of a model by the name an editor writes, with the other names it may have."""
    found = {}
    for name, info in model.model_fields.items():
        alias = info.validation_alias
        names = alias.choices if isinstance(alias, AliasChoices) else (info.alias or name,)
        first, *others = map(str, names)
        found[first] = tuple(others)
    return found


def _one(model: type[BaseModel], schema: Json, names: Names) -> Json:
    """A model's own schema: as written, explained, with its lists."""
    words = explanations().get(model.__name__, {})
    one = as_written(schema)
    if WHOLE in words:
        one["description"] = words[WHOLE]
    properties = one.get("properties")
    assert isinstance(properties, dict)
    for field, others in fields_of(model).items():
        inner = closed(f"{model.__name__}.{field}", properties[field], names)
        properties[field] = {"description": words[field], **inner} if field in words else inner
        properties.update(dict.fromkeys(others, properties[field]))
    if model.__name__ == _NODE:
        one["allOf"] = list(_needs_of_kinds())
    return one


def _needs_of_kinds() -> Iterator[Json]:
    """What a page of each kind has to have; a page that names no kind is a message."""
    for kind in KINDS:
        here: Json = {"properties": {"kind": {"const": kind.name}}}
        if kind is not KINDS[0]:
            here["required"] = ["kind"]
        yield {"if": here, "then": {"required": sorted(kind.needs)}}


def _text(schema: Json) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _read(file: Path) -> str:
    return file.read_text("utf-8") if file.exists() else ""
