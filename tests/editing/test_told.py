"""A difference in plain French."""

from __future__ import annotations

from pathlib import Path

from bot.editing.difference import difference
from bot.editing.told import summary, told, topic_title
from tests.directory.making import SHOWERS
from tests.editing.states import before_and_after, state
from tests.making import DECISION, FACTS, OFFERS, TOPIC


def lines(folder: Path, *edits: tuple[str, str], **files: str) -> list[str]:
    old, new = before_and_after(folder, *edits, **files)
    return list(told(difference(old, new), new.draft))


def test_nothing_is_said_in_one_line(tmp_path: Path) -> None:
    assert lines(tmp_path) == ["Rien n’a changé."]


def test_the_summary_counts_pages_by_topic_and_translations_by_language(tmp_path: Path) -> None:
    title = ("text: Bonjour", "text: |\n      **Accueil**\n      Bonsoir")
    said = lines(tmp_path, title, ("Appelez :", "Appelez vite :"))
    assert said[0] == "2 pages d’Accueil, 2 traductions maintenant périmées dans 1 langue"
    assert "  test.sos (sécurité) : changée : texte" in said
    assert "  en : 2 périmées, dont 1 de sécurité, plus montrées" in said


def test_what_may_hurt_first_stands_first(tmp_path: Path) -> None:
    said = lines(
        tmp_path,
        ("    entry: sos\n", ""),
        ("test.page", "test.leaf"),
        facts=FACTS.replace("value: 15,", "value: 112,"),
        offers=OFFERS.replace("Douche", "Douches"),
        services__showers=SHOWERS.replace("08:00-12:00", "09:00-12:00"),
    )
    titles = [line.strip() for line in said if line.startswith("\n")]
    assert titles == [
        "Cartes imprimées",
        "Boutons déjà envoyés",
        "Chiffres",
        "Pages",
        "Lieux",
        "Traductions",
        "Le reste",
    ]
    assert "  « sos » n’ouvre plus rien : les cartes imprimées ouvrent l’accueil" in said
    assert "  leur page n’existe plus : test.page" in said
    assert "  tel : valeur 15 → 112 (1 page le dit)" in said
    hours = "Mo-Sa {} ; PH off".replace(" ;", ";")
    change = f"{hours.format('08:00-12:00')} → {hours.format('09:00-12:00')}"
    assert f"  showers-nord : horaires {change}" in said
    assert "  1 nom de service : shower" in said


def test_a_public_name_that_opens_another_page_says_both(tmp_path: Path) -> None:
    page = "  test.page:\n    text: Une page\n"
    said = lines(tmp_path, ("    entry: sos\n", ""), (page, page + "    entry: sos\n"))
    assert "  « sos » ouvre maintenant test.page, plus test.sos" in said


def test_a_long_value_is_named_and_not_shown(tmp_path: Path) -> None:
    said = lines(tmp_path, services__showers=SHOWERS + f"    note: {'mot ' * 40}\n")
    assert "  showers-nord : remarque" in said


def test_a_table_says_when_questions_begin_anew(tmp_path: Path) -> None:
    old = state(tmp_path / "old" / "content", decisions__wear=DECISION)
    new = state(
        tmp_path / "new" / "content",
        decisions__wear=DECISION.replace("answers: [rain, sun]", "answers: [rain, sun, snow]"),
    )
    said = list(told(difference(old, new), new.draft))
    (line,) = [one for one in said if one.startswith("  wear : ")]
    assert line.endswith("; les questions en cours recommencent")


def test_a_long_part_is_cut_unless_all_is_wanted(tmp_path: Path) -> None:
    many = "".join(f"  p{number}: {{label: P{number}}}\n" for number in range(20))
    pages = "".join(
        f"  test.p{number}:\n    text: Page\n    sources: [book]\n" for number in range(20)
    )
    old, new = before_and_after(tmp_path, offers=OFFERS + many)
    new = state(tmp_path / "more" / "content", TOPIC + pages, offers=OFFERS + many)
    found = difference(old, new)
    assert "  … et 5 autres (tout voir : --all)" in list(told(found, new.draft))
    every = list(told(found, new.draft, 0))
    assert sum(line.startswith("  test.p") for line in every) == 20
    assert "  20 noms de service : p0, p1" in "\n".join(every)


def test_the_title_of_a_topic_is_what_a_person_reads(tmp_path: Path) -> None:
    bold = TOPIC.replace("text: Bonjour", "text: |\n      **Quoi faire ?**\n      Bonjour")
    assert topic_title("test", state(tmp_path / "a" / "content", bold).draft) == "Quoi faire"
    assert topic_title("test", state(tmp_path / "b" / "content").draft) == "test"
    assert topic_title("gone", state(tmp_path / "c" / "content").draft) == "gone"


def test_several_topics_are_counted_each(tmp_path: Path) -> None:
    other = "topic: other\nnodes:\n  other.a:\n    text: A\n  other.b:\n    text: B\n"
    old, new = before_and_after(tmp_path, ("text: Bonjour", "text: Bonsoir"), topics__other=other)
    assert summary(difference(old, new), new.draft).startswith("3 pages (other 2, test 1), ")
