"""What stands in the cells of a sheet for the words of a record: the first is the one written."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.fold import fold

_YES_NO = {"yes": ("oui", "o", "x", "vrai"), "no": ("non", "n", "faux")}
_BUILT = {**_YES_NO, "limited": ("en partie", "partiel", "partiellement")}

WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "kind": {
        "place": ("lieu", "lieu fixe", "fixe"),
        "mobile": ("mobile", "maraude", "bus", "camion"),
        "phone": ("téléphone", "ligne"),
        "network": ("réseau",),
        "area": ("secteur", "zone"),
    },
    "status": {
        "live": ("en service", "actif", "ouvert"),
        "paused": ("suspendu", "en pause"),
        "closed": ("fermé pour toujours", "fermé définitivement", "fermeture définitive"),
        "draft": ("brouillon",),
    },
    "location_precision": {
        "exact": ("exacte", "exact"),
        "street": ("rue",),
        "area": ("quartier", "secteur"),
        "hidden": ("cachée", "confidentielle", "secrète"),
    },
    "overnight": _YES_NO,
    "by_nature": _YES_NO,
    "contains_odbl": _YES_NO,
    "interpreters": {
        "yes": ("oui",),
        "onsite": ("sur place",),
        "phone": ("par téléphone", "téléphone"),
    },
    "access.mode": {
        "walk_in": ("sans rendez-vous", "sans rdv"),
        "appointment": ("sur rendez-vous", "rendez-vous", "sur rdv", "rdv"),
        "phone_first": ("téléphoner avant", "appeler avant"),
        "registration": ("sur inscription", "inscription"),
        "referral": ("sur orientation", "orientation"),
    },
    "access.anonymous": {**_YES_NO, "on_request": ("sur demande", "si on le demande")},
    "access.papers": {
        "none": ("aucun", "aucun papier", "non"),
        "any_id": ("pièce d’identité", "une pièce d’identité"),
        "address_proof": ("justificatif de domicile",),
        "status_doc": ("titre de séjour", "titre de séjour ou attestation"),
    },
    "access.health_cover": {
        "none_needed": ("aucune", "sans couverture"),
        "state_aid_ok": ("AME acceptée", "AME"),
        "insurance_needed": ("assurance maladie", "sécurité sociale"),
        "helps_to_open": ("aide à ouvrir les droits",),
    },
    "access.status_welcome": {
        "everyone": ("tout le monde", "tous"),
        "asylum": ("demandeurs d’asile", "asile"),
        "refugee": ("réfugiés",),
        "undocumented": ("sans papiers",),
        "eu": ("citoyens européens", "UE"),
        "regular": ("séjour régulier",),
    },
    "access.cost": {
        "free": ("gratuit", "0"),
        "low": ("petit prix", "participation"),
        "paid": ("payant",),
    },
    "access.animals": {**_YES_NO, "leashed": ("en laisse",), "outside": ("dehors",)},
    "audience.gender": {
        "all": ("tous", "tout public", "mixte"),
        "women_only": ("femmes", "femmes seulement"),
        "men_only": ("hommes", "hommes seulement"),
        "women_hours": ("heures pour les femmes",),
        "trans_welcome": ("personnes trans bienvenues",),
    },
    "audience.exclusivity": {
        "open": ("ouvert à tous", "non"),
        "priority": ("prioritaire",),
        "exclusive": ("réservé", "oui"),
    },
    "accessibility.step_free": _BUILT,
    "accessibility.toilets": _BUILT,
    "accessibility.lift": _BUILT,
    "amenities": {
        "shower": ("douche",),
        "laundry": ("laverie", "lave-linge"),
        "lockers": ("casiers", "consigne"),
        "wifi": ("wifi",),
        "charging": ("recharge", "prises"),
        "food": ("à manger",),
        "heated": ("chauffé",),
        "cooled": ("frais", "climatisé"),
        "toilets": ("toilettes", "wc"),
    },
}
"""By field, by our code. « Fermé » alone is no state: for the day, or for good?"""


def code_of(field: str, written: str) -> str | None:
    """Our code for a word of a cell; a code is itself."""
    known = WORDS[field]
    if written in known:
        return written
    folded = fold(written)
    return next((code for code, said in known.items() if folded in map(fold, said)), None)


def word_of(field: str, code: str) -> str:
    """The word that is written for a code."""
    return WORDS[field].get(code, (code,))[0]


def allowed(field: str) -> list[str]:
    """The words that a cell may hold."""
    return [said[0] for said in WORDS[field].values()]
