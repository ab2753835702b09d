"""Who may come to a place of Soliguide, and how: ``modalities`` and ``publics``."""

from __future__ import annotations

from collections.abc import Iterator

from bot.directory.formats.document import at, items, text, words
from bot.directory.formats.format import Said, Values
from bot.directory.formats.html_text import plain_text

_BOXES = {"appointment": "appointment", "inscription": "registration", "orientation": "referral"}
_WELCOMED = {"0": "open", "1": "priority", "2": "exclusive"}
_PAPERS = ("asylum", "refugee", "regular", "undocumented")
_DEFAULT = "« inconditionnel » n’est pas repris : c’est ce que dit leur formulaire vide"


def access(place: object, said: list[Said]) -> Values:
    """A box that is not ticked says nothing: it may only not have been asked."""
    modes = [ours for name, ours in _BOXES.items() if _checked(place, name)]
    if at(place, "modalities", "inconditionnel") is True:
        said.append(Said("repaired", "access", _DEFAULT))
    made: Values = {"mode": modes} if modes else {}
    if _checked(place, "price"):
        made["cost"] = "paid"
    if _checked(place, "animal"):
        made["animals"] = "yes"
    welcome = set(words(place, "publics", "administrative"))
    if _narrowed(place) and welcome < set(_PAPERS):
        made["status_welcome"] = [one for one in _PAPERS if one in welcome]
    return {name: value for name, value in made.items() if value}


def audience(place: object) -> Values:
    """For whom; all genders, and 0 to 99 years, are what their empty form says."""
    exclusivity = _WELCOMED.get(text(place, "publics", "accueil"), "")
    made: Values = {"exclusivity": exclusivity} if exclusivity else {}
    only = words(place, "publics", "gender")
    if exclusivity == "exclusive" and len(only) == 1 and only[0] in ("women", "men"):
        made["gender"] = f"{only[0]}_only"
    least, most = (text(place, "publics", "age", name) for name in ("min", "max"))
    if least not in ("", "0"):
        made["age_min"] = least
    if most not in ("", "99"):
        made["age_max"] = most
    return made


def told_by_hand(place: object) -> str:
    """What was written in words beside the boxes, for an editor to read."""
    return " | ".join(_told(place))


def _told(place: object) -> Iterator[str]:
    for name in (*_BOXES, "price"):
        told = plain_text(text(place, "modalities", name, "precisions"))
        if told:
            yield f"{name}: {told}"
    for label, *path in (("other", "modalities", "other"), ("publics", "publics", "description")):
        told = plain_text(text(place, *path))
        if told:
            yield f"{label}: {told}"
    documents = [text(one, "name") for one in items(place, "modalities", "docs")]
    if any(documents):
        yield f"docs: {', '.join(one for one in documents if one)}"


def _narrowed(place: object) -> bool:
    return text(place, "publics", "accueil") in ("1", "2")


def _checked(place: object, name: str) -> bool:
    return at(place, "modalities", name, "checked") is True
