"""A turn for the terminal: for a person as text, for a program as one JSON object."""

from __future__ import annotations

from bot.content.content import Content
from bot.directory.search import Result
from bot.engine.reply import Reply, Turn


def as_text(turn: Turn) -> str:
    """The page as Markdown, its buttons numbered below."""
    reply = turn.reply
    lines = ["\n\n".join(said(reply)), ""]
    buttons = enumerate(reply.all_buttons, 1)
    lines += [f"  #{number} {button.label}" for number, button in buttons]
    return "\n".join(lines)


def said(reply: Reply) -> tuple[str, ...]:
    """The texts, then in brackets what the pictures and sounds would say."""
    return (*reply.texts, *(f"[{one.alt}]" for one in reply.media))


def as_json(content: Content, turn: Turn) -> dict[str, object]:
    """The page as the command line's contract has it."""
    node = content.nodes[turn.session.node]
    return {
        "node": node.id,
        "entry": node.entries[0] if node.entries else None,
        "lang": turn.session.lang,
        "texts": list(said(turn.reply)),
        "buttons": [button.label for button in turn.reply.all_buttons],
        "places": [place_json(place) for place in turn.reply.places],
    }


def place_json(place: Result) -> dict[str, object]:
    """One service found: times are ISO 8601 with the offset of Paris, distance in metres."""
    opening = place.opening
    return {
        "id": place.service.id,
        "name": place.service.name,
        "distance_m": place.distance_m,
        "state": opening.state,
        "until": opening.until.isoformat() if opening.until else None,
        "next_open": opening.next_open.isoformat() if opening.next_open else None,
    }
