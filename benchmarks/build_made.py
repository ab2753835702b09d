"""``python -m benchmarks.build_made COUNT FILE``: builds a made directory in a process of its own.

Prints seconds, and the megabytes of memory that the process held at most.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_services import made_services
from bot.directory.store import build


class Built(NamedTuple):
    """Seconds, and megabytes (0: this system does not tell)."""

    seconds: float
    peak: float


def built_apart(count: int, file: Path) -> Built:
    """What it took to build ``count`` made services into a file; making them is counted too."""
    command = [sys.executable, "-m", "benchmarks.build_made", str(count), str(file)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Built(*map(float, told))


def _peak() -> float:
    try:
        status = Path("/proc/self/status").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1000 for line in status if line.startswith("VmHWM"))


if __name__ == "__main__":
    begin = time.perf_counter()
    build(made_services(int(sys.argv[1])), Path(sys.argv[2]))
    print(time.perf_counter() - begin, _peak())
