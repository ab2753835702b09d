"""The web: pages and forms over HTTP, as a browser without JavaScript sends them."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import httpx
from starlette.applications import Starlette

from bot.channels.web.channel import routes
from bot.clock import Clock
from tests.equal.driver import Heard
from tests.equal.view import View, label, lines, links, phones

_BLOCKS = frozenset({"p", "li", "h1", "section"})


class OnTheWeb:
    """One tab."""

    def __init__(self, conversation: Heard, language: str, clock: Clock) -> None:
        self._conversation = conversation
        app = Starlette(routes=routes(conversation, clock, "https://fr.wikipedia.org/"))
        self._browser = httpx.AsyncClient(
            transport=httpx.ASGITransport(app),
            base_url="http://guide.test",
            headers={"Accept-Language": language},
        )
        self._page = _Page()

    async def starts(self, payload: str) -> View:
        return self._seen(await self._browser.get("/", params={"start": payload}))

    async def taps(self, label: str) -> View:
        return await self._sends({"to": self._page.tokens[label]})

    async def writes(self, text: str) -> View:
        return await self._sends({"say": text, "here": self._page.here})

    async def shares(self, lat: float, lon: float) -> View:
        return await self._sends({"lat": str(lat), "lon": str(lon), "here": self._page.here})

    async def ends(self) -> None:
        await self._browser.aclose()

    async def _sends(self, form: dict[str, str]) -> View:
        if not self._page.here and "to" not in form:  # nobody can write where no page is open
            await self.starts("")
            form["here"] = self._page.here
        return self._seen(await self._browser.post("/", data=form))

    def _seen(self, answer: httpx.Response) -> View:
        assert answer.status_code == 200
        self._page = page = _Page()
        page.feed(answer.text)
        return View(
            *self._conversation.where,
            lines(page.text),
            frozenset(page.tokens),
            phones(page.text),
            frozenset(page.links) | links(page.text),
            page.asks_position,
            page.pin,
            frozenset(page.pictures),
        )


class _Page(HTMLParser):
    """The article as it is read, and what can be pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.text = self.here = ""
        self.tokens: dict[str, str] = {}
        self.links: set[str] = set()
        self.pictures: set[str] = set()
        self.asks_position = False
        self.pin: tuple[float, float] | None = None
        self._reading = False
        self._item: int | None = None
        self._token: str | None = None
        self._label = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._opens_text(tag, given)
        self._opens_form(tag, given)

    def _opens_text(self, tag: str, given: dict[str, str]) -> None:
        match tag, given.get("class", ""):
            case "article", _:
                self._reading = True
            case "h1", "unseen":
                self._reading = False
            case "a", "map":
                self.pin, self._reading = _point(given["href"]), False
            case "a", _ if self._reading and given["href"].startswith("http"):
                self.links.add(given["href"])
            case "img", _:
                self.pictures.add(label(given["alt"]))
            case "ol" | "ul", _:
                self._item = int(given.get("start", "1")) if tag == "ol" else None
            case "li", _ if self._item is not None:
                self._says(f"\n{self._item}. ")
                self._item += 1
            case "br", _:
                self._says("\n")

    def _opens_form(self, tag: str, given: dict[str, str]) -> None:
        match tag, given.get("name", ""):
            case "form", _ if "position" in given.get("class", ""):
                self.asks_position = True
            case "input", "here":
                self.here = given["value"]
            case "button", "to":
                self._token, self._label = given["value"], ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._reading = False
        elif tag == "h1":
            self._reading = True
        elif tag == "button" and self._token is not None:
            self.tokens[label(self._label)] = self._token
            self._token = None
        if tag in _BLOCKS:
            self._says("\n")

    def handle_data(self, data: str) -> None:
        self._says(data)
        self._label += data

    def _says(self, text: str) -> None:
        if self._reading:
            self.text += text


def _point(address: str) -> tuple[float, float]:
    query = parse_qs(urlsplit(address).query)
    return float(query["mlat"][0]), float(query["mlon"][0])
