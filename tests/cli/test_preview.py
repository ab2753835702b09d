"""``repere preview`` takes a port of this machine, and no other address."""

from __future__ import annotations

import socket

import pytest

from tests.cli.conftest import Repere


@pytest.mark.parametrize("port", ["0", "-1", "65536"])
def test_a_port_that_is_none_is_wrong_use(repere: Repere, port: str) -> None:
    ran = repere("preview", "--port", port)
    assert ran.code == 2
    assert f"'{port}' is not a port" in ran.err


def test_a_port_in_use_is_named(repere: Repere) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ran = repere("preview", "--port", port)
    assert ran.code == 2
    assert f"127.0.0.1:{port} is not free" in ran.err


def test_no_other_address_can_be_asked_for(repere: Repere) -> None:
    ran = repere("preview", "--host", "0.0.0.0")
    assert ran.code == 2
    assert "--host" in ran.err
