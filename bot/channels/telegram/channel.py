"""Telegram: one living message in a chat, edited in place; what a person typed is deleted.

Nothing of an update is kept but, for minutes and under a key that dies with the process, the
numbers of the messages that may be removed again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from functools import partial

from telegram import (
    Bot,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram.constants import ParseMode

from bot.channels.limits import LIMITS
from bot.channels.telegram.below import Below, of_the_page
from bot.channels.telegram.delivery import Failed, once, repeated
from bot.channels.telegram.parse import Incoming, parse
from bot.channels.telegram.render import html, keyboard
from bot.clock import Clock
from bot.conversation import Conversation
from bot.engine.reply import Turn
from bot.sessions.keys import ChatKey, ChatKeys
from bot.sessions.pace import Pace
from bot.sessions.redelivered import Redelivered

ALLOWED_UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY]
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_REMOVABLE = LIMITS["telegram"].removable_at_once


class TelegramChannel:
    """Answers updates through a bot."""

    def __init__(
        self,
        conversation: Conversation,
        keys: ChatKeys,
        clock: Clock,
        pace: Pace | None = None,
        *,
        acknowledges: bool = True,
    ) -> None:
        """``acknowledges``: presses are acknowledged by a call (a webhook can do it without)."""
        self._conversation = conversation
        self._keys = keys
        self._clock = clock
        self._redelivered = Redelivered()
        self._below = Below(conversation.recent, _remove)
        self._pace = pace if pace is not None else Pace()
        self._acknowledges = acknowledges
        self._let_go: dict[ChatKey, list[int]] = {}

    async def answer(self, bot: Bot, update: Update) -> None:
        """Answer one update; one that was already answered is let go."""
        if not self._redelivered.is_new(update.update_id):
            return
        incoming = parse(update, self._clock())
        if incoming is None:
            return
        chat = self._keys.key("telegram", incoming.chat)
        turn = None
        async with self._pace.turn(chat) as mine:  # two quick taps are shown in their order
            if mine:
                turn = await self._answer(bot, incoming, chat)
            elif incoming.typed and incoming.private:
                self._let_go.setdefault(chat, []).append(incoming.message)
        if turn is not None:  # the next tap does not wait for a picture
            await self._below.add(bot, incoming.chat, chat, turn, incoming.event.at)

    async def _answer(self, bot: Bot, incoming: Incoming, chat: ChatKey) -> Turn | None:
        if not incoming.private:
            await self._refuse_group(bot, incoming)
            return None
        turn = await self._conversation.answer(chat, incoming.event)
        if turn.hide:
            await self._hide(bot, incoming, chat, turn)
        else:
            await self._show(bot, incoming, chat, turn)
        return turn

    async def _show(self, bot: Bot, incoming: Incoming, chat: ChatKey, turn: Turn) -> None:
        """Show first, acknowledge and tidy up at the same time."""
        memory = self._conversation.recent.recall(chat, incoming.event.at)
        living = incoming.message if incoming.callback else (memory.messages or (0,))[-1]
        standing = [number for number, _ in of_the_page(memory.media, turn)]
        extras = tuple(one for one in memory.messages if one not in (living, *standing))
        tidying: list[Awaitable[object]] = []
        if incoming.callback:
            tidying.append(self._acknowledge(bot, incoming.callback))
        typed = (incoming.message,) if incoming.typed else ()
        remove = (*extras, *self._let_go.pop(chat, ()), *typed)
        if remove:
            tidying.append(_remove(bot, incoming.chat, remove))
        tidied = asyncio.gather(*tidying)
        shown = await _living(bot, incoming.chat, living, turn)
        await tidied
        had_extras = not {number for number, _ in memory.media}.issuperset(extras)
        more = await self._extras(bot, incoming.chat, turn, had_extras=had_extras)
        # A picture that this page has already, or that came while it was shown.
        now = self._conversation.recent.recall(chat, incoming.event.at)
        stay = of_the_page(now.media, turn)
        messages = (*(number for number, _ in stay), *more, *((shown,) if shown else ()))
        if messages or memory.messages:
            self._conversation.recent.remember_messages(chat, messages, incoming.event.at, stay)

    async def _extras(
        self, bot: Bot, chat: int, turn: Turn, *, had_extras: bool
    ) -> tuple[int, ...]:
        """The messages a page needs besides itself: a map pin, the button for the position."""
        content, lang, reply = self._conversation.shelf.content, turn.session.lang, turn.reply
        sent: list[Message | Failed] = []
        point = reply.pin.point if reply.pin is not None else None
        if reply.pin is not None and point is not None:
            service = reply.pin.service
            venue = once(
                "sendVenue",
                lambda: bot.send_venue(
                    chat,
                    latitude=point.lat,
                    longitude=point.lon,
                    title=service.name,
                    address=", ".join(part for part in (service.address, service.city) if part),
                    disable_notification=True,
                ),
            )
            sent.append(await venue)
        if reply.wants_position:
            button = KeyboardButton(content.phrase(lang, "position-button"), request_location=True)
            markup = ReplyKeyboardMarkup([[button]], resize_keyboard=True, one_time_keyboard=True)
            text = content.phrase(lang, "send-position")
            sent.append(await _send(bot, chat, text, markup))
        elif had_extras:
            await self._take_keyboard_away(bot, chat, content.phrase(lang, "position-received"))
        return tuple(one.message_id for one in sent if isinstance(one, Message))

    async def _take_keyboard_away(self, bot: Bot, chat: int, text: str) -> None:
        """Telegram removes a reply keyboard only with a message; that message goes at once."""
        gone = await _send(bot, chat, text, ReplyKeyboardRemove())
        if isinstance(gone, Message):
            await _remove(bot, chat, (gone.message_id,))

    async def _hide(self, bot: Bot, incoming: Incoming, chat: ChatKey, turn: Turn) -> None:
        """Remove what can be removed, then say so.

        In a private chat a bot may delete its own messages and the person's, up to 48 hours old
        (https://core.telegram.org/bots/api#deletemessages); numbers that are not messages of this
        chat are skipped. So the last hundred numbers are named, known or not.
        """
        if incoming.callback:
            await self._acknowledge(bot, incoming.callback)
        last = incoming.message
        known = self._conversation.recent.recall(chat, incoming.event.at).messages
        likely = range(max(1, last - _REMOVABLE + 1), last + 1)
        numbers = {*known, *self._let_go.pop(chat, ()), *likely}
        await _remove(bot, incoming.chat, tuple(sorted(numbers)))
        self._conversation.recent.forget(chat)
        shown = await _send(bot, incoming.chat, html(turn.reply), keyboard(turn.reply))
        if isinstance(shown, Message):
            messages = (shown.message_id,)
            self._conversation.recent.remember_messages(chat, messages, incoming.event.at)

    async def _refuse_group(self, bot: Bot, incoming: Incoming) -> None:
        """In a group others would see the questions: say so, once for each message to the bot."""
        content = self._conversation.shelf.content
        lang = content.language(incoming.event.language)
        if incoming.callback:
            await self._acknowledge(bot, incoming.callback)
        await _send(bot, incoming.chat, content.phrase(lang, "groups"), None)

    async def _acknowledge(self, bot: Bot, callback: str) -> None:
        if self._acknowledges:
            await repeated("answerCallbackQuery", lambda: bot.answer_callback_query(callback))


async def _living(bot: Bot, chat: int, message: int, turn: Turn) -> int:
    """Put the page into the living message, or send a new one; gives its number (0: failed)."""
    text, markup = html(turn.reply), keyboard(turn.reply)
    if message:
        edited = await repeated(
            "editMessageText",
            lambda: bot.edit_message_text(
                text,
                chat_id=chat,
                message_id=message,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=markup,
            ),
        )
        if not isinstance(edited, Failed) or not edited.gone:
            return message
    sent = await _send(bot, chat, text, markup)
    return sent.message_id if isinstance(sent, Message) else 0


async def _send(bot: Bot, chat: int, text: str, markup: object) -> Message | Failed:
    return await once(
        "sendMessage",
        lambda: bot.send_message(
            chat,
            text,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=markup,  # type: ignore[arg-type]  # any of its markups
            disable_notification=True,
        ),
    )


async def _remove(bot: Bot, chat: int, messages: tuple[int, ...]) -> None:
    for start in range(0, len(messages), _REMOVABLE):
        some = messages[start : start + _REMOVABLE]
        await repeated("deleteMessages", partial(bot.delete_messages, chat, some))
