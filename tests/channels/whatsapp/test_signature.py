"""Only who knows the app's secret is heard."""

from __future__ import annotations

import pytest

from bot.channels.whatsapp.signature import is_signed, signature

# RFC 4231, test case 2.
KEY, BODY = "Jefe", b"what do ya want for nothing?"
DIGEST = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"


def test_the_digest_is_that_of_the_standard() -> None:
    assert signature(KEY, BODY) == f"sha256={DIGEST}"


@pytest.mark.parametrize(
    ("secret", "body", "given", "right"),
    [
        (KEY, BODY, f"sha256={DIGEST}", True),
        (KEY, BODY + b" ", f"sha256={DIGEST}", False),
        ("other", BODY, f"sha256={DIGEST}", False),
        (KEY, BODY, DIGEST, False),
        (KEY, BODY, "", False),
        (KEY, BODY, "sha256=é", False),
        ("", BODY, signature("", BODY), False),
    ],
)
def test_a_signature_is_right_or_it_is_not(
    secret: str, body: bytes, given: str, right: bool
) -> None:
    assert is_signed(secret, body, given) is right
