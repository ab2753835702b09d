"""Who may come, with what, and what is there, in a few words each.

Only what is known is said, whether it opens the door or shuts it: who learns it at the door has
come for nothing. What is not known is not said at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.content import Content
from bot.directory.access import Animals, Cost, Gender, HealthCover, Papers, Welcome
from bot.directory.service import Amenity, Service
from bot.languages import format as said

_COST: dict[Cost, str] = {"free": "free", "low": "low-cost", "paid": "paid"}
_ANONYMOUS = {"yes": "anonymous", "on_request": "anonymous-on-request", "no": "name-asked"}
_PAPERS: dict[Papers, str] = {
    "none": "no-papers",
    "any_id": "papers-id",
    "address_proof": "papers-address",
    "status_doc": "papers-status",
}
_COVER: dict[HealthCover, str] = {
    "none_needed": "cover-none",
    "state_aid_ok": "cover-state-aid",
    "insurance_needed": "cover-needed",
    "helps_to_open": "cover-help",
}
_WELCOME: dict[Welcome, str] = {
    "everyone": "also-undocumented",
    "undocumented": "also-undocumented",
    "asylum": "for-asylum",
    "refugee": "for-refugees",
    "eu": "for-eu",
    "regular": "for-regular",
}
_GENDER: dict[Gender, str] = {
    "women_only": "women-only",
    "men_only": "men-only",
    "women_hours": "women-hours",
    "trans_welcome": "trans-welcome",
}
_ANIMALS: dict[Animals, str] = {
    "yes": "animals",
    "leashed": "animals-leashed",
    "outside": "animals-outside",
    "no": "no-animals",
}
_STEPS = {"yes": "step-free", "limited": "step-hard", "no": "steps"}
_AMENITIES: dict[Amenity, str] = {
    "shower": "amenity-shower",
    "laundry": "amenity-laundry",
    "lockers": "amenity-lockers",
    "wifi": "amenity-wifi",
    "charging": "amenity-charging",
    "food": "amenity-food",
    "heated": "amenity-heated",
    "cooled": "amenity-cooled",
    "toilets": "amenity-toilets",
}


def access_words(content: Content, lang: str, service: Service) -> list[str]:
    """Free, without a name, without papers, from 18 on, for women…: what is known of it."""
    names = dict.fromkeys(name for name in _names(service) if name)
    return [*(content.phrase(lang, name) for name in names), *_ages(content, lang, service)]


def amenities_words(content: Content, lang: str, service: Service) -> str:
    """What one finds there: "a shower, wifi"; empty where nothing is known."""
    return said.listed([content.phrase(lang, _AMENITIES[one]) for one in service.amenities], lang)


def _names(service: Service) -> Iterator[str | None]:
    access, built = service.access, service.accessibility
    yield _COST.get(access.cost) if access.cost else None
    yield _ANONYMOUS.get(access.anonymous or "")
    yield from _modes(service)
    yield _PAPERS.get(access.papers) if access.papers else None
    yield _COVER.get(access.health_cover) if access.health_cover else None
    yield from (_WELCOME[one] for one in access.status_welcome)
    yield _GENDER.get(service.audience.gender) if service.audience.gender else None
    yield _ANIMALS.get(access.animals) if access.animals else None
    yield _STEPS.get(built.step_free or "")
    yield "lift" if built.lift == "yes" else None
    yield "toilets-accessible" if built.toilets == "yes" else None


def _modes(service: Service) -> Iterator[str]:
    modes = service.access.mode
    if "walk_in" in modes:
        yield "with-or-without-appointment" if "appointment" in modes else "no-appointment"
    elif "appointment" in modes:
        yield "by-appointment"
    if "phone_first" in modes:
        yield "phone-first"
    if "registration" in modes:
        yield "registration"
    if "referral" in modes:
        yield "referral"


def _ages(content: Content, lang: str, service: Service) -> Iterator[str]:
    """The ages that are received, in years, both included."""
    least, most = service.audience.age_min, service.audience.age_max
    low, high = (said.number(str(age or 0), lang) for age in (least, most))
    if least is not None and most is not None:
        yield content.phrase(lang, "age-between", least=low, most=high)
    elif least is not None:
        yield content.phrase(lang, "age-from", age=low)
    elif most is not None:
        yield content.phrase(lang, "age-to", age=high)
