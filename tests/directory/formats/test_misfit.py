"""What the schema does not take, said in French."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.formats.misfit import in_french, leave_out_misfits
from bot.directory.formats.settling import Settling
from bot.directory.schema import ServiceSource
from bot.source.fit import fit
from bot.source.marked import Source
from tests.directory.formats.making import TERMS


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("note", "y" * 201, "plus de 200 caractères"),
        ("valid_to", "demain", "« demain » : la date s’écrit 2026-11-24 ou 24/11/2026"),
        ("by_nature", "x", "« x » : écrivez oui ou non"),
        ("review_every_days", "x", "« x » : écrivez un nombre entier"),
        ("review_every_days", "3", "« 3 » : pas moins de 7"),
        ("postcode", "7501", "« 7501 » : un code postal a cinq chiffres"),
        ("insee", "7511", "« 7511 » : un code INSEE a cinq caractères"),
        ("kind", "plac", "« plac » : n’est pas prévu ; vouliez-vous dire « place » ?"),
        ("alert", "Grève", "« Grève » : une alerte a besoin de son dernier jour"),
        ("city", ["x"], "devrait être un texte"),
    ],
)
def test_each_misfit_is_said_for_somebody_who_keeps_a_list(
    field: str, value: object, why: str
) -> None:
    row = Settling(3, {"name": "A", "offers": ["shower"], field: value}, TERMS)
    leave_out_misfits(row)
    assert field not in row.values
    assert [(one.field, one.why) for one in row.said] == [(field, why)]


def test_a_sentence_that_nobody_has_put_in_french_stays() -> None:
    assert in_french("'x': should be odd", 3) == "should be odd"


anything = st.none() | st.text(max_size=6) | st.lists(st.text(max_size=6), max_size=2)


@given(st.dictionaries(st.sampled_from(sorted(ServiceSource.model_fields)), anything, max_size=5))
def test_what_is_left_fits(values: dict[str, object]) -> None:
    row = Settling(3, values, TERMS)
    leave_out_misfits(row)
    whole = {"name": "A", "offers": ["x"], "sources": [{"title": "x"}], **row.values}
    assert fit(ServiceSource, Source(""), whole)[1] == []
