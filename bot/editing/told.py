"""A difference in plain French, for whoever decides to publish: short, what may hurt first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.content.draft import Draft
from bot.editing.difference import Change, Difference, Field, How, Translated, pages_naming
from bot.editing.french import listed, many, of

_HOW: dict[How, str] = {"added": "nouveau", "removed": "supprimé", "changed": "changé"}
_HOW_F: dict[How, str] = {"added": "nouvelle", "removed": "supprimée", "changed": "changée"}
_FIELDS = {
    "text": "texte",
    "options": "boutons",
    "entry": "nom public",
    "kind": "sorte",
    "table": "tableau",
    "need": "services cherchés",
    "safety": "sécurité",
    "reviewed": "relecture",
    "signed_by": "signature",
    "note": "remarque",
    "value": "valeur",
    "slots": "réponses possibles",
    "rows": "lignes",
    "addons": "ajouts",
    "outcomes": "résultats",
    "hours": "horaires",
    "phones": "téléphones",
    "address": "adresse",
    "offers": "services",
    "status": "état",
}
"""Names of fields that are not the same in French; the others are told as they are written."""
_OTHERS = {
    "interface": ("mot du moteur", "mots du moteur"),
    "offer": ("nom de service", "noms de service"),
    "card": ("texte de carte", "textes de carte"),
    "media": ("image ou son", "images ou sons"),
    "source": ("source", "sources"),
    "wording": ("règle de mots", "règles de mots"),
    "words": ("liste de mots tapés", "listes de mots tapés"),
    "pack": ("réglage du contenu", "réglages du contenu"),
}
_DOORS = frozenset({"status", "address", "lat", "lon", "hours", "phones", "offers", "closures"})
SHORT = 15
"""Lines of a part, before the rest is only counted."""
_LONGEST = 60
"""Characters of a value that is still shown, old and new on one line."""


def told(found: Difference, draft: Draft, most: int = SHORT) -> Iterator[str]:
    """The lines: a summary, then what is behind it, of each part at most so many (0: all).

    ``draft`` is the content as it is now.
    """
    yield summary(found, draft)
    parts = {
        "Cartes imprimées": map(_entry, found.entries),
        "Boutons déjà envoyés": _lost(found.lost),
        "Chiffres": (_fact(one, draft) for one in found.of("fact")),
        "Pages": map(_page, found.of("page")),
        "Questions à choix": map(_table, found.of("table")),
        "Lieux": (_thing(one, _HOW) for one in sorted(found.of("service"), key=_weight)),
        "Traductions": _languages(found.translations),
        "Le reste": _others(found),
    }
    for title, lines in parts.items():
        yield from _group(title, list(lines), most)


def summary(found: Difference, draft: Draft) -> str:
    """One sentence, such as "3 pages de Droits, 12 traductions maintenant périmées"."""
    pages, facts, services = (found.of(kind) for kind in ("page", "fact", "service"))
    outdated = sum(one.outdated for one in found.translations)
    languages = sum(one.outdated > 0 for one in found.translations)
    parts = [
        _pages_by_topic(pages, draft) if pages else "",
        many(len(facts), "chiffre") if facts else "",
        many(len(services), "lieu", "lieux") if services else "",
        f"{many(outdated, 'traduction')} maintenant {'périmée' if outdated < 2 else 'périmées'}"
        f" dans {many(languages, 'langue')}"
        if outdated
        else "",
    ]
    rest = len(found.changes) - len(pages) - len(facts) - len(services)
    parts.append(many(rest, "autre changement", "autres changements") if rest else "")
    return ", ".join(filter(None, parts)) or "Rien n’a changé."


def _pages_by_topic(pages: Sequence[Change], draft: Draft) -> str:
    topics = Counter(topic_title(one.name.split(".", 1)[0], draft) for one in pages)
    if len(topics) == 1:
        return f"{many(len(pages), 'page')} {of(next(iter(topics)))}"
    names = [f"{title} {number}" for title, number in topics.most_common()]
    return f"{many(len(pages), 'page')} ({listed(names)})"


def topic_title(topic: str, draft: Draft) -> str:
    """What a person reads above the first page of a topic; its name if that has no title."""
    for node in draft.nodes.values():
        first = node.text.split("\n", 1)[0].strip()
        if node.topic == topic:
            is_title = first.startswith("**") and first.count("**") == 2
            return first.split("**")[1].rstrip(" ?!:.") if is_title else topic
    return topic


def _group(title: str, lines: Sequence[str], most: int) -> Iterator[str]:
    """A title and its lines; nothing where there is none."""
    if lines:
        most = most or len(lines)
        yield f"\n{title}"
        yield from (f"  {line}" for line in lines[:most])
        if len(lines) > most:
            yield f"  … et {many(len(lines) - most, 'autre')} (tout voir : --all)"


def _entry(one: Field) -> str:
    if not one.new:
        return f"« {one.name} » n’ouvre plus rien : les cartes imprimées ouvrent l’accueil"
    return f"« {one.name} » ouvre maintenant {one.new}, plus {one.old}"


def _lost(pages: Sequence[str]) -> Iterator[str]:
    if pages:
        yield f"leur page n’existe plus : {listed(pages)}"
        yield "écrivez dans pack.yaml, à moved, la page qui les remplace"


def _fact(one: Change, draft: Draft) -> str:
    pages = pages_naming(draft, one.name)
    where = f" ({many(pages, 'page le dit', 'pages le disent')})" if pages else ""
    return _thing(one, _HOW) + where


def _page(one: Change) -> str:
    names = [_FIELDS.get(field.name, field.name) for field in one.fields]
    what = f"{_HOW_F[one.how]}{' : ' + ', '.join(names) if names else ''}"
    return f"{one.name}{' (sécurité)' if one.safety else ''} : {what}"


def _table(one: Change) -> str:
    again = any(field.name == "slots" for field in one.fields)
    note = " ; les questions en cours recommencent" if again else ""
    return f"{one.name} : {', '.join(_shown(one.fields)) or _HOW[one.how]}{note}"


def _thing(one: Change, how: dict[How, str]) -> str:
    return f"{one.name} : {', '.join(_shown(one.fields)) or how[one.how]}"


def _shown(fields: Sequence[Field]) -> Iterator[str]:
    """Each field with its old and new value, where both are short."""
    for one in fields:
        name = _FIELDS.get(one.name, one.name)
        short = max(len(one.old), len(one.new)) <= _LONGEST and "\n" not in one.old + one.new
        yield f"{name} {one.old or '(rien)'} → {one.new or '(rien)'}" if short else name


def _weight(one: Change) -> bool:
    """Removed, new, or changed in what sends people to the wrong door: before all the rest."""
    return one.how == "changed" and not any(field.name in _DOORS for field in one.fields)


def _languages(found: Sequence[Translated]) -> Iterator[str]:
    """A line a state, with the languages that are in it."""
    alike: dict[str, list[str]] = {}
    for one in found:
        alike.setdefault(_language(one), []).append(one.language)
    yield from (f"{', '.join(codes)} : {state}" for state, codes in alike.items())


def _language(one: Translated) -> str:
    parts = []
    if one.outdated:
        hidden = f", dont {one.safety} de sécurité, plus montrées" if one.safety else ""
        parts.append(f"{many(one.outdated, 'périmée')}{hidden}")
    if one.missing:
        parts.append(f"{many(one.missing, 'texte')} pas encore {_translated(one.missing)}")
    return " ; ".join(parts)


def _translated(number: int) -> str:
    return "traduit" if number < 2 else "traduits"


def _others(found: Difference) -> Iterator[str]:
    for kind, (one, several) in _OTHERS.items():
        changes = found.of(kind)
        if changes:
            names = listed([change.name for change in changes])
            yield f"{many(len(changes), one, several)} : {names}"
