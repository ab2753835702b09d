"""The call sheet, as a page and as a table."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser

import pytest

from bot.directory.call_sheet import as_csv, as_html, calls, said_phone
from bot.directory.contact import Phone
from bot.directory.keeping import due
from bot.directory.service import Service
from tests.directory.making import TODAY, service


def made(*services: Service) -> list[tuple[object, ...]]:
    return list(calls(due(services, TODAY, {}), TODAY))


def rows(*services: Service) -> list[list[str]]:
    text = as_csv(calls(due(services, TODAY, {}, frozenset({"beds"})), TODAY))
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("+33149956565", "01 49 95 65 65"),
        ("115", "115"),
        ("+4412345678", "+4412345678"),
        ("+3315", "+3315"),
    ],
)
def test_a_number_is_written_as_one_dials_it(number: str, said: str) -> None:
    assert said_phone(number) == said


def test_a_call_says_whom_why_and_what_to_ask() -> None:
    one = service(
        offers=("beds",), doubt="Le numéro est vieux.", phones=(Phone("+33149956565"),),
        address="1 rue Exemple", postcode="75010", city="Paris",
    )  # fmt: skip
    [header, row] = rows(one)
    assert header[:3] == ["ordre", "pourquoi", "nom"]
    assert row[:6] == [
        "1", "urgent, jamais vérifié, un doute", "Bains-douches", "01 49 95 65 65",
        "1 rue Exemple, 75010 Paris", "1er novembre 2026",
    ]  # fmt: skip
    assert row[6].startswith("Un doute à lever : Le numéro est vieux.\n")
    assert row[7] == "showers-nord"


def test_a_pause_is_a_reason() -> None:
    assert rows(service(status="paused", verified_on=TODAY))[1][1] == "en pause"


def test_no_cell_is_run_by_a_spreadsheet() -> None:
    bad = service(name="=HYPERLINK(1)", phones=(Phone("+4412345678"),))
    assert rows(bad)[1][2:4] == ["'=HYPERLINK(1)", "'+4412345678"]


def test_the_page_is_whole_and_nothing_in_it_is_code() -> None:
    text = as_html(calls(due([service(name="<b>&")], TODAY, {}), TODAY), TODAY)
    page = _Tags()
    page.feed(text)
    assert page.open == []
    assert "1. <b>&" in page.words
    assert "À vérifier : 1 fiche(s), le 24 novembre 2026" in page.words
    assert "pas de numéro" in page.words
    assert "size: A4" in text
    assert "http" not in text
    assert "src=" not in text


def test_with_nobody_to_ask_the_page_says_so() -> None:
    assert "À vérifier : 0 fiche(s)" in as_html([], TODAY)
    assert made() == []
