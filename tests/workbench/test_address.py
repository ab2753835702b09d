"""An address of the workbench can stand in HTML whatever is in it."""

from __future__ import annotations

from bot.workbench.address import link, to


def test_what_is_empty_is_left_out() -> None:
    assert to("talk") == "/talk"
    assert to("talk", page="", lang=None, part=0) == "/talk?part=0"


def test_any_value_goes_through() -> None:
    assert to("talk", here='fr"<&é', lang="ar") == "/talk?here=fr%22%3C%26%C3%A9&amp;lang=ar"


def test_words_of_a_link_are_escaped() -> None:
    assert link("/map", "<b>", "here") == '<a href="/map" class="here">&lt;b&gt;</a>'
