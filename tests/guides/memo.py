"""``make memo``: the editors' list of all keys, from the models and ``bot/editing/fields.yaml``.

It is made and not written, so that it cannot forget a key; ``test_memo.py`` says when it is old.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from bot.editing.explained import WHOLE, explanations
from bot.editing.files import FILE_KINDS, FileKind
from bot.editing.schemas import fields_of, models_in
from tests.conftest import ROOT

FILE = ROOT / "docs/editors/aide-memoire.md"
TITLES: Mapping[str, str] = {
    "topic": "Une page",
    "facts": "Un chiffre",
    "sources": "Une source",
    "services": "Un lieu",
    "offers": "Les services",
    "decision": "Un tableau de questions",
    "words": "Les mots que les gens tapent",
    "wording": "Les mots interdits et obligés",
    "stories": "Une conversation",
    "strips": "Les bandes dessinées",
    "cards": "Les cartes",
    "interface": "Les mots du moteur",
    "exchange": "Les mots des autres annuaires",
    "pack": "Tout le contenu",
}
"""What each kind of file is about, by the name of its schema, in the order of the list."""
_TOP = """\
# Aide-mémoire : toutes les clés

Cette page est écrite par `make memo`. Une phrase n’est pas claire ? Corrigez-la dans
[`bot/editing/fields.yaml`](../../bot/editing/fields.yaml), puis lancez `make memo` et
`repere schema --write`.

"""


def memo() -> str:
    """The whole page."""
    kinds = {kind.name: kind for kind in FILE_KINDS}
    links = "".join(f"- [{title}](#{_anchor(title)})\n" for title in TITLES.values())
    return _TOP + links + "".join(_file(kinds[name], title) for name, title in TITLES.items())


def _file(kind: FileKind, title: str) -> str:
    where = f"Fichier : `content/{kind.pattern}`."
    parts = "".join(
        f"\n### Dans {keys}\n\n{_say(model, WHOLE)}\n\n{_keys(model)}"
        for keys, model in _parts(kind.model)
    )
    whole = f"{where} {_say(kind.model, WHOLE)}\n\n{_keys(kind.model)}"
    return f"\n## {title}\n\n{whole}{parts}"


def _parts(top: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel]]]:
    """What may stand inside a file, each with the keys it stands under."""
    under: dict[type[BaseModel], list[str]] = {}
    for model in models_in(top):
        for name, inside in _inside(model):
            under.setdefault(inside, []).append(name)
    for model in _in_order(top):
        yield ", ".join(f"`{name}`" for name in dict.fromkeys(under[model])), model


def _in_order(top: type[BaseModel]) -> list[type[BaseModel]]:
    """The models inside, each behind the one it stands in."""
    found: dict[type[BaseModel], None] = {}
    waiting = [top]
    while waiting:
        one = waiting.pop(0)
        inside = [model for _, model in _inside(one) if model not in found and model is not top]
        found.update(dict.fromkeys(inside))
        waiting = [*inside, *waiting]
    return list(found)


def _inside(model: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel]]]:
    """Each field that holds models, with the models right below it."""
    for name, info in zip(fields_of(model), model.model_fields.values(), strict=True):
        for one in _nearest([info.annotation, *info.metadata]):
            yield name, one


def _nearest(waiting: list[object]) -> Iterator[type[BaseModel]]:
    for one in waiting:
        if isinstance(one, type) and issubclass(one, BaseModel):
            yield one
        else:
            inner = [*getattr(one, "__args__", ()), *getattr(one, "__metadata__", ())]
            written = getattr(one, "json_schema_input_type", None)
            yield from _nearest([*inner, *([written] if written else [])])


def _keys(model: type[BaseModel]) -> str:
    lines = "".join(
        f"| {' ou '.join(f'`{one}`' for one in (name, *others))} | {_say(model, name)} |\n"
        for name, others in fields_of(model).items()
    )
    return f"| clé | ce qu’elle dit |\n|---|---|\n{lines}"


def _say(model: type[BaseModel], field: str) -> str:
    words = explanations()[model.__name__][field].replace("\n", " ").replace("|", "\\|")
    return words.replace("*", "\\*").replace("<", "&lt;")


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")


if __name__ == "__main__":
    FILE.write_text(memo(), encoding="utf-8")
