"""The guide on WhatsApp: `repere serve` as a process of its own, and a Graph API that checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from bot.clock import paris_now
from bot.engine.session import write_point
from tests.channels.whatsapp.calls import PHONE_ID, call
from tests.e2e.graph import APP_SECRET, TOKEN, VERIFY_TOKEN, Graph, WhatsApp, graph_api
from tests.e2e.programs import free_port, repere

pytestmark = pytest.mark.e2e


class Running(NamedTuple):
    """The guide, its Graph API, and the folder with everything it wrote."""

    graph: Graph
    webhook: str
    folder: Path

    def phone(self, number: str, name: str = "Nino") -> WhatsApp:
        return WhatsApp(self.graph, self.webhook, number, name)


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder, port = tmp_path_factory.mktemp("whatsapp"), free_port()
    with graph_api() as (graph, graph_port):
        settings = {
            "REPERE_WHATSAPP__TOKEN": TOKEN,
            "REPERE_WHATSAPP__PHONE_ID": PHONE_ID,
            "REPERE_WHATSAPP__APP_SECRET": APP_SECRET,
            "REPERE_WHATSAPP__VERIFY_TOKEN": VERIFY_TOKEN,
            "REPERE_WHATSAPP__BASE_URL": f"http://127.0.0.1:{graph_port}/v1",
            "REPERE_WEB__PORT": str(port),
            "REPERE_DATA": str(folder / "data"),
        }
        log = folder / "log"
        with repere("serve", settings=settings, log=log, ready="web.listens"):
            yield Running(graph, f"http://127.0.0.1:{port}/whatsapp", folder)


def test_meta_is_told_that_the_address_is_ours(guide: Running) -> None:
    asked = {"hub.mode": "subscribe", "hub.challenge": "42", "hub.verify_token": VERIFY_TOKEN}
    assert httpx.get(guide.webhook, params=asked).text == "42"
    asked["hub.verify_token"] = "guessed"
    assert httpx.get(guide.webhook, params=asked).status_code == 403


def test_help_is_one_tap_away_in_the_persons_language(guide: Running) -> None:
    phone = guide.phone("33700000011").writes("/start ru")
    first = phone.page[0]["interactive"]
    assert any("🆘" in one["reply"]["title"] for one in first["action"]["buttons"])
    phone.taps("🆘")
    assert "15" in phone.text
    assert phone.buttons[0][1].startswith("ru")


def test_danger_in_a_caption_is_heard(guide: Running) -> None:
    image = {"id": "1", "mime_type": "image/jpeg", "caption": "il ne respire plus"}
    phone = guide.phone("33700000012").sends(type="image", image=image)
    assert "15" in phone.text


def test_what_cannot_be_read_is_answered_too(guide: Running) -> None:
    phone = guide.phone("33700000013").writes("/start fr")
    voice = {"id": "1", "mime_type": "audio/ogg", "voice": True}
    assert "Je ne peux pas lire" in phone.sends(type="audio", audio=voice).text


def test_a_place_near_here(guide: Running) -> None:
    phone = guide.phone("33700000014").writes("/start fr_shower")
    assert any(
        "location_request" in one.get("interactive", {}).get("type", "") for one in phone.page
    )
    phone.shares(48.8841, 2.3497)
    assert re.search(r"\d+ m|km", phone.text)


def test_a_number_in_arabic_digits_presses_a_button(guide: Running) -> None:
    phone = guide.phone("33700000015").writes("/start fr")
    home = phone.text
    assert phone.writes("١").text != home


def test_every_page_from_home_is_taken_by_meta(guide: Running) -> None:
    phone = guide.phone("33700000016").writes("/start ar")
    for label, token in phone.buttons[:12]:
        reply = {"type": "list_reply", "list_reply": {"id": token, "title": label}}
        assert phone.sends(type="interactive", interactive=reply).text
    assert guide.graph.refused == []


def test_a_call_that_meta_did_not_sign_is_not_answered(guide: Running) -> None:
    phone = guide.phone("33700000017")
    body = call(phone.number, int(paris_now().timestamp()), type="text", text={"body": "sos"})
    assert phone.calls(body, given="sha256=00") == 403
    guide.phone("33700000018").writes("/start fr")
    assert [one for one in guide.graph.sent if one["to"] == phone.number] == []


def test_a_message_delivered_twice_is_answered_once(guide: Running) -> None:
    phone = guide.phone("33700000019")
    body = call(phone.number, int(paris_now().timestamp()), type="text", text={"body": "sos"})
    assert [phone.calls(body), phone.calls(body)] == [200, 200]
    phone.writes("/start fr")
    pages = [one for one in guide.graph.sent if one["to"] == phone.number]
    assert len(pages) <= 5
    assert sum("🆘" in str(one) for one in pages) <= 2


def test_hiding_says_what_stays(guide: Running) -> None:
    phone = guide.phone("33700000020").writes("/start fr").taps("🧹")
    assert "Sur WhatsApp, nous ne pouvons rien effacer" in phone.text


def test_pictures_follow_the_text_and_are_uploaded_once(guide: Running) -> None:
    phone = guide.phone("33700000022").writes("/start fr_sos")
    kinds = [one["type"] for one in phone.page]
    assert (kinds[-1], kinds.count("image")) == ("image", 1)
    phone.writes("/start fr_sos")
    assert "image" not in [one["type"] for one in phone.page]
    other = guide.phone("33700000023").writes("/start fr_sos")
    assert other.page[-1]["image"]["id"] == guide.graph.sent[-1]["image"]["id"]
    assert b"\x89PNG" in guide.graph.uploads[0]


def test_buttons_that_are_refused_come_as_numbers(guide: Running) -> None:
    guide.graph.refuses = 1
    phone = guide.phone("33700000021").writes("/start fr")
    guide.graph.refused.clear()
    assert "\n1. " in phone.text
    assert phone.writes("1").text


def test_afterwards_no_mark_stands_anywhere(guide: Running) -> None:
    marks = []
    for number in range(20):
        sender, word = f"3379{number:07d}", f"wxmark{number}kq"
        lat, lon = round(48.85 + number / 2500 + 0.0003791, 7), 2.3504133
        phone = guide.phone(sender, f"Qzname{number}q").writes(f"/start fr_{word}")
        phone.writes(f"je cherche {word}").shares(lat, lon)
        marks += [sender, f"Qzname{number}q", word, str(lat), write_point(lat, lon)]
    files = [file for file in guide.folder.rglob("*") if file.is_file()]
    assert len(files) > 3, "nothing was written, so nothing was tested"
    marks += [TOKEN, APP_SECRET, VERIFY_TOKEN, "wamid"]
    mark = re.compile("|".join(map(re.escape, marks)).encode(), re.IGNORECASE)
    assert [str(file) for file in files if mark.search(file.read_bytes())] == []
