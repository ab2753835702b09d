"""Playing a story through the conversation, and what came out otherwise than it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.content.content import Content
from bot.conversation import Conversation
from bot.decisions import answers as written
from bot.engine import session as token
from bot.engine.event import Event, Position, Start, Tap, Text, Unreadable
from bot.engine.reply import Button, Turn
from bot.engine.session import Session
from bot.sessions.keys import ChatKey
from bot.source.problem import meant
from bot.stories.story import Beat, Story


class NoSuchTap(Exception):
    """A story taps what the page does not have; the message says what it has."""

    def __init__(self, wanted: str, page: str, allowed: list[str]) -> None:
        super().__init__(f"nothing to tap for '{wanted}' on '{page}'{meant(wanted, allowed)}")


async def played(conversation: Conversation, story: Story, lang: str) -> list[Turn]:
    """Every turn of a story in a language. Raises :class:`NoSuchTap`."""
    chat: ChatKey = f"story {story.id} {lang}".encode()
    content = conversation.shelf.content
    turns: list[Turn] = []
    try:
        for beat in story.talk:
            event = _event(content, story, beat, turns[-1] if turns else None, lang)
            turns.append(await conversation.answer(chat, event))
    finally:
        conversation.recent.forget(chat)
    return turns


def _event(content: Content, story: Story, beat: Beat, before: Turn | None, lang: str) -> Event:
    match beat.doing:
        case "start":
            return Start(story.at, lang, beat.value)
        case "type":
            return Text(story.at, beat.value, lang)
        case "share":
            lat, _, lon = beat.value.partition(",")
            return Position(story.at, float(lat), float(lon), lang)
        case "picture":
            return Unreadable(story.at, lang)
        case "tap":
            return Tap(story.at, tapped(content, before, beat.value).token, lang)


def tapped(content: Content, before: Turn | None, wanted: str) -> Button:
    """The button that a story means: by page, answer (``slot=value``), service or language."""
    if before is None:
        raise NoSuchTap(wanted, "nothing", [])
    allowed: dict[str, Button] = {}
    for button in before.reply.all_buttons:
        for name in _names(content, before, button):
            allowed.setdefault(name, button)
    if wanted not in allowed:
        raise NoSuchTap(wanted, before.session.node, sorted(allowed))
    return allowed[wanted]


def _names(content: Content, before: Turn, button: Button) -> Iterator[str]:
    """What a button may be called in a story, the most telling name first."""
    opened = token.read(content, button.token)
    if opened is None:
        return
    here, there = before.session, opened.session
    if there.lang != here.lang:
        yield there.lang
    elif there.node == here.node:
        yield from _of_services(before, there)
        yield from _of_answers(content, here, button, there)
    if button.label == content.phrase(here.lang, "back"):
        yield "back"
    labels = content.words(here.lang, content.nodes[here.node]).labels
    for option, label in zip(content.nodes[here.node].options, labels, strict=True):
        if label == button.label:
            yield option.id
    yield there.node
    yield from content.nodes[there.node].entries


def _of_services(before: Turn, there: Session) -> Iterator[str]:
    """Buttons that stay on a page of services: one of the list, the next ones, another place."""
    here = before.session
    ids = {one.service.key: one.service.id for one in before.reply.places}
    if there.service in ids and not here.service:
        yield f"service:{ids[there.service]}"
    if here.place and not there.place:
        yield "other-place"
    elif there.page > here.page:
        yield "next-results"
    if there.place and not here.place:
        offered = [one for one in before.reply.buttons if "@" in one.token]
        yield f"place:{[one.token for one in offered].index(token.write(there)) + 1}"


def _of_answers(content: Content, here: Session, button: Button, there: Session) -> Iterator[str]:
    """Buttons that stay on a page of questions: an answer, going on after tick boxes, back."""
    name = content.nodes[here.node].table
    if not name:
        return
    table = content.decisions[name].table
    old = written.read(table, here.answers) or {}
    new = written.read(table, there.answers) or {}
    given = [slot for slot in new if old.get(slot) != new[slot]]
    if button.label == content.phrase(here.lang, "go-on"):
        yield "go-on"
        return
    for slot in given:
        yield f"{slot}={new[slot]}"


def retold(content: Content, story: Story, turns: list[Turn]) -> Story:
    """The story with what really came out."""
    talk = tuple(
        replace(
            beat,
            page=turn.session.node,
            says=first_line(turn),
            places=tuple(one.service.id for one in turn.reply.places),
        )
        for beat, turn in zip(story.talk, turns, strict=True)
    )
    return replace(story, talk=talk)


def first_line(turn: Turn) -> str:
    """The first line of a page, without its signs."""
    return turn.reply.texts[0].strip().split("\n", 1)[0].replace("**", "").strip()


def differences(told: Story, out: Story, *, words: bool) -> Iterator[tuple[int, str, str]]:
    """Beat number, field and sentence for everything that came out otherwise.

    ``words``: the first lines are compared too, which only the source language can.
    """
    for number, (said, came) in enumerate(zip(told.talk, out.talk, strict=True)):
        if said.page != came.page:
            yield number, "page", f"opens '{came.page}', not '{said.page or 'nothing'}'"
        elif said.places != came.places:
            names = ", ".join(came.places) or "none"
            yield number, "places", f"lists {names}; the story says {', '.join(said.places)}"
        elif words and said.says != came.says:
            yield number, "says", f"says '{came.says}', not '{said.says}'"
