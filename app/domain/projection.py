"""Where the speech will land if it goes on like this."""

import math
from dataclasses import dataclass

SETTLED_AFTER_S = 30.0
"""So much running time counts as much as the pace that is set: early nudges move the projection little."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Landing on the chair's clock, what it leaves to spare (negative: over), and how far ahead of schedule."""

    lands_at_s: float
    spare_s: float | None
    ahead_s: float


@dataclass(frozen=True, slots=True)
class Course:
    """What was agreed on: from `place_s` at `elapsed_s` on the chair's clock, `rate` plan seconds a second."""

    elapsed_s: float = 0.0
    place_s: float = 0.0
    rate: float = 1.0


AS_PLANNED = Course()


def project(total_s: float, place_s: float, elapsed_s: float, rate: float, limit_s: float | None) -> Projection:
    """The rest of the plan, at `rate` plan seconds a second, added to what has elapsed."""
    lands_at_s = elapsed_s + (total_s - place_s) / rate
    spare_s = None if limit_s is None else limit_s - lands_at_s
    return Projection(lands_at_s, spare_s, place_s - due_s(total_s, elapsed_s, limit_s))


def due_s(total_s: float, elapsed_s: float, limit_s: float | None, course: Course = AS_PLANNED) -> float:
    """Where in the plan the speaker should be now."""
    rate = due_rate(total_s, limit_s, course)
    if math.isinf(rate):
        return total_s
    on_course_s = (elapsed_s - course.elapsed_s) * rate
    return max(course.place_s + min(on_course_s, total_s - course.place_s), 0.0)


def due_rate(total_s: float, limit_s: float | None, course: Course = AS_PLANNED) -> float:
    """Plan seconds a second on course, or faster where the plan exceeds the limit; without end when that is past."""
    ahead_s = total_s - course.place_s
    if limit_s is None or limit_s - course.elapsed_s >= ahead_s / course.rate:
        return course.rate
    granted_s = limit_s - course.elapsed_s
    return ahead_s / granted_s if granted_s > 0 else math.inf


def measured_rate(rate: float, ran_s: float, nudged_s: float) -> float:
    """The rate this delivery shows: the rate set, corrected by the plan seconds nudged while it ran `ran_s`."""
    shown = (SETTLED_AFTER_S * rate + ran_s * rate + nudged_s) / (SETTLED_AFTER_S + ran_s)
    return max(shown, rate / 2)
