"""What is said, not what is written: words and spoken units, by language."""

import re
from dataclasses import dataclass

from app.domain.pace import Stop


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A written token `text[start:end]`, what it counts for when spoken, and the rest after it."""

    start: int
    end: int
    units: float
    stop: Stop | None = None


def spoken_words(text: str, language: str) -> tuple[SpokenWord, ...]:
    """The tokens of `text` in order; offsets in code points, never overlapping."""
    return tuple(SpokenWord(m.start(), m.end(), 1.0) for m in re.finditer(r"\S+", text))


def spoken_units(text: str, language: str) -> float:
    """How many words (characters in Chinese and Japanese) are said when `text` is read aloud."""
    return sum(word.units for word in spoken_words(text, language))
