"""The web chat answers whatever it is sent, remembers nothing, and keeps others out."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.web.channel import routes
from bot.channels.web.crowd import Crowd
from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from tests.conftest import NOW
from tests.content.media.making import illustrated
from tests.fakes import FakeDirectory


@pytest.fixture
def conversation(small: Content) -> Conversation:
    return Conversation(Shelf(small, small.folder, small.locales), FakeDirectory())


@pytest.fixture
async def web(conversation: Conversation) -> AsyncIterator[httpx.AsyncClient]:
    app = Starlette(routes=routes(conversation, lambda: NOW, "https://example.org/"))
    transport, headers = httpx.ASGITransport(app), {"Accept-Language": "fr"}
    async with httpx.AsyncClient(
        transport=transport, base_url="http://guide", headers=headers
    ) as client:
        yield client


async def tapped(web: httpx.AsyncClient, text: str, label: str) -> str:
    """The page after a tap on a button."""
    match = re.search(rf'value="([^"]+)"[^>]*>{re.escape(label)}</button>', text)
    assert match, label
    return (await web.post("/", data={"to": match[1]})).text


async def test_a_talk_goes_on_by_taps(web: httpx.AsyncClient) -> None:
    home = (await web.get("/")).text
    assert "Bonjour" in home
    assert "Une page" in await tapped(web, home, "Une page")


async def test_a_link_opens_its_page_in_its_language(web: httpx.AsyncClient) -> None:
    assert "A page" in (await web.get("/?start=en_naloxone")).text


async def test_a_typed_text_is_answered_where_it_was_typed(web: httpx.AsyncClient) -> None:
    question = await tapped(web, await tapped(web, (await web.get("/")).text, "Que mettre"), "Oui")
    here = re.search(r'name="here" value="([^"]+)"', question)
    assert here
    again = (await web.post("/", data={"say": "zzz", "here": here[1]})).text
    asked = re.search(r"<section>(.+?)</section>", question)
    assert asked
    assert asked[1] in again


async def test_danger_is_heard(web: httpx.AsyncClient) -> None:
    assert "tel:15" in (await web.post("/", data={"say": "overdose"})).text


@pytest.mark.parametrize(
    "body", [b"", b"to=", b"to=nonsense", b"say=%ff%fe", b"lat=1&lon=x", b"a" * 30_000]
)
async def test_any_form_is_answered(web: httpx.AsyncClient, body: bytes) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = await web.post("/", content=body, headers=headers)
    assert answer.status_code == 200
    assert "<article>" in answer.text


async def test_nothing_is_kept_here_or_there(
    web: httpx.AsyncClient, conversation: Conversation
) -> None:
    answer = await web.post("/", data={"say": "overdose"})
    assert "set-cookie" not in answer.headers
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert len(conversation.recent) == 0


async def test_files_are_kept_by_the_browser_and_no_others_exist(
    web: httpx.AsyncClient,
) -> None:
    style = re.search(r'href="(/static/style[^"]+)"', (await web.get("/")).text)
    assert style
    answer = await web.get(style[1])
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/css; charset=utf-8")
    assert "immutable" in answer.headers["cache-control"]
    assert (await web.get("/static/other.css")).status_code == 404
    assert (await web.get("/manifest.webmanifest")).json()["name"] == "Test"


async def test_where_there_is_no_room_help_is_shown_all_the_same(
    conversation: Conversation,
) -> None:
    app = Starlette(routes=routes(conversation, lambda: NOW, "https://example.org/", Crowd(0)))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://g") as client:
        answer = await client.get("/", headers={"Accept-Language": "fr"})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    assert "Appelez" in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.fixture
async def illustrated_web(folder: Path) -> AsyncIterator[httpx.AsyncClient]:
    content = illustrated(folder)
    conversation = Conversation(Shelf(content, folder, content.locales), FakeDirectory())
    app = Starlette(routes=routes(conversation, lambda: NOW, "https://example.org/"))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://guide") as client:
        yield client


@pytest.mark.parametrize(
    ("name", "kind"), [("page.svg", "image/svg+xml"), ("voice.fr.ogg", "audio/ogg")]
)
async def test_pictures_and_sounds_are_served_and_stay_nowhere(
    illustrated_web: httpx.AsyncClient, name: str, kind: str
) -> None:
    answer = await illustrated_web.get(f"/media/{name}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert answer.headers["cache-control"] == "no-store"


async def test_a_part_of_a_sound_can_be_had_as_some_browsers_ask(
    illustrated_web: httpx.AsyncClient,
) -> None:
    answer = await illustrated_web.get("/media/voice.fr.ogg", headers={"Range": "bytes=1-2"})
    assert (answer.status_code, answer.content) == (206, b"gg")


@pytest.mark.parametrize(
    "path", ["voice.fr.txt", "strips.yaml", "..%2Fpack.yaml", "%2e%2e/pack.yaml", "x.svg", ""]
)
async def test_nothing_else_of_the_content_is_served(
    illustrated_web: httpx.AsyncClient, path: str
) -> None:
    assert (await illustrated_web.get(f"/media/{path}")).status_code == 404


async def test_a_picture_that_is_gone_is_not_found(
    illustrated_web: httpx.AsyncClient, folder: Path
) -> None:
    (folder / "media" / "page.svg").unlink()
    assert (await illustrated_web.get("/media/page.svg")).status_code == 404
