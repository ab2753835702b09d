"""aiogram's finite-state machine: one handler a state."""

from __future__ import annotations

import asyncio
from typing import Any

from aiogram import Bot, Dispatcher, F, Router
from aiogram.filters import CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import MemoryStorage, SimpleEventIsolation
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks import talk
from benchmarks.bot_api import BotApi
from benchmarks.peers.aiogram_network import TOKEN, Network
from benchmarks.talk import PAGES, SCREENS, Pages, with_renamed


def router(pages: Pages, *, bare: bool) -> Router:
    """The conversation. ``bare`` filters (``State``, ``F.…``) are what the documentation shows;
    aiogram runs each of them in a thread, which ``StateFilter`` alone avoids."""
    made = Router()
    states = {name: State(name, group_name="Talk") for name in pages}

    async def show(event: Message | CallbackQuery, state: FSMContext, name: str) -> None:
        page = pages[name]
        rows = [[InlineKeyboardButton(text=o.label, callback_data=o.id)] for o in page.options]
        markup = InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
        text = page.text.format_map(await state.get_data())
        if isinstance(event, CallbackQuery):
            await event.answer()
            await event.message.edit_text(text, reply_markup=markup)
        else:
            await event.answer(text, reply_markup=markup)

    async def start(message: Message, state: FSMContext) -> None:
        await state.clear()
        await state.set_state(states[talk.START])
        await show(message, state, talk.START)

    async def placed(message: Message, state: FSMContext) -> None:
        await state.update_data({talk.ASKS_PLACE: message.text})
        await state.set_state(states[talk.LISTS])
        await show(message, state, talk.LISTS)

    def register(name: str) -> None:
        leads_to = {option.id: option.to for option in pages[name].options}

        async def pressed(query: CallbackQuery, state: FSMContext) -> None:
            await state.update_data({name: query.data})
            to = leads_to[query.data]
            await state.set_state(states[to])
            await show(query, state, to)
            if to == talk.BYE:
                await state.clear()

        bare_filters = (states[name], F.data.in_(set(leads_to)))
        made.callback_query(*bare_filters if bare else (StateFilter(states[name]),))(pressed)

    made.message(CommandStart())(start)
    for name, page in pages.items():
        if page.options:
            register(name)
    waits = states[talk.ASKS_PLACE]
    made.message(*(waits, F.text) if bare else (StateFilter(waits),))(placed)
    return made


class FsmWire:
    """The bot on the wire."""

    screens = SCREENS

    def __init__(
        self,
        name: str = "aiogram FSM",
        *,
        bare: bool = False,
        storage: BaseStorage | None = None,
    ) -> None:
        self.name = name
        self.api = BotApi()
        self._bare = bare
        self._storage = storage or MemoryStorage()

    async def open(self, pages: Pages = PAGES) -> None:
        self._bot = Bot(TOKEN, session=Network(self.api))
        isolation = SimpleEventIsolation()
        self._dispatcher = Dispatcher(storage=self._storage, events_isolation=isolation)
        self._dispatcher.include_router(router(pages, bare=self._bare))

    async def close(self) -> None:
        """Nothing to end."""

    async def receive(self, update: dict[str, Any]) -> None:
        await self._dispatcher.feed_raw_update(self._bot, update)

    async def run(self) -> None:
        self._tasks: list[asyncio.Task[None]] = []

    async def stop(self) -> None:
        await asyncio.gather(*self._tasks)

    async def hand_over(self, update: dict[str, Any]) -> None:
        self._tasks.append(asyncio.create_task(self.receive(update)))

    async def restart(self, *, renamed: bool = False) -> None:
        if renamed:
            await self.open(with_renamed(PAGES, "q1", "q1_new"))
        else:
            self._storage = MemoryStorage()
            await self.open()
