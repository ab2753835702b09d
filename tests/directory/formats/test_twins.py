"""The same place twice."""

from __future__ import annotations

from bot.directory.formats.format import Row
from bot.directory.formats.twins import twins_told
from tests.directory.formats.making import entry

THERE = entry(phones="['+33100000000', '115']")


def test_a_name_or_a_telephone_of_one_before_is_asked_about() -> None:
    rows = [
        Row(3, "a", {"name": "Étoile", "phones": ["+33100000001"]}),
        Row(4, "b", {"name": "étoile"}, sheet="Nord"),
        Row(5, "c", {"name": "Autre", "phones": [{"number": "+33100000001"}]}),
        Row(6, "d", {"name": "BAINS DOUCHES", "phones": ["+33100000000"]}),
    ]
    assert [[(one.field, one.why) for one in row.said] for row in twins_told(rows, [THERE])] == [
        [],
        [("name", "le même nom que la ligne 3 : est-ce le même lieu ?")],
        [("phones", "le même téléphone que la ligne 3 : est-ce le même lieu ?")],
        [
            ("name", "le même nom que « lieu » de l’annuaire : est-ce le même lieu ?"),
            ("phones", "le même téléphone que « lieu » de l’annuaire : est-ce le même lieu ?"),
        ],
    ]


def test_short_numbers_are_shared_and_refused_rows_are_nobody() -> None:
    rows = [Row(3, "a", {"name": "A", "phones": ["115"]}), Row(4), Row(5, "", {})]
    assert all(not row.said for row in twins_told(rows, [THERE]))
