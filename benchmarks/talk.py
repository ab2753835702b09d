"""The ten-step conversation that every engine runs, and the screens it must show.

``/start`` → language → menu → rights → AME → three questions → result → services → "75018" typed →
a list → the end: one command, eight taps, one free text. A fast wrong answer is no answer: whoever
runs the conversation looks at the text and the labels of every screen.
"""

from __future__ import annotations

from typing import NamedTuple


class Option(NamedTuple):
    """One button: its id in the peers, its label, and the page it opens."""

    id: str
    label: str
    to: str


class Page(NamedTuple):
    """One page as the peers build it; ``{page}`` in a text is the answer given on that page."""

    text: str
    options: tuple[Option, ...] = ()


class Move(NamedTuple):
    """What the person does, and the page that must follow: a label to tap or a text to type."""

    to: str
    tap: str = ""
    text: str = ""


class Screen(NamedTuple):
    """What the person sees: plain text, and the labels in order."""

    text: str
    labels: tuple[str, ...]


class WrongScreen(AssertionError):
    """An engine showed something else; the message says what."""

    def __init__(self, engine: str, number: int, wanted: Screen, seen: Screen | None) -> None:
        super().__init__(f"{engine}, step {number + 1}: wanted {wanted}, but saw {seen}")


START, BYE, ASKS_PLACE, LISTS = "lang", "bye", "postcode", "services"
Pages = dict[str, Page]


def _asks(text: str, yes: str, no: str, unsure: str) -> Page:
    """A question with the natural ids: the same ones on every question, as authors write them."""
    options = (Option("yes", "Oui", yes), Option("no", "Non", no))
    return Page(text, (*options, Option("dk", "Je ne sais pas", unsure)))


_MENU = Option("menu", "Menu", "main")

PAGES: Pages = {
    "lang": Page(
        "Langue? / Language?",
        (
            Option("fr", "Français", "main"),
            Option("en", "English", "main"),
            Option("ar", "العربية", "main"),
        ),
    ),
    "main": Page(
        "Menu principal. Langue: {lang}",
        (
            Option("rights", "Mes droits", "rights"),
            Option("safer", "Usage à moindre risque", "main"),
            Option("naloxone", "Naloxone", "main"),
            Option("services", "Services", "postcode"),
        ),
    ),
    "rights": Page(
        "Vos droits à la santé",
        (
            Option("ame", "AME", "q1"),
            Option("puma", "PUMA", "main"),
            Option("back", "Retour", "main"),
        ),
    ),
    "q1": _asks("En France depuis plus de 3 mois?", yes="q2", no="main", unsure="q2"),
    "q2": _asks("Revenus sous le plafond?", yes="q3", no="main", unsure="q3"),
    "q3": _asks("Avez-vous un titre de séjour?", yes="main", no="result", unsure="result"),
    "result": Page(
        "AME possible (q1={q1}, q2={q2}, q3={q3})",
        (Option("services", "Services proches", "postcode"), _MENU),
    ),
    "postcode": Page("Code postal?", (_MENU,)),
    "services": Page("Services près de {postcode}: A, B, C", (_MENU, Option("end", "Fin", "bye"))),
    "bye": Page("Au revoir"),
}

MOVES = (
    Move("lang", text="/start"),
    Move("main", tap="Français"),
    Move("rights", tap="Mes droits"),
    Move("q1", tap="AME"),
    Move("q2", tap="Oui"),
    Move("q3", tap="Oui"),
    Move("result", tap="Je ne sais pas"),
    Move("postcode", tap="Services proches"),
    Move("services", text="75018"),
    Move("bye", tap="Fin"),
)

_ANSWERS = {"lang": "fr", "q1": "yes", "q2": "yes", "q3": "dk", "postcode": "75018"}

SCREENS = tuple(
    Screen(
        PAGES[move.to].text.format_map(_ANSWERS),
        tuple(option.label for option in PAGES[move.to].options),
    )
    for move in MOVES
)


def with_renamed(pages: Pages, old: str, new: str) -> Pages:
    """The same pages after an editor renamed one, everywhere it is named."""
    return {
        new if name == old else name: page._replace(
            options=tuple(
                option._replace(to=new) if option.to == old else option for option in page.options
            )
        )
        for name, page in pages.items()
    }


def as_seen(text: str) -> str:
    """A text as it looks: one space is like another, bold marks are not seen."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("**", "")
