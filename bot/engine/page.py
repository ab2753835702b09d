"""A page on its way to a reply: what a kind of page makes, before navigation is added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from bot.content.content import Content, State
from bot.content.model import Node
from bot.directory.search import Result
from bot.engine.reply import Answer, Button, Report, Search
from bot.engine.session import Session


class Page(NamedTuple):
    """One page of a kind. ``back`` is the token of its back button where the kind knows better."""

    session: Session
    texts: tuple[str, ...]
    buttons: tuple[Button, ...] = ()
    state: State = "source"
    back: str = ""
    places: tuple[Result, ...] = ()
    pin: Result | None = None
    wants_position: bool = False
    hide: bool = False
    report: Report | None = None


Show = Callable[[Content, Session, Node, datetime, Answer | None], Page | Search]
"""How a kind shows a page: pure; asks for a search by returning one."""
