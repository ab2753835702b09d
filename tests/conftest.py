"""What many tests need: the real content, a moment in Paris, made content in a folder."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, settings

from bot.clock import PARIS
from bot.content.content import Content
from bot.content.load import must_load
from bot.logs import OURS
from tests.making import content_of, write_pack
from tests.whole import write_whole

ROOT = Path(__file__).resolve().parent.parent
SERVED = tuple(yaml.safe_load((ROOT / "content" / "pack.yaml").read_text("utf-8"))["languages"])
"""The languages that are served: each has its tests from the day it is added."""
NOW = datetime(2026, 11, 24, 15, 0, tzinfo=PARIS)

# A busy machine is no fault of ours.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _our_logger_as_before() -> Iterator[None]:
    """A command that a test runs sets our logger up; the next test listens to it as it was."""
    logger = logging.getLogger(OURS)
    level, propagate, handlers = logger.level, logger.propagate, logger.handlers[:]
    yield
    logger.setLevel(level)
    logger.propagate, logger.handlers[:] = propagate, handlers


@pytest.fixture(scope="session")
def content() -> Content:
    """The real content of Paris."""
    return must_load(ROOT / "content", ROOT / "locales", NOW.date())


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """Made content with a page of every kind."""
    return content_of(write_whole(tmp_path_factory.mktemp("whole") / "content"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder, still to be made."""
    return tmp_path / "content"


@pytest.fixture
def now() -> datetime:
    """A Tuesday afternoon in Paris."""
    return NOW


@pytest.fixture
def pack(tmp_path: Path) -> Callable[[str], Path]:
    """Makes a small content folder whose topic file holds the given YAML."""

    def make(topic: str) -> Path:
        return write_pack(tmp_path / "content", topic)

    return make
