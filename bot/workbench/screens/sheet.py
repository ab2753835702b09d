"""Every page of a topic on one sheet, with each question and each result of its tables."""

from __future__ import annotations

from html import escape

from bot.channels.web.markup import html
from bot.content.content import Content
from bot.content.model import Node
from bot.languages.format import RIGHT_TO_LEFT
from bot.rendered.sound import sound
from bot.rendered.views import View, views
from bot.workbench import words
from bot.workbench.address import link, to
from bot.workbench.desk import Asked, Desk
from bot.workbench.pages import problems_of
from bot.workbench.phones.phone import key
from bot.workbench.screens.problems import lines_of
from bot.workbench.screens.screen import Screen
from bot.workbench.told import told


async def show(desk: Desk, asked: Asked) -> str:
    """The topic asked for, else the first. Raises NothingToShow."""
    content = desk.content
    topics = topics_of(content)
    topic = asked.get("topic") if asked.get("topic") in topics else next(iter(topics))
    lang = content.language(asked.get("lang") or content.pack.source)
    pages = {node.id for node in content.nodes.values() if node.topic == topic}
    services = sound(desk.bench.services(), asked.at)
    shown: dict[str, list[View]] = {}
    for view in views(content, services, [lang], asked.at, pages):
        shown.setdefault(view.page, []).append(view)
    title = words.PAGES_OF.format(topic=topic, number=topics[topic])
    cards = "".join(
        _card(desk, content, node, shown.get(node.id, []), lang)
        for node in content.nodes.values()
        if node.topic == topic
    )
    choice = f"{choose(content, 'sheet', topic, lang)}{_languages(content, topic, lang)}"
    return f'{choice}<h2>{escape(title)}</h2><div class="leaves">{cards}</div>'


def topics_of(content: Content) -> dict[str, int]:
    """How many pages each topic has, in the order of the files."""
    topics: dict[str, int] = {}
    for node in content.nodes.values():
        topics[node.topic] = topics.get(node.topic, 0) + 1
    return topics


def choose(content: Content, screen: str, here: str, lang: str = "") -> str:
    """The topics, to choose one."""
    links = "".join(
        link(to(screen, topic=topic, lang=lang), topic, "here" if topic == here else "")
        for topic in topics_of(content)
    )
    return f'<nav aria-label="{escape(words.TOPICS, quote=True)}">{links}</nav>'


def _languages(content: Content, topic: str, lang: str) -> str:
    links = "".join(
        link(to("sheet", topic=topic, lang=code), one.name, "here" if code == lang else "")
        for code, one in content.pack.languages.items()
    )
    return f'<nav aria-label="{escape(words.IN_LANGUAGE, quote=True)}">{links}</nav>'


def _card(desk: Desk, content: Content, node: Node, shown: list[View], lang: str) -> str:
    found = problems_of(content, node, desk.bench.problems)
    items = "".join(told(one, content, lines_of(desk.bench, one.path)) for one in found)
    problems = f'<ul class="problems">{items}</ul>' if items else ""
    direction = "rtl" if lang in RIGHT_TO_LEFT else "ltr"
    inside = "".join(_view(view) for view in shown)
    style = "card safety" if node.safety else "card"
    return (
        f'<article class="{style}" id="{escape(node.id, quote=True)}">'
        f"<h3>{link(to('talk', page=node.id, lang=lang), node.id)}</h3>"
        f'{_about(node)}{problems}<div lang="{lang}" dir="{direction}">{inside}</div></article>'
    )


def _about(node: Node) -> str:
    day = words.REVIEWED.format(day=node.reviewed) if node.reviewed else words.NOT_REVIEWED
    parts = [words.SAFETY] if node.safety else []
    parts += [node.kind, words.WRITTEN_IN.format(path=node.path, line=node.line), day]
    if node.sources:
        parts.append(words.SOURCES.format(names=", ".join(node.sources)))
    return f"<p><small>{escape(' · '.join(parts))}</small></p>"


def _view(view: View) -> str:
    texts = "".join(html(text) for text in view.reply.texts)
    ways = "".join(f"<li>{key(one.label, one.token, 'way')}</li>" for one in view.reply.buttons)
    return f'<section>{texts}<ul class="ways">{ways}</ul></section>'


SCREEN = Screen("sheet", words.SHEET, show)
