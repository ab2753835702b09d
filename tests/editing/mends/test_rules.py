"""All mends together: they come to an end, and a second time there is nothing to do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.editing.mends.rules import mended
from bot.source.fit import fit
from bot.source.marked import parse
from tests.editing.mends.conftest import about_a
from tests.editing.test_schemas import FILES

SPOILS = st.sampled_from(
    ["\r", " ", "  \t", "\t", "\n", "\x08", "\ufeff", "é", ":", "#", "- ", "'"]
)


@given(
    kind=st.sampled_from(sorted(FILES)),
    spoils=st.lists(st.tuples(st.integers(0, 2000), SPOILS), max_size=4),
    windows=st.booleans(),
)
def test_whatever_is_mended_stays_mended_and_says_the_same(
    kind: str, spoils: list[tuple[int, str]], windows: bool
) -> None:
    text = FILES[kind]
    for at, spoil in spoils:
        text = text[: at % (len(text) + 1)] + spoil + text[at % (len(text) + 1) :]
    if windows:
        text = text.replace("\n", "\r\n")
    about = about_a(kind, "C'est")
    once, _ = mended(text, about)
    assert mended(once, about) == (once, [])
    before, faults = parse(text, "")
    after, left = parse(once, "")
    assert len({one.rule for one in left}) <= len({one.rule for one in faults})
    if not faults:
        model, misfits = fit(about.kind.model, before, before.value)
        if not misfits:
            assert fit(about.kind.model, after, after.value)[0] == model


def test_one_mend_opens_the_way_for_another() -> None:
    about = about_a("topic")
    text, fixes = mended("topic: test\r\nnodes:\r\n\ta.b:\r\n\t\ttextt: x \x08", about)
    assert text == f"{about.schema_line}\ntopic: test\nnodes:\n  a.b:\n    text: x\n"
    assert {fix.line for fix in fixes} == {1, 2, 4, 5}


@pytest.mark.parametrize("kind", FILES)
def test_comments_and_order_stay(kind: str) -> None:
    about = about_a(kind)
    lines = FILES[kind].split("\n")
    commented = "\n".join(["# en haut", lines[0] + "   # à côté", *lines[1:]])
    text, _ = mended(commented, about)
    assert text == f"{about.schema_line}\n{commented}"
