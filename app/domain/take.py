"""A take: one time through the speech, as a row of events, each of which holds until the next."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from app.domain.measure import Line, Measure

SAID_SHARE = 0.5
"""A point of which less than this share of its time was spent was looked at rather than said."""

SAME_PLACE_S = 0.05
"""Nearer than this in plan time is the same place."""


class Kind(StrEnum):
    REHEARSAL = "rehearsal"
    DELIVERY = "delivery"


class Happening(StrEnum):
    """What an event is about; for some of them `Event.value` tells more."""

    BEGAN = "began"
    POINT = "point"
    """The text came to another point by itself."""
    RAN = "ran"
    PAUSED = "paused"
    JUMPED = "jumped"
    NUDGED = "nudged"
    """On to the next point, of one that was mostly said."""
    PACE = "pace"
    """Another pace: words a minute."""
    INTERRUPTED = "interrupted"
    RESUMED = "resumed"
    LIMIT = "limit"
    """Another limit: seconds from the beginning, 0 for none."""
    PLAN = "plan"
    """Points gave way or came back: which of the take's measures holds from now on."""
    CLOCK = "clock"
    """The countdown was corrected: so many seconds earlier."""
    FINISHED = "finished"
    """The last word was said."""
    STILL = "still"
    """The last that is known of a take that was cut off."""
    ENDED = "ended"
    """The speaker left the stage."""


@dataclass(frozen=True, slots=True)
class Event:
    """From `at_s` after the beginning of the take (`elapsed_s` on the chair's clock) on, `point` is at the line."""

    at_s: float
    elapsed_s: float
    what: Happening
    point: int
    place_s: float
    running: bool
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class TakeKey:
    """Its number in the record, and the moment it began in seconds since 1970: that stays when the number does not."""

    id: int
    began_at: float


@dataclass(frozen=True, slots=True)
class Take:
    """`began_at` is in seconds since 1970; the first of `measures` is what it began with.

    An excluded take teaches nothing.
    """

    id: int
    kind: Kind
    began_at: float
    limit_s: float | None
    measures: tuple[Measure, ...]
    events: tuple[Event, ...]
    name: str = ""
    remark: str = ""
    excluded: bool = False

    @property
    def key(self) -> TakeKey:
        return TakeKey(self.id, self.began_at)

    @property
    def measure(self) -> Measure:
        """What it was measured against at its end."""
        return self.measures[self._last_value(Happening.PLAN, 0)]

    @property
    def finish_s(self) -> float | None:
        """When the last word was said, on the chair's clock; None when the take did not come to its end."""
        for event in reversed(self.events):
            if event.what in _GOES_ON:
                return None
            if event.what is Happening.FINISHED:
                return event.elapsed_s
        return None

    @property
    def elapsed_s(self) -> float:
        """How long it went on, on the chair's clock: to the last word, or until it was left."""
        finish_s = self.finish_s
        if finish_s is not None:
            return finish_s
        return self.events[-1].elapsed_s if self.events else 0.0

    @property
    def granted_s(self) -> float | None:
        """The limit in force at the end; None without one."""
        for event in reversed(self.events):
            if event.what is Happening.LIMIT:
                return event.value or None
        return self.limit_s

    def _last_value(self, what: Happening, otherwise: int) -> int:
        return next((int(event.value) for event in reversed(self.events) if event.what is what), otherwise)


_GOES_ON = {Happening.POINT, Happening.RAN, Happening.JUMPED, Happening.NUDGED, Happening.STILL}
"""What, after the last word, shows that the speaker went back into the text."""


@dataclass(slots=True)
class Stay:
    """One time at a point: from when to when, where it began, how it was left, and what of it was no speaking.

    `elapsed_s` is when it began on the chair's clock.
    """

    point: int
    line: Line
    from_s: float
    elapsed_s: float
    place_s: float
    to_s: float = 0.0
    left_by: Happening = Happening.STILL
    pauses: list[tuple[float, float]] = field(default_factory=list)
    """(when, how long) for each pause."""
    interrupted_s: float = 0.0

    @property
    def lasted_s(self) -> float:
        """Interruptions aside."""
        return self.to_s - self.from_s - self.interrupted_s

    @property
    def paused_s(self) -> float:
        return sum(seconds for _at_s, seconds in self.pauses)

    @property
    def whole(self) -> bool:
        """Whether the point was said from its first word to its last, one after the other."""
        from_the_beginning = self.place_s <= self.line.start_s + SAME_PLACE_S
        to_the_end = self.left_by in {Happening.POINT, Happening.NUDGED, Happening.FINISHED}
        return self.line.kept and from_the_beginning and to_the_end and not self.interrupted_s


def stays(take: Take) -> Iterator[Stay]:
    """One after the other, in the order of time."""
    measure, stay, interrupted, done = take.measures[0], None, False, False
    for event, following in pairwise(take.events):
        if event.what is Happening.PLAN:
            measure = take.measures[int(event.value)]
        done = event.what is Happening.FINISHED or (done and event.what not in _GOES_ON)
        interrupted = _interrupted(event.what, before=interrupted)
        if done:
            continue
        if stay is None or _is_elsewhere(stay, event):
            stay = Stay(event.point, measure.lines[event.point], event.at_s, event.elapsed_s, event.place_s)
        stay.line = measure.lines[event.point]
        _spend(stay, event, following, interrupted=interrupted)
        if following.what is Happening.FINISHED or _is_elsewhere(stay, following):
            stay.left_by = following.what
            yield stay
            stay = None
    if stay is not None:
        yield stay


def _is_elsewhere(stay: Stay, event: Event) -> bool:
    return event.point != stay.point or event.what is Happening.JUMPED


def _spend(stay: Stay, event: Event, following: Event, *, interrupted: bool) -> None:
    """The time from one event to the next."""
    stay.to_s = following.at_s
    seconds = following.at_s - event.at_s
    if interrupted:
        stay.interrupted_s += seconds
    elif not event.running and seconds > 0:
        stay.pauses.append((event.at_s, seconds))


def _interrupted(what: Happening, *, before: bool) -> bool:
    if what is Happening.INTERRUPTED:
        return True
    return before and what not in {Happening.RESUMED, Happening.RAN}
