"""``repere new``: something to begin with, and nothing is ever written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Repere


def test_a_new_topic_is_a_file_the_check_names_what_is_missing_in(
    repere: Repere, tmp_path: Path
) -> None:
    ran = repere("new", "topic", "night", "--title", "La nuit")
    file = tmp_path / "content" / "topics" / "night.yaml"
    assert (ran.code, ran.out) == (0, f"{file}\n")
    assert "**La nuit**" in file.read_text("utf-8")
    found = [one for one in repere("check", "--json").json if one["path"].endswith("night.yaml")]
    assert "no source 'TODO-source'" in " ".join(one["message"] for one in found)


@pytest.mark.parametrize("name", ["test", "Nuit", "../nuit"])
def test_a_topic_that_is_there_or_cannot_be_named_so_is_refused(repere: Repere, name: str) -> None:
    ran = repere("new", "topic", name)
    assert (ran.code, ran.out) == (2, "")
    assert f"'{name}'" in ran.err


def test_a_topic_that_stands_in_a_file_of_another_name_is_there(
    repere: Repere, tmp_path: Path
) -> None:
    topics = tmp_path / "content" / "topics"
    (topics / "test.yaml").rename(topics / "other.yaml")
    ran = repere("new", "topic", "test")
    assert (ran.code, "content/topics/other.yaml" in ran.err) == (2, True)


def test_a_new_service_is_a_draft_that_passes_the_check(repere: Repere, tmp_path: Path) -> None:
    ran = repere("new", "service", "abri", "--name", "L’abri", "--offer", "shower")
    assert ran.code == 0
    text = (tmp_path / "content" / "services" / "nouveaux.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schemas/services.json\n")
    assert "name: 'L’abri'" in text
    assert repere("check").code == 0


def test_without_an_offer_the_check_says_what_to_do(repere: Repere) -> None:
    assert repere("new", "service", "abri").code == 0
    assert "no offer 'TODO'" in repere("check").out


def test_it_goes_at_the_end_of_a_file_that_is_named(repere: Repere, tmp_path: Path) -> None:
    file = tmp_path / "content" / "services" / "showers.yaml"
    before = file.read_text("utf-8")
    repere("new", "service", "abri", "--offer", "shower", "--into", "showers.yaml")
    assert file.read_text("utf-8").startswith(f"{before}  abri:\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("showers-nord",), "'showers-nord' is already in the directory"),
        (("abri", "--offer", "showr"), "no offer 'showr'; did you mean 'shower'?"),
        (("abri", "--kind", "plaice"), "no kind of service 'plaice'; did you mean 'place'?"),
        (("abri", "--into", "../x.yaml"), "'../x.yaml' is not the name of a file"),
        (("Abri",), "'Abri' cannot be a name here"),
        (("abri", "--name", "a\nb"), "a title is one line"),
    ],
)
def test_wrong_use_is_told_and_nothing_is_written(
    repere: Repere, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    ran = repere("new", "service", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert not (tmp_path / "content" / "services" / "nouveaux.yaml").exists()


def test_a_file_that_is_no_services_file_stays_as_it_is(repere: Repere, tmp_path: Path) -> None:
    file = tmp_path / "content" / "services" / "odd.yaml"
    file.write_text("services: []\n", encoding="utf-8")
    ran = repere("new", "service", "abri", "--into", "odd.yaml")
    assert (ran.code, file.read_text("utf-8")) == (2, "services: []\n")
