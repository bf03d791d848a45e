"""The pace a speaker has, learned from their takes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, log, sqrt

from app.domain.middle import median
from app.domain.notes import Notes
from app.domain.pace import SPEAKERS_DIFFER, Pace, stretch_key, usual_words_per_minute
from app.domain.take import Kind, Take
from app.domain.trials import Taught, Trial, taught

SPEECHES_DIFFER = 0.07
"""How far the pace of one speaker in one speech is from that in another."""

TAKES_DIFFER = 0.05
"""How far one take is from the next of the same speech, before anything is known of the speaker."""

DRIFT = 0.03
"""How far a speaker's pace moves from one take to the next: who rehearses grows quicker, or calmer."""

POINTS_DIFFER = 0.12
"""How far the words of a point are from what their number tells, take after take."""

SECTIONS_DIFFER = 0.05
POINT_BY_CHANCE = 0.12
"""How far the same point is from itself in the next take."""

_SURE = 2.0
"""So many takes is the first guess at their spread worth."""

_OF_THIS_SPEECH = 0.5
"""A take belongs to a speech that has at least this share of its points."""

_ENOUGH_TO_JUDGE = 3
_LONGEST_STRETCH = log(2.5)


class LearnFrom(StrEnum):
    """Which takes the pace is learned from."""

    ALL = "all speeches"
    THIS_SPEECH = "this speech"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class LearnedPace:
    """Words a minute with their spread, how many takes they come from, and how long single texts take."""

    words_per_minute: float
    spread: float
    rehearsals: int
    deliveries: int
    stretches: Mapping[str, float]

    @property
    def pace(self) -> Pace:
        return Pace(words_per_minute=self.words_per_minute, stretches=self.stretches)


@dataclass(frozen=True, slots=True)
class Experience:
    """All that was learned of a speaker."""

    trials: tuple[Trial, ...] = ()

    def pace_for(self, notes: Notes, learn_from: LearnFrom = LearnFrom.ALL) -> LearnedPace | None:
        """Their pace in a speech; None when nothing is known of it."""
        if not self.trials or learn_from is LearnFrom.NOTHING:
            return None
        tongue = _tongue(notes.language)
        known = [one for one in self.trials if _tongue(one.language) == tongue]
        own, others = _told_apart(known, notes)
        if learn_from is LearnFrom.THIS_SPEECH:
            others = []
        if not own + others:
            return None
        belief = _Belief(log(usual_words_per_minute(notes.language)), SPEAKERS_DIFFER**2)
        belief = _after(belief, others)
        if others:
            belief = _Belief(belief.pace, belief.variance + SPEECHES_DIFFER**2)
        belief = _after(belief, own)
        return _learned(belief, own, others, notes)


NO_EXPERIENCE = Experience()


def experience(takes: Iterable[Take]) -> Experience:
    """What the takes teach."""
    return learned_from(map(taught, takes))


def learned_from(lessons: Iterable[Taught]) -> Experience:
    """The same of takes that have been looked at already."""
    return Experience(tuple(one.trial for one in lessons if one.trial is not None))


@dataclass(frozen=True, slots=True)
class _Belief:
    """A pace in logarithms, and the variance of that."""

    pace: float
    variance: float


def _after(belief: _Belief, trials: Sequence[Trial]) -> _Belief:
    """What is believed after these takes, the latest of which count most and those far from the others least."""
    weights = _weights(trials)
    apart = _apart(trials, weights) ** 2
    for one, weight in zip(trials, weights, strict=True):
        predicted = belief.variance + DRIFT**2
        noise = (one.variance + apart) / weight
        gain = predicted / (predicted + noise)
        belief = _Belief(belief.pace + gain * (one.pace - belief.pace), (1 - gain) * predicted)
    return belief


def _weights(trials: Sequence[Trial]) -> list[float]:
    """1 for a take like the others, less for one that is far off; of one or two nobody can say which is odd."""
    if len(trials) < _ENOUGH_TO_JUDGE:
        return [1.0] * len(trials)
    middle = median(one.pace for one in trials)
    wide = 3 * max(1.4826 * median(abs(one.pace - middle) for one in trials), TAKES_DIFFER / 2)
    return [min(1.0, (wide / max(abs(one.pace - middle), wide)) ** 4) for one in trials]


def _apart(trials: Sequence[Trial], weights: Sequence[float]) -> float:
    """How far one take is from another, in logarithms: at first what is usual, then what was seen."""
    if not trials:
        return TAKES_DIFFER
    middle = sum(w * one.pace for one, w in zip(trials, weights, strict=True)) / sum(weights)
    squares = sum(w * (one.pace - middle) ** 2 for one, w in zip(trials, weights, strict=True))
    return sqrt((_SURE * TAKES_DIFFER**2 + squares) / (_SURE + sum(weights) - 1))


def _learned(belief: _Belief, own: Sequence[Trial], others: Sequence[Trial], notes: Notes) -> LearnedPace:
    trials = [*others, *own]
    apart = _apart(own or others, _weights(own or others))
    words_per_minute = round(exp(belief.pace), 1)
    return LearnedPace(
        words_per_minute,
        words_per_minute * sqrt(belief.variance + apart**2),
        sum(one.kind is Kind.REHEARSAL for one in trials),
        sum(one.kind is Kind.DELIVERY for one in trials),
        _stretches(own, notes) if own else {},
    )


def _stretches(own: Sequence[Trial], notes: Notes) -> Mapping[str, float]:
    """How much longer each text of the notes takes than its words alone would tell, known points and new ones."""
    by_text: defaultdict[str, list[float]] = defaultdict(list)
    by_section: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for one in own:
        for text, section, deviation, took_s in one.deviations:
            within = max(min(deviation, _LONGEST_STRETCH), -_LONGEST_STRETCH)
            by_text[text].append(within)
            by_section[section].append((within, took_s))
    sections = {name: _of_section(known, len(own)) for name, known in by_section.items()}
    texts = [
        (text, section.title)
        for section, _ in notes.outline()
        for point in section.points
        for text in (point.say, point.short)
        if text
    ]
    return {
        stretch_key(text): round(exp(_of_point(by_text[text], sections.get(title, 0.0))), 3) for text, title in texts
    }


def _of_section(known: Sequence[tuple[float, float]], takes: int) -> float:
    """How far all its points are off together, drawn towards none while there are few."""
    weight = sum(took_s for _, took_s in known) or 1.0
    mean = sum(deviation * took_s for deviation, took_s in known) / weight
    by_chance = (POINTS_DIFFER**2 + POINT_BY_CHANCE**2 / takes) * takes / len(known)
    return mean * SECTIONS_DIFFER**2 / (SECTIONS_DIFFER**2 + by_chance)


def _of_point(known: Sequence[float], section: float) -> float:
    """How far a point is off, drawn towards its section while there are few."""
    if not known:
        return section
    share = POINTS_DIFFER**2 / (POINTS_DIFFER**2 + POINT_BY_CHANCE**2 / len(known))
    return section + share * (median(known) - section)


def _told_apart(trials: Sequence[Trial], notes: Notes) -> tuple[list[Trial], list[Trial]]:
    """The takes of this speech, and those of others."""
    texts = {point.say for section, _ in notes.outline() for point in section.points}
    own: list[Trial] = []
    others: list[Trial] = []
    for one in trials:
        belongs = len(one.texts & texts) >= _OF_THIS_SPEECH * len(one.texts)
        (own if belongs else others).append(one)
    return own, others


def _tongue(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()
