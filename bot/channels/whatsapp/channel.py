"""WhatsApp: answers whoever writes, and nobody else. Nothing in a chat can be removed by us.

The number is used to answer and for nothing else. What is remembered for minutes (which messages
were answered, which buttons a typed number means) is under keys that die with the process; even
the id of a message is hashed, as it holds the number.
"""

from __future__ import annotations

from bot.channels.whatsapp.graph import Failed, Graph
from bot.channels.whatsapp.kept import Kept
from bot.channels.whatsapp.media import MediaSender
from bot.channels.whatsapp.parse import Incoming, typed_number
from bot.channels.whatsapp.render import Payload, Words, messages, numbers, plain
from bot.conversation import Conversation
from bot.engine import session as token
from bot.engine.event import Event, Tap, Text
from bot.engine.reply import Turn
from bot.sessions.keys import ChatKey, ChatKeys
from bot.sessions.pace import Pace

_MINUTES = 30
"""Meta calls again within seconds or minutes where it believes that we did not hear."""


class WhatsAppChannel:
    """Answers messages through the Graph API."""

    def __init__(
        self,
        conversation: Conversation,
        keys: ChatKeys,
        graph: Graph,
        *,
        read_marks: bool = False,
        typing: bool = False,
        pace: Pace | None = None,
    ) -> None:
        self._conversation = conversation
        self._keys = keys
        self._graph = graph
        self._read_marks = read_marks or typing
        self._typing = typing
        self.answered: Kept[bool] = Kept(_MINUTES)
        self.shown: Kept[tuple[str, ...]] = Kept(_MINUTES)
        self.pictured: Kept[frozenset[str]] = Kept(_MINUTES)
        self._media = MediaSender(graph)
        self._pace = pace if pace is not None else Pace()

    async def answer(self, incoming: Incoming) -> None:
        """Answer one message; one that was already answered is let go."""
        at = incoming.event.at
        message = self._keys.key("whatsapp-message", incoming.message)
        if self.answered.get(message, at):
            return
        self.answered.keep(message, True, at)
        chat = self._keys.key("whatsapp", incoming.sender)
        turn = None
        async with self._pace.turn(chat) as mine:  # two quick taps are answered in their order
            if mine:
                turn = await self._answered(incoming, chat)
        if turn is not None and not incoming.part:  # the next tap does not wait for a picture
            await self._illustrate(incoming, chat, turn)

    async def _answered(self, incoming: Incoming, chat: ChatKey) -> Turn | None:
        """Answer with a page; gives it if it went through."""
        if self._read_marks:
            await self._graph.mark_read(incoming.message, typing=self._typing)
        turn = await self._conversation.answer(chat, self._chosen(chat, incoming))
        failed = await self._show(incoming, chat, self._hidden(chat, turn) if turn.hide else turn)
        return turn if failed is None else None

    def _chosen(self, chat: ChatKey, incoming: Incoming) -> Event:
        """A typed number, in the digits of any script, as the press of that button.

        Not where it is a cry for help: 15 and 112 are telephone numbers.
        """
        event = incoming.event
        if not isinstance(event, Text):
            return event
        number = typed_number(event.text)
        tokens = self.shown.get(chat, event.at) or ()
        if not 0 < number <= len(tokens):
            return event
        if self._conversation.shelf.content.vocabulary.crisis(event.text):
            return event
        return Tap(event.at, tokens[number - 1])

    async def _show(self, incoming: Incoming, chat: ChatKey, turn: Turn) -> Failed | None:
        """Send the page; as plain text where Meta refuses its buttons."""
        buttons = numbers(turn.reply)
        if not turn.hide:
            self.shown.keep(chat, tuple(one.token for one in buttons), incoming.event.at)
        page = messages(turn.reply, self._words(turn), token.write(turn.session), incoming.part)
        failed = await self._sent(incoming.sender, page)
        if failed is not None and failed.why == "refused":
            failed = await self._sent(incoming.sender, plain(turn.reply))
        return failed

    async def _illustrate(self, incoming: Incoming, chat: ChatKey, turn: Turn) -> None:
        """Send the pictures of a page below it, each once in a while: they stay in the chat."""
        at, here = incoming.event.at, token.write(turn.session)

        def still_here() -> bool:
            return self._conversation.recent.recall(chat, at).token == here

        for one in turn.reply.media:
            seen = self.pictured.get(chat, at) or frozenset()
            if one.flat.name in seen:
                continue
            self.pictured.keep(chat, seen | {one.flat.name}, at)
            if not await self._media.send(incoming.sender, one, still_here):
                seen = self.pictured.get(chat, at) or frozenset()
                self.pictured.keep(chat, seen - {one.flat.name}, at)

    async def _sent(self, to: str, page: list[Payload]) -> Failed | None:
        """Send messages in their order; gives the first failure, after which none follows."""
        for payload in page:
            failed = await self._graph.send(to, payload)
            if failed is not None:
                return failed
        return None

    def _hidden(self, chat: ChatKey, turn: Turn) -> Turn:
        """Forget the chat, and say what only the person can remove."""
        self._conversation.recent.forget(chat)
        self.shown.forget(chat)
        self.pictured.forget(chat)
        content = self._conversation.shelf.content
        text = content.phrase(turn.session.lang, "hide-whatsapp")
        return turn._replace(reply=turn.reply._replace(texts=(text,)))

    def _words(self, turn: Turn) -> Words:
        content, lang = self._conversation.shelf.content, turn.session.lang
        return Words(
            content.phrase(lang, "choices"),
            content.phrase(lang, "more-choices"),
            content.phrase(lang, "send-position"),
        )
