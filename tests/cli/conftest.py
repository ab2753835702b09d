"""Running ``repere`` as from a shell: arguments and lines in, exit code and words out."""

from __future__ import annotations

import io
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.cli import (
    chat,
    check,
    decide,
    diff,
    main,
    new,
    poll,
    say,
    schema,
    serve,
    services,
    stories,
    telegram,
    translate,
)
from bot.cli import command as shared
from bot.cli import map as drawn_map
from tests.conftest import NOW, ROOT
from tests.directory.making import SHOWERS
from tests.whole import write_whole

TELLS_TIME = (
    chat,
    check,
    shared,
    decide,
    diff,
    drawn_map,
    new,
    poll,
    say,
    schema,
    serve,
    services,
    stories,
    telegram,
    translate,
)


@dataclass(frozen=True)
class Ran:
    """What a command did: its exit code, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> list[dict[str, Any]]:
        """The objects on standard output, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


class Repere:
    """The command line, with the content in ``folder`` and everything written in ``var``."""

    def __init__(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.var = tmp_path / "var"
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        for variable in os.environ:
            if variable.startswith("REPERE_"):
                monkeypatch.delenv(variable)
        monkeypatch.chdir(tmp_path)
        self.set(data=self.var)

    def set(self, **settings: object) -> None:
        """Set in the environment; ``telegram__token`` is ``telegram.token``."""
        for name, value in settings.items():
            self._monkeypatch.setenv(f"REPERE_{name.upper()}", str(value))

    def __call__(self, *arguments: str, typed: str = "") -> Ran:
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        self._capsys.readouterr()
        try:
            code = main.main(arguments)
        except SystemExit as end:  # argparse ends the process itself
            code = int(end.code or 0)
        return Ran(code, *self._capsys.readouterr())


@pytest.fixture(autouse=True)
def _it_is_a_tuesday_afternoon(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in TELLS_TIME:
        monkeypatch.setattr(module, "paris_now", lambda: NOW)


@pytest.fixture
def repere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Repere:
    """The command line on made content, with showers near the Gare du Nord."""
    folder = write_whole(tmp_path / "content")
    (folder / "services").mkdir()
    (folder / "services" / "showers.yaml").write_text(SHOWERS, encoding="utf-8")
    one = Repere(tmp_path, monkeypatch, capsys)
    one.set(content__folder=folder, content__locales=tmp_path / "locales")
    return one


@pytest.fixture
def real(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Repere:
    """The command line on the real content."""
    one = Repere(tmp_path, monkeypatch, capsys)
    one.set(content__folder=ROOT / "content", content__locales=ROOT / "locales")
    return one
