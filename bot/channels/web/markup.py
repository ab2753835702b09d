"""The small Markdown of replies as HTML: paragraphs, lists, bold, links, telephone numbers. Pure.

Everything is escaped first: a page cannot say anything that a browser would run. What keeps its own
direction (U+2068 … U+2069) becomes ``<bdi>``, which is its equal in HTML.
"""

from __future__ import annotations

import re
from html import escape

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")
_BARE_LINK = re.compile(r"(?<![\"'>=])(https?://[^\s<\u2069]+)")
_ISOLATED = re.compile("\u2068([^\u2068\u2069]*)\u2069|\u2066([^\u2066\u2069]*)\u2069")
_ITEM = re.compile(r"(?:(-)|(\d{1,2})\.) (.+)")
_PHONE = re.compile("[\u2066\u2068]?((?:\\+?\\d[\\d ]{5,18}\\d)|\\d{2,6})\u2069?")


def html(text: str) -> str:
    """One text of a reply as blocks of HTML."""
    blocks = [block for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]
    return "".join(_block(block.split("\n")) for block in blocks)


def inline(text: str) -> str:
    """A line: escaped, with its bold, links and isolates."""
    line = escape(text, quote=True)
    if "://" in line:  # most lines have nothing of it, and looking for it closely takes longest
        line = _LINK.sub(r'<a href="\2" rel="noreferrer noopener">\1</a>', line)
        line = _BARE_LINK.sub(r'<a href="\1" rel="noreferrer noopener">\1</a>', line)
    if "**" in line:
        line = _BOLD.sub(r"<strong>\1</strong>", line)
    if "\u2069" in line:
        line = _ISOLATED.sub(lambda match: f"<bdi>{match[1] or match[2] or ''}</bdi>", line)
    return line


def _block(lines: list[str]) -> str:
    """Lines without a gap: runs of list items are lists, the rest is a paragraph."""
    out: list[str] = []
    run: list[str] = []
    kind = ""
    for line in [*lines, None]:
        item = _ITEM.fullmatch(line.strip()) if line is not None else None
        now = "" if line is None else "ul" if item and item[1] else "ol" if item else "p"
        if run and now != kind:
            out.append(_run(kind, run))
            run = []
        kind = now
        if line is not None and line.strip():
            run.append(item[3] if item else line.strip())
    return "".join(out)


def _run(kind: str, lines: list[str]) -> str:
    if kind == "p":
        return f'<p dir="auto">{"<br>".join(_line(line) for line in lines)}</p>'
    items = "".join(f'<li dir="auto">{inline(line)}</li>' for line in lines)
    return f"<{kind}>{items}</{kind}>"


def _line(line: str) -> str:
    """A telephone number alone on its line can be called with a tap."""
    phone = _PHONE.fullmatch(line)
    if phone is None:
        return inline(line)
    number = phone[1].replace(" ", "")
    return f'<a class="tel" href="tel:{number}"><bdi>{phone[1]}</bdi></a>'
