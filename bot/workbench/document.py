"""The frame around every screen: the menu, what state the content is in, and the screen."""

from __future__ import annotations

from html import escape

from bot.workbench import words
from bot.workbench.address import link, to
from bot.workbench.bench import Bench
from bot.workbench.files import SCRIPT, STYLE
from bot.workbench.screens.screen import Screen


def document(bench: Bench, screens: tuple[Screen, ...], here: Screen, inside: str) -> str:
    """The whole page. Without JavaScript it is complete; with it, it follows what is saved."""
    title = f"{here.title} – {words.TITLE}"
    return (
        f'<!doctype html><html lang="{words.LANGUAGE}" data-version="{bench.version}"><head>'
        '<meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>"
        f'<link rel="stylesheet" href="{STYLE.address}"><link rel="icon" href="data:,">'
        f'<script src="{SCRIPT.address}" defer></script></head><body>'
        f'<header id="top">{_menu(screens, here)}{_state(bench)}</header>'
        f'<main id="screen" class="{here.name}">'
        f'<h1 class="unseen">{escape(here.title)}</h1>{_behind(bench)}{inside}</main></body></html>'
    )


def _menu(screens: tuple[Screen, ...], here: Screen) -> str:
    links = "".join(
        link(to(screen.name), screen.title, "here" if screen is here else "") for screen in screens
    )
    return f'<nav aria-label="{escape(words.SCREENS, quote=True)}">{links}</nav>'


def _state(bench: Bench) -> str:
    errors = sum(problem.level == "error" for problem in bench.problems)
    warnings = len(bench.problems) - errors
    parts = []
    if errors:
        number = words.SEVERAL_PROBLEMS.format(number=errors)
        parts.append(link(to("problems"), number, "error"))
    if warnings:
        number = words.SEVERAL_WARNINGS.format(number=warnings)
        parts.append(link(to("problems"), number, "warning"))
    if bench.stopped:
        checked = f'<span class="error">{escape(words.STOPPED)}</span>'
    elif bench.checked_at is None:
        checked = f'<span class="checking">{escape(words.CHECKING)}</span>'
    else:
        time = words.CHECKED.format(time=f"{bench.checked_at:%H:%M:%S}")
        checked = f'<span class="checked">{escape(time)}</span>'
    return f'<p class="state" role="status">{"".join(parts)}{checked}</p>'


def _behind(bench: Bench) -> str:
    if not bench.is_behind:
        return ""
    return f'<p class="behind" role="alert">{escape(words.BEHIND)}</p>'
