"""Places given by a number: 75018, 18e, XVIIIe, dix-huitième, «18 округ», «الدائرة 18».

A bare number is no place: it may be an age, a delay or a telephone number.
"""

from __future__ import annotations

import re

from bot.languages.fold import fold

_MOST = 20
_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18,
    "xix": 19, "xx": 20,
}  # fmt: skip
_SPELT = (
    (
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième "
        "onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième "
        "dix-neuvième vingtième"
    ),
    (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ),
    (
        "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo "
        "tredicesimo quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo "
        "diciannovesimo ventesimo"
    ),
    (
        "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo "
        "duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo "
        "decimonoveno vigésimo"
    ),
    (
        "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый "
        "двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый "
        "девятнадцатый двадцатый"
    ),
    (
        "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة "
        "الحادية_عشرة الثانية_عشرة الثالثة_عشرة الرابعة_عشرة الخامسة_عشرة السادسة_عشرة "
        "السابعة_عشرة الثامنة_عشرة التاسعة_عشرة العشرون"
    ),
    (
        "перший другий третій четвертий п'ятий шостий сьомий восьмий дев'ятий десятий одинадцятий "
        "дванадцятий тринадцятий чотирнадцятий п'ятнадцятий шістнадцятий сімнадцятий вісімнадцятий "
        "дев'ятнадцятий двадцятий"
    ),
    (
        "primul doilea treilea patrulea cincilea șaselea șaptelea optulea nouălea zecelea "
        "unsprezecelea doisprezecelea treisprezecelea paisprezecelea cincisprezecelea "
        "șaisprezecelea șaptesprezecelea optsprezecelea nouăsprezecelea douăzecilea"
    ),
    (
        "პირველი მეორე მესამე მეოთხე მეხუთე მეექვსე მეშვიდე მერვე მეცხრე მეათე მეთერთმეტე "
        "მეთორმეტე მეცამეტე მეთოთხმეტე მეთხუთმეტე მეთექვსმეტე მეჩვიდმეტე მეთვრამეტე მეცხრამეტე "
        "მეოცე"
    ),
    (
        "koowaad labaad saddexaad afraad shanaad lixaad toddobaad siddeedaad sagaalaad tobnaad "
        "kow_iyo_tobnaad laba_iyo_tobnaad saddex_iyo_tobnaad afar_iyo_tobnaad shan_iyo_tobnaad "
        "lix_iyo_tobnaad toddoba_iyo_tobnaad siddeed_iyo_tobnaad sagaal_iyo_tobnaad labaatanaad"
    ),
    (
        "pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta jedenasta "
        "dwunasta trzynasta czternasta piętnasta szesnasta siedemnasta osiemnasta dziewiętnasta "
        "dwudziesta"
    ),
)
"""One to twenty in words, a language a line; ``_`` and ``-`` join the words of one number."""
_ENDINGS = (("ый", "ом"), ("ой", "ом"), ("ий", "ому"), ("sta", "stej"), ("عشرة", "عشر"))
"""Forms that people type as well: «в восемнадцатом», "w osiemnastej"."""
_HOURS = frozenset(map(fold, _SPELT[-1].split()))
"""In Polish these are the hours as well ("osiemnasta": six in the evening)."""


def _forms(word: str) -> set[str]:
    other = {word.removesuffix(end) + new for end, new in _ENDINGS if word.endswith(end)}
    return {fold(form) for form in {word, *other}}


_ORDINALS = {
    form: number
    for line in _SPELT
    for number, word in enumerate(line.split(), start=1)
    for form in _forms(word)
}
_ALONE_FROM = 11
"""Small ordinals are everyday words ("premier", "second"); they need a word for a district."""
_DISTRICTS = (
    "arrondissement arr ardt arondismentul arondisment district дистрикт округ район الدائرة دائرة "
    "بالدائرة المقاطعة منطقة منطقه ناحیه الحي xaafad degmada degmo dzielnic okręg окруз "
    "ოლქ უბან რაიონ არონდისმან "
    "distrito barrio distretto circondario quartiere cartier sectorul districtul "
    "Paris Париж პარიზი Paryż Parigi باريس Baariis"
)
_DISTRICT_WORDS = tuple(map(fold, _DISTRICTS.split()))
_IN_THE = "dans le "
_SMALL = "dans le the in a au v u no nr number me m en el la nel w al في"
_SMALL_WORDS = frozenset(map(fold, _SMALL.split()))
_NO_FIGURE = frozenset({"vie"})
"""What looks like a Roman number and is a word."""
_GEORGIAN_TH = "me "
_SUFFIX = r"(?:e|er|eme|ieme|em|th|st|nd|rd|i|y|yi|iy|oy|om|ii|aad|o|vo|avo|esimo|mu|ta|tej|lea)"
_POSTCODE = re.compile(r"(?<!\d)(7[578]|9[1-5])\s?(\d{3})(?!\d)")
_FIGURE = re.compile(rf"\b(\d{{1,2}}) ?({_SUFFIX}\b)?")
_ROMAN_FIGURE = re.compile(r"\b([ivx]+?) ?(eme|er|e)?\b")
_WORD_FIGURE = re.compile(
    rf"\b({'|'.join(sorted(map(re.escape, _ORDINALS), key=len, reverse=True))})\b"
)


def postcode_in(folded: str) -> str | None:
    """The postcode that a folded text names: its own, or that of an arrondissement of Paris."""
    found = _POSTCODE.search(folded)
    if found:
        return found[1] + found[2]
    number = _by_figure(folded) or _by_roman(folded) or _by_word(folded)
    return f"750{number:02d}" if 1 <= number <= _MOST else None


def _by_figure(folded: str) -> int:
    found = _FIGURE.search(folded)
    if found is None:
        return 0
    alone = found[2] is not None or folded.startswith((_IN_THE, _GEORGIAN_TH))
    return int(found[1]) if _is_district(folded, found, alone=alone) else 0


def _by_roman(folded: str) -> int:
    for found in _ROMAN_FIGURE.finditer(folded):
        number = _ROMAN.get(found[1], 0)
        alone = found[2] is not None and found[0] not in _NO_FIGURE
        if number and _is_district(folded, found, alone=alone):
            return number
    return 0


def _by_word(folded: str) -> int:
    found = _WORD_FIGURE.search(folded)
    if found is None:
        return 0
    number = _ORDINALS[found[1]]
    alone = number >= _ALONE_FROM and found[1] not in _HOURS
    return number if _is_district(folded, found, alone=alone) else 0


def _is_district(folded: str, number: re.Match[str], *, alone: bool) -> bool:
    """Whether only words for a district stand around the number: one, unless it may be alone."""
    around = (folded[: number.start()] + " " + folded[number.end() :]).split()
    told = [word for word in around if word not in _SMALL_WORDS]
    return (alone or bool(told)) and all(word.startswith(_DISTRICT_WORDS) for word in told)
