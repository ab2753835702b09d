"""A reply as Telegram shows it."""

from __future__ import annotations

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels.telegram.render import html, keyboard, rows
from bot.engine.reply import Button, Reply


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Naloxone**", "<b>Naloxone</b>"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("- un\n- deux", "• un\n• deux"),
        ("[site](https://a.fr/x?y=1&z=2)", '<a href="https://a.fr/x?y=1&amp;z=2">site</a>'),
        ("01 40 05 48 48", "01 40 05 48 48 → +33140054848"),
        ("Appelez 01 40 05 48 48", "Appelez 01 40 05 48 48"),
        ("0 800 23 13 13", "0 800 23 13 13 → +33800231313"),
        ("\u206801 40 05 48 48\u2069", "\u206801 40 05 48 48 → +33140054848\u2069"),
        ("15", "15"),
    ],
)
def test_the_small_markdown_as_html(text: str, shown: str) -> None:
    assert html(Reply((text,))) == shown


def test_the_parts_of_a_page_stand_apart() -> None:
    assert html(Reply(("un\n", "", "deux"))) == "un\n\ndeux"


def test_the_emergency_is_on_top_and_short_labels_share_a_row() -> None:
    reply = Reply(
        ("x",),
        buttons=(
            Button("Oui", "a"),
            Button("Non", "b"),
            Button("Je ne sais vraiment pas", "c"),
            Button("Autre", "d"),
        ),
        navigation=(Button("Retour", "e"), Button("Accueil", "f"), Button("Langue", "g")),
        emergency=Button("Urgence", "s"),
    )
    assert [[button.label for button in row] for row in rows(reply)] == [
        ["Urgence"],
        ["Oui", "Non"],
        ["Je ne sais vraiment pas"],
        ["Autre"],
        ["Retour", "Accueil"],
        ["Langue"],
    ]


def test_the_keyboard_is_what_telegram_wants() -> None:
    reply = Reply(("x",), buttons=(Button("Oui", "a"), Button("Non", "b")))
    markup = keyboard(reply)
    assert markup is not None
    made = [InlineKeyboardButton("Oui", callback_data="a")]
    made.append(InlineKeyboardButton("Non", callback_data="b"))
    assert markup.to_dict() == InlineKeyboardMarkup([made]).to_dict()


def test_a_page_without_buttons_has_no_keyboard() -> None:
    assert keyboard(Reply(("x",))) is None
