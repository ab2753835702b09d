"""The workbench as an editor uses it: open it, break something, see it, mend it, see it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, Any

import pytest

from bot.cards.picture import picture
from bot.cards.read_back import read_back
from bot.workbench import words
from bot.workbench.screens.registry import SCREENS
from tests.conftest import ROOT
from tests.e2e.browser import chromium
from tests.e2e.programs import EMULATOR, free_port, need, repere

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.e2e
AXE = EMULATOR / "node_modules" / "axe-core" / "axe.min.js"
SOON_MS = 300
"""From the save of a sentence until it is on the screen."""
TOPIC = "topics/rights.yaml"
PAGE = "rights.menu"
TITLE = "**Droits et santé**"

_WAIT = """([text, since]) => new Promise((done) => {
  const look = () => document.body.innerText.includes(text) && done(Date.now() - since);
  new MutationObserver(look).observe(document, {subtree: true, childList: true,
    characterData: true, attributes: true});
  look();
})"""


class Editor:
    """Somebody with a text editor and the workbench beside it."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder, self.address = folder, address
        self._kept: dict[Path, str] = {}

    def saves(self, name: str, old: str, new: str) -> None:
        """Change the first place where ``old`` stands in a file, and save."""
        file = self.folder / name
        text = file.read_text("utf-8")
        assert old in text
        self._kept.setdefault(file, text)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def takes_back(self) -> None:
        """Save every file as it was."""
        for file, text in self._kept.items():
            file.write_text(text, encoding="utf-8")
        self._kept.clear()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """``repere preview`` on a copy of the real content."""
    folder, port = tmp_path_factory.mktemp("workbench"), free_port()
    for name in ("content", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    settings = {
        "REPERE_DATA": str(folder / "data"),
        "REPERE_CONTENT__FOLDER": str(folder / "content"),
        "REPERE_CONTENT__LOCALES": str(folder / "locales"),
        "REPERE_TELEGRAM__NAME": "exemple_bot",
    }
    command = ("preview", "--port", str(port))
    with repere(*command, settings=settings, log=folder / "log", ready="web.listens"):
        yield Editor(folder / "content", f"http://127.0.0.1:{port}")


@pytest.fixture
def editor(running: Editor) -> Iterator[Editor]:
    """An editor who leaves everything as it was."""
    yield running
    running.takes_back()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as one:
        yield one


@contextmanager
def opened(browser: Browser, editor: Editor, path: str, **more: Any) -> Iterator[Page]:
    """The workbench in half a screen; requests to elsewhere and complaints are failures."""
    context = browser.new_context(viewport={"width": 800, "height": 900}, **more)
    page = context.new_page()
    wrong: list[str] = []
    here = (editor.address, "about:", "data:")
    page.on("request", lambda one: None if one.url.startswith(here) else wrong.append(one.url))
    page.on("console", lambda one: wrong.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: wrong.append(str(one)))
    page.goto(editor.address + path)
    yield page
    assert wrong == []
    context.close()


def test_it_opens_with_home_on_every_phone(browser: Browser, editor: Editor) -> None:
    with opened(browser, editor, "/") as page:
        assert page.locator("figure.phone").count() == 4
        frame = page.frame_locator("figure.web iframe")
        assert frame.locator(".ways button").count() > 3
        page.locator("figure.telegram a.key").first.click()
        page.wait_for_url("**/talk?here=*")
        assert frame.locator("a.tel").first.inner_text() == "15"


def test_a_saved_sentence_is_on_the_screen_at_once(browser: Browser, editor: Editor) -> None:
    with opened(browser, editor, f"/talk?page={PAGE}") as page:
        page.wait_for_selector(".checked", timeout=120_000)
        took = []
        for number in range(7):
            before = TITLE if number == 0 else f"**Droits {number - 1}**"
            since = time_ns() // 1_000_000
            editor.saves(TOPIC, before, f"**Droits {number}**")
            took.append(page.evaluate(_WAIT, [f"Droits {number}", since]))
            page.wait_for_timeout(1500)
        assert min(took) < SOON_MS, took  # a busy machine is no fault of ours


def test_a_file_that_is_broken_is_named_and_the_page_stays(
    browser: Browser, editor: Editor
) -> None:
    with opened(browser, editor, f"/talk?page={PAGE}") as page:
        editor.saves(TOPIC, "label: Soins urgents", 'label: "Soins urgents')
        page.wait_for_selector(".behind")
        problem = page.locator(".problems li").first
        assert "guillemet" in problem.inner_text()
        assert problem.locator("mark").inner_text().endswith('label: "Soins urgents}')
        assert "Droits et santé" in page.locator("figure.telegram").inner_text()
        editor.takes_back()
        page.wait_for_selector(".behind", state="detached")
        assert page.locator(".problems").count() == 0


def test_a_mistake_is_told_in_french_with_a_way_to_its_page(
    browser: Browser, editor: Editor
) -> None:
    with opened(browser, editor, "/problems") as page:
        editor.saves(TOPIC, "to: rights.urgent-care", "to: rights.urgent-cere")
        problem = page.locator(".problems li", has_text="rights.urgent-cere").first
        problem.wait_for()
        said = problem.inner_text()
        assert "il n’y a pas de page « rights.urgent-cere »" in said
        assert "vouliez-vous écrire « rights.urgent-care »" in said
        assert words.MEND.strip() in said
        problem.get_by_role("link", name=words.OPEN_PAGE).click()
        page.wait_for_url("**/talk?page=rights.*")
        assert "rights.urgent-cere" in page.locator(".problems").inner_text()
        editor.takes_back()
        page.wait_for_selector(".problems", state="detached")


def test_what_only_the_whole_check_finds_comes_later(browser: Browser, editor: Editor) -> None:
    with opened(browser, editor, "/problems") as page:
        page.wait_for_selector(".checked", timeout=120_000)
        editor.saves("services/emergency.yaml", "by_nature: 'yes'", "by_nature: 'no'")
        page.wait_for_selector(".checking")
        page.wait_for_selector("text=ouvert jour et nuit", timeout=120_000)
        page.wait_for_selector(".checked", timeout=120_000)


def test_arabic_reads_from_right_to_left_on_every_phone(browser: Browser, editor: Editor) -> None:
    with opened(browser, editor, f"/talk?page={PAGE}&lang=ar") as page:
        for name in ("telegram", "whatsapp"):
            assert page.locator(f"figure.{name} .glass > div").get_attribute("dir") == "rtl"
        frame = page.frame_locator("figure.web iframe")
        assert frame.locator("html").get_attribute("dir") == "rtl"


def test_without_scripts_a_reload_shows_what_was_saved(browser: Browser, editor: Editor) -> None:
    with opened(browser, editor, f"/talk?page={PAGE}", java_script_enabled=False) as page:
        editor.saves(TOPIC, TITLE, "**Vos droits**")
        for _ in range(20):
            page.wait_for_timeout(100)
            page.reload()
            if "Vos droits" in page.locator("figure.telegram").inner_text():
                break
        assert "Vos droits" in page.locator("figure.telegram").inner_text()


def test_a_sentence_typed_in_the_web_chat_is_answered(browser: Browser, editor: Editor) -> None:
    with opened(browser, editor, "/talk?channel=web") as page:
        frame = page.frame_locator("figure.web iframe")
        frame.locator("input[name=say]").fill("il ne respire plus")
        frame.locator("form.say button").click()
        page.wait_for_url("**say=*")
        assert frame.locator("a.tel").first.inner_text() == "15"


def test_a_card_is_ordered_seen_and_kept_to_be_printed(browser: Browser, editor: Editor) -> None:
    with opened(browser, editor, "/cards") as page:
        page.get_by_label("Langue 1").select_option("so")
        page.get_by_label("Langue 2").select_option("fr")
        page.get_by_label(words.OPENS_PAGE).select_option("coverage")
        page.get_by_label("Code du lieu").fill("b12")
        page.get_by_role("button", name=words.SHOW_CARD).click()
        paper = page.locator("img.paper")
        assert paper.evaluate("one => one.decode().then(() => one.naturalWidth)") > 300
        with page.expect_download() as kept:
            page.get_by_role("link", name="PDF").click()
        codes = read_back(picture(kept.value.path().read_bytes()))
    address = "https://t.me/exemple_bot?start="
    assert codes == {f"{address}so_coverage-B12": 10, f"{address}fr_coverage-B12": 10}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("screen", [one.name for one in SCREENS])
def test_axe_finds_nothing(browser: Browser, editor: Editor, screen: str, dark: bool) -> None:
    need("node", AXE)
    scheme = "dark" if dark else "light"
    with opened(browser, editor, f"/{screen}", color_scheme=scheme, bypass_csp=True) as page:
        page.add_script_tag(content=AXE.read_text("utf-8"))
        found = page.evaluate(
            "axe.run(document, {iframes: false}).then(({violations}) => violations.map("
            "v => v.id + ' ' + v.nodes.slice(0, 2).map(n => n.html).join(' | ')))"
        )
        assert found == []
