"""Answers of many rows as one number, and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.directory.bits import columns, from_bytes, of_answers, positions, to_bytes

answers = st.lists(st.booleans(), max_size=5000)


@given(answers)
def test_an_answer_is_the_bit_of_its_row(given_answers: list[bool]) -> None:
    bits = of_answers(given_answers)
    assert [bool(bits >> n & 1) for n in range(len(given_answers))] == given_answers


@given(st.sets(st.integers(0, 9000)), st.integers(0, 9000), st.integers(0, 9000))
def test_set_bits_are_found_where_they_are(rows: set[int], start: int, length: int) -> None:
    bits = sum(1 << row for row in rows)
    inside = sorted(row for row in rows if start <= row < start + length)
    assert list(positions(bits, start, start + length)) == inside


def test_columns_begin_with_the_first_row() -> None:
    assert columns([b"10", b"11", b"01"]) == [0b011, 0b110]


@given(st.integers(0, 2**5000))
def test_what_is_written_is_read(bits: int) -> None:
    assert from_bytes(to_bytes(bits)) == bits
