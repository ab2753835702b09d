"""A sentence is a text that remembers how it was made, wherever it is sent."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from bot.source.sentence import Sentence

NEAR = Sentence("; did you mean '{name}'?", name="home")
SENTENCE = Sentence("no page '{name}'{near}", name="hmoe", near=NEAR)


def test_it_reads_as_its_template_filled_in() -> None:
    assert SENTENCE == "no page 'hmoe'; did you mean 'home'?"
    assert json.dumps({"message": SENTENCE}) == json.dumps({"message": str(SENTENCE)})


def test_a_brace_of_its_own_is_written_twice() -> None:
    assert Sentence("write {{its-name}}") == "write {its-name}"


def test_a_value_may_hold_braces() -> None:
    assert Sentence("a lone '{sign}'", sign="{") == "a lone '{'"


@pytest.mark.parametrize(
    "sent", [lambda one: pickle.loads(pickle.dumps(one)), copy.copy, copy.deepcopy]
)
def test_a_copy_and_one_sent_to_another_process_remember_too(sent: object) -> None:
    assert callable(sent)
    again = sent(SENTENCE)
    assert again == SENTENCE
    assert (again.template, again.values["name"]) == ("no page '{name}'{near}", "hmoe")
    assert again.values["near"].template == NEAR.template
