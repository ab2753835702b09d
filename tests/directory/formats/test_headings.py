"""Where the headings are, in sheets that begin with something else."""

from __future__ import annotations

from bot.directory.formats.headings import find_headings, told_of

TITLE = ["Lieux utiles, 18e", "", ""]
EMPTY = ["", "", ""]
HEAD = ["NOM", "Prestations", "Tél."]


def test_titles_and_empty_lines_above_are_passed_over_and_said() -> None:
    cells = [TITLE, EMPTY, HEAD, ["A", "Douche", "115"]]
    found = find_headings(cells)
    assert found
    assert found.row == 2
    assert [one.why for one in told_of(found, cells)] == [
        "les lignes au-dessus des titres ne sont pas lues"
    ]


def test_of_two_lines_of_headings_the_one_that_says_more_is_taken() -> None:
    grouped = ["Nom", "Horaires", "Horaires"]
    found = find_headings([grouped, ["Nom", "lundi", "mardi"]])
    assert found
    assert found.row == 1


def test_without_a_name_there_are_no_headings() -> None:
    assert find_headings([["Étoile", "Douche"]]) is None
    assert find_headings([]) is None


def test_a_column_that_means_nothing_here_is_refused_with_what_was_meant() -> None:
    cells = [["nom", "horairs", "Référent"]]
    found = find_headings(cells)
    assert found
    assert [(one.field, one.why) for one in told_of(found, cells)] == [
        ("horairs", "cette colonne n’est pas lue ; vouliez-vous dire « horaires » ?"),
        ("Référent", "cette colonne n’est pas lue"),
    ]


def test_a_field_is_called_by_the_heading_of_the_file() -> None:
    found = find_headings([["NOM", "Âge\nmin", "Tél."]])
    assert found
    assert [found.of(one) for one in ("name", "audience", "phones", "lat", "week")] == [
        "NOM", "Âge min", "Tél.", "lat", "horaires de la semaine",
    ]  # fmt: skip
