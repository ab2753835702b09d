"""python-telegram-bot's ConversationHandler, as its documentation shows it."""

from __future__ import annotations

import warnings
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, ClassVar

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    BasePersistence,
    CallbackQueryHandler,
    CommandHandler,
    ConversationHandler,
    Defaults,
    DictPersistence,
    ExtBot,
    MessageHandler,
    filters,
)
from telegram.warnings import PTBUserWarning

from benchmarks import talk
from benchmarks.bot_api import BotApi
from benchmarks.phone import Phone
from benchmarks.ptb_network import Network
from benchmarks.talk import PAGES, SCREENS, Move, Pages, Screen, with_renamed

warnings.filterwarnings("ignore", category=PTBUserWarning)

_AS_OURS = Defaults(
    parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
)
Callback = Callable[[Update, Any], Awaitable[Any]]


def conversation(pages: Pages, *, persistent: bool, tidies: bool) -> ConversationHandler[Any]:
    """The whole conversation as states with their handlers.

    With ``tidies`` it makes the calls that ours makes: what was typed is deleted, and a button for
    the position is offered and taken away again.
    """

    async def start(update: Update, context: Any) -> str:
        context.user_data.clear()
        await _show(pages, update, context, talk.START)
        if tidies:
            await update.effective_chat.delete_messages([update.message.message_id])
        return talk.START

    async def placed(update: Update, context: Any) -> str:
        context.user_data[talk.ASKS_PLACE] = update.message.text
        await _show(pages, update, context, talk.LISTS)
        if tidies:
            await _take_away(update, context.chat_data.pop("extra"))
        return talk.LISTS

    states: dict[object, list[Any]] = {}
    for name, page in pages.items():
        if page.options:
            pattern = "^(" + "|".join(option.id for option in page.options) + ")$"
            pressed = _pressed(pages, name, tidies=tidies)
            states[name] = [CallbackQueryHandler(pressed, pattern=pattern)]
    states[talk.ASKS_PLACE].append(MessageHandler(filters.TEXT & ~filters.COMMAND, placed))
    command = CommandHandler("start", start)
    return ConversationHandler(
        [command], states, [command], name="talk", persistent=persistent, allow_reentry=True
    )


def _pressed(pages: Pages, name: str, *, tidies: bool) -> Callback:
    leads_to = {option.id: option.to for option in pages[name].options}

    async def pressed(update: Update, context: Any) -> object:
        chosen = update.callback_query.data
        context.user_data[name] = chosen
        await _show(pages, update, context, leads_to[chosen])
        if tidies and leads_to[chosen] == talk.ASKS_PLACE:
            context.chat_data["extra"] = await _offer_position(update)
        return leads_to[chosen] if leads_to[chosen] != talk.BYE else ConversationHandler.END

    return pressed


async def _show(pages: Pages, update: Update, context: Any, name: str) -> None:
    page = pages[name]
    rows = [[InlineKeyboardButton(one.label, callback_data=one.id)] for one in page.options]
    markup = InlineKeyboardMarkup(rows) if rows else None
    text = page.text.format_map(context.user_data)
    query = update.callback_query
    if query:
        await query.answer()
        await query.edit_message_text(text, reply_markup=markup)
    else:
        await context.bot.send_message(update.effective_chat.id, text, reply_markup=markup)


async def _offer_position(update: Update) -> int:
    button = KeyboardButton("Ma position", request_location=True)
    markup = ReplyKeyboardMarkup([[button]], resize_keyboard=True, one_time_keyboard=True)
    sent = await update.effective_chat.send_message("Envoyez votre position", reply_markup=markup)
    return sent.message_id


async def _take_away(update: Update, extra: int) -> None:
    chat = update.effective_chat
    await chat.delete_messages([extra, update.message.message_id])
    gone = await chat.send_message("Position reçue", reply_markup=ReplyKeyboardRemove())
    await chat.delete_messages([gone.message_id])


class PtbWire:
    """The bot on the wire; no rate limiter, which is the library's default."""

    screens = SCREENS

    def __init__(
        self,
        name: str = "python-telegram-bot ConversationHandler",
        persistence: BasePersistence[Any, Any, Any] | None = None,
        *,
        at_once: int = 0,
        tidies: bool = False,
    ) -> None:
        self.name = name
        self.api = BotApi()
        self.persistence = persistence
        self._at_once = at_once
        self._tidies = tidies

    async def open(self, pages: Pages = PAGES) -> None:
        builder = Application.builder().token("1:x").job_queue(None)
        builder = builder.request(Network(self.api)).get_updates_request(Network(self.api))
        builder = builder.concurrent_updates(self._at_once or False)
        if self._tidies:
            builder = builder.defaults(_AS_OURS)
        if self.persistence:
            builder = builder.persistence(self.persistence)
        self.application = builder.build()
        persistent = bool(self.persistence)
        handler = conversation(pages, persistent=persistent, tidies=self._tidies)
        self.application.add_handler(handler)
        await self.application.initialize()

    async def close(self) -> None:
        if self.persistence:
            await self.application.update_persistence()
        await self.application.shutdown()

    async def receive(self, update: dict[str, Any]) -> None:
        await self.application.process_update(Update.de_json(update, self.application.bot))

    async def run(self) -> None:
        await self.application.start()

    async def stop(self) -> None:
        await self.application.stop()

    async def hand_over(self, update: dict[str, Any]) -> None:
        read = Update.de_json(update, self.application.bot)
        await self.application.update_queue.put(read)

    async def restart(self, *, renamed: bool = False) -> None:
        await self.close()
        if renamed:
            await self.open(with_renamed(PAGES, "q1", "q1_new"))
        else:
            self.persistence = DictPersistence() if self.persistence else None
            await self.open()


class _RecordingBot(ExtBot[None]):
    """A bot whose calls end here: what it should show is noted, nothing is built or sent."""

    __slots__ = ()
    shown: ClassVar[dict[int, tuple[str, InlineKeyboardMarkup | None]]] = {}

    async def send_message(self, chat_id: int, text: str, *_: Any, **given: Any) -> None:
        self.shown[chat_id] = (text, given["reply_markup"])

    async def edit_message_text(self, text: str, chat_id: int, *_: Any, **given: Any) -> bool:
        self.shown[chat_id] = (text, given["reply_markup"])
        return True

    async def answer_callback_query(self, *_: Any, **__: Any) -> bool:
        return True


class PtbEngine:
    """The handler machinery alone: updates parsed beforehand, live objects, nothing serialised."""

    name = "python-telegram-bot ConversationHandler"
    screens = SCREENS

    async def open(self) -> None:
        self._api = BotApi()
        self._bot = _RecordingBot("1:x", request=Network(self._api))
        self._application = Application.builder().bot(self._bot).job_queue(None).build()
        self._application.add_handler(conversation(PAGES, persistent=False, tidies=False))
        await self._application.initialize()

    async def close(self) -> None:
        await self._application.shutdown()

    def ready(self, move: Move, chats: Sequence[int]) -> list[Update | None]:
        self._bot.shown.clear()
        moves = [Phone(self._api, chat).does(move) for chat in chats]
        return [Update.de_json(one, self._bot) for one in moves]

    async def run(self, inputs: list[Update | None]) -> None:
        for update in inputs:
            await self._application.process_update(update)

    def screen(self, chat: int) -> Screen | None:
        if chat not in self._bot.shown:
            return None
        text, markup = self._bot.shown[chat]
        given = {"chat_id": str(chat), "text": text}
        if markup:
            given["reply_markup"] = markup.to_json()
        self._api.show(given)
        return self._api.screens[chat].screen

    def calls(self) -> int:
        return 0
