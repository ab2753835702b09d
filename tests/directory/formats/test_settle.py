"""One row from elsewhere: taken, repaired or refused, field by field."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.directory.formats.format import Row, Values
from bot.directory.formats.settle import settle
from bot.directory.schema import ServiceSource
from bot.source.fit import fit
from bot.source.marked import Source
from tests.directory.formats.making import TERMS

SOURCE: Values = {"title": "Ailleurs"}


def settled(service_id: str = "", **values: object) -> Row:
    return settle(3, {"name": "A", "offers": ["shower"], **values}, TERMS, SOURCE,
                  service_id=service_id)  # fmt: skip


def test_an_import_never_vouches_for_a_record() -> None:
    row = settled(
        hours="Mo 09:00-10:00; PH off", hours_trusted="yes", verified_on="2026-11-20",
        verified_by_role="x", verify_method="phone",
    )  # fmt: skip
    assert row.draft
    assert not {"verified_on", "hours_trusted", "verify_method"} & row.draft.keys()
    assert row.draft["hours_seen_on"] == "2026-11-20"
    assert row.draft["status"] == "draft"


def test_a_live_record_there_is_a_draft_here() -> None:
    for theirs, ours in (("live", "draft"), ("paused", "paused"), ("draft", "draft")):
        row = settled(status=theirs)
        assert row.draft
        assert row.draft["status"] == ours


def test_a_state_that_nobody_knows_is_for_a_person_to_read() -> None:
    row = settled(status="fermé")
    assert row.draft
    assert (row.draft["status"], row.draft["remark"]) == ("draft", "status: fermé")
    assert row.refused


def test_what_is_refused_is_kept_for_the_editor_in_the_remark() -> None:
    row = settled(hours="le matin", hours_seen_on="2026-11-01", remark="x", note="y" * 201)
    assert row.draft
    assert "hours" not in row.draft
    assert row.draft["remark"] == f"x | hours: le matin | note: {'y' * 201}"


def test_an_id_that_cannot_be_is_made_of_the_name() -> None:
    assert settled("Ça va?", postcode="75010").id == "a-75010"
    assert settled("ca-va").id == "ca-va"


def test_hours_inside_are_looked_at_too() -> None:
    stop = {"label": "x", "lat": "48.88", "lon": "2.35", "hours": "le soir"}
    special = {"audience": "women", "hours": "le soir"}
    row = settled(stops=[stop], special_hours=[special])
    assert row.draft
    assert row.draft["stops"] == [{"label": "x", "lat": "48.88", "lon": "2.35"}]
    assert "special_hours" not in row.draft
    assert [one.field for one in row.said] == ["stops", "special_hours"]


def test_an_alert_needs_its_last_day() -> None:
    row = settled(alert="Grève")
    assert row.draft
    assert "alert" not in row.draft
    kept = settled(alert="Grève", alert_until="2026-12-01").draft
    assert kept
    assert kept["alert"] == "Grève"


def test_a_source_under_odbl_is_shared_alike() -> None:
    row = settled(sources=[{"title": "x", "licence": "ODbL 1.0"}])
    assert row.draft
    assert row.draft["contains_odbl"] == "yes"


anything = st.none() | st.text(max_size=6) | st.lists(st.text(max_size=6), max_size=2)
fields = st.sampled_from(sorted(ServiceSource.model_fields))


@given(st.dictionaries(fields, anything, max_size=5))
def test_a_draft_is_always_one_that_the_check_takes(values: dict[str, object]) -> None:
    row = settle(3, {"name": "A", "offers": ["shower"], **values}, TERMS, SOURCE)
    if row.draft is not None:
        assert fit(ServiceSource, Source("draft"), row.draft)[1] == []
    else:
        assert row.refused
