"""The desk answers as the guide would, with the content of now or, if need be, that of before."""

from __future__ import annotations

from pathlib import Path

from bot.engine.event import Tap
from bot.engine.session import Session, write
from bot.workbench.bench import Bench
from bot.workbench.desk import Asked, Desk
from tests.conftest import NOW
from tests.workbench.conftest import change


def test_a_part_of_the_address_that_is_missing_is_empty() -> None:
    asked = Asked({"page": "test.page"}, NOW)
    assert (asked.get("page"), asked.get("lang")) == ("test.page", "")


async def test_it_answers_with_what_was_saved(desk: Desk, bench: Bench, folder: Path) -> None:
    change(folder, "topics/test.yaml", "text: Une page\n", "text: Une belle page\n")
    bench.renew()
    turn = await desk.answer(Tap(NOW, write(Session("fr", "test.page"))))
    assert turn.reply.texts[0] == "Une belle page"


async def test_the_content_of_before_is_at_hand_once_it_differs(bench: Bench, folder: Path) -> None:
    desk = Desk(bench)
    assert desk.of_before() is None
    await bench.apply_rules()
    assert desk.of_before() is None
    change(folder, "topics/test.yaml", "text: Une page\n", "text: Une belle page\n")
    bench.renew()
    before = desk.of_before()
    assert before is not None
    assert before.content.nodes["test.page"].text == "Une page"
    assert before.of_before() is None
