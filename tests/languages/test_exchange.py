"""The round trip with translators: out as a template, back as a catalogue, nothing lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.languages.catalogue import CatalogueRefused, catalogue_file, parse, read_catalogue
from bot.languages.exchange import Entry, fill_in, sign, template, update, write_template
from bot.languages.review import Review, RoleRefused

HELLO = Entry("home.menu.text", "Bonjour à toutes et à tous", "content/topics/home.yaml", 3)
CALL = Entry(
    "home.menu.call", "Appelez le {tel}", "content/topics/home.yaml", 9, ("at most 36 characters",)
)
ENTRIES = [HELLO, CALL]
READ = Review(date(2026, 11, 24), "médiatrice, Gaïa")


def translated(locales: Path, entry: Entry, text: str) -> None:
    """What a translator does: fills in one message."""
    file = catalogue_file(locales, "en")
    before = f'msgctxt "{entry.context}"\nmsgid "{entry.text}"\nmsgstr ""'
    written = file.read_text("utf-8")
    assert before in written
    file.write_text(written.replace(before, before[:-1] + text + '"'), "utf-8")


def test_a_template_tells_the_translator_place_and_limit(tmp_path: Path) -> None:
    written = write_template(ENTRIES, tmp_path / "locales").read_text("utf-8")
    assert "#: content/topics/home.yaml:9\n" in written
    assert "#. at most 36 characters\n" in written
    assert 'msgctxt "home.menu.call"\nmsgid "Appelez le {tel}"\nmsgstr ""\n' in written


def test_files_name_no_day_no_person_and_no_program(tmp_path: Path) -> None:
    pot = write_template(ENTRIES, tmp_path).read_text("utf-8")
    po = update(ENTRIES, tmp_path, "en").read_text("utf-8")
    for word in ("Date", "20", "EMAIL", "Translator:", "Babel", "Copyright"):
        assert word not in pot.replace("20-", "")
        assert word not in po


def test_a_text_goes_out_and_comes_back(tmp_path: Path) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    read = read_catalogue(tmp_path, "en")
    assert read.find(CALL.context, CALL.text) == "Call {tel}"
    assert read.find(HELLO.context, HELLO.text) is None


def test_updating_again_changes_nothing(tmp_path: Path) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    first = update(ENTRIES, tmp_path, "en").read_bytes()
    assert update(ENTRIES, tmp_path, "en").read_bytes() == first


def test_a_changed_text_is_kept_as_fuzzy_and_not_used(tmp_path: Path) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    changed = CALL._replace(text="Appelez vite le {tel}")
    written = update([HELLO, changed], tmp_path, "en").read_text("utf-8")
    assert 'msgstr "Call {tel}"' in written
    assert '#| msgid "Appelez le {tel}"' in written, "the translator sees what it was"
    catalogue = read_catalogue(tmp_path, "en")
    assert catalogue.messages == {}
    assert catalogue.outdated(CALL.context, changed.text) == "Call {tel}"


def test_a_fuzzy_text_is_used_again_when_the_translator_agrees(tmp_path: Path) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    changed = CALL._replace(text="Appelez vite le {tel}")
    file = update([HELLO, changed], tmp_path, "en")
    file.write_text(file.read_text("utf-8").replace("#, fuzzy, ", "#, "), "utf-8")
    assert read_catalogue(tmp_path, "en").find(CALL.context, changed.text) == "Call {tel}"


def test_a_new_text_never_gets_the_words_of_another_page(tmp_path: Path) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    alike = CALL._replace(context="other.page#text", text="Appelez le {tel2}")
    update([*ENTRIES, alike], tmp_path, "en")
    assert read_catalogue(tmp_path, "en").outdated("other.page#text", alike.text) is None


def test_one_text_on_two_pages_has_two_translations(tmp_path: Path) -> None:
    back = [HELLO._replace(text="Retour"), CALL._replace(text="Retour", comments=())]
    update(back, tmp_path, "en")
    translated(tmp_path, back[0], "Back")
    translated(tmp_path, back[1], "Return")
    update(back, tmp_path, "en")
    read = read_catalogue(tmp_path, "en")
    assert [read.find(one.context, one.text) for one in back] == ["Back", "Return"]


def test_a_text_that_is_gone_leaves_the_catalogue(tmp_path: Path) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    written = update([HELLO], tmp_path, "en").read_text("utf-8")
    assert "Call" not in written


def test_a_file_that_cannot_be_read_is_left_as_it_is(tmp_path: Path) -> None:
    file = update(ENTRIES, tmp_path, "en")
    file.write_text(file.read_text("utf-8") + "<<<<<<< HEAD\n", "utf-8")
    before = file.read_bytes()
    with pytest.raises(CatalogueRefused):
        update(ENTRIES, tmp_path, "en")
    with pytest.raises(CatalogueRefused):
        fill_in(tmp_path, "en", {CALL.context: "Call {tel}"})
    with pytest.raises(CatalogueRefused):
        sign(tmp_path, "en", {CALL.context}, READ)
    assert file.read_bytes() == before


def test_translations_are_filled_in_by_context_with_the_line_ends_of_the_source(
    tmp_path: Path,
) -> None:
    block = HELLO._replace(text="Bonjour\nà vous\n")
    update([block, CALL], tmp_path, "en")
    fill_in(tmp_path, "en", {block.context: "Hello\nto you", "gone.page#text": "Nothing"})
    read = read_catalogue(tmp_path, "en")
    assert read.find(block.context, block.text) == "Hello\nto you\n"
    assert list(read.messages) == [block.context]


def test_filling_in_an_outdated_text_makes_it_current(tmp_path: Path) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    changed = CALL._replace(text="Appelez vite le {tel}")
    update([HELLO, changed], tmp_path, "en")
    file = fill_in(tmp_path, "en", {CALL.context: "Call {tel} fast"})
    assert read_catalogue(tmp_path, "en").find(CALL.context, changed.text) == "Call {tel} fast"
    assert "#|" not in file.read_text("utf-8")


def test_a_review_is_recorded_beside_the_text_it_read(tmp_path: Path) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    assert sign(tmp_path, "en", {CALL.context, HELLO.context}, READ) == 1
    found = read_catalogue(tmp_path, "en").current(CALL.context, CALL.text)
    assert found is not None
    assert found.review == READ


def test_a_later_review_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    later = Review(date(2026, 12, 1), "infirmier")
    sign(tmp_path, "en", {CALL.context}, READ)
    sign(tmp_path, "en", {CALL.context}, later)
    text = catalogue_file(tmp_path, "en").read_text("utf-8")
    assert text.count("# reviewed") == 1
    assert "# reviewed 2026-12-01 by infirmier [" in text


def test_a_review_ends_with_the_text_it_read_and_is_kept_for_the_next_reader(
    tmp_path: Path,
) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    sign(tmp_path, "en", {CALL.context}, READ)
    changed = CALL._replace(text="Appelez vite le {tel}")
    file = update([HELLO, changed], tmp_path, "en")
    assert "# reviewed 2026-11-24 by médiatrice, Gaïa [" in file.read_text("utf-8")
    fill_in(tmp_path, "en", {CALL.context: "Call {tel} fast"})
    found = read_catalogue(tmp_path, "en").current(CALL.context, changed.text)
    assert found is not None
    assert found.review is None


@pytest.mark.parametrize("by", ["", "  ", "x" * 81, "two\nlines"])
def test_a_review_names_a_role_on_one_line(tmp_path: Path, by: str) -> None:
    update(ENTRIES, tmp_path, "en")
    translated(tmp_path, CALL, "Call {tel}")
    before = catalogue_file(tmp_path, "en").read_bytes()
    with pytest.raises(RoleRefused, match="give a role or an organisation"):
        sign(tmp_path, "en", {CALL.context}, Review(READ.on, by))
    assert catalogue_file(tmp_path, "en").read_bytes() == before


def test_a_template_holds_each_text_once_a_context() -> None:
    assert len(template([HELLO, HELLO])) == 1


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)


@settings(deadline=None, max_examples=50)
@given(st.lists(texts.filter(str.strip), min_size=1, max_size=5))
def test_any_text_survives_the_round_trip(
    tmp_path_factory: pytest.TempPathFactory, sources: list[str]
) -> None:
    locales = tmp_path_factory.getbasetemp() / "round-trip"
    entries = [
        Entry(f"page.{number}", source, "content/topics/a b.yaml", number + 1)
        for number, source in enumerate(sources)
    ]
    file = catalogue_file(locales, "en")
    file.unlink(missing_ok=True)
    update(entries, locales, "en")
    written = parse(file, "en")
    assert [one.id for one in written if one.id] == sources
    assert [one.id for one in template(entries) if one.id] == sources
