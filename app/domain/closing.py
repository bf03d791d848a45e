"""The closing words: what is said at the end whatever happens before."""

from app.domain.plan import Plan
from app.domain.treatment import Reason


def closing_points(plan: Plan) -> tuple[int, ...]:
    """The points of the last outermost section; of a speech that is all one section, its last point.

    Points that were struck are none of them; when all of the closing section is struck, the last point that
    is left closes the speech.
    """
    parts = [plan.sections[index].points for index in plan.top_sections() if plan.sections[index].points]
    last = parts[-1] if len(parts) > 1 else range(0)
    present = [point for point in last if not _struck(plan, point)]
    if not present:
        present = [point for point in range(len(plan.points)) if not _struck(plan, point)][-1:]
    return tuple(present)


def closing_begins_s(plan: Plan) -> float | None:
    """The plan time at which the rest before the closing words begins; None when nothing of them is kept."""
    return next((plan.points[point].lead_s for point in closing_points(plan) if plan.points[point].kept), None)


def closing_place_s(plan: Plan) -> float:
    """Where a jump to the closing words leads: their heading where they open a section, else their first word."""
    point = next((plan.points[point] for point in closing_points(plan) if plan.points[point].kept), None)
    if point is None:
        return plan.total_s
    around = (plan.sections[index] for index in plan.ancestors(point.section))
    opened = [section.heading_s for section in around if section.start_s == point.lead_s]
    return opened[-1] if opened else point.start_s


def _struck(plan: Plan, point: int) -> bool:
    treatment = plan.points[point].treatment
    return treatment is not None and treatment.reason is Reason.SAID_BY_OTHERS
