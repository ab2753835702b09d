"""Whether Meta sent it: the digest of a body under the app's secret. Pure.

https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads
"""

from __future__ import annotations

import hashlib
import hmac

HEADER = "X-Hub-Signature-256"
_BEFORE = "sha256="


def signature(secret: str, body: bytes) -> str:
    """The header's value for this body."""
    return _BEFORE + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def is_signed(secret: str, body: bytes, given: str) -> bool:
    """Whether the header's value is right. Nothing is signed by an empty secret."""
    return bool(secret) and hmac.compare_digest(signature(secret, body).encode(), given.encode())
