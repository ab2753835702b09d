"""Starting cold: time to the first page, and the most memory the process ever had."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.first_page import BOTS
from benchmarks.plan import Plan
from benchmarks.table import ranged, table, verdict

ROOT = Path(__file__).resolve().parent.parent
REPERE = (sys.executable, "-m", "bot")
PAGE = (sys.executable, "-m", "benchmarks.first_page")
_LOOK_EVERY = 0.01
_MOST_SECONDS, _MOST_MEGABYTES = 0.5, 60


class Started(NamedTuple):
    """Seconds of each run, and MB at most; ``failed`` says why there is nothing to tell."""

    seconds: tuple[float, ...] = ()
    megabytes: float | None = None
    failed: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def first_line(command: Sequence[str], runs: int) -> Started:
    """How long until a command that then waits for input says something."""
    seconds, most = [], None
    for _ in range(runs):
        began = time.perf_counter()
        process = _started(command)
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds.append(time.perf_counter() - began)
        most = _peak(process.pid) or most
        _, errors = process.communicate()
        if process.returncode or not line:
            return Started(failed=_why(process.returncode, errors))
    return Started(tuple(seconds), most)


def whole_run(command: Sequence[str], runs: int) -> Started:
    """How long a command takes that ends by itself. Exit 1 with findings is still a run."""
    seconds, most, failed = [], None, ""
    for _ in range(runs):
        began = time.perf_counter()
        process = _started(command)
        while True:
            most = _peak(process.pid) or most
            try:
                output, errors = process.communicate(timeout=_LOOK_EVERY)
                break
            except subprocess.TimeoutExpired:
                continue
        seconds.append(time.perf_counter() - began)
        if process.returncode:
            last = output.decode().strip().splitlines()[-1:]
            failed = _why(process.returncode, errors) if errors else f"it found {last[0]}"
    return Started(tuple(seconds), most, failed)


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe)


def _peak(process: int) -> float | None:
    """The most memory a process had so far, in MB, where the system tells.

    Not from ``getrusage``: there, a child begins with the memory of the parent that started it.
    """
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return None
    for line in status.splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return None


def _why(code: int, errors: bytes) -> str:
    lines = errors.decode(errors="replace").strip().splitlines()
    return f"exit {code}: {' / '.join(lines[:2])}" if lines else f"exit {code}"


def section(plan: Plan) -> str:
    """Ours on the real content, then all on the ten-step conversation; and the target."""
    chat = first_line((*REPERE, "chat", "--json"), plan.starts)
    check = whole_run((*REPERE, "check"), max(plan.starts // 2, 1))
    rows = [
        ["repere chat --json, the real content", *_cells(chat)],
        ["repere check, the real content", *_cells(check)],
    ]
    for bot in BOTS:
        started = first_line((*PAGE, bot), plan.starts)
        rows.append([f"{bot}, on Telegram, the ten-step conversation", *_cells(started)])
    quick = bool(chat.seconds) and chat.median <= _MOST_SECONDS
    small = chat.megabytes is not None and chat.megabytes <= _MOST_MEGABYTES
    return f"""\
{table(("to the first page, or the end", "seconds", "MB at most", ""), rows, frozenset({1, 2}))}
target, chat in {_MOST_SECONDS} s: {verdict(quick)}; in {_MOST_MEGABYTES} MB: {verdict(small)}"""


def _cells(started: Started) -> list[str]:
    if not started.seconds:
        return ["", "", f"FAILED, {started.failed}"]
    memory = "not known here" if started.megabytes is None else f"{started.megabytes:.0f}"
    return [ranged(started.seconds, 2), memory, started.failed]
