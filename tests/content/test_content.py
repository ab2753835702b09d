"""The loaded content: found by key, entry and table, and said in each language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.content.content import Content, PageWords, Said
from bot.content.model import key_of
from bot.languages.exchange import sign
from bot.languages.review import Review
from bot.places.read import COLUMNS
from tests.making import FACTS, TODAY, TOPIC, content_of, write_pack, write_translations


def test_every_page_is_found_by_its_key_and_a_moved_one_by_its_old_key(made: Content) -> None:
    for node in made.nodes.values():
        assert made.by_key[node.key] is node
    assert made.by_key[key_of("test.old")].id == "test.page"
    assert made.moved_keys == {key_of("test.old")}


def test_a_page_is_called_by_its_first_line_without_its_signs(made: Content) -> None:
    titled = replace(made.nodes["test.page"], text="**Quoi faire :**\nAppelez.")
    content = replace(made, nodes={**made.nodes, "test.page": titled})
    assert content.title("fr", titled) == "Quoi faire"


def test_an_entry_opens_its_page(made: Content) -> None:
    assert {name: node.id for name, node in made.by_entry.items()} == {
        "sos": "test.sos",
        "wear": "test.wear",
    }


def test_a_table_knows_its_page_and_its_outcomes(made: Content) -> None:
    wear = made.decisions["wear"]
    assert made.table_pages == {"wear": "test.wear"}
    assert made.outcome_pages == {"test.page": (wear, "boots"), "test.home": (wear, "slippers")}


def test_the_parents_lead_back_to_home(made: Content) -> None:
    assert made.parents["test.home"] == "test.home"
    assert made.parents["test.page"] == "test.home"
    assert made.parents["test.showers"] == "test.nearby"


@pytest.mark.parametrize(
    ("wanted", "served"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("fr-CA", "fr"),
        ("en_GB", "en"),
        ("pt-BR", "en"),
        ("zz", "en"),
        ("", "fr"),
        (None, "fr"),
    ],
)
def test_the_language_that_is_served(made: Content, wanted: str | None, served: str) -> None:
    assert made.language(wanted) == served


@pytest.mark.parametrize(
    ("language", "context", "source", "said"),
    [
        ("fr", "test.home#text", "Bonjour", Said("Bonjour", "source")),
        ("fr", "test.sos#text", "Appelez :\n{tel}", Said("Appelez :\n15", "source")),
        ("en", "test.home#text", "Bonjour", Said("Hello", "draft")),
        ("en", "test.sos#text", "Appelez :\n{tel}", Said("Call:\n15", "draft")),
        ("en", "test.page#text", "Une page", Said("An old page", "outdated")),
        ("en", "test.nearby#text", "Dans {delay}", Said("Dans 2–3 minutes", "untranslated")),
        ("en", "test.home#text", "", Said("", "source")),
        ("fr", "test.home#text", "{place}", Said("{place}", "source")),
    ],
)
def test_a_text_is_said_with_how_far_it_may_be_trusted(
    made: Content, language: str, context: str, source: str, said: Said
) -> None:
    assert made.say(language, context, source) == said


def test_a_language_that_a_person_has_read_is_reviewed(folder: Path) -> None:
    write_translations(folder, "en", {"test.home#text": ("Bonjour", "Hello")})
    sign(folder.parent / "locales", "en", {"test.home#text"}, Review(TODAY, "infirmière"))
    content = content_of(write_pack(folder))
    assert content.say("en", "test.home#text", "Bonjour") == Said("Hello", "reviewed")


def test_a_page_is_a_draft_as_long_as_any_word_on_it_is(folder: Path) -> None:
    labels = {
        "test.home#option:test.page": ("Une page", "A page"),
        "test.home#option:test.nearby": ("Près d’ici", "Near here"),
    }
    write_translations(folder, "en", {"test.home#text": ("Bonjour", "Hello"), **labels})
    content = content_of(write_pack(folder))
    locales, review = folder.parent / "locales", Review(TODAY, "infirmière")
    sign(locales, "en", {"test.home#text"}, review)
    assert content_of(folder).words("en", content.nodes["test.home"]).state == "draft"
    sign(locales, "en", {"test.home#text", *labels}, review)
    assert content_of(folder).words("en", content.nodes["test.home"]).state == "reviewed"


def test_old_labels_of_a_page_about_safety_are_not_shown(folder: Path) -> None:
    option = "    options: [{to: test.page, label: Vite}]\n"
    safe = TOPIC.replace("safety: yes\n", f"safety: yes\n{option}")
    write_translations(folder, "en", {"test.sos#option:test.page": ("Lentement", "Slowly")})
    content = content_of(write_pack(folder, safe))
    assert content.words("en", content.nodes["test.sos"]).labels == ("Vite",)


def test_a_page_has_words_in_each_language(made: Content) -> None:
    home = made.nodes["test.home"]
    assert made.words("fr", home) == PageWords("Bonjour", ("Une page", "Près d’ici"), "source")
    assert made.words("en", home) == PageWords("Hello", ("A page", "Près d’ici"), "draft")
    assert made.words("en", home) is made.words("en", home)


def test_a_phrase_is_filled_in_each_language(made: Content) -> None:
    assert made.phrase("fr", "today", time="9:00") == "today 9:00"
    assert made.phrase("en", "today", time="9:00") == "at 9:00"
    assert made.phrase("en", "today", time="10:00") == "at 10:00"


def test_a_phrase_nobody_wrote_is_a_key_error(made: Content) -> None:
    with pytest.raises(KeyError, match="yesterday"):
        made.phrase("fr", "yesterday")


def test_an_offer_has_a_label_or_at_least_its_name(made: Content) -> None:
    assert made.offer("en", "shower") == "Shower"
    assert made.offer("en", "sauna") == "sauna"


def test_a_fact_past_its_date_is_said_with_a_word_of_warning(folder: Path) -> None:
    aged = FACTS.replace("2026-11-01}\n  delay", "2026-01-01}\n  delay").replace(
        "unit: minute, source: [book], checked_on: 2026-11-01",
        "unit: minute, source: [book], checked_on: 2026-01-01",
    )
    text = TOPIC.replace("text: Une page", 'text: "Dans {delay}"')
    content = content_of(write_pack(folder, text, facts=aged))
    assert content.words("fr", content.nodes["test.page"]).text == "Dans 2–3 minutes aged"
    assert content.words("fr", content.nodes["test.sos"]).text == "Appelez :\n15"
    assert content.words("en", content.nodes["test.page"]).text == "Dans 2–3 minutes aged"


def test_a_catalogue_that_cannot_be_read_is_a_language_without_translations(
    folder: Path, made: Content
) -> None:
    file = write_translations(folder, "en", {})
    file.write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert made.say("en", "test.home#text", "Bonjour") == Said("Bonjour", "untranslated")


def test_places_are_those_of_the_table_if_there_is_one(folder: Path, made: Content) -> None:
    assert made.places.find("Gare du Nord").places == ()
    row = "nord,station,Gare du Nord,48.88,2.355,75010,,test"
    (folder / "places.csv").write_text(f"{','.join(COLUMNS)}\n{row}\n", encoding="utf-8")
    found = replace(made).places.find("gare du nord")
    assert [place.id for place in found.places] == ["nord"]


def test_typed_words_come_from_all_lists(folder: Path) -> None:
    words = {"words__fr": "language: fr\nhome: menu\n", "words__en": "language: en\nhome: start\n"}
    content = content_of(write_pack(folder, **words))
    assert [content.vocabulary.home(word) for word in ("Menu", "START", "fin")] == [
        True,
        True,
        False,
    ]


def test_reading_everything_leaves_nothing_for_later(folder: Path, made: Content) -> None:
    made.read_all()
    for file in folder.rglob("*.*"):
        file.unlink()
    write_translations(folder, "en", {})
    assert made.say("en", "test.home#text", "Bonjour").text == "Hello"
    assert made.places.find("Gare du Nord").places == ()
