"""What Telegram posts to the webhook, as an update of the library.

A press brings along the whole message whose button it was: a page of ours, and the person's names.
The library would make an object of each button and bold word in it, which took as long as the
answer. Here only what an answer needs is read: which message, in which chat, and whose language.
"""

from __future__ import annotations

import json
from typing import Any

from telegram import Bot, CallbackQuery, Chat, InaccessibleMessage, Update, User


def update_of(body: bytes, bot: Bot) -> Update | None:
    """The update in the body of a request; None where there is none in it."""
    try:
        given = json.loads(body)
        return read(given, bot) if given else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def read(given: dict[str, Any], bot: Bot) -> Update | None:
    """An update as Telegram gives it. Raises what reading something else raises."""
    query = given.get("callback_query")
    if query is None:
        return Update.de_json(given, bot)
    who, message = query["from"], query.get("message")
    pressed = CallbackQuery(
        query["id"],
        User(who["id"], "", is_bot=False, language_code=who.get("language_code")),
        query.get("chat_instance", ""),
        message=_which(message) if message else None,
        data=query.get("data"),
    )
    pressed.set_bot(bot)
    return Update(given["update_id"], callback_query=pressed)


def _which(message: dict[str, Any]) -> InaccessibleMessage:
    """A message of which nothing but its chat and number is known.

    https://core.telegram.org/bots/api#inaccessiblemessage
    """
    chat = message["chat"]
    return InaccessibleMessage(Chat(chat["id"], chat["type"]), message["message_id"])
