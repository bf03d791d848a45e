"""How the end is reached: when the closing words must begin, and what to do about the time until then."""

from enum import StrEnum

from app.domain.closing import closing_begins_s
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
    """How long a breath before the closing words the time allows, while the point before them is being said."""
    begins_s = closing_begins_s(plan)
    if projection.spare_s is None or begins_s is None or place_s >= begins_s:
        return 0.0
    here = plan.points[plan.point_at(place_s)]
    if any(point.kept and here.lead_s < point.lead_s < begins_s for point in plan.points):
        return 0.0
    return min(max(projection.spare_s - BREATH_LEAVES_S, 0.0), LONGEST_BREATH_S)


def advice(plan: Plan, place_s: float, rate: float, projection: Projection) -> Advice:
    """Let points go when it lands too late, take them back when one that gave way has time again."""
    if projection.spare_s is None or place_s >= plan.total_s:
        return Advice.NONE
    if projection.spare_s < BREATH_LEAVES_S:
        return Advice.LET_GO
    free_s = (projection.spare_s - RESERVE_S) * rate
    ahead = plan.points[plan.point_at(place_s) + 1 :]
    return Advice.TAKE_BACK if any(_has_time_again(point, free_s) for point in ahead) else Advice.NONE


def _has_time_again(point: PlannedPoint, free_s: float) -> bool:
    given = point.treatment
    if given is None or given.reason is Reason.SAID_BY_OTHERS:
        return False
    return given.gives_back_s + (HEADING_S if given.form is Form.LEFT_OUT else 0.0) <= free_s
