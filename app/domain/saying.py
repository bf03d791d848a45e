"""How long a text takes to say, word by word."""

from dataclasses import dataclass
from functools import lru_cache

from app.domain.pace import Pace
from app.domain.wording import SpokenWord, spoken_words

_REMEMBERED = 16_384
"""Texts, as many as the longest notes have points: whoever changes one of them waits for that one, not for all."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a text, when each starts after the first, and when the last one ends, in seconds."""

    words: tuple[SpokenWord, ...]
    offsets_s: tuple[float, ...]
    lasts_s: float


UNSAID = Said((), (), 0.0)


def said(text: str, language: str, pace: Pace, seconds: float | None = None) -> Said:
    """`text` as it is said at `pace`, or within `seconds` when they are given; the rest after it is not its own."""
    return _said(text, language, pace, seconds, pace.stretch(text))


@lru_cache(_REMEMBERED)
def _said(text: str, language: str, pace: Pace, seconds: float | None, stretch: float) -> Said:
    """Equal paces say a text alike but for its stretch."""
    words = _words(text, language)
    offsets_s, now_s = [], 0.0
    for word in words:
        offsets_s.append(now_s)
        now_s += pace.speaking_s(word.paced_units)
        if word is not words[-1]:
            now_s += pace.rest_s(word.stop)
    lasts_s = now_s * stretch if seconds is None else seconds
    stretch = lasts_s / now_s if now_s else 1.0
    return Said(words, tuple(offset_s * stretch for offset_s in offsets_s), lasts_s)


@lru_cache(_REMEMBERED)
def _words(text: str, language: str) -> tuple[SpokenWord, ...]:
    return spoken_words(text, language)
