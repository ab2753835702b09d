"""``make pictures``: the pictures in the guides, taken of the guide and the workbench as they run.

Each is drawn by the system's Chromium and made small: a palette, no more pixels than are read.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from tests.conftest import ROOT
from tests.e2e.browser import chromium
from tests.e2e.programs import free_port, repere

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FOLDER = ROOT / "docs/pictures"
EMOJI = "1f198"
"""A sign on every page; without a font that has it there would be an empty box."""
BOT = "exemple_bot"
SLIP = ("topics/rights.yaml", "to: rights.urgent-care", "to: rights.urgent-cere")
_COLOURS = 128
_CHECKED_MS = 180_000
_DESK, _PHONE = (960, 640), (360, 640)


class Shot(NamedTuple):
    """A picture of a page: its name, the address, the window in pixels, what to do before."""

    name: str
    path: str
    size: tuple[int, int]
    first: Callable[[Page], None] = lambda _: None


def _taps(page: Page, *labels: str) -> None:
    for label in labels:
        with page.expect_navigation():
            page.get_by_role("button", name=label).first.click()


def _to_the_drawings(page: Page) -> None:
    _taps(page, "L’utiliser maintenant", "Spray dans le nez")
    page.locator("p.picture").first.scroll_into_view_if_needed()


ORDER = "kind=card&channel=telegram&first=so&second=fr&entry=coverage&site=B12"
WORKBENCH = (
    Shot("etabli", "/talk?page=naloxone.menu", (960, 860)),
    Shot("arbre", "/map?topic=naloxone", _DESK),
    Shot("chiffres", "/facts", _DESK),
    Shot("lieux", "/services", _DESK),
    Shot("traductions", "/translations", _DESK),
    Shot("cartes", f"/cards?{ORDER}", (960, 760)),
)
WITH_A_SLIP = (Shot("probleme", "/problems", (960, 420)),)
WEB = (
    Shot("web-arabe", "/?start=ar", _PHONE),
    Shot("web-quitter", "/?start=fr_shower", (360, 420)),
    Shot("page-avec-images", "/?start=fr_naloxone", _PHONE, _to_the_drawings),
)
CARD = ("--languages", "so,fr", "--start", "coverage", "--site", "B12", "--format", "png")
PAPERS = {"carte": 700, "feuille": 480}
"""How wide the pictures of printed cards are, in pixels."""
CALLS = Shot("appels", "appels.html", (760, 560))
NAMES = (
    *(one.name for one in (*WORKBENCH, *WITH_A_SLIP, *WEB, CALLS)),
    *PAPERS,
)


def take(folder: Path) -> None:
    """Take every picture anew, into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as made:
        _workbench(Path(made), folder)
        _web(Path(made), folder)
        _papers(Path(made), folder)


def small(png: bytes) -> bytes:
    """A PNG with few colours: a third of the bytes, and nothing that one would see."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    few = picture.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def has_emoji() -> bool:
    """Whether the browser has a font for the signs on the buttons."""
    found = subprocess.run(["fc-list", f":charset={EMOJI}"], capture_output=True, check=False)
    return bool(found.stdout.strip())


def _workbench(made: Path, folder: Path) -> None:
    for name in ("content", "locales"):
        shutil.copytree(ROOT / name, made / name)
    port = free_port()
    settings = {
        "REPERE_DATA": str(made / "data"),
        "REPERE_CONTENT__FOLDER": str(made / "content"),
        "REPERE_CONTENT__LOCALES": str(made / "locales"),
        "REPERE_TELEGRAM__NAME": BOT,
    }
    command = ("preview", "--port", str(port))
    with (
        repere(*command, settings=settings, log=made / "log", ready="web.listens"),
        chromium() as browser,
    ):
        address = f"http://127.0.0.1:{port}"
        for shot in WORKBENCH:
            _shoot(browser, address, shot, folder, wait=".checked")
        name, right, wrong = SLIP
        file = made / "content" / name
        file.write_text(file.read_text("utf-8").replace(right, wrong, 1), encoding="utf-8")
        for shot in WITH_A_SLIP:
            _shoot(browser, address, shot, folder, wait=f"text={wrong.split()[-1]}")


def _web(made: Path, folder: Path) -> None:
    port = free_port()
    settings = {"REPERE_DATA": str(made / "data"), "REPERE_WEB__PORT": str(port)}
    with (
        repere("serve", settings=settings, log=made / "log", ready="web.listens"),
        chromium() as browser,
    ):
        for shot in WEB:
            _shoot(browser, f"http://127.0.0.1:{port}", shot, folder)


def _papers(made: Path, folder: Path) -> None:
    environment = {"REPERE_TELEGRAM__NAME": BOT, "REPERE_DATA": str(made / "data")}
    _run("services", "calls", "--limit", "3", "--html", str(made / "appels.html"), **environment)
    with chromium() as browser:
        _shoot(browser, f"file://{made}/", CALLS, folder)
    for name, more in (("carte", ("--single",)), ("feuille", ())):
        _run("cards", *CARD, *more, "--out", str(made / name), **environment)
        [file] = (made / name).iterdir()
        paper = Image.open(file).convert("RGB")
        high = round(paper.height * PAPERS[name] / paper.width)
        out = io.BytesIO()
        paper.resize((PAPERS[name], high), Image.Resampling.LANCZOS).save(out, "PNG")
        (folder / f"{name}.png").write_bytes(small(out.getvalue()))


def _run(*arguments: str, **environment: str) -> None:
    command = [sys.executable, "-m", "bot", *arguments]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


def _shoot(browser: Browser, address: str, shot: Shot, folder: Path, wait: str = "body") -> None:
    with _opened(browser, shot) as page:
        page.goto(address + shot.path)
        shot.first(page)
        page.wait_for_selector(wait, timeout=_CHECKED_MS)
        (folder / f"{shot.name}.png").write_bytes(small(page.screenshot()))


@contextmanager
def _opened(browser: Browser, shot: Shot) -> Iterator[Page]:
    width, height = shot.size
    context = browser.new_context(viewport={"width": width, "height": height}, locale="fr-FR")
    yield context.new_page()
    context.close()


if __name__ == "__main__":
    if not has_emoji():
        sys.exit("no font with emoji: on Debian, install fonts-noto-color-emoji")
    take(FOLDER)
