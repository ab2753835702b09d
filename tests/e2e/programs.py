"""Programs that a test starts: each says when it is ready, and is stopped whatever happens."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
EMULATOR = Path(__file__).resolve().parent / "emulator"
MUST_RUN = "TESTS_MUST_RUN"
"""Set where nothing may be skipped: there a missing program is a failure."""
_PATIENCE = 20


def need(program: str, path: Path | None = None) -> None:
    """Skip the test, saying which program is missing; fail where nothing may be skipped."""
    if shutil.which(program) and (path is None or path.exists()):
        return
    message = f"needs {program}" + (f" and {path.name} (run `make e2e`)" if path else "")
    if os.environ.get(MUST_RUN):
        pytest.fail(message)
    pytest.skip(message)


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def emulator() -> Iterator[int]:
    """The Bot API emulator; gives its port."""
    need("node", EMULATOR / "node_modules")
    port = free_port()
    command = ["node", str(EMULATOR / "server.js"), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "ready"
            yield port
        finally:
            process.kill()


@contextmanager
def repere(
    *arguments: str, settings: Mapping[str, str], log: Path, ready: str
) -> Iterator[subprocess.Popen[str]]:
    """``repere …`` as a process of its own, from the moment it logs ``ready``.

    Everything it says goes to the file ``log``. It is asked to stop as an operator would.
    """
    environment = {"PATH": os.environ["PATH"], **settings}
    command = [sys.executable, "-m", "bot", *arguments]
    with (
        log.open("a", encoding="utf-8") as out,
        subprocess.Popen(
            command,
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            cwd=ROOT,
        ) as process,
    ):
        try:
            assert process.stderr is not None
            _read_until(process.stderr, ready, log)
            yield process
        finally:
            process.terminate()
            _, rest = process.communicate(timeout=_PATIENCE)
            out.write(rest or "")


def _read_until(stream: IO[str], ready: str, log: Path) -> None:
    seen = ""
    for line in stream:
        seen += line
        with log.open("a", encoding="utf-8") as out:
            out.write(line)
        if ready in line:
            return
    pytest.fail(f"it ended without saying '{ready}':\n{seen}")
