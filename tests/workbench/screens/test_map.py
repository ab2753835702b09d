"""The map has a box for each page of a topic, each leading to its page, and the ways between."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from bot.content.content import Content
from bot.content.drawing import edges
from bot.workbench.desk import Desk
from bot.workbench.screens.map import SCREEN, drawn
from tests.workbench.conftest import shown

SVG = "{http://www.w3.org/2000/svg}"


def _parsed(drawing: str) -> ET.Element:
    return ET.fromstring(drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def _topics(content: Content) -> list[str]:
    return list(dict.fromkeys(node.topic for node in content.nodes.values()))


async def test_each_page_can_be_clicked(desk: Desk) -> None:
    text = await shown(SCREEN, desk)
    for page in desk.content.nodes:
        assert f'href="/talk?page={page}"' in text


def test_every_topic_of_the_real_content_is_drawn_whole(content: Content) -> None:
    for topic in _topics(content):
        drawing = _parsed(drawn(content, topic))
        names = [text.text for text in drawing.iter(f"{SVG}text") if text.get("class") == "id"]
        own = [node.id for node in content.nodes.values() if node.topic == topic]
        led_to = {end for start, end in edges(content) if content.nodes[start].topic == topic}
        assert len(names) == len({*own, *led_to})


def test_no_box_lies_upon_another(content: Content) -> None:
    for topic in _topics(content):
        boxes = list(_parsed(drawn(content, topic)).iter(f"{SVG}rect"))
        assert len({(box.get("x"), box.get("y")) for box in boxes}) == len(boxes)


def test_a_page_of_another_topic_leads_to_its_map(content: Content) -> None:
    drawing = drawn(content, content.nodes[content.pack.home].topic)
    assert 'class="other' in drawing
    assert 'href="/map?topic=' in drawing


@pytest.mark.parametrize("topic", ["", "nothing", "<b>"])
async def test_a_topic_that_is_none_shows_that_of_home(desk: Desk, topic: str) -> None:
    assert "test.home" in await shown(SCREEN, desk, topic=topic)
