"""What one take shows of a speaker's pace."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log
from statistics import median

from app.domain.leading import Span, spans
from app.domain.measure import Line
from app.domain.pace import FASTEST_WORDS_PER_MINUTE, SLOWEST_WORDS_PER_MINUTE
from app.domain.take import Kind, Stay, Take

LONGEST_PAUSE_S = 15.0
"""A point with a longer pause in it was not spoken, but left; who takes a breath takes less."""

FARTHEST = log(3.0)
"""A point that took three times as long as the others would tell, or a third, was not spoken."""

LEAST_WORDS = 40.0
"""Fewer words tell nothing of a pace."""

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


@dataclass(frozen=True, slots=True)
class Heard:
    """Points that were said from the first word to the last, and the seconds that they really took together."""

    lines: tuple[Line, ...]
    sections: tuple[str, ...]
    took_s: float

    @property
    def units(self) -> float:
        return sum(line.units for line in self.lines)

    @property
    def around_s(self) -> float:
        return sum(line.around_s for line in self.lines)

    @property
    def rests_s(self) -> float:
        return sum(line.rests_s for line in self.lines)

    @property
    def words_s(self) -> float:
        """What of it was words, with the rests between them."""
        return max(self.took_s - self.around_s, self.took_s / 4)

    def planned_words_s(self, words_per_minute: float) -> float:
        """What their words take at that pace."""
        return sum(line.words_s(words_per_minute) for line in self.lines)


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


def trial(take: Take) -> Trial | None:
    """What `take` shows; None when it tells nothing of a pace."""
    if _reason_against(take) is not Lesson.TOLD:
        return None
    heard = _heard(take)
    pace = _pace(heard) if heard else SLOWEST_WORDS_PER_MINUTE
    heard = [known for known in heard if abs(_deviation(known, pace)) < FARTHEST]
    if sum(known.units for known in heard) < LEAST_WORDS:
        return None
    spread = max(_middle([abs(_deviation(known, pace)) for known in heard]), _NARROWEST)
    deviations = tuple(deviation for known in heard for deviation in _deviations(known, pace))
    texts = frozenset(line.say for known in heard for line in known.lines)
    return Trial(take.id, take.kind, take.measure.language, log(pace), spread**2 / len(heard), deviations, texts)


def lesson(take: Take) -> Lesson:
    """Whether the take tells something of the speaker's pace, or why not."""
    against = _reason_against(take)
    if against is Lesson.TOLD and trial(take) is None:
        return Lesson.TOO_LITTLE
    return against


def _reason_against(take: Take) -> Lesson:
    if take.excluded:
        return Lesson.EXCLUDED
    if take.kind is Kind.DELIVERY and take.finish_s is None:
        return Lesson.NOT_FINISHED
    if not any(True for _span in spans(take)):
        return Lesson.LEFT_TO_ITSELF
    return Lesson.TOLD


def _heard(take: Take) -> list[Heard]:
    """What was spoken from sign to sign; of the same points, as they were said last."""
    parts = take.measure.parts
    spoken: dict[tuple[int, ...], Heard] = {}
    for span in spans(take):
        said = [stay for stay in span if not stay.line.timed and stay.line.units > 0]
        if said and all(_is_spoken(stay) for stay in said):
            sections = tuple(parts[stay.line.section].title for stay in said)
            took_s = sum(stay.lasted_s for stay in said)
            spoken[_which(span)] = Heard(tuple(stay.line for stay in said), sections, took_s)
    return list(spoken.values())


def _which(span: Span) -> tuple[int, ...]:
    return tuple(stay.point for stay in span)


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
    said_s = sum(weight * (known.took_s - known.around_s - known.rests_s) for known, weight in pairs)
    units = sum(weight * known.units for known, weight in pairs)
    if said_s <= 0:
        return FASTEST_WORDS_PER_MINUTE
    return min(max(units * _A_MINUTE_S / said_s, SLOWEST_WORDS_PER_MINUTE), FASTEST_WORDS_PER_MINUTE)


def _deviation(known: Heard, pace: float) -> float:
    return log(known.took_s / (known.planned_words_s(pace) + known.around_s))


def _deviations(known: Heard, pace: float) -> Iterator[tuple[str, str, float, float]]:
    """Points of which only the whole is known share what it was off by."""
    words_s = known.planned_words_s(pace)
    off = log(known.words_s / words_s)
    for line, section in zip(known.lines, known.sections, strict=True):
        yield line.text, section, off, known.took_s * line.words_s(pace) / words_s


def _middle(values: Sequence[float]) -> float:
    """A standard deviation that a few wild values do not move."""
    return 1.4826 * median(values) if values else 0.0
