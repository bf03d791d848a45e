"""A take beside its plan: what each point and section really took, where it stalled, and where it raced."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.measure import Line, Measure
from app.domain.take import SAID_SHARE, Event, Happening, Kind, Stay, Take, stays
from app.domain.treatment import Form

NOTICED_S = 3.0
"""A point that is off by less is as it was planned."""

NOTICED_SHARE = 0.2
"""So is one that is off by less than this share of its time."""

ALL_ALONG_SHARE = 0.1
"""A speech whose points together are off by less than this share of their time went as planned."""

STALLED, RACED = 1.5, 0.6
"""A point that took so many times its time stalled; one that took no more than this was raced through."""

ON_THE_DOT_S = 0.5
"""Nearer to its limit than this, a take ended at it."""

LEAST_UNITS = 6.0
"""Of fewer words, no pace is told."""

_A_MINUTE_S = 60.0


class Fate(StrEnum):
    """What became of a point."""

    SAID = "said"
    SHORTENED = "said in short"
    LEFT_OUT = "left out"
    PASSED_OVER = "passed over"
    NOT_REACHED = "not reached"

    @property
    def was_said(self) -> bool:
        return self in {Fate.SAID, Fate.SHORTENED}


class Verdict(StrEnum):
    """How a point's time was against its plan."""

    AS_PLANNED = "as planned"
    LONGER = "longer"
    SHORTER = "shorter"
    STALLED = "stalled"
    RACED = "raced"


@dataclass(frozen=True, slots=True)
class PointTook:
    """A point: its line as it was said, planned and real seconds with its pauses in them.

    `began_s` is when it was said, on the chair's clock; None when it was not. `spoken_s` is what it took without
    pauses; None unless it was said from its first word to its last.
    """

    line: Line
    fate: Fate
    planned_s: float
    took_s: float
    paused_s: float
    began_s: float | None
    spoken_s: float | None

    @property
    def words_per_minute(self) -> float | None:
        return None if self.spoken_s is None else _words_per_minute([self.line], self.spoken_s)

    @property
    def over_s(self) -> float:
        """Negative when it took less than was planned."""
        return self.took_s - self.planned_s if self.fate.was_said else 0.0

    @property
    def verdict(self) -> Verdict:
        if abs(self.over_s) < max(NOTICED_S, NOTICED_SHARE * self.planned_s):
            return Verdict.AS_PLANNED
        if self.over_s > 0:
            return Verdict.STALLED if self.took_s >= STALLED * self.planned_s else Verdict.LONGER
        return Verdict.RACED if self.took_s <= RACED * self.planned_s else Verdict.SHORTER


@dataclass(frozen=True, slots=True)
class PartTook:
    """A section with its sub-sections: planned and real seconds of what was said in it, and its pace if told.

    Where nothing was said of it, it took no time, and what was planned is all of it.
    """

    name: str
    depth: int
    planned_s: float
    took_s: float
    words_per_minute: float | None


@dataclass(frozen=True, slots=True)
class Pause:
    """The text stood still at `elapsed_s` on the chair's clock."""

    elapsed_s: float
    lasted_s: float
    point: int
    interrupted: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is told of one take; `spare_s` is negative past the limit, None without one or without an end."""

    kind: Kind
    measure: Measure
    points: tuple[PointTook, ...]
    parts: tuple[PartTook, ...]
    pauses: tuple[Pause, ...]
    planned_s: float
    elapsed_s: float
    finished: bool
    limit_s: float | None
    words_per_minute: float | None

    @property
    def spare_s(self) -> float | None:
        return None if self.limit_s is None or not self.finished else self.limit_s - self.elapsed_s

    @property
    def off_share(self) -> float:
        """By what share of their planned time the points that were said took longer; negative when they took less."""
        said = [point for point in self.points if point.fate.was_said]
        planned_s = sum(point.planned_s for point in said)
        return sum(point.over_s for point in said) / planned_s if planned_s else 0.0

    @property
    def is_over(self) -> bool:
        """Past the limit by more than a clock shows."""
        return (self.spare_s or 0.0) <= -ON_THE_DOT_S


def compared(take: Take) -> Comparison:
    """The take beside its plan."""
    measure = take.measure
    by_point: defaultdict[int, list[Stay]] = defaultdict(list)
    for stay in stays(take):
        by_point[stay.point].append(stay)
    reached = max((point for point, known in by_point.items() if _was_said(known)), default=-1)
    points = tuple(_point(line, by_point[index], reached=index <= reached) for index, line in enumerate(measure.lines))
    return Comparison(
        take.kind,
        measure,
        points,
        tuple(_parts(measure, points)),
        tuple(_pauses(take.events)),
        take.measures[0].total_s,
        take.elapsed_s,
        take.finish_s is not None,
        take.granted_s,
        _pace([point for point in points if point.fate.was_said]),
    )


def _was_said(known: Sequence[Stay]) -> bool:
    took_s = sum(stay.lasted_s for stay in known)
    mostly = took_s > 0 and took_s >= SAID_SHARE * min(stay.line.lasts_s for stay in known)
    return mostly or any(stay.whole for stay in known)


def _point(line: Line, known: Sequence[Stay], *, reached: bool) -> PointTook:
    took_s = sum(stay.lasted_s for stay in known)
    if not _was_said(known):
        left = Fate.PASSED_OVER if reached else Fate.NOT_REACHED
        return PointTook(line, left if line.kept else Fate.LEFT_OUT, line.lasts_s, took_s, 0.0, None, None)
    said = max(known, key=lambda stay: stay.lasted_s)
    fate = Fate.SHORTENED if said.line.form is Form.SHORT else Fate.SAID
    paused_s = sum(stay.paused_s for stay in known)
    spoken_s = said.lasted_s - said.paused_s if said.whole else None
    return PointTook(said.line, fate, said.line.lasts_s, took_s, paused_s, said.elapsed_s, spoken_s)


def _parts(measure: Measure, points: Sequence[PointTook]) -> Iterator[PartTook]:
    for index, part in enumerate(measure.parts):
        inside = [point for point in points if index in _around(measure, point.line.section)]
        said = [point for point in inside if point.fate.was_said]
        yield PartTook(
            part.name,
            len(_around(measure, index)) - 1,
            sum(point.planned_s for point in said or inside),
            sum(point.took_s for point in said),
            _pace(said),
        )


def _around(measure: Measure, part: int) -> list[int]:
    """The section itself and those around it."""
    inner: int | None = part
    around = []
    while inner is not None:
        around.append(inner)
        inner = measure.parts[inner].parent
    return around


def _pace(said: Sequence[PointTook]) -> float | None:
    """That of the points that were said as a whole."""
    told = [(point.line, point.spoken_s) for point in said if point.spoken_s is not None]
    return _words_per_minute([line for line, _spoken_s in told], sum(spoken_s for _line, spoken_s in told))


def _words_per_minute(lines: Sequence[Line], took_s: float) -> float | None:
    units = sum(line.units for line in lines)
    words_s = took_s - sum(line.around_s + line.rests_s for line in lines)
    if units < LEAST_UNITS or words_s <= 0:
        return None
    return units * _A_MINUTE_S / words_s


def _pauses(events: Sequence[Event]) -> Iterator[Pause]:
    """Each time the text stood still and went on again; what comes after the last word is none."""
    since: Event | None = None
    for event in events:
        if since is not None and (event.running or event.what is Happening.FINISHED):
            interrupted = since.what is Happening.INTERRUPTED
            yield Pause(since.elapsed_s, event.at_s - since.at_s, since.point, interrupted)
            since = None
        elif since is None and event.what in {Happening.PAUSED, Happening.INTERRUPTED}:
            since = event
