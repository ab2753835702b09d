"""A problem as editors see it: where, what, what to do about it, and a way to its page."""

from __future__ import annotations

import re
from html import escape

from bot.content.content import Content
from bot.source.french import in_french, mend_of
from bot.source.problem import Problem
from bot.workbench import words
from bot.workbench.address import link, to
from bot.workbench.pages import page_of

_RECORD = re.compile(r" {2}([a-z0-9-]+):")
"""The line with which a record of a services file begins."""
_AROUND = 1
"""Lines shown above and below the one with the problem."""


def told(problem: Problem, content: Content | None, lines: list[str]) -> str:
    """One problem as an item of a list; ``lines`` are those of its file, none if it is gone."""
    return (
        f'<li class="{problem.level}">'
        f'<p class="where">{_where(problem)} {_way(problem, content, lines)}</p>'
        f'<p class="what">{escape(in_french(problem.message))}</p>'
        f"{_excerpt(problem, lines)}{_mend(problem)}</li>"
    )


def _where(problem: Problem) -> str:
    line = words.LINE.format(line=problem.line) if problem.line else words.WHOLE_FILE
    level = words.ERROR if problem.level == "error" else words.WARNING
    return (
        f'<strong class="level">{escape(level)}</strong> '
        f"<code>{escape(problem.path)}</code>, <b>{escape(line)}</b>"
    )


def _way(problem: Problem, content: Content | None, lines: list[str]) -> str:
    """A link to the page, or to the place of the directory, that the problem is about."""
    if "/services/" in problem.path:
        above = (_RECORD.match(line) for line in reversed(lines[: problem.line]))
        record = next((match[1] for match in above if match), "")
        return link(to("services", service=record), words.OPEN_PLACE) if record else ""
    if content is None:
        return ""
    page, language = page_of(content, problem)
    return link(to("talk", page=page, lang=language), words.OPEN_PAGE) if page else ""


def _mend(problem: Problem) -> str:
    mend = mend_of(problem.rule)
    return f'<p class="mend"><b>{escape(words.MEND)}</b>{escape(mend)}</p>' if mend else ""


def _excerpt(problem: Problem, lines: list[str]) -> str:
    if not 0 < problem.line <= len(lines):
        return ""
    first = max(problem.line - _AROUND, 1)
    last = min(problem.line + _AROUND, len(lines))
    shown = "".join(_line(number, lines, problem) for number in range(first, last + 1))
    return f'<pre class="excerpt">{shown}</pre>'


def _line(number: int, lines: list[str], problem: Problem) -> str:
    text = lines[number - 1]
    if number != problem.line:
        return f"<span><i>{number}</i>{escape(text)}\n</span>"
    at = max(problem.column - 1, 0)
    before, rest = escape(text[:at]), escape(text[at:])
    return f'<span class="line"><i>{number}</i>{before}<mark>{rest}</mark>\n</span>'
