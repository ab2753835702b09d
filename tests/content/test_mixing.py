"""The table of mixtures: each pair by taps, in both orders; what is not known is never safe."""

from __future__ import annotations

import re
from itertools import combinations, product
from pathlib import Path

import pytest
import yaml

from bot.content.content import Content
from bot.content.model import Decision
from bot.decisions.table import Decided, decide
from tests.conftest import NOW
from tests.engine.talking import Person

PAIRS: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "mixing_pairs.yaml").read_text("utf-8")
)["pairs"]
IDS = [f"{pair['one']}+{pair['two']}" for pair in PAIRS]
PRODUCTS = sorted({pair[slot] for pair in PAIRS for slot in ("one", "two")})
LEVELS = {
    "red": "🔴 **Très dangereux : ",
    "orange": "🟠 **Dangereux : ",
    "yellow": "🟡 **Attention : ",
    "not-known": "❓ **Pas connu : c’est peut-être très dangereux**",
    "same": "**Deux fois la même famille : plus fort, plus dangereux**",
}
"""The second line of an outcome's page: a colour is never alone."""
SAFE = {
    "fr": r"sans (aucun )?(danger|risque)|\bsûre?s?\b|(peu de|faible|pas de) (danger|risque)"
    r"|risque faible|pas dangereu|inoffensi",
    "en": r"\bsafe|(low|little|no|without|small) (danger|risk)|harmless|not dangerous",
    "ru": r"безопас|безвред|без (опасности|риска)|не ?опасн|(низк|мал|нет)\w* (опасност|риск)",
    "ar": r"آمن|(بلا|بدون|دون|لا|لا يوجد) (أي )?خطر|خطر (قليل|ضعيف)|غير (خطير|ضار)",
    "ka": r"უსაფრთხო|უვნებ|(საფრთხის|რისკის) გარეშე|(მცირე|დაბალი) (რისკ|საფრთხ)|არასაშიშ",
    "so": r"ammaan|badqab|khatar (la['’]aan|yar|ma leh|malaha)|khatar lahayn",
    "es": r"segur[oa]s?\b|sin (ningún )?(peligro|riesgo)|(poco|bajo|ningún) (peligro|riesgo)"
    r"|riesgo bajo|inofensiv",
    "it": r"sicur[oaie]\b|senza (pericol|rischi)|(poco|basso|nessun) (pericolo|rischio)"
    r"|rischio basso|innocu",
    "uk": r"(?<!не)безпеч|нешкідлив|без (небезпеки|ризику)|(низьк|мал|нема)\w* (небезпек|ризик)",
    "ro": r"\bsigur[ăi]?\b|fără (pericol|risc)|(puțin|mic|niciun) (pericol|risc)"
    r"|risc (mic|scăzut)|inofensiv",
    "pl": r"(?<!nie)bezpiecz|bez (zagrożenia|niebezpieczeństwa|ryzyka)"
    r"|(małe|niskie) (ryzyko|zagrożenie)|nieszkodliw",
}
"""What no outcome may say in any form, not even to deny it."""


@pytest.fixture(scope="module")
def mixing(content: Content) -> Decision:
    return content.decisions["mixing"]


def outcome(mixing: Decision, one: str, two: str) -> str:
    step = decide(mixing.table, {"one": one, "two": two})
    assert isinstance(step, Decided)
    return step.outcome


def level(content: Content, mixing: Decision, one: str, two: str) -> str:
    """The level that the page of this pair says in its second line."""
    line = content.nodes[mixing.outcomes[outcome(mixing, one, two)]].text.split("\n")[1]
    return next(name for name, words in LEVELS.items() if line.startswith(words))


def labels(content: Content, mixing: Decision, slot: str) -> dict[str, str]:
    """What the buttons of a question say, by the answer they give."""
    question = mixing.table.question_of(slot)
    said = content.question_words("fr", mixing, question.id).labels
    return {
        dict(choice.sets)[slot]: label for choice, label in zip(question.choices, said, strict=True)
    }


def asked(content: Content, mixing: Decision, one: str, two: str) -> Person:
    """Somebody who looked this pair up from the menu of mixtures."""
    person = Person(content, NOW).start("mixing")
    person.press(person.reply.buttons[0].token)
    assert person.node == content.table_pages["mixing"]
    person.tap(labels(content, mixing, "one")[one])
    assert person.node == content.table_pages["mixing"]
    return person.tap(labels(content, mixing, "two")[two])


def test_both_questions_offer_the_same_products(content: Content, mixing: Decision) -> None:
    one, two = labels(content, mixing, "one"), labels(content, mixing, "two")
    assert list(one.items()) == list(two.items())
    assert sorted(one) == sorted([*PRODUCTS, "unsure"])


def test_the_pairs_told_are_all_pairs_each_once() -> None:
    told = [tuple(sorted((pair["one"], pair["two"]))) for pair in PAIRS]
    assert sorted(told) == sorted(combinations(PRODUCTS, 2))


def test_the_order_of_the_two_changes_nothing(mixing: Decision) -> None:
    for one, two in product([*PRODUCTS, "unsure"], repeat=2):
        assert outcome(mixing, one, two) == outcome(mixing, two, one), (one, two)


@pytest.mark.parametrize("pair", PAIRS, ids=IDS)
def test_a_pair_leads_by_taps_to_a_page_of_its_level(
    content: Content, mixing: Decision, pair: dict[str, str]
) -> None:
    said = labels(content, mixing, "one")
    for one, two in ((pair["one"], pair["two"]), (pair["two"], pair["one"])):
        person = asked(content, mixing, one, two)
        first, second, *_ = person.text.split("\n")
        assert first == f"**{said[one]} + {said[two]}**"
        assert second.startswith(LEVELS[pair["level"]])


def test_every_pair_rated_dangerous_is_red(content: Content, mixing: Decision) -> None:
    rated = [pair for pair in PAIRS if pair["rating"] == "D"]
    assert rated
    for pair in rated:
        assert level(content, mixing, pair["one"], pair["two"]) == "red", pair


def test_every_pair_rated_unsafe_is_red_or_orange(content: Content, mixing: Decision) -> None:
    for pair in PAIRS:
        if pair["rating"] == "U":
            assert level(content, mixing, pair["one"], pair["two"]) in ("red", "orange"), pair


def test_a_pair_without_a_rating_is_not_known_unless_a_rule_warns(
    content: Content, mixing: Decision
) -> None:
    for pair in PAIRS:
        if pair["rating"] == "none":
            found = level(content, mixing, pair["one"], pair["two"])
            wanted = {"C2": "red", "C3": "orange", "C9": "not-known"}[pair["rule"]]
            assert found == wanted, pair


def test_what_somebody_does_not_know_is_not_known(content: Content, mixing: Decision) -> None:
    for other in [*PRODUCTS, "unsure"]:
        assert outcome(mixing, "unsure", other) == "not-known"
        assert asked(content, mixing, "unsure", other).node == "mixing.not-known"


def test_a_family_twice_is_said_to_be_more_of_the_same(content: Content, mixing: Decision) -> None:
    for one in PRODUCTS:
        wanted = "red" if one == "opioid" else "same"
        assert level(content, mixing, one, one) == wanted, one


def test_no_outcome_says_safe_in_any_language(content: Content, mixing: Decision) -> None:
    assert set(SAFE) == set(content.pack.languages)
    for lang, words in SAFE.items():
        for page in mixing.outcomes.values():
            said = content.words(lang, content.nodes[page])
            for text in (said.text, *said.labels):
                assert not re.search(words, text, re.IGNORECASE), (lang, page)


@pytest.mark.parametrize(
    "text",
    [
        "Sans danger.",
        "C’est sûr",
        "Risque faible",
        "Safe.",
        "low risk",
        "Безопасно",
        "не опасно",
        "آمن",
        "უსაფრთხო",
        "Waa ammaan",
        "Es seguro",
        "senza rischi",
        "безпечно",
        "E sigur",
        "bezpiecznie",
    ],
)
def test_the_words_for_safe_are_found(text: str) -> None:
    assert any(re.search(words, text, re.IGNORECASE) for words in SAFE.values())


def test_every_outcome_fits_with_the_longest_names(content: Content, mixing: Decision) -> None:
    for lang in content.pack.languages:
        names = content.question_words(lang, mixing, "one").labels
        longest = max(names, key=len)
        for page in mixing.outcomes.values():
            text = content.words(lang, content.nodes[page]).text
            filled = re.sub(r"\{answer\.(one|two)\}", longest, text)
            assert len(filled) <= content.pack.limits.text, (lang, page)


def test_every_outcome_says_why_how_to_do_less_harm_and_whom_to_call(
    content: Content, mixing: Decision
) -> None:
    for page in mixing.outcomes.values():
        node = content.nodes[page]
        lines = node.text.split("\n")
        assert any(line.startswith("Pourquoi : ") for line in lines), page
        assert any(line.startswith("Si vous le faites quand même : ") for line in lines), page
        assert lines[-1] == "{tel-samu}", page
        assert lines[-2].endswith(" :"), page
        ways = {option.to: option.label for option in node.options}
        assert any(way.startswith("emergency.") for way in ways), page
        assert "naloxone.menu" in ways, page
        assert ways["mixing.check"] == "Un autre mélange", page
        assert "mixing.menu" in ways, page


def test_another_mix_begins_anew(content: Content, mixing: Decision) -> None:
    person = asked(content, mixing, "alcohol", "benzo").tap("Un autre mélange")
    assert person.turn is not None
    assert (person.node, person.turn.session.answers) == ("mixing.check", "")
    assert person.tap("Retour").node == "mixing.menu"


def test_back_from_help_finds_the_same_pair_again(content: Content, mixing: Decision) -> None:
    person = asked(content, mixing, "ghb", "alcohol")
    text = person.text
    assert person.tap("Urgence avec le G").tap("Retour").text == text
    assert person.tap("Tous les mélanges").tap("Retour").text == text


def test_back_through_the_questions(content: Content, mixing: Decision) -> None:
    person = asked(content, mixing, "cocaine", "cocaine")
    second = person.tap("Retour").text
    assert "Deuxième produit" in second
    assert "Premier produit" in person.tap("Retour").text
    assert person.tap("Retour").node == "mixing.menu"


def test_answers_about_health_cover_do_not_reach_the_questions(
    content: Content, mixing: Decision
) -> None:
    cover = content.decisions["coverage"].table.signature + "00"
    key = content.nodes["mixing.menu"].key
    person = Person(content, NOW).press(f"fr{key}*{cover}").tap("Chercher deux produits")
    assert person.turn is not None
    assert person.turn.session.answers == ""
    assert "Premier produit" in person.text
