"""What has happened in a speech between two looks at it, as events of a take."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.delivery import SAID_SHARE
from app.domain.jumps import point_after
from app.domain.speech import Speech
from app.domain.take import SAME_PLACE_S, Event, Happening

_SAME_PACE = 1e-6


@dataclass(frozen=True, slots=True)
class Looked:
    """A speech as it was at clock time `now_s`."""

    speech: Speech
    now_s: float


def commanded_s(last: Looked, speech: Speech, now_s: float) -> float:
    """When the speech became what it is now: where its text took another way, that is known to the instant."""
    from_s = speech.transport.from_s
    return from_s if last.now_s <= from_s <= now_s else now_s


def passed(last: Looked, until_s: float, began_s: float) -> Iterator[Event]:
    """The points that a running text has come to by itself since the last look, each at its time."""
    speech, leg = last.speech, last.speech.transport
    if not leg.running or speech.interruption:
        return
    points = speech.plan.points
    here = speech.plan.point_at(leg.place_at(last.now_s))
    there = speech.plan.point_at(leg.place_at(until_s))
    for point in [point for point in range(here + 1, there + 1) if points[point].kept]:
        at_s = min(max(leg.reaches_s(points[point].lead_s), last.now_s), until_s)
        yield _event(speech, at_s, began_s, Happening.POINT, point, points[point].lead_s)


def happened(last: Looked, speech: Speech, now_s: float, began_s: float) -> list[Event]:
    """What the commands since the last look have done, in an order in which it can be told."""
    before = last.speech
    place_s = speech.transport.place_at(now_s)
    point = speech.plan.point_at(place_s)
    return [
        _event(speech, now_s, began_s, what, point, place_s, value)
        for what, value in _changes(before, speech, before.transport.place_at(now_s), now_s)
    ]


def event_now(speech: Speech, now_s: float, began_s: float, what: Happening) -> Event:
    place_s = speech.transport.place_at(now_s)
    return _event(speech, now_s, began_s, what, speech.plan.point_at(place_s), place_s)


def set_before(speech: Speech, now_s: float) -> Iterator[Event]:
    """The pace that the speaker had set before the first word, if it is not that of the plan."""
    if abs(speech.words_per_minute - speech.plan.pace.words_per_minute) > _SAME_PACE and not speech.decisions:
        here = event_now(speech, now_s, now_s, Happening.PACE)
        yield replace(here, value=speech.words_per_minute)


def finished(before: Speech, speech: Speech, began_s: float) -> Iterator[Event]:
    """The event of the last word, when it has been said since then."""
    at_s = speech.delivery.finished_s
    if at_s is None or before.delivery.finished_s is not None:
        return
    total_s = speech.plan.total_s
    yield _event(speech, at_s, began_s, Happening.FINISHED, speech.plan.point_at(total_s), total_s)


def _changes(before: Speech, after: Speech, left_s: float, now_s: float) -> Iterator[tuple[Happening, float]]:
    if after.plan is not before.plan:
        yield Happening.PLAN, 0.0
    if after.countdown.limit != before.countdown.limit:
        yield Happening.LIMIT, after.countdown.granted_s(now_s) or 0.0
    if after.countdown.began_s != before.countdown.began_s and before.countdown.stopped_s is None:
        yield Happening.CLOCK, (before.countdown.began_s or 0.0) - (after.countdown.began_s or 0.0)
    if abs(after.words_per_minute - before.words_per_minute) > _SAME_PACE:
        yield Happening.PACE, after.words_per_minute
    if after.plan is before.plan and _has_moved(before, after, left_s, now_s):
        yield _moved(before, after, left_s, now_s), 0.0
    yield from _started_and_stopped(before, after)


def _has_moved(before: Speech, after: Speech, left_s: float, now_s: float) -> bool:
    """A text that waited for the key at the last word is ended by it, and hardly moves."""
    place_s = after.transport.place_at(now_s)
    if after.delivery.finished_s is not None and left_s < place_s == before.plan.total_s:
        return True
    return abs(place_s - left_s) > SAME_PLACE_S or before.plan.point_at(place_s) != before.plan.point_at(left_s)


def _started_and_stopped(before: Speech, after: Speech) -> Iterator[tuple[Happening, float]]:
    if before.interruption and not after.interruption:
        yield Happening.RESUMED, 0.0
    elif after.interruption and not before.interruption:
        yield Happening.INTERRUPTED, 0.0
    elif after.transport.running != before.transport.running:
        yield Happening.RAN if after.transport.running else Happening.PAUSED, 0.0


def _moved(before: Speech, after: Speech, left_s: float, now_s: float) -> Happening:
    """On to the next point, or the rest before it, when this one was mostly said; else it is a jump, or dragged.

    Back to the beginning of a point to which the text had just flowed is the same: the speaker comes to it now.
    """
    plan, place_s = before.plan, after.transport.place_at(now_s)
    here = plan.points[plan.point_at(left_s)]
    if abs(place_s - here.start_s) < SAME_PLACE_S and before.next_point(now_s).transport == after.transport:
        return Happening.NUDGED
    mostly_said = left_s - here.lead_s >= SAID_SHARE * (here.end_s - here.lead_s)
    next_s = point_after(plan, left_s)
    beginnings_s = (next_s, plan.points[plan.point_at(next_s)].lead_s)
    led_on = any(abs(place_s - beginning_s) < SAME_PLACE_S for beginning_s in beginnings_s)
    return Happening.NUDGED if mostly_said and led_on else Happening.JUMPED


def _event(  # noqa: PLR0913, PLR0917 - an event has that many sides
    speech: Speech, at_s: float, began_s: float, what: Happening, point: int, place_s: float, value: float = 0.0
) -> Event:
    elapsed_s = speech.countdown.elapsed_s(at_s)
    return Event(at_s - began_s, elapsed_s, what, point, place_s, speech.transport.running, value)
