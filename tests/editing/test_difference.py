"""What publishing would change."""

from __future__ import annotations

from pathlib import Path

from bot.editing.difference import Field, Translated, difference, pages_naming
from tests.directory.making import SHOWERS
from tests.editing.states import before_and_after, state
from tests.making import FACTS, PACK

PAGE = "  test.page:\n    text: Une page\n"


def test_nothing_changed_is_nothing(tmp_path: Path) -> None:
    found = difference(*before_and_after(tmp_path))
    assert (found.changes, found.entries, found.lost, found.translations) == ((), (), (), ())


def test_a_changed_text_is_told_old_and_new_and_outdates_its_translation(tmp_path: Path) -> None:
    found = difference(*before_and_after(tmp_path, ("text: Bonjour", "text: Bonsoir")))
    (change,) = found.changes
    assert (change.kind, change.name, change.how) == ("page", "test.home", "changed")
    assert change.fields == (Field("text", "Bonjour", "Bonsoir"),)
    assert found.translations == (Translated("en", 1, 0, 0),)


def test_a_safety_page_is_marked_and_its_translations_counted_apart(tmp_path: Path) -> None:
    found = difference(*before_and_after(tmp_path, ("Appelez :", "Appelez vite :")))
    assert [change.safety for change in found.changes] == [True]
    assert found.translations == (Translated("en", 1, 1, 0),)


def test_safety_and_what_is_removed_come_first(tmp_path: Path) -> None:
    old, new = before_and_after(
        tmp_path,
        ("text: Bonjour", "text: Bonsoir"),
        ("test.showers", "test.baths"),
        ("Appelez :", "Appelez vite :"),
    )
    names = [one.name for one in difference(old, new).of("page")]
    assert names[:2] == ["test.sos", "test.showers"]


def test_a_translation_that_was_outdated_before_is_not_told_again(tmp_path: Path) -> None:
    topic = [("text: Bonjour", "text: Bonsoir")]
    _, old = before_and_after(tmp_path, *topic)
    _, new = before_and_after(tmp_path / "later", *topic)
    assert difference(old, new).translations == ()


def test_a_new_text_is_missing_everywhere(tmp_path: Path) -> None:
    more = PAGE.replace("page:", "more:")
    found = difference(*before_and_after(tmp_path, (PAGE, more + PAGE)))
    assert [(one.name, one.how, one.fields) for one in found.changes] == [
        ("test.more", "added", ())
    ]
    assert found.translations == (Translated("en", 0, 0, 1),)


def test_a_renamed_page_loses_its_buttons_unless_moved_says_where(tmp_path: Path) -> None:
    renamed = ("test.page", "test.leaf")
    assert difference(*before_and_after(tmp_path, renamed)).lost == ("test.page",)
    moved = PACK + "moved: {test.page: test.leaf}\n"
    found = difference(*before_and_after(tmp_path / "moved", renamed, pack=moved))
    assert found.lost == ()


def test_a_public_name_that_opens_nothing_or_another_page_is_told(tmp_path: Path) -> None:
    gone = before_and_after(tmp_path, ("    entry: sos\n", ""))
    assert difference(*gone).entries == (Field("sos", "test.sos", ""),)
    other = before_and_after(
        tmp_path / "other", ("    entry: sos\n", ""), (PAGE, PAGE + "    entry: sos\n")
    )
    assert difference(*other).entries == (Field("sos", "test.sos", "test.page"),)


def test_a_public_name_whose_page_was_renamed_still_opens_it(tmp_path: Path) -> None:
    pack = PACK.replace("emergency: test.sos", "emergency: test.help")
    moved = pack + "moved: {test.sos: test.help}\n"
    found = difference(*before_and_after(tmp_path, ("test.sos", "test.help"), pack=moved))
    assert found.entries == ()


def test_a_figure_and_a_service_are_told_by_their_fields(tmp_path: Path) -> None:
    old, new = before_and_after(
        tmp_path,
        facts=FACTS.replace("value: 15,", "value: 112,"),
        services__showers=SHOWERS.replace("08:00-12:00", "09:00-12:00"),
    )
    fact, service = difference(old, new).changes
    assert [(one.name, one.old, one.new) for one in fact.fields] == [("value", "15", "112")]
    assert [one.name for one in service.fields] == ["hours"]
    assert pages_naming(new.draft, "tel") == 1


def test_against_nothing_everything_is_new(tmp_path: Path) -> None:
    old, new = state(tmp_path / "a" / "content"), state(tmp_path / "b" / "content")
    old.draft.nodes.clear()
    found = difference(old, new)
    assert {one.how for one in found.of("page")} == {"added"}
