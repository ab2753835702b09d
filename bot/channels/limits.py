"""What each channel can carry. One table, used by rendering and by the checks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Characters of a message, bytes behind a button, messages removable in one call (0: none).

    And of pictures and sounds: characters beside one, bytes of a picture, bytes of a sound.
    """

    message: int
    token_bytes: int
    caption: int
    picture: int
    sound: int
    removable_at_once: int = 0


LIMITS: dict[str, Limits] = {
    # https://core.telegram.org/bots/api: sendMessage 4096; callback_data 1-64 bytes;
    # deleteMessages 1-100 messages, each younger than 48 hours; sendPhoto 10 MB, sendVoice 50 MB,
    # captions 1024.
    "telegram": Limits(
        message=4096,
        token_bytes=64,
        caption=1024,
        picture=10_000_000,
        sound=50_000_000,
        removable_at_once=100,
    ),
    # developers.facebook.com/documentation/business-messaging/whatsapp/messages: text 4096; the id
    # of a row 200 (of a button 256), with a few bytes to spare for the parts of a list.
    # business-phone-numbers/media: image 5 MB, audio 16 MB; caption 1024.
    "whatsapp": Limits(
        message=4096, token_bytes=190, caption=1024, picture=5_000_000, sound=16_000_000
    ),
    # Ours: a page of text stays below 20 kB in any script, below 30 kB with all its pictures; a
    # sound is fetched only by whoever plays it, who may pay for each megabyte.
    "web": Limits(message=6000, token_bytes=1000, caption=1024, picture=8_000, sound=2_000_000),
}
