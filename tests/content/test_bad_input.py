"""What editors' machines do to files: each fault is told with its place, and nothing is served."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.load import load
from tests.making import FACTS, PACK, TODAY, TOPIC, loaded, write_pack

HOME = TOPIC.encode()
FAR = b"facts:\n  tel: {kind: phone, value: 15, checked_on: 2026-11-01, "

WRITTEN: list[tuple[str, bytes, tuple[int, int], str, str]] = [
    ("topics/test.yaml", b"", (1, 1), "empty-file", "this file is empty; write its content or"),
    ("topics/test.yaml", b"\n# later\n", (1, 1), "empty-file", "this file is empty"),
    ("topics/test.yaml", b"---\n", (1, 1), "empty-file", "this file is empty"),
    ("topics/test.yaml", b"~", (1, 1), "empty-file", "this file is empty"),
    ("topics/test.yaml", b"\xef\xbb\xbf", (1, 1), "empty-file", "this file is empty"),
    ("topics/test.yaml", b"topic: [a\n", (1, 8), "syntax", "YAML cannot be read here: "),
    ("topics/test.yaml", b"topic: a: b\n", (1, 9), "syntax", "put the text between quotes"),
    ("topics/test.yaml", b'topic: "a\n', (1, 8), "syntax", "YAML cannot be read here: "),
    ("topics/test.yaml", b"topic: *bold*\n", (1, 13), "syntax", "put the text between quotes"),
    ("topics/test.yaml", b"topic: a\n---\ntopic: b\n", (2, 1), "syntax", "a single document"),
    ("topics/test.yaml", b"topic: &a [*a]\nnodes: {}\n", (1, 8), "alias", "used again with '*'"),
    ("topics/test.yaml", b"[a, b]: c\n", (1, 1), "syntax", "a name cannot be a list or stand in"),
    ("topics/test.yaml", b"topic: a\n\tnodes: b\n", (2, 1), "tab", "YAML wants spaces"),
    ("topics/test.yaml", b"topic: a\n  \tb: c\n", (2, 3), "tab", "YAML wants spaces"),
    ("topics/test.yaml", b"topic: a\x00b\n", (1, 9), "unseen-character", "(U+0000); delete it"),
    ("topics/test.yaml", b"a: b\n<<<<<<< HEAD\nc: d\n", (2, 1), "merge-conflict", "'<<<<<<<' is"),
    ("topics/test.yaml", b"a: b\r\n=======\r\nc: d\r\n", (2, 1), "merge-conflict", "'=======' is"),
    ("topics/test.yaml", b">>>>>>> theirs\n" + HOME, (1, 1), "merge-conflict", "keep one of them"),
    ("topics/test.yaml", b"topic: a\ntopic: b\n", (2, 1), "duplicate-key", "first is on line 1"),
    ("topics/test.yaml", HOME + HOME, (43, 1), "duplicate-key", "'topic' is written twice"),
    ("topics/test.yaml", "a: b\nc: é\n".encode("latin-1"), (2, 1), "encoding", "not UTF-8 text"),
    ("topics/test.yaml", TOPIC.encode("utf-16"), (1, 1), "encoding", "save it again as UTF-8"),
    ("topics/test.yaml", b"\xff\xd8\xff\xe0", (1, 1), "encoding", "save it again as UTF-8"),
    ("topics/test.yaml", b"Bonjour", (1, 1), "wrong-value", "this file: should hold lines of"),
    ("topics/test.yaml", b"- a\n- b\n", (1, 1), "wrong-value", "this file: should hold lines of"),
    ("topics/test.yaml", b"topic: test\nnodes: [a]\n", (2, 8), "wrong-value", "'nodes': should"),
    ("topics/test.yaml", b"topic: test\nnodes:\n", (2, 7), "wrong-value", "'nodes': should not be"),
    ("facts.yaml", FAR + b"good_for: 9999999, source: b}", (2, 67), "wrong-value", "3650"),
    ("facts.yaml", FAR + b"source: book, valid_to: 31/12/26}", (2, 81), "wrong-value", "a date"),
    ("facts.yaml", FACTS.replace("15", "le 15").encode(), (2, 29), "wrong-value", "of a phone"),
    ("pack.yaml", b"", (1, 1), "empty-file", "this file is empty"),
    ("pack.yaml", b"name: Test\n", (1, 1), "missing-field", "'home' is missing in this file"),
    ("pack.yaml", PACK.encode() + b"home: a.b\n", (15, 1), "duplicate-key", "first is on line 7"),
    ("offers.yaml", b"offers: [shower]\n", (1, 9), "wrong-value", "'offers': should hold lines"),
    ("sources.yaml", b"book: {title: X}\n", (1, 1), "missing-field", "'sources' is missing in"),
    ("interface.yaml", b"interface: {back: [a]}\n", (1, 19), "wrong-value", "should be a text"),
    ("interface.yaml", b"back: Retour\n", (1, 1), "unknown-key", "no field 'back'; allowed: inte"),
    ("topics/more.yml", HOME, (0, 0), "stray-file", "nobody reads a file of this name"),
]


@pytest.mark.parametrize(
    ("name", "written", "place", "rule", "told"), WRITTEN, ids=[str(one[1][:24]) for one in WRITTEN]
)
def test_a_fault_is_told_with_its_place_and_nothing_is_served(
    folder: Path, name: str, written: bytes, place: tuple[int, int], rule: str, told: str
) -> None:
    write_pack(folder)
    (folder / name).write_bytes(written)
    found = loaded(folder)
    assert found.content is None
    here = [
        problem
        for problem in found.problems
        if (problem.path, problem.rule) == (f"content/{name}", rule) and told in problem.message
    ]
    assert [(problem.line, problem.column) for problem in here] == [place]
    assert all("\n" not in str(problem) for problem in found.problems)


def test_a_folder_where_a_file_should_be_cannot_be_read(folder: Path) -> None:
    write_pack(folder)
    (folder / "topics" / "more.yaml").mkdir()
    found = loaded(folder)
    assert found.content is None
    assert [str(problem) for problem in found.problems] == [
        "content/topics/more.yaml:0:0: cannot read this file: Is a directory [unreadable]"
    ]


def test_a_file_where_the_folder_should_be_has_no_pack(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("?", encoding="utf-8")
    found = load(tmp_path / "content", tmp_path / "locales", TODAY)
    assert found.content is None
    assert [problem.rule for problem in found.problems] == ["missing-file"]


@pytest.mark.parametrize("mangled", [b"\xef\xbb\xbf" + HOME, HOME.replace(b"\n", b"\r\n")])
def test_what_windows_adds_does_no_harm(folder: Path, mangled: bytes) -> None:
    write_pack(folder)
    (folder / "topics" / "test.yaml").write_bytes(mangled)
    found = loaded(folder)
    assert found.problems == ()
    assert found.content is not None
    assert found.content.nodes["test.sos"].text == "Appelez :\n{tel}"


yaml_signs = st.text(alphabet=" \n:-{}[]'\"|>#&*!%@`~,?ab1\té\x00", max_size=40)


@given(
    name=st.sampled_from(["pack", "facts", "topics/test", "interface", "decisions/d", "words/fr"]),
    cut=st.integers(0, 60),
    noise=st.one_of(st.binary(max_size=20), yaml_signs.map(str.encode)),
)
@settings(max_examples=60, deadline=None)
def test_any_bytes_in_any_file_are_problems_and_never_an_exception(
    tmp_path_factory: pytest.TempPathFactory, name: str, cut: int, noise: bytes
) -> None:
    folder = write_pack(tmp_path_factory.mktemp("noise") / "content")
    file = folder / f"{name}.yaml"
    file.parent.mkdir(exist_ok=True)
    good = file.read_bytes() if file.exists() else b"language: fr\n"
    file.write_bytes(good[:cut] + noise + good[cut:])
    found = loaded(folder)
    errors = [problem for problem in found.problems if problem.level == "error"]
    assert (found.content is None) is bool(errors)
