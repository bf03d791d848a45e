"""How many words one written token takes when it is said: "5-10" is "five to ten".

Words joined by a hyphen or a slash are said, and counted, one by one. Marks that nobody says count nothing.
"""

import re

from app.domain.letters_aloud import words_in_letters
from app.domain.numbers_aloud import words_in_clock_time, words_in_number

_WORDS_OF_PERCENT = {"es": 2, "fr": 2, "it": 2, "pt": 2, "zh": 3, "ja": 5}
"""Por ciento, pour cent, 百分之, パーセント; one word elsewhere."""

_FIXED = {"sign": 1, "minus": 1, "fraction": 2, "ending": 0, "plural": 0}

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_SIGNS_OF_AN_UNSPACED_WORD = 4
"""Thai, Lao, Burmese and Khmer set no spaces between words: a rough mean, to be corrected by a measured pace."""

_BETWEEN_WORDS = (
    r"\s\d!-&(-/:-@\[-`{-~\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b9\u00bb-\u00bf×÷"
    r"\u2010-\u2018\u201a-\u206f\u2190-\u2bff،؛؟۔\u3000-\u3004\u3008-\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
"""Punctuation and symbols; not the apostrophe, which is inside a word, nor any vowel sign."""
_ORDINAL_OR_PLURAL = r"""
    st|nd|rd|th | ['’]?s | ers?|re|ère|e|è|[eè]me|nde | \.?[ºª] | -?(?:го|му|й|я|е|м|х|ый|ой|ая|ое)
"""
_ATOM = re.compile(
    rf"""
      (?P<clock> (?<![\d:]) (?P<hours>\d{{1,2}}) : (?P<minutes>\d\d) (?![\d:]) )
    | (?P<number> \d+ (?: [.,'’٫٬] \d+ )* )
    | (?P<ending> (?<=\d) (?: {_ORDINAL_OR_PLURAL} ) (?![^\W\d_]) )
    | (?P<plural> (?<=\w) \( e?s? \) )
    | (?P<dotted> (?: [^\W\d_] \. ){{2,}} (?: [^\W\d_] (?![^\W\d_]) )? )
    | (?P<fraction> [¼½¾⅓⅔] )
    | (?P<percent> [%٪‰] )
    | (?P<sign> [€$£¥₽₹&+=@§°×÷²³№] | \#(?=\w) )
    | (?P<minus> (?<![^(\[]) [-−] (?=[€$£¥]?\d) )
    | (?P<word> [^\W\d_] [^{_BETWEEN_WORDS}]* )
    """,
    re.VERBOSE,
)
_TO = re.compile(r"(?<=[\d%])[-–—](?=[€$£¥]?\d)")


def words_aloud(token: str, language: str, *, shouted: bool = False) -> int:
    """Words of `token`; `shouted` when the whole text is written in capitals."""
    words = sum(_words_of(atom, language, shouted=shouted) for atom in _ATOM.finditer(token))
    return words + _is_range(token)


def _words_of(atom: re.Match[str], language: str, *, shouted: bool) -> int:
    match atom.lastgroup:
        case "word":
            return _words_in_word(atom[0], shouted=shouted)
        case "number":
            return words_in_number(atom[0], language)
        case "clock":
            return words_in_clock_time(atom["hours"], atom["minutes"], language)
        case "dotted":
            return sum(sign != "." for sign in atom[0])
        case "percent":
            return _WORDS_OF_PERCENT.get(language, 1)
        case kind:
            return _FIXED[str(kind)]


def _words_in_word(word: str, *, shouted: bool) -> int:
    if _UNSPACED.match(word):
        return max(1, round(len(word) / _SIGNS_OF_AN_UNSPACED_WORD))
    return words_in_letters(word, shouted=shouted)


def _is_range(token: str) -> bool:
    """Two numbers with one dash between have a "to"; more are a date or a telephone number."""
    return len(_TO.findall(token)) == 1
