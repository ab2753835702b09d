"""A call is made as Meta wants it, and repeated only where nothing has arrived."""

from __future__ import annotations

import logging

import pytest

from bot.channels.calls import Answer, Unanswered
from bot.channels.whatsapp.graph import Failed, Graph
from tests.channels.whatsapp.calls import NUMBER, PHONE_ID
from tests.channels.whatsapp.graph_api import SETTINGS, FakeGraph

HELLO = {"type": "text", "text": {"body": "Bonjour"}}


@pytest.fixture
def api() -> FakeGraph:
    return FakeGraph()


@pytest.fixture
def graph(api: FakeGraph) -> Graph:
    return Graph(SETTINGS, api, api.pause)


async def test_a_message_goes_to_the_number_that_wrote(api: FakeGraph, graph: Graph) -> None:
    assert await graph.send(NUMBER, HELLO) is None
    (request,) = api.requests
    assert request.url == f"https://graph.example/v1/{PHONE_ID}/messages"
    assert request.headers["Authorization"] == "Bearer a-token"
    person = {"recipient_type": "individual", "to": NUMBER}
    assert api.calls == [{"messaging_product": "whatsapp", **person, **HELLO}]


async def test_who_hides_the_number_is_answered_by_the_id(api: FakeGraph, graph: Graph) -> None:
    await graph.send("FR.13491208655302741918", HELLO)
    assert api.calls[0]["recipient"] == "FR.13491208655302741918"
    assert "to" not in api.calls[0]


@pytest.mark.parametrize(
    ("failure", "outcome", "tries"),
    [
        ((400, 131056), None, 2),
        ((429, 0), None, 2),
        (Unanswered("network", arrived=False), None, 2),
        ((400, 100), Failed("refused"), 1),
        ((401, 190), Failed("token"), 1),
        ((500, 131000), Failed("server"), 1),
        (Unanswered("timeout", arrived=True), Failed("timeout"), 1),
        (Unanswered("network", arrived=True), Failed("network"), 1),
    ],
)
async def test_failures(
    api: FakeGraph,
    graph: Graph,
    caplog: pytest.LogCaptureFixture,
    failure: tuple[int, int] | Unanswered,
    outcome: Failed | None,
    tries: int,
) -> None:
    caplog.set_level(logging.DEBUG, "repere")
    api.failing = [failure]
    assert await graph.send(NUMBER, HELLO) == outcome
    assert len(api.requests) == tries
    ours = "".join(one.getMessage() for one in caplog.records if one.name.startswith("repere"))
    assert "call.failed send" in ours
    assert not any(secret in ours for secret in (NUMBER, "a-token", "Bonjour"))


async def test_it_gives_up_after_three_tries(api: FakeGraph, graph: Graph) -> None:
    api.failing = [(429, 0)] * 5
    assert await graph.send(NUMBER, HELLO) == Failed("flood", again=True)
    assert (len(api.requests), api.paused) == (3, [0.5, 2.0])


@pytest.mark.parametrize(("typing", "shown"), [(False, None), (True, {"type": "text"})])
async def test_a_read_mark(
    api: FakeGraph, graph: Graph, typing: bool, shown: dict[str, str] | None
) -> None:
    await graph.mark_read("wamid.x", typing=typing)
    assert api.calls[0]["status"] == "read"
    assert api.calls[0].get("typing_indicator") == shown


async def test_an_answer_that_is_no_json_is_a_failure(
    api: FakeGraph, graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def post(*given: object) -> Answer:
        return Answer(400, b"<html>")

    monkeypatch.setattr(api, "post", post)
    assert await graph.send(NUMBER, HELLO) == Failed("refused")
