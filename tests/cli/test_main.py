"""Every command is found, and each way to go wrong has its exit code and its words."""

from __future__ import annotations

import io
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from bot.cli import main
from bot.cli.command import Command
from bot.cli.main import COMMANDS
from tests.cli.conftest import Repere

BROKEN = "topic: test\nnodes:\n  test.home:\n    text: Bonjour\n    opitons: []\n"


@pytest.mark.parametrize("command", COMMANDS, ids=[command.name for command in COMMANDS])
def test_every_command_says_how_it_is_used(repere: Repere, command: Command) -> None:
    ran = repere(command.name, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"usage: repere {command.name}")
    assert command.help in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "required: COMMAND"),
        (["chta"], "invalid choice: 'chta'"),
        (["nearest", "--limit", "many", "--near", "x", "--need", "y"], "invalid int value: 'many'"),
        (["nearest", "--need", "shower"], "required: --near"),
        (["say"], "required: TEXT"),
        (["services", "imprt"], "invalid choice: 'imprt'"),
    ],
)
def test_a_wrong_use_of_the_command_line_is_2(
    repere: Repere, arguments: list[str], said: str
) -> None:
    ran = repere(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["chat", "--json"],
        ["say", "--json", "bonjour"],
        ["decide", "wear"],
        ["translate", "status"],
    ],
)
def test_broken_content_is_1_with_every_place(
    repere: Repere, tmp_path: Path, arguments: list[str]
) -> None:
    (tmp_path / "content" / "topics" / "test.yaml").write_text(BROKEN, encoding="utf-8")
    ran = repere(*arguments)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("repere: 1 problem(s) in the content:\n")
    assert "content/topics/test.yaml:5:5: " in ran.err


def test_services_with_faults_and_no_directory_of_before_are_1(
    repere: Repere, tmp_path: Path
) -> None:
    file = tmp_path / "content" / "services" / "showers.yaml"
    file.write_text("services:\n  one: {name: x, offers: [showr]}\n", encoding="utf-8")
    ran = repere("nearest", "--near", "48.88,2.35", "--need", "shower")
    assert (ran.code, ran.out) == (1, "")
    assert "`repere check` says where" in ran.err


def test_a_setting_that_nobody_knows_is_2(repere: Repere) -> None:
    repere.set(telegram__tokn="x")
    ran = repere("check")
    assert ran.code == 2
    assert "no setting 'telegram.tokn'; did you mean 'telegram.token'?" in ran.err


@pytest.mark.parametrize("fault", [KeyboardInterrupt, BrokenPipeError])
def test_an_interruption_ends_quietly(
    repere: Repere, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException]
) -> None:
    def interrupted(given: Namespace) -> int:
        raise fault

    command = Command("wait", "wait", lambda parser: None, interrupted)
    monkeypatch.setattr(main, "COMMANDS", (command,))
    ran = repere("wait")
    assert (ran.code, ran.out, ran.err) == (1, "", "")


def test_a_line_that_is_not_utf_8_is_answered_too(
    repere: Repere, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = io.TextIOWrapper(io.BytesIO(b"\xff\xfe overdose\n"), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", typed)
    assert main.main(["say", "--json", "-"]) == 0
    assert '"node": "test.sos"' in capsys.readouterr().out
