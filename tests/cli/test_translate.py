"""``repere translate``: a template, catalogues kept up to date, and how far each is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from openpyxl import load_workbook

from tests.cli.conftest import Repere
from tests.whole import topic


def english(tmp_path: Path) -> Path:
    return tmp_path / "locales" / "en" / "LC_MESSAGES" / "content.po"


def test_the_template_has_every_text_with_its_place_and_limit(
    repere: Repere, tmp_path: Path
) -> None:
    ran = repere("translate", "extract")
    template = tmp_path / "locales" / "content.pot"
    assert (ran.code, ran.out, ran.err) == (0, f"{template}\n", "")
    with template.open("rb") as file:
        messages = {one.context: one for one in read_po(file) if one.id}
    page = messages["test.page#text"]
    assert page.id == "Une page"
    assert page.locations[0][0] == "content/topics/test.yaml"
    assert "at most 300 characters" in page.auto_comments
    assert "service:showers-nord#note" not in messages


def test_nothing_is_written_but_the_template(repere: Repere, tmp_path: Path) -> None:
    before = english(tmp_path).read_bytes()
    repere("translate", "extract")
    assert english(tmp_path).read_bytes() == before


def test_the_template_tells_what_the_values_will_be(repere: Repere, tmp_path: Path) -> None:
    repere("translate", "extract")
    template = (tmp_path / "locales" / "content.pot").read_text("utf-8")
    assert "#. {tel}: 15\n" in template


def test_an_update_keeps_what_is_translated(repere: Repere, tmp_path: Path) -> None:
    ran = repere("translate", "update", "--json")
    assert ran.code == 0
    assert [one["file"] for one in ran.json] == [
        str(tmp_path / "locales" / "content.pot"),
        str(english(tmp_path)),
    ]
    assert status(repere)["translated"]["texts"] == 3


def test_a_text_that_changed_is_outdated_before_anybody_ran_an_update(
    repere: Repere, tmp_path: Path
) -> None:
    change_the_french(tmp_path)
    before = status(repere)
    repere("translate", "update")
    assert before == status(repere)
    assert (before["translated"]["texts"], before["outdated"]["texts"]) == (2, 1)


def test_the_status_is_told_in_words_and_per_cent(repere: Repere) -> None:
    one = status(repere)
    assert list(one) == ["language", "texts", "words", "translated", "reviewed", "outdated"]
    assert one["translated"] == {"texts": 3, "words": 7}
    rate = 7 * 1000 // one["words"] / 10
    assert repere("translate", "status").out == (
        f"en: translated 7 ({rate} %), reviewed 0 (0 %), outdated 0 (0 %), "
        f"of {one['words']} words in {one['texts']} texts\n"
    )


def test_a_review_is_counted_until_the_text_changes(repere: Repere, tmp_path: Path) -> None:
    ran = repere("translate", "review", "--lang", "en", "--by", "infirmière, Gaïa", "test.phrase")
    assert (ran.code, ran.out) == (0, "en: 1 text(s) reviewed by infirmière, Gaïa\n")
    assert status(repere)["reviewed"]["texts"] == 1
    assert "# reviewed 2026-11-24 by infirmière, Gaïa [" in english(tmp_path).read_text("utf-8")
    change_the_french(tmp_path)
    assert status(repere)["reviewed"]["texts"] == 0


def test_what_cannot_be_reviewed_is_counted_and_is_1(repere: Repere) -> None:
    ran = repere("translate", "review", "--lang", "en", "--by", "infirmière", "test.*", "--json")
    (told,) = ran.json
    assert (ran.code, told["reviewed"]) == (1, 3)
    assert told["left_out"] > 0
    said = repere("translate", "review", "--lang", "en", "--by", "infirmière", "test.*").out
    assert said.endswith(f"{told['left_out']} left out: not translated, or outdated\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--by", "me", "test.*"], "name a language: --lang en"),
        (["--lang", "en", "--by", "me", "gone.*"], "no page is called 'gone.*'"),
        (["--lang", "en", "--by", " ", "test.*"], "' ' does not say who has read"),
    ],
)
def test_a_review_says_what_it_needs(repere: Repere, arguments: list[str], said: str) -> None:
    ran = repere("translate", "review", *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_a_spreadsheet_goes_out_and_comes_back(repere: Repere, tmp_path: Path) -> None:
    file = tmp_path / "en.xlsx"
    assert repere("translate", "export", "--lang", "en", str(file)).out == f"{file}\n"
    write_in(file, {"test.home#text": "Hello", "test.page#text": "One page"})
    ran = repere("translate", "import", "--lang", "en", str(file))
    assert (ran.code, ran.out) == (0, "en: 2 translation(s) taken in, 0 refused\n")
    assert status(repere)["translated"]["texts"] == 4
    again = repere("translate", "import", "--lang", "en", str(file), "--json")
    assert again.json == [{"language": "en", "taken": 0, "refused": 0}]


def test_a_sheet_tells_the_state_of_each_text(repere: Repere, tmp_path: Path) -> None:
    repere("translate", "review", "--lang", "en", "--by", "infirmière", "test.page")
    change_the_french(tmp_path)
    repere("translate", "export", "--lang", "en", str(tmp_path / "en.xlsx"))
    rows = {row[0]: row for row in cells(tmp_path / "en.xlsx")}
    assert rows["test.page#text"][3] == "relue 2026-11-24"
    assert rows["test.phrase#text"][2:4] == ("I need a doctor.", "périmée")
    assert rows["test.home#text"][2:4] == (None, "à traduire")
    assert rows["test.sos#text"][4:6] == (300, "at most 300 characters\n{tel}: 15")


def test_rows_that_break_a_rule_are_refused_and_the_rest_taken(
    repere: Repere, tmp_path: Path
) -> None:
    file = tmp_path / "en.xlsx"
    repere("translate", "export", "--lang", "en", str(file))
    write_in(file, {"test.home#text": "Hello", "test.sos#text": "Call", "gone": "Nothing"})
    change_the_french(tmp_path)
    write_in(file, {"test.phrase#text": "I need someone."})
    ran = repere("translate", "import", "--lang", "en", str(file))
    *refused, last = ran.out.splitlines()
    assert ran.code == 1
    assert last == "en: 1 translation(s) taken in, 2 refused"
    assert [line.split(": ", 1)[1] for line in refused] == [
        "'test.sos#text' needs the values {tel}, not none",
        "'test.phrase#text' has changed since this sheet was made; make a new one",
    ]
    assert all(line.startswith(f"{file}:") for line in refused)


def test_a_row_of_a_text_that_is_gone_is_refused(repere: Repere, tmp_path: Path) -> None:
    file = tmp_path / "en.xlsx"
    repere("translate", "export", "--lang", "en", str(file))
    book = load_workbook(file)
    sheet = book.active
    assert sheet is not None
    sheet.cell(2, 1).value, sheet.cell(2, 3).value = "gone#text", "Nothing"
    book.save(file)
    ran = repere("translate", "import", "--lang", "en", str(file), "--json")
    assert ran.json[0] == {
        "file": str(file),
        "row": 2,
        "message": "'gone#text' is no text of the content any more",
    }


def test_a_file_that_is_no_sheet_is_1(repere: Repere, tmp_path: Path) -> None:
    ran = repere("translate", "import", "--lang", "en", str(tmp_path / "none.xlsx"))
    assert ran.code == 1
    assert "cannot be read as a sheet of translations" in ran.err


def status(repere: Repere) -> dict[str, Any]:
    """The status of English."""
    (one,) = repere("translate", "status", "--json").json
    return one


def change_the_french(tmp_path: Path) -> None:
    """What an editor does to a text that is translated."""
    changed = topic().replace("J’ai besoin d’un médecin.", "J’ai besoin d’un bon médecin.")
    (tmp_path / "content" / "topics" / "test.yaml").write_text(changed, encoding="utf-8")


def cells(file: Path) -> list[tuple[Any, ...]]:
    """The rows of a sheet."""
    sheet = load_workbook(file).active
    assert sheet is not None
    return list(sheet.iter_rows(min_row=2, values_only=True))


def write_in(file: Path, texts: dict[str, str]) -> None:
    """What a translator does in a spreadsheet."""
    book = load_workbook(file)
    sheet = book.active
    assert sheet is not None
    for row in sheet.iter_rows(min_row=2):
        if row[0].value in texts:
            row[2].value = texts[str(row[0].value)]
    book.save(file)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "no language to translate into 'fr'; allowed: en"),
        ("enn", "no language to translate into 'enn'; did you mean 'en'?"),
    ],
)
def test_an_unknown_language_is_a_wrong_use_and_writes_nothing(
    repere: Repere, tmp_path: Path, language: str, said: str
) -> None:
    ran = repere("translate", "update", "--lang", language)
    assert (ran.code, ran.out, ran.err) == (2, "", f"repere: {said}\n")
    assert not (tmp_path / "locales" / "content.pot").exists()


@pytest.mark.parametrize("what", ["status", "update"])
def test_a_catalogue_that_cannot_be_read_is_1_and_left_as_it_is(
    repere: Repere, tmp_path: Path, what: str
) -> None:
    english(tmp_path).write_text('msgid "unfinished\n', encoding="utf-8")
    ran = repere("translate", what)
    assert ran.code == 1
    assert "repere: the catalogue of 'en' cannot be read" in ran.err
    assert english(tmp_path).read_text("utf-8") == 'msgid "unfinished\n'
