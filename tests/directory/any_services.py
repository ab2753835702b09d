"""Any services that can be, for Hypothesis: a few ids, a small country, hours that change."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from bot.directory.access import Access, Accessibility, Audience
from bot.directory.contact import Phone, Spoken
from bot.directory.search import Point, Query
from bot.directory.service import Capacity, Publish, Service
from bot.directory.timetable import Closure, ReplacedHours, SpecialHours, Stop
from tests.directory.making import HELP_OFFER, LINES, PHONE_OFFER, paris

OFFERS = ("shower", "meal")
FILTERS = ("open_now", "women", "no_papers", "step_free", "animals", "ar", "ka")

lats, lons = st.floats(48.1, 49.3), st.floats(1.4, 3.6)
days = st.dates(date(2026, 11, 10), date(2027, 1, 10))
some_hours = st.sampled_from(
    ["24/7", "Mo-Fr 09:00-17:00; PH off", 'Tu-Sa 01:00-04:00; PH unknown "?"', "Mo 09:00-10:00"]
)
stops = st.builds(Stop, st.just("Arrêt"), lats, lons, st.none() | some_hours)
special = st.builds(
    SpecialHours,
    some_hours,
    st.sampled_from(["", *OFFERS]),
    st.sampled_from([None, "women", "minors"]),
)
closures = st.builds(Closure, days, st.none() | st.just(date(2027, 1, 11)))
replaced = st.builds(ReplacedHours, days, st.just(date(2027, 1, 11)), some_hours)


def few(one: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """Mostly none, sometimes one or two."""
    return st.just(()) | st.lists(one, max_size=2).map(tuple)


def one_service(ids: st.SearchStrategy[str]) -> st.SearchStrategy[Service]:
    """Any service in and around Île-de-France, some without a point, some that go round."""
    point = st.tuples(lats, lons) | st.just((None, None))
    return st.builds(
        lambda point, **values: Service(lat=point[0], lon=point[1], **values),
        point,
        id=ids,
        name=st.just("Lieu"),
        status=st.sampled_from(["live", "live", "live", "live", "paused", "closed", "draft"]),
        offers=st.lists(st.sampled_from([*OFFERS, PHONE_OFFER, HELP_OFFER]), max_size=3).map(tuple),
        location_precision=st.sampled_from([None, "exact", "hidden"]),
        hours=st.none() | some_hours,
        hours_seen_on=st.sampled_from([date(2026, 11, 1), date(2026, 7, 1), date(2020, 1, 1)]),
        hours_trusted=st.sampled_from([True, True, False]),
        by_nature=st.booleans(),
        valid_to=st.sampled_from([None, None, date(2026, 11, 23), date(2027, 1, 1)]),
        stops=few(stops),
        special_hours=few(special),
        closures=few(closures),
        replaced_hours=few(replaced),
        phones=st.sampled_from([(), (Phone("15", "main", cost="free"),)]),
        languages=few(st.builds(Spoken, st.sampled_from(["ar", "ka"]))),
        access=st.builds(
            Access,
            mode=st.sampled_from([(), ("walk_in",)]),
            papers=st.sampled_from([None, "none", "any_id"]),
            animals=st.sampled_from([None, "yes", "outside", "no"]),
        ),
        audience=st.builds(Audience, gender=st.sampled_from([None, "women_only", "all"])),
        accessibility=st.builds(
            Accessibility, step_free=st.sampled_from([None, "yes", "limited", "no"])
        ),
        capacity=st.none() | st.builds(Capacity, st.just("full"), days),
        publish=st.builds(Publish, bot=st.sampled_from([True, True, True, False])),
    )


many_services = st.lists(
    one_service(st.integers(0, 10**6).map(str)), max_size=40, unique_by=lambda one: one.id
)
queries = st.builds(
    Query,
    need=st.lists(st.sampled_from(OFFERS), min_size=1, max_size=2).map(tuple),
    at=st.sampled_from(
        [paris(one) for one in ("2026-11-24 10:00", "2026-11-24 03:00", "2026-12-25 10:00")]
    ),
    near=st.none()
    | st.builds(Point, st.floats(48.5, 49.1), st.floats(2.0, 2.9))
    | st.builds(Point, st.floats(-90, 90), st.floats(-180, 180)),
    limit=st.integers(1, 6),
    offset=st.integers(0, 6),
    filters=st.frozensets(st.sampled_from(FILTERS), max_size=2),
    language=st.sampled_from(["", "ar"]),
    lines=st.just(LINES),
)
