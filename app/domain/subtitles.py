"""What stands below a picture while it is said: a line or two at a time."""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.numbers_aloud import CHARACTER_LANGUAGES
from app.domain.plan import Plan
from app.domain.take import SAID_SHARE, Take, stays
from app.domain.wording import spoken_words

LINES = 2
LETTERS_A_LINE = 42
CHARACTERS_A_LINE = 16
"""Chinese and Japanese: as wide as some forty letters."""


@dataclass(frozen=True, slots=True)
class TimedText:
    """Words that were, or will be, said from `start_s` to `end_s`."""

    text: str
    start_s: float
    end_s: float


def planned_texts(plan: Plan) -> Iterator[TimedText]:
    """The points that are said, when the plan has them."""
    return (TimedText(point.text, point.start_s, point.end_s) for point in plan.points if point.kept)


def taken_texts(take: Take) -> Iterator[TimedText]:
    """The points as they were really said in a take, from its first moment; what was only passed is left out."""
    for stay in stays(take):
        line = stay.line
        if line.kept and stay.to_s - stay.from_s >= SAID_SHARE * (line.end_s - line.start_s):
            rest_s = min(max(line.start_s - stay.place_s, 0.0), (stay.to_s - stay.from_s) / 2)
            yield TimedText(line.text, stay.from_s + rest_s, stay.to_s)


def subtitles(said: Iterable[TimedText], language: str) -> Iterator[TimedText]:
    """The texts in parts of at most two lines, each as long as its share of the words takes."""
    for timed in said:
        yield from _parts(timed, language)


def _parts(timed: TimedText, language: str) -> Iterator[TimedText]:
    lines = _lines(timed.text, language)
    parts = ["\n".join(lines[at : at + LINES]) for at in range(0, len(lines), LINES)]
    weights = [_weight(part, language) for part in parts]
    whole, passed = sum(weights), 0.0
    for part, weight in zip(parts, weights, strict=True):
        start_s = _between(timed, passed / whole)
        passed += weight
        yield TimedText(part, start_s, _between(timed, passed / whole))


def _lines(text: str, language: str) -> list[str]:
    if language.partition("-")[0].lower() in CHARACTER_LANGUAGES:
        return textwrap.wrap(text, CHARACTERS_A_LINE)
    return textwrap.wrap(text, LETTERS_A_LINE, break_on_hyphens=False)


def _weight(part: str, language: str) -> float:
    """What is not spoken at all is seen for as long as a word."""
    return sum(word.paced_units for word in spoken_words(part, language)) or 1.0


def _between(timed: TimedText, share: float) -> float:
    return timed.start_s + share * (timed.end_s - timed.start_s)
