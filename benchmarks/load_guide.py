"""The guide under load: `repere serve` as a process of its own, all channels on."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from benchmarks.load_people import PHONE_ID, SECRET

ROOT = Path(__file__).resolve().parent.parent


class Guide(NamedTuple):
    """The process, and every line that it has logged."""

    process: Process
    said: list[str]

    @property
    def faults(self) -> int:
        """Warnings and errors."""
        return sum(" WARNING " in line or " ERROR " in line for line in self.said)

    @property
    def used(self) -> float:
        """Seconds of processor time so far (0 where the system does not tell)."""
        with suppress(OSError):
            stat = Path(f"/proc/{self.process.pid}/stat").read_text("ascii")
            fields = stat.rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return 0.0


@asynccontextmanager
async def guide(data: Path, port: int, telegram: int, meta: int) -> AsyncIterator[Guide]:
    """The guide from the moment it answers. It may use every core but ours."""
    settings = {
        "REPERE_DATA": str(data),
        "REPERE_WEB__PORT": str(port),
        "REPERE_TELEGRAM__TOKEN": "1:benchmark",
        "REPERE_TELEGRAM__SECRET_TOKEN": SECRET,
        "REPERE_TELEGRAM__BASE_URL": f"http://127.0.0.1:{telegram}",
        "REPERE_TELEGRAM__REQUESTS_PER_SECOND": "1000",
        "REPERE_WHATSAPP__TOKEN": "benchmark",
        "REPERE_WHATSAPP__PHONE_ID": PHONE_ID,
        "REPERE_WHATSAPP__APP_SECRET": SECRET,
        "REPERE_WHATSAPP__VERIFY_TOKEN": SECRET,
        "REPERE_WHATSAPP__BASE_URL": f"http://127.0.0.1:{meta}/v1",
    }
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **settings}
    command = (sys.executable, "-m", "bot", "serve")
    process = await asyncio.create_subprocess_exec(*command, stderr=PIPE, env=environment, cwd=data)
    running, ready = Guide(process, []), asyncio.Event()
    reading = asyncio.create_task(_read(running, ready))
    try:
        _elsewhere(process.pid)
        await ready.wait()
        if process.returncode is not None:
            raise RuntimeError("".join(running.said))
        yield running
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await reading


async def _read(running: Guide, ready: asyncio.Event) -> None:
    """Everything it says, until it ends."""
    assert running.process.stderr is not None
    async for line in running.process.stderr:
        running.said.append(line.decode())
        if b"telegram.answers" in line:
            ready.set()
    await running.process.wait()
    ready.set()


def _elsewhere(process: int) -> None:
    if hasattr(os, "sched_setaffinity"):
        others = set(range(os.cpu_count() or 1)) - os.sched_getaffinity(0)
        os.sched_setaffinity(process, others or {0})
