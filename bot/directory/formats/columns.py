"""The columns of a sheet of services, with their French headings."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from bot.languages.fold import fold

CellKind = Literal[
    "text", "list", "languages", "phones", "offers", "word", "words", "number", "postcode",
    "degrees", "day", "hours", "weekday", "sources",
]  # fmt: skip


class Column(NamedTuple):
    """A heading, other headings that mean the same, the field, and how a cell is read."""

    heading: str
    field: str
    others: tuple[str, ...] = ()
    kind: CellKind = "text"


COLUMNS: tuple[Column, ...] = (
    Column("identifiant", "id", ("id",)),
    Column("nom", "name", ("name", "lieu", "structure", "nom du lieu", "nom de la structure")),
    Column("organisation", "organisation", ("association", "gestionnaire", "organisme")),
    Column("réseaux", "networks", ("réseau",), "list"),
    Column("genre", "kind", ("type de lieu",), "word"),
    Column("services", "offers", ("offres", "prestations", "activités"), "offers"),
    Column("état", "status", ("statut",), "word"),
    Column("adresse", "address", ("rue", "adresse postale")),
    Column("code postal", "postcode", ("cp",), "postcode"),
    Column("ville", "city", ("commune",)),
    Column("code insee", "insee", ("insee",)),
    Column("latitude", "lat", ("lat",), "degrees"),
    Column("longitude", "lon", ("lon", "lng"), "degrees"),
    Column("précision du point (m)", "location_error_m", (), "number"),
    Column("précision du lieu", "location_precision", (), "word"),
    Column("stations", "stations", ("métro", "transports"), "list"),
    Column("comment trouver", "find", ("accès", "repères")),
    Column("téléphones", "phones", ("téléphone", "tél", "numéro", "n° de téléphone"), "phones"),
    Column("site", "website", ("site web", "site internet")),
    Column("horaires", "hours", ("heures", "heures d’ouverture", "horaires d’ouverture"), "hours"),
    Column("remarque sur les horaires", "hours_note"),
    Column(
        "horaires vus le",
        "hours_seen_on",
        (
            "date des horaires",
            "mis à jour le",
            "mise à jour",
            "date de mise à jour",
            "maj",
            "dernière mise à jour",
            "vu le",
            "vus le",
        ),
        "day",
    ),
    Column("vérifié le", "verified_on", ("vérifié", "date de vérification"), "day"),
    Column("horaires valables jusqu’au", "valid_to", (), "day"),
    Column("nuit", "overnight", (), "word"),
    Column("ouvert par nature", "by_nature", (), "word"),
    Column("à revoir tous les (jours)", "review_every_days", (), "number"),
    Column("langues", "languages", ("langues parlées",), "languages"),
    Column("interprètes", "interpreters", ("interprète",), "word"),
    Column("comment venir", "access.mode", ("rendez-vous", "modalités"), "words"),
    Column("anonyme", "access.anonymous", (), "word"),
    Column("papiers", "access.papers", ("papiers demandés",), "word"),
    Column("couverture santé", "access.health_cover", (), "word"),
    Column("statuts acceptés", "access.status_welcome", (), "words"),
    Column("prix", "access.cost", ("coût", "tarif"), "word"),
    Column("animaux", "access.animals", ("chiens",), "word"),
    Column("public", "audience.gender", ("femmes ou hommes",), "word"),
    Column("âge minimum", "audience.age_min", ("âge min",), "number"),
    Column("âge maximum", "audience.age_max", ("âge max",), "number"),
    Column("exclusif", "audience.exclusivity", (), "word"),
    Column("groupes", "audience.groups", (), "list"),
    Column("sans marche", "accessibility.step_free", ("accessible fauteuil", "pmr"), "word"),
    Column("toilettes adaptées", "accessibility.toilets", (), "word"),
    Column("ascenseur", "accessibility.lift", (), "word"),
    Column("sur place", "amenities", ("équipements",), "words"),
    Column("non acceptés", "not_accepted"),
    Column("alerte", "alert"),
    Column("alerte jusqu’au", "alert_until", (), "day"),
    Column("résumé", "summary", ("en bref", "présentation")),
    Column("note", "note", ("remarque", "remarques", "observations", "commentaires")),
    Column("à apporter", "bring"),
    Column("doute", "doubt"),
    Column("données odbl", "contains_odbl", (), "word"),
    Column("sources", "sources", ("source",), "sources"),
    Column("licence de la base", "", ("licence",)),
)
WEEK: tuple[Column, ...] = (
    Column("lundi", "week.Mo", ("lun",), "weekday"),
    Column("mardi", "week.Tu", ("mar",), "weekday"),
    Column("mercredi", "week.We", ("mer",), "weekday"),
    Column("jeudi", "week.Th", ("jeu",), "weekday"),
    Column("vendredi", "week.Fr", ("ven",), "weekday"),
    Column("samedi", "week.Sa", ("sam",), "weekday"),
    Column("dimanche", "week.Su", ("dim",), "weekday"),
)
"""The other way to write hours: a column for each day. Only read."""

_ASIDE = re.compile(r"\([^)]*\)|\*|\d+(?=[\s*]*$)")


def column_of(heading: str) -> Column | None:
    """The column of a heading, whatever its capitals, accents, plural, number or aside."""
    return _BY_HEADING.get(fold(heading)) or _BY_HEADING.get(plain(heading))


def plain(heading: str) -> str:
    """« Téléphone(s) 2 * » is « telephone »."""
    return " ".join(word.removesuffix("s") for word in fold(_ASIDE.sub(" ", heading)).split())


def headings() -> tuple[str, ...]:
    """Every heading that is known, folded."""
    return tuple(_BY_HEADING)


_BY_HEADING = {
    key: column
    for column in (*COLUMNS, *WEEK)
    for one in (column.heading, *column.others)
    for key in (fold(one), plain(one))
}
