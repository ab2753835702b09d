"""The workbench answers this machine, by its own name, and shows something whatever is broken."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from bot.config import Settings, SettingWrong
from bot.engine.session import Session, write
from bot.workbench import words
from bot.workbench.bench import Bench
from bot.workbench.desk import Desk
from bot.workbench.files import FILES
from bot.workbench.printing import TYPES
from bot.workbench.screens.registry import SCREENS
from bot.workbench.server import application, listen
from tests.conftest import NOW
from tests.workbench.conftest import change

HERE = "http://127.0.0.1:8090"


@pytest.fixture
async def browser(desk: Desk) -> AsyncIterator[httpx.AsyncClient]:
    """A browser of this machine."""
    transport = httpx.ASGITransport(application(desk, lambda: NOW))
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
        yield client


@pytest.mark.parametrize("screen", SCREENS, ids=lambda one: one.name)
async def test_every_screen_opens(browser: httpx.AsyncClient, screen: object) -> None:
    answer = await browser.get(f"/{screen.name}")  # type: ignore[attr-defined]
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert words.NOT_SHOWN not in answer.text


async def test_it_opens_with_the_first_screen(browser: httpx.AsyncClient) -> None:
    assert (await browser.get("/")).headers["location"] == "/talk"


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "192.168.1.5:8090", ""])
async def test_a_name_of_elsewhere_gets_nothing(browser: httpx.AsyncClient, host: str) -> None:
    answer = await browser.get("/talk", headers={"host": host})
    assert answer.status_code == 400
    assert "<main" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8090", "localhost:8090", "localhost"])
async def test_its_own_names_are_answered(browser: httpx.AsyncClient, host: str) -> None:
    assert (await browser.get("/talk", headers={"host": host})).status_code == 200


async def test_nothing_of_elsewhere_may_run_or_be_fetched(browser: httpx.AsyncClient) -> None:
    policy = (await browser.get("/talk")).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


async def test_what_is_not_there_is_not_found(browser: httpx.AsyncClient) -> None:
    assert (await browser.get("/nowhere")).status_code == 404
    assert (await browser.get("/static/bench.0.css")).status_code == 404


@pytest.mark.parametrize("address", sorted(FILES))
async def test_its_files_are_kept_by_the_browser(browser: httpx.AsyncClient, address: str) -> None:
    answer = await browser.get(address)
    assert answer.content == FILES[address].data
    assert "immutable" in answer.headers["cache-control"]


async def test_what_is_pressed_or_typed_in_the_web_chat_opens_in_the_workbench(
    browser: httpx.AsyncClient,
) -> None:
    here = write(Session("ar", "test.page"))
    pressed = await browser.post("/", data={"to": here})
    assert pressed.status_code == 303
    assert (await browser.get(pressed.headers["location"])).text.count("phone web") == 1
    typed = await browser.post("/", data={"here": here, "say": "près de moi"})
    assert "say=pr%C3%A8s" in typed.headers["location"]


async def test_a_folder_without_content_shows_what_to_correct(tmp_path: Path) -> None:
    bench = Bench(tmp_path, tmp_path, lambda: NOW)
    bench.renew()
    transport = httpx.ASGITransport(application(Desk(bench), lambda: NOW))
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
        text = (await client.get("/talk")).text
    assert words.NOTHING in text
    assert "il n’y a pas de fichier pack.yaml ici" in text


async def test_a_page_too_broken_to_be_shown_gives_way_to_that_of_before(
    browser: httpx.AsyncClient, bench: Bench, folder: Path
) -> None:
    await bench.apply_rules()
    change(folder, "topics/test.yaml", "table: wear", "table: waer")
    bench.renew()
    await bench.apply_rules()
    for address in ("/sheet", "/talk?page=test.wear"):
        text = (await browser.get(address)).text
        assert words.NOT_SHOWN in text
        assert "Sortez-vous ?" in text
        assert "« waer »" in text


async def test_with_no_content_of_before_the_problems_are_shown(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    change(folder, "topics/test.yaml", "table: wear", "table: waer")
    bench = Bench(folder, folder.parent / "locales", lambda: NOW)
    bench.renew()
    await bench.apply_rules()
    transport = httpx.ASGITransport(application(Desk(bench), lambda: NOW))
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
        text = (await client.get("/sheet")).text
    assert "« waer »" in text


async def test_a_port_in_use_is_named(desk: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingWrong, match=f"127.0.0.1:{port} is not free"):
            await listen(application(desk, lambda: NOW), port)


async def test_a_picture_of_the_content_is_given_and_no_other_file(
    browser: httpx.AsyncClient, bench: Bench, folder: Path
) -> None:
    (folder / "media").mkdir()
    (folder / "media" / "dot.svg").write_text('<svg xmlns="" viewBox="0 0 1 1"/>')
    bench.renew()
    answer = await browser.get("/media/dot.svg")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    for name in ("gone.svg", "..%2Fpack.yaml", "%2e%2e%2fpack.yaml"):
        assert (await browser.get(f"/media/{name}")).status_code == 404


ORDER = {"kind": "card", "channel": "web", "first": "fr", "single": "1"}


async def to_print(desk: Desk, form: str) -> httpx.Response:
    """What comes when a card is asked for as a file."""
    transport = httpx.ASGITransport(application(desk, lambda: NOW))
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
        return await client.get(f"/printed/cards.{form}", params=ORDER)


async def test_what_hinders_a_card_is_said_in_words(office: Desk) -> None:
    refused = await to_print(replace(office, settings=Settings()), "pdf")
    assert refused.status_code == 409
    assert refused.text == words.CARDS_NEED.format(key="web.address")


async def test_a_card_has_no_other_form(office: Desk) -> None:
    assert (await to_print(office, "exe")).status_code == 404


@pytest.mark.parametrize("form", TYPES)
async def test_a_card_is_a_file_to_keep(office: Desk, form: str) -> None:
    answer = await to_print(office, form)
    assert answer.headers["content-type"] == TYPES[form]
    assert f'filename="cartes.{form}"' in answer.headers["content-disposition"]
    assert answer.content[:4] in {b"%PDF", b"\x89PNG"}
