"""A number with a word for a district is a place; a bare number is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.languages.fold import fold
from bot.places.numbers import postcode_in


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("75018", "75018"),
        ("75 018", "75018"),
        ("2 rue de Paris, 93200 Saint-Denis", "93200"),
        ("٧٥٠١٨", "75018"),
        ("18e", "75018"),
        ("18 ème", "75018"),
        ("1er", "75001"),
        ("dans le 13", "75013"),
        ("dans le 13e", "75013"),
        ("Paris 20", "75020"),
        ("Paris XX", "75020"),
        ("XVIIIe", "75018"),
        ("XVIII e", "75018"),
        ("dix-huitième", "75018"),
        ("le dix-neuvième arrondissement", "75019"),
        ("premier arrondissement", "75001"),
        ("18th district", "75018"),
        ("eighteenth", "75018"),
        ("diciottesimo arrondissement", "75018"),
        ("18-й округ Парижа", "75018"),
        ("в 18 округе", "75018"),
        ("восемнадцатый округ", "75018"),
        ("მე-18 უბანი", "75018"),
        ("الدائرة ١٨", "75018"),
        ("الدائرة الثامنة عشرة", "75018"),
        ("الدائرة الثامنة", "75008"),
        ("xaafadda 18aad", "75018"),
        ("18 dzielnica", "75018"),
        ("arondismentul 18", "75018"),
        ("18-й", "75018"),
        ("в 18-м округе", "75018"),
        ("в восемнадцатом округе", "75018"),
        ("у 18-му окрузі", "75018"),
        ("вісімнадцятий округ", "75018"),
        ("მე-18", "75018"),
        ("მე-18 რაიონში", "75018"),
        ("მეთვრამეტე უბანი", "75018"),
        ("الدائرة الثامنة عشر", "75018"),
        ("في الدائرة 18", "75018"),
        ("degmada 18aad", "75018"),
        ("degmada siddeed iyo tobnaad", "75018"),
        ("18.º distrito", "75018"),
        ("decimoctavo distrito", "75018"),
        ("18esimo", "75018"),
        ("distretto 18", "75018"),
        ("dzielnica 18", "75018"),
        ("w osiemnastej dzielnicy", "75018"),
        ("sectorul 18", "75018"),
        ("al optsprezecelea arondisment", "75018"),
        ("منطقه ۱۸", "75018"),
        ("१८ arrondissement", "75018"),
        ("75021", "75021"),
    ],
)
def test_a_place_given_by_a_number(text: str, code: str) -> None:
    assert postcode_in(fold(text)) == code


@pytest.mark.parametrize(
    "text",
    [
        "18", "le 18", "j’ai 18 ans", "18 heures", "21e", "0e", "paris", "vie", "xi", "i",
        "premier", "second", "third", "paris 18 19", "01 75 01 83 00", "0675018000", "",
        "arrondissement", "18 лет", "el 18", "18 m", "osiemnasta",
        "18 წლის", "الساعة 18", "18 o'clock",
    ],
)  # fmt: skip
def test_what_is_no_place(text: str) -> None:
    assert postcode_in(fold(text)) is None


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_gives_five_figures_or_nothing(text: str) -> None:
    code = postcode_in(fold(text))
    assert code is None or (len(code) == 5 and code.isdecimal())
