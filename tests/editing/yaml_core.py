"""YAML as the editors' programs read it: the core schema of YAML 1.2 (its chapter 10.3).

In it ``no`` and ``9:30`` are texts, ``15`` is a number, ``true`` is neither.
"""

from __future__ import annotations

import re

import yaml


class _Core(yaml.CSafeLoader):
    yaml_implicit_resolvers = {}  # noqa: RUF012 - as the library declares it


def _number(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> object:
    return float(node.value) if "." in node.value else int(node.value)


_FORMS = {
    "tag:yaml.org,2002:null": (r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    "tag:yaml.org,2002:bool": (r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    "tag:yaml.org,2002:number": (r"[-+]?([0-9]+|[0-9]*\.[0-9]+)", list("-+.0123456789")),
}
for _tag, (_form, _first) in _FORMS.items():
    _Core.add_implicit_resolver(_tag, re.compile(f"^({_form})$"), _first)
_Core.add_constructor("tag:yaml.org,2002:number", _number)


def core(text: str) -> object:
    """The values of a text as an editor's program sees them."""
    return yaml.load(text, _Core)
