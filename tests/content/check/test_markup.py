"""Signs come in pairs."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.check import markup
from bot.content.check.markup import faults_in
from tests.content.check.marked import assert_marked
from tests.making import TOPIC


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("**Oui** : {tel}, [ici](https://a.example/b)", None),
        ("Appelez {tel-samu", "a lone '{'"),
        ("Appelez tel-samu}", "a lone '}'"),
        ("**Naloxone\nici**", "not closed on its line"),
        ("[ici](naloxone.fr)", "a link is"),
        ("<b>ici</b>", "'<b>' would be shown"),
        ("moins < plus > rien", None),
    ],
)
def test_what_is_wrong_with_the_signs(text: str, said: str | None) -> None:
    faults = list(faults_in(text))
    assert (faults == []) if said is None else (said in faults[0])


def test_good_pages_are_fine(folder: Path) -> None:
    assert_marked(folder, markup.check)


def test_a_brace_left_open_is_told(folder: Path) -> None:
    topic = TOPIC.replace("text: Une page", 'text: "Le {tel" #! markup: a lone')
    assert_marked(folder, markup.check, topic)
