"""What one take shows of a speaker's pace."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log

from app.domain.leading import spans
from app.domain.measure import Line
from app.domain.middle import median
from app.domain.pace import (
    FASTEST_WORDS_PER_MINUTE,
    SLOWEST_WORDS_PER_MINUTE,
    SPEAKERS_DIFFER,
    usual_words_per_minute,
)
from app.domain.take import Kind, Stay, Take

LONGEST_PAUSE_S = 15.0
"""A point with a longer pause in it was not spoken, but left; who takes a breath takes less."""

FARTHEST = log(3.0)
"""A point that took three times as long as the others would tell, or a third, was not spoken."""

LEAST_WORDS = 40.0
"""Fewer words tell nothing of a pace."""

NOBODY_SPEAKS = 3 * SPEAKERS_DIFFER
"""So far from what is usual for the language, in logarithms, is no speaker: the text was led on without one."""

A_DAY_S = 86_400.0

_A_MINUTE_S = 60.0
_ROUNDS = 5
_NARROWEST = 0.1
"""The middle deviation between points, in logarithms, that is common to all speakers."""


class Lesson(StrEnum):
    """Whether a take tells something of its speaker's pace, or why it does not."""

    TOLD = "told"
    EXCLUDED = "excluded"
    NOT_FINISHED = "not finished"
    """A delivery that was left is often but a look at the stage."""
    LEFT_TO_ITSELF = "left to itself"
    """The text ran by itself: it kept to its plan, and perhaps nobody spoke."""
    TOO_LITTLE = "too little"
    """Too few words were spoken undisturbed."""
    NOBODY_SPEAKS_SO = "nobody speaks so"
    """The text was led on faster than anybody speaks, or more slowly."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A point that was said from its first word to its last: the line, and the seconds it really took."""

    line: Line
    section: str
    took_s: float

    @property
    def words_s(self) -> float:
        """What of it was words, with the rests between them."""
        return max(self.took_s - self.line.around_s, self.took_s / 4)


@dataclass(frozen=True, slots=True)
class Trial:
    """The pace of one take, in logarithms of words a minute with the variance of that, and each point against it.

    `deviations` has (text, name of the section, how much longer its words took in logarithms, seconds).
    """

    take: int
    kind: Kind
    language: str
    pace: float
    variance: float
    deviations: tuple[tuple[str, str, float, float], ...]
    texts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Taught:
    """Whether a take tells something of its speaker's pace, and what."""

    lesson: Lesson
    trial: Trial | None = None


def taught(take: Take) -> Taught:
    """What there is to learn from it."""
    against = _reason_against(take)
    if against is not None:
        return Taught(against)
    heard = _heard(take)
    pace = _pace(heard) if heard else SLOWEST_WORDS_PER_MINUTE
    heard = [known for known in heard if abs(_deviation(known, pace)) < FARTHEST]
    if sum(known.line.units for known in heard) < LEAST_WORDS:
        return Taught(Lesson.TOO_LITTLE)
    if abs(log(pace / usual_words_per_minute(take.measure.language))) > NOBODY_SPEAKS:
        return Taught(Lesson.NOBODY_SPEAKS_SO)
    spread = max(_middle([abs(_deviation(known, pace)) for known in heard]), _NARROWEST)
    deviations = tuple((known.line.text, known.section, _in_words(known, pace), known.took_s) for known in heard)
    texts = frozenset(known.line.say for known in heard)
    language, variance = take.measure.language, spread**2 / len(heard)
    return Taught(Lesson.TOLD, Trial(take.id, take.kind, language, log(pace), variance, deviations, texts))


def _reason_against(take: Take) -> Lesson | None:
    """Why nothing is to be looked for in it."""
    if take.excluded:
        return Lesson.EXCLUDED
    if take.kind is Kind.DELIVERY and take.finish_s is None:
        return Lesson.NOT_FINISHED
    if not any(True for _span in spans(take)):
        return Lesson.LEFT_TO_ITSELF
    return None


def _heard(take: Take) -> list[Heard]:
    """The points that were spoken from sign to sign, each as it was said last."""
    parts = take.measure.parts
    spoken: dict[int, Heard] = {}
    for span in spans(take):
        said = [stay for stay in span if not stay.line.timed and stay.line.units > 0]
        if all(_is_spoken(stay) for stay in said):
            known = (Heard(stay.line, parts[stay.line.section].title, stay.lasted_s) for stay in said)
            spoken.update(zip((stay.point for stay in said), known, strict=True))
    return list(spoken.values())


def _is_spoken(stay: Stay) -> bool:
    left_alone = any(seconds > LONGEST_PAUSE_S for _at_s, seconds in stay.pauses)
    return stay.whole and stay.lasted_s > 0 and not left_alone


def _pace(heard: Sequence[Heard]) -> float:
    """Words a minute at which the points together take as long as they did; one that is far off counts less."""
    pace = median(_fitted([known], [1.0]) for known in heard)
    for _ in range(_ROUNDS):
        off = [abs(_deviation(known, pace)) for known in heard]
        wide = 4 * max(_middle(off), _NARROWEST / 2)
        pace = _fitted(heard, [_weight(each, wide) for each in off])
    return pace


def _weight(off: float, wide: float) -> float:
    if off >= FARTHEST:
        return 0.0
    return min(1.0, (wide / off) ** 2) if off else 1.0


def _fitted(heard: Sequence[Heard], weights: Sequence[float]) -> float:
    pairs = list(zip(heard, weights, strict=True))
    said_s = sum(weight * (known.took_s - known.line.around_s - known.line.rests_s) for known, weight in pairs)
    units = sum(weight * known.line.units for known, weight in pairs)
    if said_s <= 0:
        return FASTEST_WORDS_PER_MINUTE
    return min(max(units * _A_MINUTE_S / said_s, SLOWEST_WORDS_PER_MINUTE), FASTEST_WORDS_PER_MINUTE)


def _deviation(known: Heard, pace: float) -> float:
    return log(known.took_s / (known.line.words_s(pace) + known.line.around_s))


def _in_words(known: Heard, pace: float) -> float:
    return log(known.words_s / known.line.words_s(pace))


def _middle(values: Sequence[float]) -> float:
    """A standard deviation that a few wild values do not move."""
    return 1.4826 * median(values) if values else 0.0
