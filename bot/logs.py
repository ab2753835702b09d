"""Logging: our own few events, and nothing that others would say about a person.

Every event is listed in docs/operators/logging.md. Libraries are kept quiet on purpose: httpx logs
addresses with the bot's token in them, web servers log who called, and error messages may quote
what somebody typed.
"""

from __future__ import annotations

import logging
import sys

OURS = "repere"
QUIET = (
    "",
    "telegram",
    "aiohttp",
    "httpx",
    "httpcore",
    "uvicorn",
    "uvicorn.error",
    "uvicorn.access",
    "asyncio",
)
"""Who is silenced; the first is the root, which is everybody nobody thought of."""


def set_up(level: int = logging.INFO) -> None:
    """Send our own events to standard error; silence everybody else's."""
    logger = logging.getLogger(OURS)
    logger.setLevel(level)
    logger.propagate = False
    if not logger.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        logger.addHandler(handler)
    for name in QUIET:
        other = logging.getLogger(name)
        other.handlers.clear()
        other.propagate = False
        other.addHandler(logging.NullHandler())
