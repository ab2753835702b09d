"""The proxy that the environment names for calls to a server, read once.

``HTTPS_PROXY``, ``HTTP_PROXY`` and ``ALL_PROXY`` name one, ``NO_PROXY`` the hosts without it. One
that cannot be used is refused: going past it would show more than the operator wanted to show.
"""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from bot.config import SettingWrong

_SPOKEN = ("http", "https")
"""What the servers are called with; each may have a proxy of its own."""


class Proxies:
    """Which proxy a call goes through. Raises SettingWrong where one of them cannot be used."""

    def __init__(self) -> None:
        named = getproxies()
        own = {scheme: scheme if scheme in named else "all" for scheme in _SPOKEN}
        self._of = {
            scheme: _read(name, named[name]) for scheme, name in own.items() if name in named
        }

    def of(self, url: str) -> str | None:
        """The proxy for an address; None where it is called directly."""
        if not self._of:
            return None
        parts = urlsplit(url)
        return None if proxy_bypass(parts.hostname or "") else self._of.get(parts.scheme)


def _read(name: str, given: str) -> str:
    whole = given if "://" in given else f"http://{given}"
    try:
        parts = urlsplit(whole)
        usable = parts.scheme == "http" and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, a bracket without its other
        usable = False
    if not usable:  # its words are left out: there may be a password in them
        why = "only http://HOST:PORT is spoken to a proxy"
        raise SettingWrong(f"{name.upper()}_PROXY", why)
    return whole
