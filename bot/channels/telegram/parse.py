"""A Telegram update as an event. Pure: what is read here goes no further than the event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType

from bot.engine.event import Event, Position, Start, Tap, Text, Unreadable


@dataclass(frozen=True, slots=True)
class Incoming:
    """An event, the chat to answer, and what the answer may replace.

    ``message`` is the message that was pressed or received; ``callback`` the press to acknowledge;
    ``typed`` says that the message is the person's own and may be deleted.
    """

    chat: int
    event: Event
    private: bool
    message: int = 0
    callback: str = ""
    typed: bool = False


def parse(update: Update, at: datetime) -> Incoming | None:
    """What an update means, or None for one that nobody waits an answer to.

    (Posts in channels, changes of membership, a live position that moves on, a pinned message.)
    """
    query = update.callback_query
    if query is not None:
        return _pressed(query, at)
    message = update.message or update.edited_message
    if message is None:
        return None
    if update.edited_message is not None and message.location is not None:
        return None
    event = _event(message, at)
    if event is None:
        return None
    private = message.chat.type == ChatType.PRIVATE
    return Incoming(message.chat.id, event, private, message.message_id, typed=True)


def _pressed(query: CallbackQuery, at: datetime) -> Incoming | None:
    language = query.from_user.language_code or "" if query.from_user else ""
    if query.message is None:
        if query.from_user is None:
            return None
        chat, private, message = query.from_user.id, True, 0
    else:
        chat = query.message.chat.id
        private = query.message.chat.type == ChatType.PRIVATE
        message = query.message.message_id
    return Incoming(chat, Tap(at, query.data or "", language), private, message, query.id)


def _event(message: Message, at: datetime) -> Event | None:
    language = (message.from_user.language_code if message.from_user else None) or ""
    if message.text is not None:
        return _text(message.text, at, language)
    if message.location is not None:
        return Position(at, message.location.latitude, message.location.longitude, language)
    if _is_content(message):
        return Unreadable(at, language)
    return None


def _text(text: str, at: datetime, language: str) -> Event:
    words = text.split(maxsplit=1)
    if words and words[0].split("@", 1)[0] == "/start":
        return Start(at, language, words[1].strip() if len(words) > 1 else "")
    return Text(at, text, language)


def _is_content(message: Message) -> bool:
    """Whether a person meant to say something with it (a service message says nothing)."""
    return bool(message.effective_attachment) or message.poll is not None
