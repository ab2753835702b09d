"""The session travels in 64 bytes, comes back whole, and survives what happens to pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.content import Content
from bot.content.model import key_of
from bot.engine.session import (
    MOST_BYTES,
    MOST_PAGE,
    Session,
    read,
    read_point,
    write,
    write_point,
)
from tests.making import PACK, content_of, write_pack

NODES = ["test.home", "test.page", "test.sos", "test.nearby", "test.showers"]
B64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

sessions = st.builds(
    Session,
    lang=st.sampled_from(["fr", "en"]),
    node=st.sampled_from(NODES),
    back=st.sampled_from(["", *NODES]),
    answers=st.one_of(
        st.just(""),
        st.tuples(
            st.text(alphabet=B64, min_size=2, max_size=2),
            st.text(alphabet="0123456789abc-", max_size=15),
        ).map("".join),
    ),
    place=st.one_of(
        st.just(""),
        st.tuples(st.floats(-90, 90), st.floats(-180, 180)).map(lambda p: write_point(*p)),
    ),
    page=st.integers(0, MOST_PAGE),
    service=st.one_of(st.just(""), st.text(alphabet=B64, min_size=5, max_size=5)),
    misses=st.integers(0, 9),
    also=st.sampled_from(["", "fr", "en"]),
    second=st.sampled_from(["", "fr", "en"]),
    filters=st.lists(st.sampled_from("owpsal"), unique=True).map("".join),
).map(lambda one: one._replace(second="") if one.second == one.lang else one)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Content:
    return content_of(write_pack(tmp_path_factory.mktemp("session") / "content"))


@given(session=sessions)
def test_every_session_round_trips(small: Content, session: Session) -> None:
    token = write(session)
    opened = read(small, token)
    assert opened is not None
    assert (opened.session, opened.moved) == (session, False)


@given(session=sessions)
def test_every_session_is_ascii_and_fits_a_button(session: Session) -> None:
    token = write(session)
    assert len(token.encode("ascii")) <= MOST_BYTES


@given(token=st.one_of(st.text(max_size=80), st.from_regex(r"fr[\w-]{5}.{0,20}", fullmatch=True)))
def test_any_text_is_a_session_or_none(small: Content, token: str) -> None:
    opened = read(small, token)
    assert opened is None or opened.session.node in small.nodes


@pytest.mark.parametrize(
    "token", ["", "x", "zz12345", "frABCDE!", "frABCDE@short", "frABCDE\n", "fr" + "a" * 70]
)
def test_a_token_nobody_issued_is_none(small: Content, token: str) -> None:
    assert read(small, token) is None


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_point_comes_back_within_its_rounding(lat: float, lon: float) -> None:
    point = read_point(write_point(lat, lon))
    assert point is not None
    assert abs(point[0] - lat) <= 0.000501
    assert abs(point[1] - lon) <= 0.000501


@pytest.mark.parametrize(("lat", "lon"), [(91, 0), (0, 181), (float("nan"), 0), (0, float("inf"))])
def test_a_point_that_is_not_on_earth_is_refused(lat: float, lon: float) -> None:
    with pytest.raises(ValueError, match="latitude"):
        write_point(lat, lon)


@given(st.text(alphabet=B64, max_size=7))
@settings(max_examples=200)
def test_any_place_text_is_a_point_on_earth_or_none(text: str) -> None:
    point = read_point(text)
    assert point is None or (-90 <= point[0] <= 90 and -180 <= point[1] <= 180)


def test_the_position_in_a_token_is_rounded_to_three_decimals() -> None:
    assert read_point(write_point(48.8812345, 2.3498765)) == (48.881, 2.350)


def test_a_renamed_page_opens_under_its_new_name(tmp_path: Path) -> None:
    pack = PACK + "moved: {test.before: test.page}\n"
    content = content_of(write_pack(tmp_path / "content", pack=pack))
    opened = read(content, "fr" + key_of("test.before"))
    assert opened is not None
    assert (opened.session.node, opened.moved) == ("test.page", True)


def test_a_page_that_is_gone_opens_the_first_of_its_topic(tmp_path: Path) -> None:
    content = content_of(write_pack(tmp_path / "content"))
    opened = read(content, "fr" + key_of("test.gone"))
    assert opened is not None
    assert (opened.session.node, opened.moved) == ("test.home", True)


def test_a_page_of_a_topic_that_is_gone_opens_home(tmp_path: Path) -> None:
    content = content_of(write_pack(tmp_path / "content"))
    opened = read(content, "fr" + key_of("nothing.left"))
    assert opened is not None
    assert (opened.session.node, opened.moved) == ("test.home", True)
