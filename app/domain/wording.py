"""What is said, not what is written: words and spoken units, by language."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from app.domain.abbreviations import ends_sentence, may_be_abbreviation
from app.domain.numbers_aloud import CHARACTER_LANGUAGES
from app.domain.pace import Stop
from app.domain.rests import longer, rest_after, rest_before
from app.domain.shares import letters_heard, shares
from app.domain.words_aloud import words_aloud

_CHARACTERS = (
    r"\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
"""Han and Kana: each is a spoken unit of its own."""
_CLOSING = r"。，、；：！？…．・）」』】》〉〕］｝”’\"'),.;:!?\]\u3099\u309a\uff61\uff63-\uff65\uff9e\uff9f"
_TOKEN = re.compile(rf"[{_CHARACTERS}][{_CLOSING}]*|[^\s{_CHARACTERS}]+")

_TOO_FEW_TO_SHOUT = 3
"""Spaces. "IOM, WEF, NYC" is a list of names, a whole sentence in capitals is a way to write."""

_REMEMBERED = 16_384
"""Tokens: a long speech has some thousand different ones."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A written token `text[start:end]`, what it counts for when spoken, and the rest after it.

    `share` is its part of the time against an even part for each unit: more than 1 for a long word.
    """

    start: int
    end: int
    units: float
    stop: Stop | None = None
    share: float = 1.0

    @property
    def paced_units(self) -> float:
        """What it counts for in time; over a sentence these add up to the units."""
        return self.units * self.share


@dataclass(frozen=True, slots=True)
class _Heard:
    """What a token is by itself, whatever stands around it."""

    units: float
    letters: float
    before: Stop | None = None
    after: Stop | None = None
    may_be_abbreviation: bool = False


def spoken_words(text: str, language: str) -> tuple[SpokenWord, ...]:
    """The tokens of `text` that are said, in order; offsets in code points, never overlapping.

    A token is what stands between spaces; in Chinese and Japanese, each character. Marks that stand alone
    are not said: the rest they ask for follows the word before them.
    """
    tongue = language.replace("_", "-").partition("-")[0].lower()
    said, stops = _said(text, tongue)
    units = [heard.units for _, _, heard in said]
    letters = units if tongue in CHARACTER_LANGUAGES else [heard.letters for _, _, heard in said]
    return tuple(
        SpokenWord(start, end, heard.units, stop, share)
        for (start, end, heard), stop, share in zip(said, stops, shares(units, letters, stops), strict=True)
    )


def spoken_units(text: str, language: str) -> float:
    """How many words (characters in Chinese and Japanese) are said when `text` is read aloud."""
    return sum((word.units for word in spoken_words(text, language)), 0.0)


def _said(text: str, tongue: str) -> tuple[list[tuple[int, int, _Heard]], list[Stop | None]]:
    """Each token that is said with its offsets, and the rest after each."""
    shouted = text.isupper() and text.count(" ") >= _TOO_FEW_TO_SHOUT
    said: list[tuple[int, int, _Heard]] = []
    stops: list[Stop | None] = []
    matches = list(_TOKEN.finditer(text))
    for match, following in zip_longest(matches, matches[1:]):
        heard = _heard(match[0], tongue, shouted=shouted)
        if heard.before and stops:
            stops[-1] = longer(stops[-1], heard.before)
        if heard.units:
            said.append((match.start(), match.end(), heard))
            stops.append(_after(heard, match[0], following[0] if following else ""))
    return said, stops


@lru_cache(_REMEMBERED)
def _heard(token: str, tongue: str, *, shouted: bool) -> _Heard:
    if token.isascii() and token.isalpha() and token.islower():
        return _Heard(1.0, len(token))
    units = float(words_aloud(token, tongue, shouted=shouted))
    before, after = rest_before(token), rest_after(token)
    if not units:
        before = longer(before, after)
    return _Heard(units, letters_heard(token, units), before, after, may_be_abbreviation(token))


def _after(heard: _Heard, token: str, following: str) -> Stop | None:
    if heard.may_be_abbreviation and not ends_sentence(token, following):
        return rest_after(token, abbreviated=True)
    return heard.after
