"""Words with values in them, that can be said in another language.

A problem is told in English, the language of the code, and to editors in French. Its message is
made once, of a template and of values; the template is also what a catalogue translates
(:mod:`bot.source.french`).
"""

from __future__ import annotations

from collections.abc import Mapping


class Sentence(str):
    """A text in English that remembers how it was made. A value may be a sentence, too.

    >>> Sentence("no page '{name}'", name="home.menu")
    "no page 'home.menu'"
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Sentence:
        """The template as :meth:`str.format` fills it: a brace of its own is written twice."""
        made = super().__new__(cls, template.format(**values))
        made.template, made.values = template, values
        return made

    def __reduce__(self) -> tuple[object, ...]:
        """How it is copied and sent to another process: by what it was made of."""
        return _made, (self.template, dict(self.values))


def _made(template: str, values: dict[str, object]) -> Sentence:
    return Sentence(template, **values)
