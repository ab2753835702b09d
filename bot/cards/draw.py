"""A page as a PDF. Everything is a vector; the fonts are in the file."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import assert_never

from fpdf import FPDF

from bot.cards.code import matrix
from bot.cards.fonts import FONTS, file_of
from bot.cards.pieces import Box, Code, Colour, Page, Ring, Rule, Words
from bot.cards.setting import Setting

_BLACK: Colour = (0, 0, 0)


def draw(page: Page, title: str, day: date) -> bytes:
    """The page as a file of PDF. The same page on the same day gives the same bytes.

    Raises the cases of :class:`bot.cards.refused.CardRefused`.
    """
    pdf = FPDF(unit="mm", format=(page.width, page.height))
    pdf.set_auto_page_break(False)
    pdf.set_margin(0)
    pdf.c_margin = 0
    pdf.set_title(title)
    pdf.set_creation_date(datetime.combine(day, time(), UTC))
    for font in FONTS:
        pdf.add_font(font.name, "", file_of(font, bold=False))
        pdf.add_font(font.name, "B", file_of(font, bold=True))
    pdf.add_page()
    setting = Setting(pdf)
    for piece in page.pieces:
        match piece:
            case Words():
                setting.words(piece)
            case Code(box, url):
                _code(pdf, box, url)
            case Rule(box, colour, thick):
                pdf.set_draw_color(*colour)
                pdf.set_line_width(thick)
                pdf.line(box.x, box.y, box.x + box.width, box.y + box.height)
            case Ring(box, colour):
                _ring(pdf, box, colour)
            case _:
                assert_never(piece)
    return bytes(pdf.output())


def _code(pdf: FPDF, box: Box, url: str) -> None:
    """One path for the whole code: squares drawn by themselves show hair-thin gaps on screens."""
    made = matrix(url, box.width)
    with pdf.new_path(box.x, box.y) as path:
        path.style.fill_color = "#000"
        path.style.stroke_color = None
        for down, row in enumerate(made.rows):
            for start, length in _runs(row):
                x, y = box.x + start * made.module, box.y + down * made.module
                path.rectangle(x, y, length * made.module, made.module)


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Where dark squares begin, and how many follow each other."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and place and row[place - 1]:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((place, 1))
    return runs


def _ring(pdf: FPDF, box: Box, colour: Colour) -> None:
    thick, x, y = box.width * 0.16, box.x + box.width / 2, box.y + box.height / 2
    pdf.set_draw_color(*colour)
    pdf.set_fill_color(*colour)
    pdf.set_line_width(thick)
    pdf.circle(x, y, (box.width - thick) / 2, style="D")
    pdf.circle(x, y, box.width * 0.16, style="F")
