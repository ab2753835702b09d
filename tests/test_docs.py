"""What the guides name exists, and what exists is named."""

from __future__ import annotations

import re

import pytest

from bot.cli.main import COMMANDS
from bot.cli.services_audit import AUDIT
from bot.cli.services_calls import CALLS
from bot.cli.services_fortnight import FORTNIGHT
from bot.cli.services_verify import VERIFY
from bot.content.content import Content
from bot.content.kind import KINDS
from bot.content.schema import FactSource
from bot.directory.lint import RULES
from tests.conftest import ROOT

EVENT = re.compile(r"log\.(?:info|warning|error)\(\s*\"([a-z]+\.[a-z]+)")
NAMED = re.compile(r"`([a-z]+\.[a-z]+)(?: [A-Z].*?)?`")


def _text(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def _editors() -> str:
    """All that editors and outreach workers are given to read."""
    files = sorted([*ROOT.glob("docs/editors/*.md"), *ROOT.glob("docs/outreach/*.md")])
    return "\n".join(file.read_text("utf-8") for file in files)


def test_every_event_that_is_logged_is_explained_to_operators() -> None:
    logged = {
        event
        for file in (ROOT / "bot").rglob("*.py")
        for event in EVENT.findall(file.read_text("utf-8"))
    }
    rows = [line for line in _text("docs/operators/logging.md").splitlines() if line[:1] == "|"]
    explained = {name for row in rows for name in NAMED.findall(row.split("|")[1])}
    assert logged == explained


def test_every_public_page_is_on_the_list_for_outreach_workers(content: Content) -> None:
    guide = _text("docs/outreach/README.md")
    listed = guide.split("Pages :", 1)[1].split(".", 1)[0]
    assert {name.strip() for name in listed.replace("\n", " ").split(",")} == set(
        content.pack.entries
    )
    languages = guide.split("Langues aujourd’hui :", 1)[1].split(".", 1)[0]
    assert set(re.findall("`(..)`", languages)) == set(content.pack.languages)


def test_every_kind_of_page_and_of_figure_is_explained_to_editors() -> None:
    guide = _editors()
    for kind in KINDS:
        assert f"`{kind.name}`" in guide
    for kind_of_fact in FactSource.model_fields["kind"].annotation.__args__:  # type: ignore[union-attr]
        assert f"`{kind_of_fact}`" in guide


def test_every_rule_of_hours_is_explained_to_editors() -> None:
    explained = re.findall(
        r"^\| (OH\d\d) \| \S", _text("docs/editors/les-horaires.md"), re.MULTILINE
    )
    assert explained == [rule.id for rule in RULES]


def test_every_command_of_the_directory_that_keeps_it_true_is_shown_to_editors() -> None:
    guide = _editors()
    for command in (CALLS, VERIFY, FORTNIGHT, AUDIT):
        assert f"repere services {command.name}" in guide


GUIDES = sorted(
    str(file.relative_to(ROOT))
    for file in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/**/*.md"))
)


@pytest.mark.parametrize("path", [path for path in GUIDES if "/decisions/" not in path])
def test_the_commands_that_a_guide_names_exist(path: str) -> None:
    names = {command.name for command in COMMANDS}
    commands = re.findall(r"(?:bin/|`)repere ([a-z]+)", _text(path))
    assert set(commands) <= names
    makes = re.findall(r"(?:^|`)make ([a-z0-9]+)", _text(path), re.MULTILINE)
    targets = set(re.findall(r"^([a-z0-9]+):", _text("Makefile"), re.MULTILINE))
    assert set(makes) <= targets


@pytest.mark.parametrize("path", GUIDES)
def test_links_between_the_pages_lead_somewhere(path: str) -> None:
    folder = (ROOT / path).parent
    for target in re.findall(r"\]\(([^)#]+)\)", _text(path)):
        if not target.startswith("http"):
            assert (folder / target).exists(), target
