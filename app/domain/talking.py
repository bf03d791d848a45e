"""Talking points: what is said now, what comes next, and what its section may still take."""

from dataclasses import dataclass

from app.domain.plan import Plan
from app.domain.projection import due_rate
from app.domain.speech import Speech
from app.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class Talking:
    """Indices in the plan, `following` None after the last point that is kept.

    `section_left_s` is the time until the innermost section should be over, negative past it; `section_needs_s` is
    what the rest of it takes at the pace of this delivery. Both in seconds on the chair's clock. `share` of the point
    has been said, from 0 to 1.
    """

    point: int
    following: int | None
    section: int
    section_left_s: float
    section_needs_s: float
    share: float


def talking(speech: Speech, standing: Standing) -> Talking:
    """What a speaker who talks from points needs to know at the instant of `standing`."""
    plan = speech.plan
    section = plan.points[standing.point].section if plan.points else standing.section
    following = (index for index in range(standing.point + 1, len(plan.points)) if plan.points[index].kept)
    end_s = plan.sections[section].end_s if plan.sections else 0.0
    spoken_rate = standing.measured_words_per_minute / plan.pace.words_per_minute
    return Talking(
        point=standing.point,
        following=next(following, None),
        section=section,
        section_left_s=(end_s - standing.due_s) / due_rate(plan.total_s, standing.limit_s, speech.course),
        section_needs_s=max(end_s - standing.place_s, 0.0) / spoken_rate,
        share=_share(plan, standing),
    )


def _share(plan: Plan, standing: Standing) -> float:
    point = plan.points[standing.point] if plan.points else None
    if point is None or point.end_s <= point.start_s:
        return 0.0
    return min(max((standing.place_s - point.start_s) / (point.end_s - point.start_s), 0.0), 1.0)
