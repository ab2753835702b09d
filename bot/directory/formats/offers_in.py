"""What a row offers: our offers, by their slug or their label; no other word is guessed."""

from __future__ import annotations

from bot.directory.formats.format import Said, Terms, Values
from bot.directory.formats.near import meant
from bot.directory.formats.settling import Settling, listed
from bot.directory.formats.terms import offers_for
from bot.languages.fold import fold

_ADD = " ; s’il veut dire l’un d’eux, ajoutez-le dans exchange.yaml"
_CONFIRM = "Ce que ce lieu propose est à confirmer."


def settle_offers(row: Settling) -> None:
    """The offers that are known; each other word is refused."""
    known = list[str]()
    for written in map(str, listed(row.values.pop("offers", None))):
        ours = _offers(row, written)
        if not ours:
            near = meant(written, (*row.terms.titles.values(), *row.terms.offers)) or _ADD
            row.refused(
                "offers", f"« {written} » n’est pas un de nos services{near}", stood=written
            )
        known += (one for one in ours if one not in known)
    if known:
        row.values["offers"] = list[object](known)


def offers_by_words(values: Values, terms: Terms, name: str, theirs: list[str]) -> list[Said]:
    """Put the offers that another directory's words mean into the values; what is said of them.

    Where no word is sure, those that may mean one of ours are proposed, with a doubt that is shown
    until a person has confirmed them. Words that nobody has mapped give none.
    """
    values["offers"] = list[object](offers_for(terms, name, theirs))
    if values["offers"]:
        return []
    may = terms.proposed.get(name, {})
    found = {word: may[word] for word in theirs if word in may}
    if not found:
        told = ", ".join(one for one in theirs if one) or "aucun"
        return [Said("refused", "offers", f"aucun de ces mots n’est dans exchange.yaml : {told}")]
    values["offers"] = list(dict.fromkeys(offer for ours in found.values() for offer in ours))
    values["doubt"] = f"{values['doubt']} {_CONFIRM}" if values.get("doubt") else _CONFIRM
    told = ", ".join(f"« {word} » : {' ou '.join(ours)} ?" for word, ours in found.items())
    return [Said("ask", "offers", f"{told} Gardez ce qui est juste, puis enlevez le doute")]


def called(offer: str, terms: Terms) -> str:
    """The label of an offer, if it is its alone; else its slug."""
    title = terms.titles.get(offer, "")
    return title if terms.labels.get(fold(title)) == offer else offer


def _offers(row: Settling, written: str) -> tuple[str, ...]:
    """Our offers for a word: itself, our label, or what ``exchange.yaml`` says of sheets."""
    label = row.terms.labels.get(fold(written))
    if written in row.terms.offers or label:
        return (label or written,)
    ours = _alike(written, row.terms)
    if ours:
        row.repaired("offers", f"« {written} » → « {', '.join(ours)} »")
    return ours


def _alike(written: str, terms: Terms) -> tuple[str, ...]:
    labels = {_singular(label): (offer,) for label, offer in terms.labels.items()}
    words = {_singular(fold(word)): ours for word, ours in terms.words.get("csv", {}).items()}
    return {**labels, **words}.get(_singular(fold(written)), ())


def _singular(folded: str) -> str:
    """« douches » is « douche »: only the plural's letter is taken off."""
    return " ".join(word.removesuffix("s") for word in folded.split())
