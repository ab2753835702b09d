"""Who has read a translation: a line of comment beside it, which gettext's tools carry along.

The line names the day, the role or organisation, and a digest of the source text and of the
translation that were read::

    # reviewed 2026-11-24 by médiatrice, Gaïa Paris [3fa2b1c09d8e]

When either text changes, the digest no longer fits and the translation is a draft again. The line
stays until somebody reads the new one: with gettext's ``#| msgid`` it tells what was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import NamedTuple

_DIGEST_LENGTH = 12
_LINE = re.compile(r"reviewed (\d{4}-\d\d-\d\d) by (.+) \[([0-9a-f]{12})\]")
LONGEST_ROLE = 80
"""Characters: a role and an organisation, not a letter."""


class Review(NamedTuple):
    """That somebody has read a translation: the day, and their role or organisation."""

    on: date
    by: str


class RoleRefused(ValueError):
    """Words that cannot name who has read: empty, too long, or not on one line."""

    def __init__(self, by: str) -> None:
        super().__init__(
            f"'{by[:LONGEST_ROLE]}' does not say who has read: give a role or an organisation on "
            f"one line of at most {LONGEST_ROLE} characters, such as 'médiatrice, Gaïa Paris'"
        )


def role_of(given: str) -> str:
    """The role or organisation as it may be written down. Raises RoleRefused."""
    by = given.strip()
    if not by or len(by) > LONGEST_ROLE or not by.isprintable():
        raise RoleRefused(given)
    return by


def review_line(source: str, text: str, review: Review) -> str:
    """The comment that records a review of this very translation. Raises RoleRefused."""
    by = role_of(review.by)
    return f"reviewed {review.on.isoformat()} by {by} [{_digest(source, text)}]"


def review_in(comments: Iterable[str], source: str, text: str) -> Review | None:
    """The last review of this very translation among its comments, or None."""
    for comment in reversed(list(comments)):
        match = _LINE.fullmatch(comment.strip())
        if match and match[3] == _digest(source, text):
            return Review(date.fromisoformat(match[1]), match[2])
    return None


def without_reviews(comments: Iterable[str]) -> list[str]:
    """The comments that are something else than a review."""
    return [one for one in comments if not _LINE.fullmatch(one.strip())]


def _digest(source: str, text: str) -> str:
    return sha256(f"{source}\0{text}".encode()).hexdigest()[:_DIGEST_LENGTH]
