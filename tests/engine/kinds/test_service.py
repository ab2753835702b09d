"""One service: how to get there, when, how to reach it, and how sure all of it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.content import Content
from bot.directory.access import Access
from bot.directory.contact import Phone
from bot.directory.hours import Opening
from bot.directory.names import Called
from bot.directory.search import Point
from bot.directory.service import Capacity, Service
from bot.directory.timetable import Closure, SpecialHours, Stop
from bot.engine import session as token
from bot.engine.contact_words import phone_words
from bot.engine.kinds.service import address_words, details, distance_words
from bot.engine.page import Page
from bot.engine.session import Session, write_point
from tests.conftest import NOW
from tests.engine.kinds.making import UNKNOWN, seen, spaced
from tests.making import content_of, write_pack, write_translations

SEEN = date(2026, 3, 1)
HERE = Session("fr", "test.showers", place=write_point(48.88, 2.35), service="abcde", misses=1)
BARE = Service("bath", "Bains")
FULL = Service(
    "bath",
    "Bains",
    address="1 rue X",
    postcode="75001",
    city="Paris",
    lat=48.86,
    lon=2.35,
    stations=("Châtelet", "Rambuteau", "Hôtel de Ville"),
    phones=(Phone("+33140054848"), Phone("15")),
    website="https://example.org",
    access=Access(mode=("walk_in",), anonymous="yes", cost="free"),
    note="Une note",
    find="Au fond",
    bring="Une serviette",
    doubt="À vérifier",
)


def page(content: Content, service: Service, opening: Opening = UNKNOWN) -> Page:
    return details(content, HERE, content.nodes["test.showers"], seen(service, opening), NOW)


def lines(shown: Page) -> list[str]:
    return "\n".join(shown.texts).split("\n")


def test_all_that_is_known_is_said(small: Content) -> None:
    where, when, how = map(spaced, page(small, FULL).texts)
    assert where.split("\n") == [
        "**Bains**",
        "1 rue X, 75001 Paris",
        "distance 400 m 5 min",
        "- Châtelet",
        "- Rambuteau",
        "Au fond",
    ]
    assert when.split("\n") == ["hours-unknown", "call-first", "01 40 05 48 48", "15"]
    assert how.split("\n") == [
        "- free",
        "- anonymous",
        "- no-appointment",
        "Une serviette",
        "Une note",
        "À vérifier",
        "https://example.org",
    ]


def test_what_is_not_known_is_not_said(small: Content) -> None:
    shown = details(small, HERE, small.nodes["test.showers"], seen(BARE, UNKNOWN, None), NOW)
    assert shown.texts == ("**Bains**", "hours-unknown-no-phone")
    assert shown.pin is None


@pytest.mark.parametrize(
    "access",
    [
        Access(),
        Access(mode=("appointment",), anonymous="on_request", cost="low", papers="any_id"),
        Access(mode=("referral",), anonymous="no", cost="paid", animals="no"),
    ],
)
def test_only_what_is_known_to_be_so_is_said(small: Content, access: Access) -> None:
    said = {"- free", "- anonymous", "- no-appointment", "- no-papers", "- animals"}
    assert not said & set(lines(page(small, replace(BARE, access=access))))


def test_the_stop_of_a_round_stands_in_place_of_its_address(small: Content) -> None:
    stop = Stop("Place X", 48.87, 2.36, directions="Devant le kiosque")
    shown = seen(replace(BARE, address="1 rue du Bureau"), Opening("closed", stop=stop))
    found = details(small, HERE, small.nodes["test.showers"], shown, NOW)
    assert "stop Place X" in spaced(found.texts[0])
    assert "Devant le kiosque" in found.texts[0]
    assert "Bureau" not in found.texts[0]
    assert found.pin is not None
    assert found.pin.point == Point(48.87, 2.36)


@pytest.mark.parametrize(
    ("closure", "told"),
    [
        (Closure(SEEN, reason="works"), "closure-works"),
        (Closure(SEEN, reason="holiday"), "closure-holiday"),
        (Closure(SEEN, reason="works", note="Dégât des eaux"), "Dégât des eaux"),
    ],
)
def test_why_a_place_is_shut_is_said(small: Content, closure: Closure, told: str) -> None:
    shown = seen(BARE, Opening("closed", closure=closure))
    assert told in details(small, HERE, small.nodes["test.showers"], shown, NOW).texts[1]


def test_an_alert_a_full_house_and_who_is_not_accepted_are_said(small: Content) -> None:
    today = NOW.date()
    full = Capacity("full", today)
    told = {"alert": "Grève", "alert_until": today, "capacity": full, "not_accepted": "Chiens"}
    shown = lines(page(small, replace(BARE, **told)))  # type: ignore[arg-type]
    assert "Grève" in shown
    assert any(line.startswith("full ") for line in shown)
    assert any(line.startswith("not-accepted Chiens") for line in shown)
    later = replace(BARE, **{**told, "alert_until": today - timedelta(days=1)})  # type: ignore[arg-type]
    assert "Grève" not in lines(page(small, later))


def test_a_point_is_a_pin_on_the_map(small: Content) -> None:
    pin = page(small, FULL).pin
    assert pin is not None
    assert pin.service is FULL


@pytest.mark.parametrize(
    ("opening", "first"),
    [
        (Opening("open", NOW + timedelta(hours=3)), False),
        (Opening("closed"), False),
        (Opening("open-to-confirm", NOW + timedelta(hours=3), seen_on=SEEN), True),
        (UNKNOWN, True),
    ],
)
def test_to_call_first_is_said_where_the_hours_are_not_sure(
    small: Content, opening: Opening, first: bool
) -> None:
    assert ("call-first" in lines(page(small, FULL, opening))) is first


def test_old_hours_are_shown_as_old(small: Content) -> None:
    service = replace(BARE, hours="Mo-Fr 09:00-17:00")
    shown = lines(page(small, service, Opening("unknown", seen_on=SEEN)))
    assert "hours-seen lun.–ven. 09:00–17:00 1er mars 2026" in shown


def test_without_a_number_nobody_is_told_to_call(small: Content) -> None:
    assert "call-first" not in lines(page(small, BARE))


def test_back_is_the_list_with_its_place(small: Content) -> None:
    shown = page(small, FULL)
    assert [button.label for button in shown.buttons] == ["report"]
    opened = token.read(small, shown.back)
    assert opened is not None
    assert opened.session == HERE._replace(service="", misses=0)


@pytest.mark.parametrize(
    ("service", "metres", "words"),
    [
        (BARE, None, ""),
        (BARE, 400, "distance 400 m 5 min"),
        (replace(BARE, location_error_m=60), 400, "distance 400 m 5 min"),
        (replace(BARE, location_error_m=61), 400, "around 400 m"),
        (BARE, 1234, "distance 1,2 km 16 min"),
        (BARE, 0, "distance 50 m 1 min"),
    ],
)
def test_a_distance_is_no_surer_than_the_pin(
    small: Content, service: Service, metres: int | None, words: str
) -> None:
    assert spaced(distance_words(small, "fr", seen(service, distance_m=metres))) == words


@pytest.mark.parametrize(
    ("service", "words"),
    [
        (
            Service("a", "a", address="1 rue X", postcode="75001", city="Paris"),
            "1 rue X, 75001 Paris",
        ),
        (Service("a", "a", address="1 rue X", city="Paris"), "1 rue X, Paris"),
        (Service("a", "a", address="1 rue X"), "1 rue X"),
        (Service("a", "a", city="Paris"), "Paris"),
    ],
)
def test_an_address_is_one_line(service: Service, words: str) -> None:
    assert address_words(service, "fr") == words
    assert address_words(service, "ar") == f"\u2068{words}\u2069"


def test_a_number_is_read_as_in_france() -> None:
    assert phone_words("+33140054848", "fr") == "01 40 05 48 48"


services = st.builds(
    Service,
    id=st.just("x"),
    name=st.text(min_size=1, max_size=20),
    address=st.text(max_size=20),
    phones=st.lists(
        st.sampled_from([Phone("15"), Phone("+33140054848", cost="free")]), max_size=2
    ).map(tuple),
    hours=st.sampled_from([None, "24/7", "Mo 09:00-12:00"]),
    note=st.none() | st.text(max_size=20),
    lat=st.none() | st.just(48.86),
    location_error_m=st.none() | st.integers(0, 5000),
    access=st.builds(Access, cost=st.sampled_from([None, "free", "paid"])),
)
openings = st.builds(
    Opening,
    st.sampled_from(["open", "open-to-confirm", "closed", "unknown"]),
    st.none() | st.just(NOW + timedelta(hours=2)),
    st.none() | st.just(NOW + timedelta(days=2)),
    st.none() | st.just(SEEN),
)


@given(services, openings, st.none() | st.integers(0, 100_000), st.sampled_from(["fr", "en"]))
def test_every_service_is_shown_in_every_state(
    small: Content, service: Service, opening: Opening, metres: int | None, lang: str
) -> None:
    here = HERE._replace(lang=lang)
    shown = details(small, here, small.nodes["test.showers"], seen(service, opening, metres), NOW)
    assert service.name in shown.texts[0]
    assert all(phone_words(one.number, "fr") in shown.texts[1] for one in service.phones)


def test_a_place_nobody_knows_exactly_is_not_so_many_metres_from_a_station(small: Content) -> None:
    near = replace(BARE, stations=("Sentier (M 3) 0 m",))
    assert "- Sentier (M 3) 0 m" in page(small, near).texts[0]
    vague = replace(near, location_error_m=350)
    assert page(small, vague).texts[0].endswith("- Sentier (M 3)")


def test_the_name_in_the_language_of_the_person_stands_beside_the_one_on_the_door(
    small: Content,
) -> None:
    one = replace(BARE, name_i18n=(Called("fr", "Les bains"), Called("en", "Baths")))
    assert page(small, one).texts[0].startswith("**Bains** (Les bains)\n")
    assert page(small, BARE).texts[0].startswith("**Bains**\n")


def test_a_summary_and_what_is_known_of_the_police_are_said(small: Content) -> None:
    one = replace(BARE, summary="Pour tous", police_note="La police passe parfois", doubt="À voir")
    told = ["Pour tous", "La police passe parfois", "À voir"]
    assert [line for line in lines(page(small, one)) if line in told] == told


def test_how_crowded_it_was_is_said_with_its_day(small: Content) -> None:
    today = NOW.date()
    busy, normal = (replace(BARE, capacity=Capacity(one, today)) for one in ("busy", "normal"))
    assert any(line.startswith("busy ") for line in lines(page(small, busy)))
    assert not any(line.startswith(("busy", "normal")) for line in lines(page(small, normal)))


def test_what_is_on_the_spot_and_hours_for_some_are_said(small: Content) -> None:
    special = SpecialHours("Th 09:00-12:00", audience="women", note="Entre femmes")
    one = replace(BARE, amenities=("wifi",), special_hours=(special,), hours_seen_on=NOW.date(),
                  hours_trusted=True)  # fmt: skip
    shown = [spaced(line) for line in lines(page(small, one))]
    assert "amenities amenity-wifi" in shown
    at = shown.index("- at-hours jeu. 09:00–12:00 for-women")
    assert shown[at + 1] == "Entre femmes"


def test_a_stop_and_the_way_to_it_are_told_in_the_language_of_the_person(
    tmp_path: Path,
) -> None:
    folder = write_pack(tmp_path / "content")
    write_translations(
        folder,
        "en",
        {
            "service:bus#stop-place-x": ("Place X", "X Square"),
            "service:bus#stop-place-x-directions": ("Devant le kiosque", "By the kiosk"),
        },
    )
    content, stop = content_of(folder), Stop("Place X", 48.87, 2.36, directions="Devant le kiosque")
    shown = seen(Service("bus", "Bus"), Opening("closed", stop=stop))
    here = HERE._replace(lang="en")
    told = details(content, here, content.nodes["test.showers"], shown, NOW).texts[0]
    assert "X Square" in told
    assert "By the kiosk" in told
