"""The web chat in a real browser: by tap, by keyboard, without scripts, in a hurry."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT
from tests.e2e.browser import chromium
from tests.e2e.programs import EMULATOR, free_port, need, repere

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.e2e
GARE_DU_NORD = {"latitude": 48.8809, "longitude": 2.3553}
LANGUAGES = sorted(path.stem for path in (ROOT / "content" / "words").glob("*.yaml"))
AXE = EMULATOR / "node_modules" / "axe-core" / "axe.min.js"
SLOW_2G = {
    "offline": False,
    "latency": 300,
    "downloadThroughput": 35_000,
    "uploadThroughput": 16_000,
}
"""Chromium's emulation; bytes a second."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A guide of its own process, the web alone."""
    folder, port = tmp_path_factory.mktemp("web"), free_port()
    settings = {"REPERE_DATA": str(folder / "data"), "REPERE_WEB__PORT": str(port)}
    with repere("serve", settings=settings, log=folder / "log", ready="web.listens"):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as one:
        yield one


@contextmanager
def opened(browser: Browser, address: str, path: str = "/", **more: Any) -> Iterator[Page]:
    """A phone that opens the guide; every request to elsewhere is a failure."""
    settings = {"viewport": {"width": 360, "height": 740}, "locale": "fr-FR", **more}
    context = browser.new_context(**settings)
    page = context.new_page()
    elsewhere: list[str] = []
    page.on(
        "request", lambda one: None if one.url.startswith(address) else elsewhere.append(one.url)
    )
    page.goto(address + path)
    yield page
    assert elsewhere == []
    assert context.cookies() == []
    context.close()


def types(page: Page, text: str) -> None:
    """Type something and send it with the key."""
    page.fill("input[name=say]", text)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def taps(page: Page, where: str) -> None:
    """Press a button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(where).first.click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_help_is_one_tap_away_and_a_talk_goes_on(
    browser: Browser, address: str, scripts: bool
) -> None:
    with opened(browser, address, "/?start=ka", java_script_enabled=scripts) as page:
        taps(page, "header button")
        assert page.locator("a.tel").first.get_attribute("href") == "tel:15"
        assert page.locator("html").get_attribute("lang") == "ka"
        taps(page, ".ways button")
        assert page.locator("article").inner_text().strip()


def test_danger_is_heard_and_a_place_is_found_by_typing(browser: Browser, address: str) -> None:
    with opened(browser, address, java_script_enabled=False) as page:
        types(page, "il ne respire plus")
        assert page.locator("a.tel").first.inner_text() == "15"
    with opened(browser, address, "/?start=fr_shower") as page:
        types(page, "Gare du Nord")
        assert page.locator("article strong").count() >= 3


def test_a_position_is_shared_by_a_tap_and_only_then(browser: Browser, address: str) -> None:
    allowed = {"geolocation": GARE_DU_NORD, "permissions": ["geolocation"]}
    with opened(browser, address, "/?start=fr_shower", **allowed) as page:
        page.locator("form.position button").click()
        page.wait_for_selector("article strong >> nth=2")
        assert "2.3553" not in page.content()


def test_the_whole_guide_can_be_used_with_a_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "help"
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.locator("a.tel").count() >= 1


@pytest.mark.parametrize("how", ["tap", "escape twice"])
def test_leaving_replaces_the_page(browser: Browser, address: str, how: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("https://fr.wikipedia.org/**", lambda route: route.fulfill(body="elsewhere"))
    page.goto(f"{address}/?start=fr_sos")
    pages_behind = page.evaluate("history.length")
    if how == "tap":
        page.locator(".leave").click()
    else:
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    # Its text, not its address: the address is the new one before the old page is gone.
    page.get_by_text("elsewhere").wait_for()
    assert page.url == "https://fr.wikipedia.org/"
    assert page.evaluate("history.length") == pages_behind
    context.close()


def test_one_escape_stays_even_on_a_page_just_opened(browser: Browser, address: str) -> None:
    with opened(browser, address, "/?start=fr_sos") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.keyboard.press("Escape")
        page.wait_for_timeout(200)
        assert [one for one in asked if not one.startswith(address)] == []


@pytest.mark.parametrize("path", ["/?start=fr_coverage", "/?start=ar_sos", "/?start=pl_mixing"])
@pytest.mark.parametrize("dark", [False, True])
def test_a_narrow_phone_needs_no_scrolling_sideways(
    browser: Browser, address: str, path: str, dark: bool
) -> None:
    narrow = {
        "viewport": {"width": 320, "height": 600},
        "color_scheme": "dark" if dark else "light",
    }
    with opened(browser, address, path, **narrow) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


_LINES_OF_WORDS = r"""
() => [...document.querySelectorAll("header .help, header .leave")].flatMap(one => {
  const text = one.firstChild, range = document.createRange();
  return [...text.data.matchAll(/\S+/g)].map(word => {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const tops = [...range.getClientRects()].map(box => Math.round(box.top));
    return [word[0], Math.max(...tops) - Math.min(...tops) < 12];
  });
})
"""
"""Each word of the two buttons above every page, and whether it stands on one line."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_to_help_is_one_whole_word_on_a_narrow_phone(
    browser: Browser, address: str, language: str
) -> None:
    narrow = {"viewport": {"width": 320, "height": 600}}
    with opened(browser, address, f"/?start={language}", **narrow) as page:
        words = page.evaluate(_LINES_OF_WORDS)
        assert len(words) >= 4
        assert [word for word, whole in words if not whole] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    "path", ["/", "/?start=ar_naloxone", "/?start=so_shower", "/?start=fr_mind"]
)
def test_axe_finds_nothing(browser: Browser, address: str, path: str, dark: bool) -> None:
    need("node", AXE)
    scheme = "dark" if dark else "light"
    # The policy of the page lets no foreign script in; the test has to.
    with opened(browser, address, path, color_scheme=scheme, bypass_csp=True) as page:
        page.add_script_tag(content=AXE.read_text("utf-8"))
        found = page.evaluate("axe.run().then(({violations}) => violations.map(v => v.id))")
        assert found == []


@pytest.mark.parametrize("path", ["/?start=fr_sos", "/?start=ar_overdose"])
def test_pictures_are_shown_whole_with_their_words(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, address, path) as page:
        picture = page.locator("article img")
        assert picture.evaluate("(one) => one.decode().then(() => one.naturalWidth > 0)")
        assert picture.get_attribute("alt")
        box = picture.bounding_box()
        assert box is not None
        assert box["width"] > 200
        assert box["width"] <= 360


@pytest.mark.parametrize("start", ["ka_sos", "ka_overdose"])
def test_a_page_is_light_steady_and_quick_on_a_slow_network(
    browser: Browser, address: str, start: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW_2G)
    sizes: list[int] = []
    network.on("Network.loadingFinished", lambda one: sizes.append(int(one["encodedDataLength"])))
    page.goto(f"{address}/?start={start}")
    shift = page.evaluate(
        """new Promise((done) => {
          const sum = (list) => list.getEntries().reduce((all, one) => all + one.value, 0);
          new PerformanceObserver((list) => done(sum(list)))
            .observe({type: 'layout-shift', buffered: true});
          setTimeout(() => done(0), 500);
        })"""
    )
    shown = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert sum(sizes) < 30_000, sizes
    assert shift == 0
    assert shown < 3_000
    context.close()


def test_the_browser_keeps_nothing(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        types(page, "bonjour")
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
