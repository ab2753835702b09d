"""What a guide tells somebody to type can be typed, and every command is in a guide."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bot.cli.main import parser
from tests.conftest import ROOT
from tests.guides.commands import EVERYWHERE, behind_make, commands, inner, targets
from tests.guides.guide import ALL, FRENCH, lines_to_type, name, named_in_prose, prose, rows

MEMO = ROOT / "docs/editors/commandes.md"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


@pytest.mark.parametrize("guide", ALL, ids=name)
def test_a_line_to_type_is_taken_by_the_command_it_calls(guide: Path) -> None:
    for line in lines_to_type(guide):
        words = shlex.split(_sent_on(line))
        if "…" in line:
            assert _exists(words), line
        elif words[0].endswith("repere"):
            _parse(words[1:], line)
        else:
            assert words[0] == "make"
            _make(words[1:], line)


@pytest.mark.parametrize("guide", ALL, ids=name)
def test_a_command_in_a_sentence_exists_with_its_options(guide: Path) -> None:
    for said in named_in_prose(guide):
        words = said.replace("ARGS=", "").replace('"', " ").split()
        assert _exists(words), said
        if words[0] == "make" and words[1:2] and words[1] in behind_make():
            words[1:2] = behind_make()[words[1]].split()
        elif words[0] == "make":
            continue  # what is behind it reads its own options
        assert set(OPTION.findall(said)) <= _options_of(words[1:]) | EVERYWHERE, said


@pytest.mark.parametrize("guide", FRENCH, ids=name)
def test_an_option_that_stands_alone_belongs_to_some_command(guide: Path) -> None:
    alone = re.findall(r"`(--[a-z-]+)[^`]*`", prose(guide))
    assert set(alone) <= _all_options() | EVERYWHERE


def test_every_command_is_on_the_editors_list_with_all_its_options() -> None:
    listed = {
        row[0].strip("`").removeprefix("repere "): frozenset(OPTION.findall(row[2]))
        for row in rows(MEMO, "## `repere`")
    }
    assert listed == commands()


def test_every_make_target_is_on_the_editors_list() -> None:
    assert [row[0].strip("`").removeprefix("make ") for row in rows(MEMO, "## `make`")] == targets()


def test_every_command_is_told_where_it_is_needed_and_not_only_on_the_list() -> None:
    told = " ".join(prose(one) + _typed(one) for one in ALL if one != MEMO)
    assert [one for one in commands() if f"repere {one}" not in told] == []


def test_a_wrong_line_would_be_found() -> None:
    with pytest.raises(pytest.fail.Exception, match="not taken: services verify x --methode"):
        _parse(["services", "verify", "x", "--methode"], "services verify x --methode")
    assert not _exists(["repere", "servces"])
    assert not _exists(["make", "chta"])


def _typed(guide: Path) -> str:
    lines = [*lines_to_type(guide)]
    handed = (f"repere {target}" for line in lines for target in _handed_on(line))
    return " ".join([*lines, *handed])


def _handed_on(line: str) -> list[str]:
    words = line.split()
    return [behind_make()[words[1]]] if words[0] == "make" and words[1] in behind_make() else []


def _sent_on(line: str) -> str:
    """A line without what it does with what comes out."""
    return re.sub(r"\s+[>|].*", "", line)


def _parse(words: list[str], line: str) -> None:
    try:
        parser().parse_args(words)
    except SystemExit:
        pytest.fail(f"not taken: {line}")


def _make(words: list[str], line: str) -> None:
    settings = dict(one.split("=", 1) for one in words if "=" in one)
    [target] = [one for one in words if "=" not in one]
    assert target in targets(), line
    if "ARGS" in settings and target in behind_make():
        command = behind_make()[target].split()
        _parse([*command, *shlex.split(settings["ARGS"])], line)


def _exists(words: list[str]) -> bool:
    """Whether the command, and what stands where a subcommand would, are there."""
    if words[0] == "make":
        return len(words) == 1 or words[1] in targets()
    at = parser()
    for word in words[1:]:
        below = inner(at)
        if not below:
            break
        if not re.fullmatch(r"[a-z][a-z|]*", word):
            break
        if not all(one in below for one in word.split("|")):
            return False
        at = below[word.split("|")[0]]
    return True


def _options_of(words: list[str]) -> frozenset[str]:
    """The options of the commands that these words may mean; a group has those of all in it."""
    plain = " ".join(one for one in words if re.fullmatch(r"[a-z]+", one))
    meant = [
        options
        for one, options in commands().items()
        if f"{plain} ".startswith(f"{one} ") or f"{one} ".startswith(f"{plain} ")
    ]
    return frozenset().union(*meant)


def _all_options() -> frozenset[str]:
    return frozenset().union(*commands().values())
