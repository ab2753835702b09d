"""A new service: a draft that passes the check as it is, and nobody sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from bot.directory.read import read_services
from bot.editing.files import FILE_KINDS
from bot.editing.schemas import schema_of
from bot.editing.start_service import service_start, services_file_start
from tests.directory.making import write_services
from tests.editing.yaml_core import core
from tests.making import TODAY

SERVICES = next(kind for kind in FILE_KINDS if kind.name == "services")


def start(name: str = 'L\'abri : "ici" #1', kind: str = "place") -> str:
    return services_file_start() + service_start("abri", name, kind, ["shower"], TODAY)


@pytest.mark.parametrize("kind", ["place", "mobile", "phone", "network", "area"])
def test_it_passes_the_check_as_a_draft(kind: str, tmp_path: Path) -> None:
    services, problems = read_services(write_services(tmp_path, start(kind=kind)), TODAY)
    assert problems == []
    (one,) = services
    assert (one.id, one.status, one.kind, one.offers) == ("abri", "draft", kind, ("shower",))
    assert one.name == 'L\'abri : "ici" #1'


def test_its_comments_are_fields_as_they_are_written(tmp_path: Path) -> None:
    """Every field in a comment, taken out of it, is one that the directory takes."""
    lines = start().split("\n")
    fields = [
        line.replace("# ", "", 1) if line.startswith("    # ") and ": " in line else line
        for line in lines
        if "Enlevez" not in line
    ]
    fields = [line for line in fields if "location_precision" not in line]
    services, problems = read_services(write_services(tmp_path, "\n".join(fields)), TODAY)
    assert problems == []
    assert services[0].hours == "Mo-Fr 09:00-12:00,14:00-17:00; PH off"


def test_it_fits_its_schema_and_names_it() -> None:
    assert start().startswith("# yaml-language-server: $schema=../schemas/services.json\n")
    validator = Draft7Validator(schema_of(SERVICES.model, {}))
    assert list(validator.iter_errors(core(start()))) == []
