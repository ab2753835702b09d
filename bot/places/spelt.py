"""Numbers from one to twenty in words: "dix-huitième", «восемнадцатом», «الثامن عشر».

Arrondissements are said as ordinals, and where somebody speaks French as a second language also as
plain numbers: "arrondissement dix-huit", «округ восемнадцать».
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.languages.fold import fold

MOST_WORDS = 3
"""So many words a number may have: "siddeed iyo tobnaad"."""

_ORDINALS = (
    (
        "premier deuxième|second troisième quatrième cinquième sixième septième huitième "
        "neuvième dixième onzième douzième treizième quatorzième quinzième seizième "
        "dix_septième dix_huitième dix_neuvième vingtième"
    ),
    (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ),
    (
        "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo "
        "dodicesimo tredicesimo quattordicesimo quindicesimo sedicesimo diciassettesimo "
        "diciottesimo diciannovesimo ventesimo"
    ),
    (
        "primero|primer segundo tercero|tercer cuarto quinto sexto séptimo|sétimo octavo noveno "
        "décimo undécimo|décimo_primero|decimoprimero duodécimo|décimo_segundo|decimosegundo "
        "decimotercero|décimo_tercero decimocuarto|décimo_cuarto decimoquinto|décimo_quinto "
        "decimosexto|décimo_sexto decimoséptimo|décimo_séptimo decimoctavo|décimo_octavo "
        "decimonoveno|décimo_noveno vigésimo"
    ),
    (
        "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый "
        "одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый "
        "семнадцатый восемнадцатый девятнадцатый двадцатый"
    ),
    (
        "перший другий третій четвертий п'ятий шостий сьомий восьмий дев'ятий десятий "
        "одинадцятий дванадцятий тринадцятий чотирнадцятий п'ятнадцятий шістнадцятий "
        "сімнадцятий вісімнадцятий дев'ятнадцятий двадцятий"
    ),
    (
        "الأولى|الأول|اولى الثانية|الثاني الثالثة|الثالث الرابعة|الرابع الخامسة|الخامس "
        "السادسة|السادس السابعة|السابع الثامنة|الثامن التاسعة|التاسع العاشرة|العاشر "
        "الحادية_عشرة|الحادي_عشر الثانية_عشرة|الثاني_عشر الثالثة_عشرة|الثالث_عشر "
        "الرابعة_عشرة|الرابع_عشر الخامسة_عشرة|الخامس_عشر السادسة_عشرة|السادس_عشر "
        "السابعة_عشرة|السابع_عشر الثامنة_عشرة|الثامن_عشر التاسعة_عشرة|التاسع_عشر "
        "العشرون|العشرين"
    ),
    (
        "primul|prima doilea|doua treilea|treia patrulea|patra cincilea|cincea șaselea|șasea "
        "șaptelea|șaptea optulea|opta nouălea|noua zecelea|zecea unsprezecelea|unsprezecea "
        "doisprezecelea|douăsprezecea treisprezecelea|treisprezecea paisprezecelea|paisprezecea "
        "cincisprezecelea|cincisprezecea șaisprezecelea|șaisprezecea "
        "șaptesprezecelea|șaptesprezecea optsprezecelea|optsprezecea "
        "nouăsprezecelea|nouăsprezecea douăzecilea|douăzecea"
    ),
    (
        "პირველი მეორე მესამე მეოთხე მეხუთე მეექვსე მეშვიდე მერვე მეცხრე მეათე მეთერთმეტე "
        "მეთორმეტე მეცამეტე მეთოთხმეტე მეთხუთმეტე მეთექვსმეტე მეჩვიდმეტე მეთვრამეტე მეცხრამეტე "
        "მეოცე"
    ),
    (
        "koowaad|kowaad labaad saddexaad|sadexaad afraad shanaad lixaad toddobaad|todobaad "
        "siddeedaad|sideedaad sagaalaad tobnaad|tobanaad kow_iyo_tobnaad|koow_iyo_tobnaad "
        "laba_iyo_tobnaad saddex_iyo_tobnaad|sadex_iyo_tobnaad afar_iyo_tobnaad "
        "shan_iyo_tobnaad lix_iyo_tobnaad toddoba_iyo_tobnaad|todoba_iyo_tobnaad "
        "siddeed_iyo_tobnaad|sideed_iyo_tobnaad sagaal_iyo_tobnaad labaatanaad|labatanaad"
    ),
    (
        "pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta jedenasta "
        "dwunasta trzynasta czternasta piętnasta szesnasta siedemnasta osiemnasta dziewiętnasta "
        "dwudziesta"
    ),
)
"""A language a line; ``|`` between words for the same number, ``_`` inside a number of words."""
_CARDINALS = (
    (
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
        "seize dix_sept dix_huit dix_neuf vingt"
    ),
    (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty"
    ),
    (
        "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
        "quindici sedici diciassette diciotto diciannove venti"
    ),
    (
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis diecisiete dieciocho diecinueve veinte"
    ),
    (
        "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
        "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать "
        "двадцать"
    ),
    (
        "один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять "
        "тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять "
        "двадцять"
    ),
    (
        "واحد|واحدة اثنان|اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد_عشر|حداشر "
        "اثنا_عشر|اثني_عشر ثلاثة_عشر أربعة_عشر خمسة_عشر ستة_عشر سبعة_عشر ثمانية_عشر تسعة_عشر "
        "عشرون|عشرين"
    ),
    (
        "unu doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece "
        "paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece douăzeci"
    ),
    (
        "ერთი ორი სამი ოთხი ხუთი ექვსი შვიდი რვა ცხრა ათი თერთმეტი თორმეტი ცამეტი თოთხმეტი "
        "თხუთმეტი თექვსმეტი ჩვიდმეტი თვრამეტი ცხრამეტი ოცი"
    ),
    (
        "kow|koow laba saddex|sadex afar shan lix toddoba|todoba siddeed|sideed sagaal toban "
        "kow_iyo_toban|koow_iyo_toban laba_iyo_toban saddex_iyo_toban|sadex_iyo_toban "
        "afar_iyo_toban shan_iyo_toban lix_iyo_toban toddoba_iyo_toban|todoba_iyo_toban "
        "siddeed_iyo_toban|sideed_iyo_toban sagaal_iyo_toban labaatan"
    ),
    (
        "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście "
        "trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście "
        "dwadzieścia"
    ),
)
_ENDINGS: dict[str, tuple[str, ...]] = {
    "ый": ("ом", "ая", "ому", "ую", "ого", "ой", "ым"),
    "ой": ("ом", "ая", "ому", "ую", "ого", "ым"),
    "ретий": ("ретьем", "ретья", "ретьему", "ретьего", "ретью", "ретьей"),
    "ий": ("ому", "а", "ого", "у", "ім", "ій"),
    "tobnaad": ("tobanaad",),
    "другий": ("другому", "друга"),
    "ретій": ("ретьому", "ретя", "ретього", "ретю"),
    "sta": ("stej", "sty", "stym", "stego"),
    "ta": ("tej", "ty", "tym", "tego"),
    "cia": ("ciej", "ci", "cim"),
    "za": ("zej", "zy", "zym"),
    "ga": ("giej", "gi", "gim"),
    "ma": ("mej", "my", "mym"),
    "عشرة": ("عشر", "عشره"),
    "ე": ("ეში", "ის", "ეს"),
    "ველი": ("ველში", "ველ"),
}
"""Cases and genders in which people say them: «в восемнадцатом», "w osiemnastej". Not «другого»:
in Russian that is another one."""
_POLISH = _ORDINALS[-1]
_HOURS = ("الحادية_عشرة", "الثانية_عشرة")
_DATE_ENDING = "ого"
_THE = "ال"


def _alternatives(lines: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    for line in lines:
        for number, words in enumerate(line.split(), start=1):
            for word in words.split("|"):
                yield number, word


def _cases(word: str) -> set[str]:
    """A word in all its cases, with and without an Arabic article; unfolded."""
    end = max((one for one in _ENDINGS if word.endswith(one)), key=len, default="")
    forms = {word, *(word.removesuffix(end) + other for other in _ENDINGS.get(end, ()))}
    return forms | {one.removeprefix(_THE) for one in forms}


def _folded(word: str) -> Iterator[str]:
    """As people write it: a number of several words also as one."""
    plain = fold(word.replace("_", " "))
    return iter({plain, plain.replace(" ", "")})


ORDINALS: dict[str, int] = {
    form: number
    for number, word in _alternatives(_ORDINALS)
    for case in _cases(word)
    for form in _folded(case)
}
"""Folded forms to numbers."""
CARDINALS: dict[str, int] = {
    form: number for number, word in _alternatives(_CARDINALS) for form in _folded(word)
}
_LIKE_A_TIME = (
    case
    for number, word in _alternatives(_ORDINALS)
    for case in _cases(word)
    if word in _POLISH.split() or word in _HOURS or case.endswith(_DATE_ENDING)
)
NOT_ALONE = frozenset(CARDINALS) | {form for case in _LIKE_A_TIME for form in _folded(case)}
"""What is as often an hour ("osiemnasta": six in the evening), a date («двадцатого») or, with the
vowels that Arabic does not write, a plain number."""
