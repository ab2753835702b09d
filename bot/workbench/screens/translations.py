"""How far each language is, and its texts by state: outdated, missing, draft, read by a person."""

from __future__ import annotations

from html import escape

from bot.content.content import Content, State
from bot.content.messages import Message, messages
from bot.languages.format import RIGHT_TO_LEFT
from bot.languages.progress import Progress, progress, rate
from bot.workbench import words
from bot.workbench.address import link, to
from bot.workbench.desk import Asked, Desk
from bot.workbench.screens.screen import Screen

_MOST = 100
_ORDER: tuple[State, ...] = ("outdated", "untranslated", "draft", "reviewed")


async def show(desk: Desk, asked: Asked) -> str:
    """All languages, or with ``lang`` the texts of one. Raises NothingToShow."""
    content, lang = desk.content, asked.get("lang")
    texts = list(messages(desk.bench.draft)) if desk.bench.draft.pack is not None else []
    others = [code for code in content.pack.languages if code != content.pack.source]
    chosen = "".join(
        link(to("translations", lang=code), name, "here" if code == lang else "")
        for code, name in (("", words.ALL), *((c, content.pack.languages[c].name) for c in others))
    )
    inside = _texts(content, lang, texts) if lang in others else _table(content, others, texts)
    label = escape(words.IN_LANGUAGE, quote=True)
    return f'<nav aria-label="{label}">{chosen}</nav>{inside}'


def _table(content: Content, languages: list[str], texts: list[Message]) -> str:
    names = (
        words.IN_LANGUAGE,
        words.REVIEWED_TEXTS,
        words.DRAFTS,
        words.OUTDATED,
        words.MISSING,
        words.SHARE,
    )
    head = "".join(f"<th>{escape(one)}</th>" for one in names)
    sources = [(one.context, one.text) for one in texts]
    rows = "".join(
        _row(content, progress(content.catalogue(language), sources)) for language in languages
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(content: Content, far: Progress) -> str:
    whole, reviewed = far.all.texts, far.reviewed.texts
    draft, outdated = far.translated.texts - reviewed, far.outdated.texts
    missing = whole - far.translated.texts - outdated
    parts = {"reviewed": reviewed, "draft": draft, "outdated": outdated}
    bar = "".join(
        f'<svg class="{name}" width="{int(200 * part / max(whole, 1))}" height="12"></svg>'
        for name, part in parts.items()
    )
    cells = "".join(
        f"<td>{part} <small>({rate(part, whole).replace('.', ',')} %)</small></td>"
        for part in (reviewed, draft, outdated, missing)
    )
    name = content.pack.languages[far.language].name
    language = link(to("translations", lang=far.language), name)
    return f'<tr><th>{language}</th>{cells}<td><span class="bar">{bar}</span></td></tr>'


def _texts(content: Content, language: str, texts: list[Message]) -> str:
    """The texts of a language by state, those that need somebody first."""
    by_state: dict[State, list[tuple[Message, str]]] = {state: [] for state in _ORDER}
    for one in texts:
        said = content.say(language, one.context, one.text)
        by_state[said.state].append((one, said.text))
    return "".join(
        _group(content, language, state, found) for state, found in by_state.items() if found
    )


def _group(content: Content, language: str, state: State, found: list[tuple[Message, str]]) -> str:
    title = f"{words.STATES[state]} ({len(found)})"
    cut = ""
    if len(found) > _MOST:
        cut = f"<p>{escape(words.MOST_SHOWN.format(shown=_MOST, number=len(found)))}</p>"
    rows = "".join(_text(content, language, *one) for one in found[:_MOST])
    opened = " open" if state in ("outdated", "untranslated") else ""
    return (
        f"<details{opened}><summary><b>{escape(title)}</b></summary>{cut}"
        f"<table><tbody>{rows}</tbody></table></details>"
    )


def _text(content: Content, language: str, message: Message, said: str) -> str:
    page = message.context.partition("#")[0]
    where = escape(message.context)
    if page in content.nodes:
        where = link(to("talk", page=page, lang=language), message.context)
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return (
        f"<tr><td>{where}</td><td>{escape(message.text)}</td>"
        f'<td lang="{language}" dir="{direction}">{escape(said)}</td></tr>'
    )


SCREEN = Screen("translations", words.TRANSLATIONS, show)
