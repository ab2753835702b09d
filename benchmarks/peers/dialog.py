"""aiogram_dialog: windows, and a stack of dialogs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from aiogram import Bot, Dispatcher, Router
from aiogram.filters import CommandStart
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import MemoryStorage, SimpleEventIsolation
from aiogram.types import Message, Update
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window, setup_dialogs
from aiogram_dialog.test_tools import MockMessageManager
from aiogram_dialog.test_tools.memory_storage import JsonMemoryStorage
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Const, Format

from benchmarks import talk
from benchmarks.bot_api import BotApi
from benchmarks.peers.aiogram_network import TOKEN, Network
from benchmarks.phone import Phone
from benchmarks.talk import PAGES, SCREENS, Move, Pages, Screen, with_renamed


def router(pages: Pages) -> Router:
    """The conversation as one dialog, a window a page."""
    group: Any = type("Talk", (StatesGroup,), {name: State() for name in pages})
    made = Router()

    async def values(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        return dialog_manager.dialog_data

    def pressed(name: str, chosen: str, to: str) -> Callable[..., Any]:
        async def on_click(_: Any, __: Any, manager: DialogManager) -> None:
            manager.dialog_data[name] = chosen
            await manager.switch_to(getattr(group, to))

        return on_click

    async def placed(message: Message, _: Any, manager: DialogManager) -> None:
        manager.dialog_data[talk.ASKS_PLACE] = message.text
        manager.show_mode = ShowMode.SEND
        await manager.switch_to(getattr(group, talk.LISTS))

    def window(name: str) -> Window:
        page = pages[name]
        widgets: list[Any] = [Format(page.text) if "{" in page.text else Const(page.text)]
        if page.options:
            buttons = [
                Button(Const(one.label), id=one.id, on_click=pressed(name, one.id, one.to))
                for one in page.options
            ]
            widgets.append(Column(*buttons))
        if name == talk.ASKS_PLACE:
            widgets.append(MessageInput(placed))
        return Window(*widgets, state=getattr(group, name), getter=values)

    async def start(_: Message, dialog_manager: DialogManager) -> None:
        first = getattr(group, talk.START)
        await dialog_manager.start(first, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)

    made.message(CommandStart())(start)
    made.include_router(Dialog(*map(window, pages)))
    return made


class DialogWire:
    """The bot on the wire."""

    screens = SCREENS

    def __init__(self, name: str = "aiogram_dialog", storage: BaseStorage | None = None) -> None:
        self.name = name
        self.api = BotApi()
        self.storage = storage or JsonMemoryStorage()

    async def open(self, pages: Pages = PAGES) -> None:
        self._bot = Bot(TOKEN, session=Network(self.api))
        isolation = SimpleEventIsolation()
        self._dispatcher = Dispatcher(storage=self.storage, events_isolation=isolation)
        self._dispatcher.include_router(router(pages))
        setup_dialogs(self._dispatcher)

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
            self.storage = JsonMemoryStorage()
            await self.open()


class DialogEngine:
    """The dialogs alone: updates parsed beforehand, shown to the library's own mock. ``json`` puts
    the state through JSON at every step, which a storage that outlives the process has to do."""

    screens = SCREENS

    def __init__(self, name: str = "aiogram_dialog", *, json: bool = False) -> None:
        self.name = name
        self._json = json

    async def open(self) -> None:
        self._api = BotApi()
        self._messages = MockMessageManager()
        self._bot = Bot(TOKEN, session=Network(self._api))
        storage = JsonMemoryStorage() if self._json else MemoryStorage()
        self._dispatcher = Dispatcher(storage=storage, events_isolation=SimpleEventIsolation())
        self._dispatcher.include_router(router(PAGES))
        setup_dialogs(self._dispatcher, message_manager=self._messages)

    async def close(self) -> None:
        """Nothing to end."""

    def ready(self, move: Move, chats: Sequence[int]) -> list[Update]:
        self._messages.reset_history()
        moves = [Phone(self._api, chat).does(move) for chat in chats]
        context = {"bot": self._bot}
        return [Update.model_validate(one, context=context) for one in moves]

    async def run(self, inputs: list[Update]) -> None:
        for update in inputs:
            await self._dispatcher.feed_update(self._bot, update)

    def screen(self, chat: int) -> Screen | None:
        shown = [one for one in self._messages.sent_messages if one.chat.id == chat and one.text]
        if not shown:
            return None
        given = {"chat_id": str(chat), "text": str(shown[-1].text)}
        if shown[-1].reply_markup:
            given["reply_markup"] = shown[-1].reply_markup.model_dump_json(exclude_none=True)
        self._api.show(given)
        return self._api.screens[chat].screen

    def calls(self) -> int:
        return 0
