"""Which kind of page is shown by whom. A new kind: a file beside this one and a line here."""

from __future__ import annotations

from bot.engine.kinds import (
    decision,
    end,
    filters,
    language,
    message,
    phrase,
    place,
    report,
    second_language,
    services,
)
from bot.engine.page import Show

KINDS: dict[str, Show] = {
    "message": message.show,
    "question": message.show,
    "decision": decision.show,
    "services": services.show,
    "place": place.show,
    "filters": filters.show,
    "report": report.show,
    "phrase": phrase.show,
    "language": language.show,
    "second-language": second_language.show,
    "end": end.show,
}
