"""Which capitals are spelled letter by letter, and which are said as a word.

Two or three capitals are spelled (UN, IOM, NGO). Four to seven are said as a word when a mouth can say them
(SWOT, UNESCO, ECOSOC) and spelled when it cannot (SRSG, UNHCR, OECD); eight and more are a word that somebody
stressed. The lists hold what use has decided otherwise. A speaker whose name is misjudged can give the point
its `seconds`.
"""

import re

_SPELLED_BY_USE = re.compile("OSCE|UNECE|UNDSS")
"""A mouth could say them; nobody does."""

_SAID_BY_USE = re.compile("COP|PIN|SIM|UNCTAD|UNRWA|ONU|ВОЗ|МИД")
"""Too short, or hard to say; said as words all the same."""

_STRESSED = re.compile(
    "A|ALL|AND?|ANY|ARE|AS|AT|BE|BUT|BY|CAN|DO|FOR|FROM|HAS|HOW|IF|IN|IS|ITS|MAY|NEW|NOT?|NOW|OFF?|ON|ONE|OR|OUR|OUT|"
    "SO|THE|TOO?|TWO|WAS|WE|WHY|YES|YET|YOU"
)
"""Short words in capitals because they are stressed. WHO, US and IT are missing: they are names as often."""

_ROMAN_NUMERAL = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
"""Kings, parts and world wars; one word each is near enough. L, C, D and M are left to names: CD, MD, DC."""

_WORDS_BY_LIST = (_SAID_BY_USE, _STRESSED, _ROMAN_NUMERAL)

_ALWAYS_SPELLED_TO = 3
_EVER_SPELLED_TO = 7
"""Letters."""

_CAPITALS = re.compile(r"([A-Z]{2,}|[А-ЯЁ]{2,})(?:['’]?s)?")

_ACRONYM = re.compile(r"([A-Z]{2,7}|[А-ЯЁ]{2,7}|[A-Z]{1,3}\d{1,3})(?:['’]?s)?(?:-\d+)?")


def _any_of(clusters: str) -> str:
    return "|".join(clusters.upper().split())


_ONSET = _any_of(
    "bl br ch cl cr dr dw fl fr gl gr kn kr ph pl pr sc sch scr sh shr sk sl sm sn sp spl spr st str sw th thr tr tw "
    "wh wr"
)
_CODA = _any_of(
    "ch ck ct ff ft ght gh lf lk ll lm lp lt mp nch nd ng nk nt ph pt rc rch rd rf rk rl rm rn rp rst rt rth sh sk sp "
    "ss st tch th tt"
)
_SAYABLE_LATIN = re.compile(
    rf"(?!Y[^AEIOU])(?:(?:{_ONSET}|[B-DF-HJ-NP-TV-Z])?[AEIOUY]{{1,2}}(?:{_CODA}|[B-DF-HJ-NP-TV-Z])?)+S?"
)
_SAYABLE_CYRILLIC = re.compile(r"(?:[Б-ДЖЗЙ-НП-ТФ-ЩЪЬ]{0,2}[АЕЁИОУЫЭЮЯ]{1,2})+[Б-ДЖЗЙ-НП-ТФ-ЩЪЬ]{0,2}")
_VOWEL = re.compile(r"[AEIOUYАЕЁИОУЫЭЮЯ]")
_VOWELS_ONLY_SPELLING_BEARS = re.compile(r"[AEIOU]{3}")


def words_in_letters(written: str, *, shouted: bool) -> int:
    """How many words `written` takes: one for each letter that is spelled, else one for the whole.

    Where the whole text is `shouted`, capitals say nothing, and only what has no vowel is spelled.
    """
    match = _CAPITALS.fullmatch(written)
    if match is None:
        return 1
    capitals = match[1]
    if shouted:
        return 1 if _VOWEL.search(capitals) else len(capitals)
    return 1 if _is_said_as_word(capitals) else len(capitals)


def is_acronym(written: str) -> bool:
    """Whether capitals stand for other words (UN, SDGs, G77), not for stress or a king's number."""
    match = _ACRONYM.fullmatch(written)
    if match is None:
        return False
    return not (_STRESSED.fullmatch(match[1]) or _ROMAN_NUMERAL.fullmatch(match[1]))


def _is_said_as_word(capitals: str) -> bool:
    if any(listed.fullmatch(capitals) for listed in _WORDS_BY_LIST):
        return True
    if len(capitals) <= _ALWAYS_SPELLED_TO or _SPELLED_BY_USE.fullmatch(capitals):
        return False
    return len(capitals) > _EVER_SPELLED_TO or _is_sayable(capitals)


def _is_sayable(capitals: str) -> bool:
    if _VOWELS_ONLY_SPELLING_BEARS.search(capitals):  # IAEA, OIOS, AIIB
        return False
    return bool(_SAYABLE_LATIN.fullmatch(capitals) or _SAYABLE_CYRILLIC.fullmatch(capitals))
