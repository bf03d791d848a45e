"""How the end is reached: when the closing words must begin, and what to do about the time until then."""

from enum import StrEnum

from app.domain.closing import closing_begins_s, closing_points
from app.domain.giving_way import short_s
from app.domain.notes import Priority
from app.domain.plan import Plan, PlannedPoint
from app.domain.projection import Projection
from app.domain.speech import Speech
from app.domain.time_left import RESERVE_S
from app.domain.treatment import Form, Reason

CLOSING_RESERVE_S = 2.0
"""What the closing words may take longer than planned once they are called for; see `bench/landing.md`."""

BREATH_LEAVES_S = 2.5
"""So long before the limit the last word falls after the breath before the closing words."""

LONGEST_BREATH_S = 5.0
"""A longer silence sounds like the end."""

SHORT_BREATH_S = 2.0
"""Between two other points a breath is no longer than that."""

LAST_STRETCH_S = 45.0
"""Time that is to spare further ahead of the closing words may still be needed, or may bring a point back."""

HEADING_S = 1.5
"""What taking a point back may cost more than its going gave: it may need its heading again."""


class Advice(StrEnum):
    """What a fit would do for the speaker now; each decision is left to them."""

    NONE = "none"
    LET_GO = "let go"
    TAKE_BACK = "take back"


def closing_must_begin_in_s(speech: Speech, now_s: float) -> float | None:
    """Seconds until the closing words must begin to be said within the limit, not positive once they must.

    None without a limit, without closing words, and when they have begun. `speech` is told until `now_s`.
    """
    left_s, begins_s = speech.countdown.left_s(now_s), closing_begins_s(speech.plan)
    if left_s is None or begins_s is None or speech.transport.place_at(now_s) >= begins_s:
        return None
    return left_s - CLOSING_RESERVE_S - (speech.plan.total_s - begins_s) / speech.measured_rate


def breath_s(plan: Plan, place_s: float, projection: Projection) -> float:
    """How long a breath the time allows before the next point, told from the beginning of this one to that word.

    Before the closing words it may be long. Before the last points ahead of them it is what that one cannot hold.
    """
    begins_s = closing_begins_s(plan)
    if projection.spare_s is None or begins_s is None:
        return 0.0
    free_s = max(projection.spare_s - BREATH_LEAVES_S, 0.0)
    following = next((point for point in plan.points if point.kept and point.start_s > place_s), None)
    if following is None or following.lead_s > begins_s:
        return 0.0
    if following.lead_s == begins_s:
        return min(free_s, LONGEST_BREATH_S)
    if following.lead_s < begins_s - LAST_STRETCH_S:
        return 0.0
    return min(max(free_s - LONGEST_BREATH_S, 0.0), SHORT_BREATH_S)


def advice(plan: Plan, place_s: float, rate: float, projection: Projection) -> Advice:
    """Let points go when it lands too late and some still can, take them back when one has time again."""
    if projection.spare_s is None or place_s >= plan.total_s:
        return Advice.NONE
    ahead = range(plan.point_at(place_s) + 1, len(plan.points))
    if projection.spare_s < BREATH_LEAVES_S:
        closing = closing_points(plan)
        can_go = any(point not in closing and _can_give_way(plan, point) for point in ahead)
        return Advice.LET_GO if can_go else Advice.NONE
    free_s = (projection.spare_s - RESERVE_S) * rate
    return Advice.TAKE_BACK if any(_has_time_again(plan.points[point], free_s) for point in ahead) else Advice.NONE


def _can_give_way(plan: Plan, point: int) -> bool:
    here = plan.points[point]
    if here.point.priority is not Priority.MUST:
        return here.kept
    return here.form is Form.FULL and short_s(plan, point) is not None


def _has_time_again(point: PlannedPoint, free_s: float) -> bool:
    given = point.treatment
    if given is None or given.reason is Reason.SAID_BY_OTHERS:
        return False
    return given.gives_back_s + (HEADING_S if given.form is Form.LEFT_OUT else 0.0) <= free_s
