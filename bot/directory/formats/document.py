"""JSON from elsewhere, taken apart without believing that it has the shape it should."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.directory.formats.format import FileRefused

Object = dict[str, object]


def load(file: Path) -> object:
    """The JSON of a file. Raises FileRefused."""
    try:
        return json.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as fault:
        raise FileRefused(file, fault.strerror or "il ne s’ouvre pas") from fault
    except (UnicodeDecodeError, ValueError, RecursionError) as fault:
        raise FileRefused(file, "ce n’est pas du JSON en UTF-8") from fault


def save(value: object, file: Path) -> None:
    """Write JSON that a person can read."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    file.write_text(f"{text}\n", encoding="utf-8")


def listed(file: Path, value: object, keys: Sequence[str]) -> list[object]:
    """The list in a document, or under the first of ``keys`` that holds one. Or FileRefused."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        for key in keys:
            inner = value.get(key)
            if isinstance(inner, list):
                return inner
    raise FileRefused(
        file, f"il devrait contenir une liste, ou une sous « {' » ou « '.join(keys)} »"
    )


def text(value: object, *path: str) -> str:
    """The text at a path of keys; a number is its text; nothing is empty."""
    found = at(value, *path)
    match found:
        case bool() | None | dict() | list():
            return ""
        case _:
            return str(found).strip()


def at(value: object, *path: str) -> object:
    """What stands at a path of keys, or None."""
    for key in path:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def items(value: object, *path: str) -> Iterator[Object]:
    """The objects of a list at a path."""
    found = at(value, *path)
    for one in found if isinstance(found, list) else ():
        if isinstance(one, dict):
            yield one


def words(value: object, *path: str) -> list[str]:
    """The texts of a list at a path."""
    found = at(value, *path)
    return [str(one) for one in found if isinstance(one, str)] if isinstance(found, list) else []


def plain(value: object) -> object:
    """A JSON value as an editor would write it: every scalar a text."""
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return str(value)
        case list():
            return [plain(one) for one in value]
        case dict():
            return {str(name): plain(one) for name, one in value.items() if one is not None}
        case _:
            return value
