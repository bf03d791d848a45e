"""Where a jump key leads."""

from app.domain.delivery import SAID_SHARE
from app.domain.plan import Plan, PlannedPoint


def section_for_key(plan: Plan, place_s: float, key: str) -> int | None:
    """The section with that jump key, its sub-sections in turn when already there; else the one counted by a digit."""
    for index, planned in enumerate(plan.sections):
        if planned.section.key and planned.section.key.casefold() == key.casefold():
            return _in_turn(plan, place_s, index)
    return _counted(plan, key)


def _in_turn(plan: Plan, place_s: float, section: int) -> int:
    children = [child for child in plan.children(section) if plan.sections[child].kept]
    here = list(plan.ancestors(plan.section_at(place_s)))
    if not children or section not in here:
        return section
    inner = next((position for position, child in enumerate(children) if child in here), -1)
    return children[(inner + 1) % len(children)]


def _counted(plan: Plan, key: str) -> int | None:
    tops = plan.top_sections()
    if len(key) == 1 and key in "123456789" and int(key) <= len(tops):
        return tops[int(key) - 1]
    return None


def point_after(plan: Plan, place_s: float) -> float:
    """The plan time of the next point's first word; the end of the speech after the last."""
    later = (point.start_s for point in plan.points if point.kept and point.start_s > place_s + ALREADY_THERE_S)
    return next(later, plan.total_s)


def point_before(plan: Plan, place_s: float) -> float:
    """The plan time of this point's first word, or of the one before when hardly past it."""
    back_from_s = place_s - JUST_BEGUN_S
    earlier = (point.start_s for point in reversed(plan.points) if point.kept and point.start_s < back_from_s)
    return next(earlier, 0.0)


def just_flowed_on(here: PlannedPoint, place_s: float, rate: float) -> bool:
    """Whether a text that flows at `rate` has come to `here` so lately that the speaker may still be before it."""
    return 0 <= place_s - here.start_s < min(FLOWED_ON_S * rate, SAID_SHARE * (here.end_s - here.start_s))


ALREADY_THERE_S = 0.005
JUST_BEGUN_S = 1.5
"""So long after its first word, going back means the point before, as on a music player."""

FLOWED_ON_S = 5.0
"""Who speaks a tenth more slowly than planned is this late after 50 s; who is later has set another pace."""
