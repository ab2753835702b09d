"""Whether a channel takes the pictures and sounds of a page as they are. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bot.channels.limits import Limits
from bot.content.media.file import MediaFile
from bot.source.sentence import Sentence


def too_much(
    media: Iterable[tuple[MediaFile, str]], limits: Limits, length: Callable[[str], int]
) -> Iterator[str]:
    """What would not go through, in ends of sentences.

    ``media`` are the files that the channel sends, each with its alt; ``length`` is how the channel
    counts characters.
    """
    pictures = 0
    for file, alt in media:
        if not alt.strip():
            yield Sentence("'{file}' has no alt", file=file.name)
        if length(alt) > limits.caption:
            yield Sentence(
                "an alt of {length} characters; at most {most}",
                length=length(alt),
                most=limits.caption,
            )
        if file.kind == "sound" and file.length > limits.sound:
            yield Sentence(
                "'{file}' has {length} bytes; a sound has at most {most}",
                file=file.name,
                length=file.length,
                most=limits.sound,
            )
        pictures += file.length if file.kind == "picture" else 0
    if pictures > limits.picture:
        yield Sentence(
            "pictures of {size} bytes; at most {most}", size=pictures, most=limits.picture
        )
