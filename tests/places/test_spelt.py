"""Numbers in words, in the eleven languages of the guide."""

from __future__ import annotations

import pytest

from bot.languages.fold import fold
from bot.places.numbers import postcode_in
from bot.places.spelt import CARDINALS, MOST_WORDS, NOT_ALONE, ORDINALS


@pytest.mark.parametrize(
    "text",
    [
        "dix-huitième", "dixhuitième", "le dix-huitième arrondissement", "arrondissement dix-huit",
        "Paris dix-huit", "eighteenth", "district eighteen", "the eighteenth district",
        "diciottesimo", "il diciottesimo", "circondario diciotto", "decimoctavo",
        "décimo octavo distrito", "el distrito dieciocho", "восемнадцатый", "в восемнадцатом",
        "восемнадцатого округа", "восемнадцатая", "округ восемнадцать", "вісімнадцятий",
        "у вісімнадцятому", "вісімнадцятого округу", "округ вісімнадцять", "الثامن عشر",
        "الثامنة عشرة", "في الدائرة الثامنة عشر", "ثامن عشر", "الحي الثامن عشر",
        "دائرة ثمانية عشر", "باريس ثمانية عشر", "optsprezecelea", "al optsprezecelea",
        "arondismentul optsprezece", "sectorul optsprezece", "მეთვრამეტე", "მეთვრამეტეში",
        "მეთვრამეტე რაიონში", "siddeed iyo tobnaad", "sideed iyo tobanaad",
        "degmada siddeed iyo toban", "osiemnasta dzielnica", "w osiemnastej dzielnicy",
        "osiemnasty okręg", "dzielnica osiemnaście",
    ],
)  # fmt: skip
def test_the_eighteenth_in_words_is_the_eighteenth(text: str) -> None:
    assert postcode_in(fold(text)) == "75018"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("premier arrondissement", "75001"),
        ("primer distrito", "75001"),
        ("الدائرة الأولى", "75001"),
        ("в третьем округе", "75003"),
        ("у третьому окрузі", "75003"),
        ("w trzeciej dzielnicy", "75003"),
        ("Paris trois", "75003"),
        ("degmada tobnaad", "75010"),
        ("الدائرة العشرين", "75020"),
        ("дев’ятнадцятий", "75019"),
        ("dwudziesta dzielnica", "75020"),
        ("labaatanaad", "75020"),
    ],
)
def test_other_numbers_too(text: str, code: str) -> None:
    assert postcode_in(fold(text)) == code


@pytest.mark.parametrize(
    "text",
    [
        "dix-huit", "j’ai dix-huit ans", "восемнадцать", "мне восемнадцать лет", "ثمانية عشر",
        "تسعة عشر", "عشرون", "თვრამეტი", "siddeed iyo toban", "siddeed iyo toban sano",
        "osiemnasta", "w osiemnastej", "الحادية عشرة", "الساعة الثامنة", "двадцатого",
        "другого района", "другой район", "два района", "один район", "un quartier",
        "dix-huit quartiers", "Paris a vingt arrondissements", "second", "primo", "premier métro",
        "eighteen months",
    ],
)  # fmt: skip
def test_an_age_an_hour_or_a_date_is_no_place(text: str) -> None:
    assert postcode_in(fold(text)) is None


def test_every_language_counts_to_twenty() -> None:
    for forms in (ORDINALS, CARDINALS):
        assert set(forms.values()) == set(range(1, 21))


def test_no_form_is_longer_than_is_looked_for_and_none_is_unfolded() -> None:
    for form in (*ORDINALS, *CARDINALS):
        assert fold(form) == form
        assert 1 <= len(form.split()) <= MOST_WORDS


def test_what_is_both_says_the_same_number_and_is_never_taken_alone() -> None:
    both = set(ORDINALS) & set(CARDINALS)
    assert all(ORDINALS[form] == CARDINALS[form] for form in both)
    assert both <= NOT_ALONE
