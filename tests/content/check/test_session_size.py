"""The longest session fits into a button, and no two pages share a key."""

from __future__ import annotations

from pathlib import Path

from bot.channels.limits import LIMITS
from bot.content.check import session_size
from bot.content.model import key_of
from bot.engine.session import Session, write, write_point
from tests.content.check.marked import assert_marked
from tests.making import DECISION

SAME = """\
topic: test
nodes:
  test.page-784: {text: Un}
  test.page-785: {text: Deux}
  test.page-1680: {text: Trois} #! same-key: 'test.page-1680' has the same short key as
"""


def _table(slots: int, mark: str = "") -> str:
    more = "".join(f"  slot-{n}: {{answers: [yes, no]}}\n" for n in range(slots - 4))
    return DECISION.replace("slots:\n", f"slots: {mark}\n{more}")


def test_as_many_slots_as_fit_are_fine(folder: Path) -> None:
    assert_marked(folder, session_size.check, decisions__wear=_table(17))


def test_one_slot_more_does_not_fit(folder: Path) -> None:
    mark = "#! session-too-long: a button would need 65 bytes; at most 64: use fewer slots"
    assert_marked(folder, session_size.check, decisions__wear=_table(18, mark))


def test_the_rule_counts_what_a_full_session_takes() -> None:
    full = Session(
        "fr",
        "test.home",
        "test.page",
        "ab" + "0" * 17,
        write_point(48.88, 2.35),
        35,
        "Pq8rs",
        9,
        "fr",
        "en",
        "owpsal",
    )
    assert len(write(full).encode()) == session_size.MOST_BYTES


def test_the_limit_is_that_of_the_channel() -> None:
    assert LIMITS["telegram"].token_bytes == session_size.MOST_BYTES


def test_two_pages_with_one_key_are_told(folder: Path) -> None:
    assert key_of("test.page-784") == key_of("test.page-1680")
    assert_marked(folder, session_size.check, SAME)
