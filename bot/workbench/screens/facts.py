"""The figures by the day on which they are to be looked up again, the first to go first."""

from __future__ import annotations

from datetime import date
from html import escape

from bot.content.content import Content
from bot.content.facts import WARN_DAYS, last_day, named, say
from bot.content.model import Fact
from bot.workbench import words
from bot.workbench.address import link, to
from bot.workbench.desk import Asked, Desk
from bot.workbench.screens.screen import Screen

_MOST_PAGES = 6
_HEAD = (words.FACT, words.VALUE, words.LAST_DAY, words.SOURCE, words.USED_IN)


async def show(desk: Desk, asked: Asked) -> str:
    """All figures, sorted by their last day. Raises NothingToShow."""
    content, today = desk.content, asked.at.date()
    used = pages_with_facts(content)
    head = "".join(f"<th>{escape(one)}</th>" for one in _HEAD)
    rows = "".join(
        _row(content, fact, used.get(fact.name, []), today)
        for fact in sorted(content.facts.values(), key=lambda one: (last_day(one), one.name))
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def pages_with_facts(content: Content) -> dict[str, list[str]]:
    """For each figure the pages that say it; a question counts for the page that runs its table."""
    used: dict[str, list[str]] = {}
    for node in content.nodes.values():
        texts = [node.text, *(option.label for option in node.options)]
        decision = content.decisions.get(node.table)
        if decision is not None:
            texts += [question.text for question in decision.questions.values()]
            texts += [addon.text for addon in decision.addons.values()]
        for name in dict.fromkeys(
            one for text in texts for one in named(text) if one in content.facts
        ):
            used.setdefault(name, []).append(node.id)
    return used


def _row(content: Content, fact: Fact, pages: list[str], today: date) -> str:
    last = last_day(fact)
    style = "past" if last < today else "soon" if (last - today).days < WARN_DAYS else ""
    doubt = f"<br><small>{escape(words.DOUBT.format(doubt=fact.doubt))}</small>"
    return (
        f'<tr class="{style}" id="{escape(fact.name, quote=True)}">'
        f"<td><code>{escape(fact.name)}</code></td>"
        f"<td>{escape(say(fact, content.pack.source))}{doubt if fact.doubt else ''}</td>"
        f"<td>{escape(_until(last, today))}</td><td>{_sources(content, fact)}</td>"
        f"<td>{_pages(pages)}</td></tr>"
    )


def _until(last: date, today: date) -> str:
    if last == date.max:
        return words.NO_LAST_DAY
    left = (last - today).days
    return f"{last} ({words.PAST if left < 0 else words.DAYS_LEFT.format(days=left)})"


def _sources(content: Content, fact: Fact) -> str:
    """Each source; its address where it has one, for that is where the figure is looked up."""
    shown = []
    for name in fact.sources:
        source = content.references.get(name)
        if source is not None and source.url.startswith("https://"):
            address = escape(source.url, quote=True)
            shown.append(f'<a href="{address}" rel="noreferrer">{escape(source.title)}</a>')
        else:
            shown.append(escape(source.title if source else name))
    return "<br>".join(shown)


def _pages(pages: list[str]) -> str:
    links = [link(to("talk", page=page), page) for page in pages[:_MOST_PAGES]]
    more = [f"+ {len(pages) - _MOST_PAGES}"] if len(pages) > _MOST_PAGES else []
    return "<br>".join([*links, *more]) or escape(words.UNUSED)


SCREEN = Screen("facts", words.FACTS, show)
