"""In which order points give way when time is short."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from app.domain.notes import Priority
from app.domain.plan import Plan
from app.domain.saying import said
from app.domain.treatment import Reason

_ROUNDED_TO = 3
"""Sections that differ by less than a millisecond have the same time left."""

_WORTH_S = 0.001
"""A short form that gives back less than that gives nothing back: it is the rounding of sums."""


@dataclass(frozen=True, slots=True)
class Step:
    """One concession: `point` takes `after_s` in place of `before_s` seconds, pauses included; None: it goes."""

    point: int
    reason: Reason
    before_s: float
    after_s: float | None

    @property
    def gives_s(self) -> float:
        """What it gives back, rests aside."""
        return self.before_s - (self.after_s or 0.0)


def order_of_giving_way(plan: Plan, ahead: Collection[int], free: Collection[int]) -> list[Step]:
    """Every concession that the points in `free` can make, in order, the whole of `ahead` being there at first.

    Points that may go, short forms of those that should stay, those themselves, short forms of musts. Among
    equals the section with the most time left (seconds of words and pauses among what is ahead) gives way,
    within it the sub-section with the most, its last point first; of two with the same time, the later.
    """
    left_s = {point: full_s(plan, point) for point in ahead}
    willing: dict[Reason, dict[int, Step]] = {reason: {} for reason in Reason}
    for point in free:
        for step in _concessions(plan, point):
            willing[step.reason][point] = step
    order: list[Step] = []
    for steps in willing.values():
        if steps:
            order += _in_turn(plan, left_s, steps)
            for point, step in steps.items():
                left_s[point] -= step.gives_s
    return order


def full_s(plan: Plan, point: int) -> float:
    """Seconds for all the words of a point and the pause after it."""
    asked = plan.points[point].point
    return said(asked.say, plan.notes.language, plan.pace, asked.seconds).lasts_s + asked.pause_s


def short_s(plan: Plan, point: int) -> float | None:
    """Seconds for its short form and the pause after it; None when it has none that is shorter."""
    asked = plan.points[point].point
    if not asked.short:
        return None
    in_short_s = said(asked.short, plan.notes.language, plan.pace).lasts_s + asked.pause_s
    return in_short_s if full_s(plan, point) - in_short_s >= _WORTH_S else None


def _concessions(plan: Plan, point: int) -> Iterator[Step]:
    whole_s, in_short_s = full_s(plan, point), short_s(plan, point)
    match plan.points[point].point.priority:
        case Priority.MAY:
            yield Step(point, Reason.MAY_GOES, whole_s, None)
        case Priority.SHOULD:
            if in_short_s is not None:
                yield Step(point, Reason.SHOULD_IN_SHORT, whole_s, in_short_s)
            yield Step(point, Reason.SHOULD_GOES, whole_s if in_short_s is None else in_short_s, None)
        case Priority.MUST if in_short_s is not None:
            yield Step(point, Reason.MUST_IN_SHORT, whole_s, in_short_s)


@dataclass(frozen=True, slots=True)
class _Part:
    """A section, or its own points, with the seconds left in it and its concessions in turn."""

    left_s: float
    steps: list[Step]


def _in_turn(plan: Plan, left_s: Mapping[int, float], steps: Mapping[int, Step]) -> list[Step]:
    """The steps of one stage, each from the part that has the most time left when its turn comes."""
    own: list[list[int]] = [[] for _section in plan.sections]
    for point in left_s:
        own[plan.points[point].section].append(point)
    inside: list[list[_Part]] = [[] for _section in plan.sections]
    outermost: list[_Part] = []
    for index in reversed(range(len(plan.sections))):
        last_first = [steps[point] for point in reversed(own[index]) if point in steps]
        inside[index].append(_Part(sum(left_s[point] for point in own[index]), last_first))
        parent = plan.sections[index].parent
        around = outermost if parent is None else inside[parent]
        around.append(_Part(sum(part.left_s for part in inside[index]), _merged(inside[index])))
    return _merged(outermost)


def _merged(parts: list[_Part]) -> list[Step]:
    """The steps of all parts, by the time left in their part before each; parts come with the last one first.

    Time only shrinks within a part, so that sorting keeps the order of its own steps.
    """
    turns: list[tuple[float, Step]] = []
    for part in parts:
        left_s = part.left_s
        for step in part.steps:
            turns.append((round(left_s, _ROUNDED_TO), step))
            left_s -= step.gives_s
    return [step for _left_s, step in sorted(turns, key=lambda turn: -turn[0])]
