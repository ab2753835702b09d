"""``repere services verify``: an answer, written down in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Repere
from tests.directory.making import SHOWERS

BY = ("--by", "médiatrice, Gaïa Paris", "--method", "phone")
ANSWER = (
    "    verified_on: 2026-11-24\n"
    "    verified_by_role: 'médiatrice, Gaïa Paris'\n"
    "    verify_method: phone\n"
    "    sources:"
)


def file_of(tmp_path: Path) -> Path:
    return tmp_path / "content" / "services" / "showers.yaml"


def verify(repere: Repere, *more: str, service: str = "showers-nord") -> tuple[int, str, str]:
    ran = repere("services", "verify", service, *BY, *more)
    return ran.code, ran.out, ran.err


def test_all_that_is_written_is_confirmed(repere: Repere, tmp_path: Path) -> None:
    file = file_of(tmp_path)
    said = f"{file}: showers-nord verified on 2026-11-24\n"
    assert verify(repere) == (0, said, "")
    assert file.read_text("utf-8") == SHOWERS.replace("    sources:", ANSWER)
    assert list(file.parent.iterdir()) == [file]
    assert repere("services", "audit").out.splitlines()[1] == "live: current 1"


def test_other_hours_and_a_number_are_written_too(repere: Repere, tmp_path: Path) -> None:
    code, _, err = verify(
        repere, "--hours", "Tu 09:00-11:00; PH off", "--phone", "+33 1 00 00 00 00",
        "--on", "2026-11-20",
    )  # fmt: skip
    assert (code, err) == (0, "")
    text = file_of(tmp_path).read_text("utf-8")
    assert "    hours: Tu 09:00-11:00; PH off\n" in text
    assert "    phones: ['+33 1 00 00 00 00']\n    verified_on: 2026-11-20\n" in text
    assert repere("services", "build").code == 0


def test_closed_for_good(repere: Repere, tmp_path: Path) -> None:
    assert verify(repere, "--closed")[0] == 0
    assert "    status: closed\n" in file_of(tmp_path).read_text("utf-8")


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        (("--hours", "Lu-Ve 9h-17h"), 1, "--hours: écrivez « Mo-Fr 09:00-17:00 »"),
        (("--hours", "Mo 09:00-12:00"), 1, "dites ce qui se passe les jours fériés"),
        (("--phone", "01 00 00 00 00"), 1, "should be +33… or a short number such as 15"),
        (("--on", "2026-11-25"), 2, "2026-11-25 is still to come"),
        (("--on", "hier"), 2, "'hier' is not a date such as 2026-11-24"),
        (("--closed", "--hours", "24/7"), 2, "give --hours or --closed"),
        (("--by", " "), 2, "give a role or an organisation"),
        (("--by", "x" * 81), 2, "give a role or an organisation"),
        (("--method", "letter"), 2, "invalid choice: 'letter'"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_the_file_stays(
    repere: Repere, tmp_path: Path, more: tuple[str, ...], code: int, said: str
) -> None:
    found, out, err = verify(repere, *more)
    assert (found, out) == (code, "")
    assert said in err
    assert file_of(tmp_path).read_text("utf-8") == SHOWERS


def test_a_service_nobody_knows_is_refused_with_what_was_meant(repere: Repere) -> None:
    wanted = "repere: no service 'showers-nor'; did you mean 'showers-nord'?\n"
    assert verify(repere, service="showers-nor") == (2, "", wanted)


def test_an_older_answer_does_not_replace_a_newer_one(repere: Repere) -> None:
    verify(repere)
    code, _, err = verify(repere, "--on", "2026-11-20")
    assert code == 2
    assert "already verified on 2026-11-24, after 2026-11-20" in err


def test_a_record_that_is_no_line_by_line_yaml_is_left_to_an_editor(
    repere: Repere, tmp_path: Path
) -> None:
    file_of(tmp_path).write_text("services: {one: {name: x}}\n", encoding="utf-8")
    code, _, err = verify(repere, service="one")
    assert code == 2
    assert "edit the file by hand" in err


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("doubt: Le numéro est vieux.", "the doubt is still shown: Le numéro est vieux."),
        ("status: paused", "it is still paused; write 'status: live' if it is open again"),
        ("valid_to: 2026-11-01", "its hours are not believed after 2026-11-01 (valid_to)"),
    ],
)
def test_what_the_record_still_says_is_left_to_the_editor_who_is_told(
    repere: Repere, tmp_path: Path, line: str, left: str
) -> None:
    file_of(tmp_path).write_text(f"{SHOWERS}    {line}\n", encoding="utf-8")
    [told] = repere("services", "verify", "showers-nord", *BY, "--json").json
    assert told["left"] == [left]
    assert line in file_of(tmp_path).read_text("utf-8")
