"""A service as one line of JSON in the built directory, and back."""

from __future__ import annotations

from functools import lru_cache

from pydantic import TypeAdapter

from bot.directory.service import Service

_SERVICE: TypeAdapter[Service] = TypeAdapter(Service)


def written(service: Service) -> str:
    """The service as JSON; what is not known is not written."""
    return _SERVICE.dump_json(service, exclude_defaults=True).decode()


@lru_cache(maxsize=4096)
def read_back(record: str) -> Service:
    """The service of a record, remembered: the same few are shown again and again."""
    return _SERVICE.validate_json(record)
