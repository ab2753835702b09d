"""Why a card is not printed. A wrong card in a pocket cannot be called back.

Each says it as a :class:`bot.source.sentence.Sentence`, so that the workbench can say it in French.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.source.problem import meant
from bot.source.sentence import Sentence


class OrderRefused(Exception):
    """The ground of what is wrong with an order: wrong use."""


class NotKnown(OrderRefused):
    """What was asked for does not exist."""

    def __init__(self, what: str, given: str, allowed: Iterable[str]) -> None:
        near = meant(given, allowed)
        super().__init__(Sentence("no {what} '{given}'{near}", what=what, given=given, near=near))


class SiteRefused(OrderRefused):
    """The code of a site has another form."""

    def __init__(self, site: str) -> None:
        super().__init__(
            Sentence(
                "'{site}' is no code of a site or batch; allowed: 1 to 4 letters and then 1 to 3 "
                "digits, such as B12. It names a place or a batch, never a person",
                site=site,
            )
        )


class LanguagesRefused(OrderRefused):
    """Too many languages, none, or one twice."""

    def __init__(self, languages: Iterable[str], most: int) -> None:
        given = ", ".join(languages)
        super().__init__(
            Sentence(
                "a card is in 1 to {most} different languages, not in '{given}'",
                most=most,
                given=given,
            )
        )


class CardRefused(Exception):
    """The ground of what is wrong with a card that was asked for rightly."""


class WordsMissing(CardRefused):
    """The content has no words for cards."""

    def __init__(self) -> None:
        super().__init__(Sentence("the content has no cards.yaml, so there are no words for cards"))


class NotTranslated(CardRefused):
    """A text is not there in the language, or what is there translates an older text."""

    def __init__(self, language: str, name: str, state: str) -> None:
        super().__init__(
            Sentence(
                "'card:{name}' is {state} in '{language}': translate it, or leave the language out",
                name=name,
                state=state,
                language=language,
            )
        )


class Indiscreet(CardRefused):
    """A text tells those who see the card what the guide is about."""

    def __init__(self, text: str, entry: str) -> None:
        super().__init__(
            Sentence(
                "'{text}' has a word of the page '{entry}'; what is printed says nothing of it "
                "('discreet' in cards.yaml)",
                text=text,
                entry=entry,
            )
        )


class NumberAged(CardRefused):
    """A telephone number was not checked for too long."""

    def __init__(self, fact: str) -> None:
        super().__init__(
            Sentence(
                "the number '{fact}' is past its date: call it, then change 'checked_on' in "
                "facts.yaml",
                fact=fact,
            )
        )


class GlyphMissing(CardRefused):
    """A font has no sign for a letter: the paper would show an empty box."""

    def __init__(self, letter: str, language: str, text: str) -> None:
        super().__init__(
            Sentence(
                "the fonts for '{language}' have no '{letter}' (U+{code}), in '{text}': "
                "write it otherwise, or add a font (bot/cards/fonts/README.md)",
                language=language,
                letter=letter,
                code=f"{ord(letter):04X}",
                text=text,
            )
        )


class TextTooLong(CardRefused):
    """A text does not fit in its place, not even in the smallest letters that can be read."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__(
            Sentence(
                "'{text}' ('{language}') does not fit: shorten it, ask for fewer languages, or "
                "for a larger kind",
                text=text,
                language=language,
            )
        )


class CodeTooSmall(CardRefused):
    """A camera would not read the squares of a QR code. Sizes in millimetres."""

    def __init__(self, url: str, module: float, smallest: float) -> None:
        super().__init__(
            Sentence(
                "the squares of the QR code of '{url}' would be {module:.2f} mm; at least "
                "{smallest:.2f} mm: ask for fewer languages, for a larger kind, or shorten the "
                "address",
                url=url,
                module=module,
                smallest=smallest,
            )
        )


class CodesUnread(CardRefused):
    """Another program read something else in the picture than what was to be printed."""

    def __init__(self, url: str, wanted: int, read: int) -> None:
        super().__init__(
            Sentence(
                "the QR code of '{url}' stands {wanted} time(s) on the page and was read {read} "
                "time(s): do not print this, report it",
                url=url,
                wanted=wanted,
                read=read,
            )
        )
