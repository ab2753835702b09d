"""``python -m benchmarks``: Repère beside its peers, in one run, on one core.

Everything runs the same ten-step conversation (``talk.py``); every screen is asserted.
"""

from __future__ import annotations

import argparse
import logging
import platform
from importlib.metadata import version
from pathlib import Path

from benchmarks import (
    engine,
    heard,
    kept,
    latency,
    load,
    nearest,
    places,
    robustness,
    startup,
    wire,
)
from benchmarks.plan import FULL, QUICK
from benchmarks.racing import pin

SECTIONS = {
    "engine": engine,
    "wire": wire,
    "latency": latency,
    "load": load,
    "robustness": robustness,
    "kept": kept,
    "startup": startup,
    "heard": heard,
    "places": places,
    "nearest": nearest,
}
LIBRARIES = ("python-telegram-bot", "aiogram", "aiogram-dialog", "pydantic")


def main() -> None:
    """Run what was asked for and print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer and shorter runs")
    parser.add_argument("--only", choices=SECTIONS, help="one section")
    given = parser.parse_args()
    logging.disable(logging.CRITICAL)
    plan = QUICK if given.quick else FULL
    print(_where(pin()))
    for name, section in SECTIONS.items():
        if given.only in (None, name):
            about = (section.__doc__ or "").split("\n", 1)[0]
            print(f"\n== {name}. {about}\n", flush=True)
            print(section.section(plan), flush=True)


def _where(pinned: str) -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"{python}, {libraries}\n{_processor()}, {pinned}\n"
        "steps/s are of processor time: median (lowest-highest) of the rounds, engines in turn;"
        " ratios are medians over rounds"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.split(": ", 1)[1] for line in lines if line.startswith("model name")), "?")


if __name__ == "__main__":
    main()
