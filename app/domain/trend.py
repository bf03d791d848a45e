"""Several takes of one speech side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.comparing import Comparison, compared
from app.domain.measure import Line, Measure
from app.domain.notes import Notes
from app.domain.same_point import SamePoints, same_points
from app.domain.take import Take

_OF_THIS_SPEECH = 0.3
"""A take belongs to the notes when this share of what was in them, or is in them now, is the same."""


@dataclass(frozen=True, slots=True)
class PointOverTakes:
    """A point of the latest notes: what it took in each take (None: not said there), and the planned seconds."""

    line: Line
    name: str
    planned_s: float
    took_s: tuple[float | None, ...]

    @property
    def said_s(self) -> list[float]:
        return [seconds for seconds in self.took_s if seconds is not None]


@dataclass(frozen=True, slots=True)
class Trend:
    """The takes in the order of time with what each shows; points are those of the last one's notes.

    `gone` names for each take the points it had that are not in the notes any more.
    """

    takes: tuple[Take, ...]
    shown: tuple[Comparison, ...]
    points: tuple[PointOverTakes, ...]
    gone: tuple[tuple[str, ...], ...]


def trend(takes: Sequence[Take], known: Sequence[Comparison] | None = None) -> Trend:
    """At least one take; `known` is what they show, where that was worked out before."""
    shown = tuple(compared(take) for take in takes) if known is None else tuple(known)
    present = takes[-1].measure
    matches = _matches([one.measure for one in shown], present)
    back = [{new: old for old, new in match.found.items()} for match in matches]
    points = tuple(
        PointOverTakes(
            line,
            present.name(index),
            line.lasts_s,
            tuple(_took_s(one, there.get(index)) for one, there in zip(shown, back, strict=True)),
        )
        for index, line in enumerate(present.lines)
    )
    gone = tuple(
        tuple(one.measure.name(index) for index in match.gone) for one, match in zip(shown, matches, strict=True)
    )
    return Trend(tuple(takes), shown, points, gone)


def _matches(measures: Sequence[Measure], present: Measure) -> list[SamePoints]:
    """For each of them; takes of the same words are looked through once, whatever their pace was."""
    known: dict[tuple[object, ...], SamePoints] = {}
    found = []
    for measure in measures:
        words = (measure.parts, *((line.section, line.say) for line in measure.lines))
        if words not in known:
            known[words] = same_points(measure, present)
        found.append(known[words])
    return found


def of_speech(takes: Sequence[Take], notes: Notes) -> list[Take]:
    """The takes of that speech, whatever was changed in it since; those with other words are another's."""
    texts = {point.say for section, _depth in notes.outline() for point in section.points}
    return [take for take in takes if _belongs(take.measures[0], notes.title, texts)]


def of_same_speech(takes: Sequence[Take], take: Take) -> list[Take]:
    """Those of the speech of `take`."""
    measure = take.measures[0]
    texts = {line.say for line in measure.lines}
    return [one for one in takes if _belongs(one.measures[0], measure.title, texts)]


def _belongs(measure: Measure, title: str, texts: set[str]) -> bool:
    said = {line.say for line in measure.lines}
    share = len(said & texts) / max(min(len(said), len(texts)), 1)
    return share >= _OF_THIS_SPEECH or (measure.title == title and bool(title))


def _took_s(shown: Comparison, point: int | None) -> float | None:
    if point is None or not shown.points[point].fate.was_said:
        return None
    return shown.points[point].took_s


def best(shown: Sequence[Comparison]) -> int | None:
    """The take that ended nearest before its limit, or at it; None when none did."""
    spares = {index: abs(one.spare_s) for index, one in enumerate(shown) if one.spare_s is not None and not one.is_over}
    return min(spares, key=lambda index: (spares[index], index), default=None)
