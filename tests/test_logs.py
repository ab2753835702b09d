"""Our own events reach standard error; what others would say about a person reaches nobody."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from bot.logs import OURS, QUIET, set_up

OTHERS = (*filter(None, QUIET), "telegram.ext.Application", "httpx._client", "somebody.new")


@pytest.fixture(autouse=True)
def _loggers_as_before() -> Iterator[None]:
    """Logging is one for the whole process: what a test changes is put back."""
    loggers = [logging.getLogger(name) for name in (OURS, *QUIET)]
    before = [(log, log.level, log.propagate, log.handlers[:]) for log in loggers]
    for log in loggers:
        log.handlers[:] = []
        log.propagate = True  # else pytest listens at the logger itself, and set_up adds nothing
    yield
    for log, level, propagate, handlers in before:
        log.setLevel(level)
        log.propagate = propagate
        log.handlers[:] = handlers


def test_our_events_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    set_up()
    logging.getLogger(f"{OURS}.app").info("content loaded: %d pages", 7)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("INFO repere.app content loaded: 7 pages\n")


def test_an_event_is_written_once_however_often_logging_is_set_up(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up()
    set_up()
    logging.getLogger(OURS).warning("once")
    assert capsys.readouterr().err.count("once") == 1


@pytest.mark.parametrize(("level", "written"), [(logging.DEBUG, True), (logging.INFO, False)])
def test_the_level_decides_what_is_written(
    capsys: pytest.CaptureFixture[str], level: int, written: bool
) -> None:
    set_up(logging.INFO)
    set_up(level)
    logging.getLogger(f"{OURS}.app").debug("detail")
    assert ("detail" in capsys.readouterr().err) is written


@pytest.mark.parametrize("name", OTHERS)
def test_nothing_that_others_say_is_written(capsys: pytest.CaptureFixture[str], name: str) -> None:
    set_up(logging.DEBUG)
    log = logging.getLogger(name)
    log.critical("POST https://api.telegram.org/bot123456:secret/sendMessage")
    try:
        raise ValueError("what somebody typed")
    except ValueError:
        log.exception("an update failed")
    assert capsys.readouterr() == ("", "")


def test_a_handler_that_a_library_brought_is_taken_away(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logging.getLogger("uvicorn.access").addHandler(logging.StreamHandler())
    logging.getLogger().addHandler(logging.StreamHandler())
    set_up()
    logging.getLogger("uvicorn.access").error("127.0.0.1 asked for /")
    logging.getLogger("somebody.new").error("127.0.0.1 asked for /")
    assert capsys.readouterr() == ("", "")
