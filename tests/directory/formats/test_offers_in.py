"""What a row offers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.directory.formats.format import Said, Values
from bot.directory.formats.offers_in import called, offers_by_words, settle_offers
from bot.directory.formats.settling import Settling
from tests.directory.formats.making import TERMS

LABELLED = replace(
    TERMS,
    labels={"douche": "shower", "repas": "meal"},
    titles={"shower": "Douche", "meal": "Repas"},
    words={**TERMS.words, "csv": {"CAARUD": ("harm_reduction",)}},
    proposed={"osm": {"a=b": ("meal", "shower"), "c=d": ("meal",)}},
)


@pytest.mark.parametrize(
    ("written", "offers"),
    [
        (["shower"], ["shower"]),
        (["Douches", "REPAS"], ["shower", "meal"]),
        (["caarud", "CAARUD"], ["harm_reduction"]),
    ],
)
def test_an_offer_is_called_by_its_slug_its_label_or_a_word_of_ours(
    written: list[object], offers: list[object]
) -> None:
    row = Settling(3, {"offers": written}, LABELLED)
    settle_offers(row)
    assert row.values["offers"] == offers
    assert all(one.what == "repaired" for one in row.said)


def test_a_label_is_no_repair() -> None:
    row = Settling(3, {"offers": ["Douche", "repas"]}, LABELLED)
    settle_offers(row)
    assert row.said == []
    assert [called(one, LABELLED) for one in ("shower", "harm_reduction")] == [
        "Douche", "harm_reduction",
    ]  # fmt: skip


def test_another_word_is_refused_and_the_others_are_kept() -> None:
    row = Settling(3, {"offers": ["Douch", "Douche", "bricolage"]}, LABELLED)
    settle_offers(row)
    assert row.values["offers"] == ["shower"]
    assert [one.why for one in row.said if one.what == "refused"] == [
        "« Douch » n’est pas un de nos services ; vouliez-vous dire « Douche » ?",
        (
            "« bricolage » n’est pas un de nos services ; s’il veut dire l’un d’eux, "
            "ajoutez-le dans exchange.yaml"
        ),
    ]


def test_a_word_that_only_may_mean_an_offer_is_a_proposal_with_a_doubt() -> None:
    values: Values = {"doubt": "Un doute."}
    [asked] = offers_by_words(values, LABELLED, "osm", ["c=d", "a=b", "x=y"])
    assert values["offers"] == ["meal", "shower"]
    assert values["doubt"] == "Un doute. Ce que ce lieu propose est à confirmer."
    assert asked.what == "ask"
    assert asked.why.startswith("« c=d » : meal ?, « a=b » : meal ou shower ?")


def test_a_sure_word_leaves_nothing_to_propose() -> None:
    values: Values = {}
    assert offers_by_words(values, LABELLED, "osm", ["a=b", "shower=yes"]) == []
    assert values == {"offers": ["shower"]}


def test_words_that_nobody_has_mapped_give_none() -> None:
    values: Values = {}
    why = "aucun de ces mots n’est dans exchange.yaml : x=y"
    assert offers_by_words(values, LABELLED, "osm", ["x=y"]) == [Said("refused", "offers", why)]
    assert values == {"offers": []}
