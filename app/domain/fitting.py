"""What is kept, what gives way, and why, so that what is ahead fits into the time that is left."""

from dataclasses import dataclass

from app.domain.closing import closing_points
from app.domain.giving_way import Step, full_s, order_of_giving_way
from app.domain.plan import Plan, plan
from app.domain.remedy import Remedy, remedy
from app.domain.time_kept import TimeKept
from app.domain.time_left import TimeLeft
from app.domain.treatment import Form, Reason, Treatment

SAME_S = 1e-6
"""Seconds; less is the rounding of sums."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A plan made to fit, what gave way for it in that order, and where it lands on the chair's clock.

    `rate` is the rate that `TimeLeft` gave unless a *must* needed more; `changed` are the points whose form is
    another than before. `fits` when it lands with the reserve untouched, else `remedy` tells what would help.
    """

    plan: Plan
    gave_way: tuple[int, ...]
    changed: tuple[int, ...]
    rate: float
    lands_at_s: float
    spare_s: float
    fits: bool
    remedy: Remedy | None = None

    @property
    def over_s(self) -> float:
        """Seconds past the limit, 0 within it."""
        return max(-self.spare_s, 0.0)


def fit(before: Plan, time: TimeLeft) -> Fitted:
    """Make what is ahead in `before` fit, or say what would.

    All that can give way goes, and in reverse order whatever fits comes back: what went last comes first, and
    what `before` still has comes before what it had left out. So a plan that fits loses nothing, and a shorter
    limit never keeps more: the first decision in which two limits differ is for the longer one, and all that
    the shorter one keeps instead takes less time than that. (It may be more points: two short for a long one.)
    """
    ahead = [point for point in range(time.first, len(before.points)) if _may_change(before, time, point)]
    closing = closing_points(before)
    order = order_of_giving_way(before, ahead, [point for point in ahead if point not in closing])
    gone, rate = _given_way(before, time, ahead, order)
    reasons = _explained(before, ahead, [step for step in order if step in gone])
    return _landed(before, time, reasons, rate)


def _may_change(before: Plan, time: TimeLeft, point: int) -> bool:
    treatment = before.points[point].treatment
    struck = treatment is not None and treatment.reason is Reason.SAID_BY_OTHERS
    return not struck and point not in time.said


def _given_way(before: Plan, time: TimeLeft, ahead: list[int], order: list[Step]) -> tuple[set[Step], float]:
    """The steps that must be taken, and the rate at which the rest is in time."""
    account = _whole(before, ahead)
    for step in order:
        account.change(step.point, step.after_s)
    ahead_s = account.total_s - time.place_s
    rate = time.rate_for(ahead_s)
    spare_s = time.usable_s * rate - ahead_s
    gone = set(order)
    for step in _coming_back(before, order):
        comes_back = step.after_s is None or account.keeps(step.point)
        if comes_back and account.change_s(step.point, step.before_s) <= spare_s + SAME_S:
            spare_s -= account.change(step.point, step.before_s)
            gone.remove(step)
    return gone, rate


def _coming_back(before: Plan, order: list[Step]) -> list[Step]:
    """What goes last comes back first, and what has been there before what had given way."""
    back = order[::-1]
    return [
        *(step for step in back if not _had_been_taken(before, step)),
        *(step for step in back if _had_been_taken(before, step)),
    ]


def _had_been_taken(before: Plan, step: Step) -> bool:
    form = before.points[step.point].form
    return form is Form.LEFT_OUT or (form is Form.SHORT and step.after_s is not None)


def _whole(before: Plan, ahead: list[int]) -> TimeKept:
    """The account of a plan in which all of `ahead` is said in full."""
    account = TimeKept(before)
    for point in ahead:
        account.change(point, full_s(before, point))
    return account


def _explained(before: Plan, ahead: list[int], steps: list[Step]) -> dict[int, Treatment]:
    """What becomes of each point, in the order of giving way; their seconds add up to what all give back."""
    account = _whole(before, ahead)
    reasons: dict[int, Treatment] = {}
    for step in steps:
        gives_back_s = -account.change(step.point, step.after_s)
        if step.point in reasons:
            gives_back_s += reasons.pop(step.point).gives_back_s
        reasons[step.point] = Treatment(step.reason, gives_back_s)
    return reasons


def _landed(before: Plan, time: TimeLeft, reasons: dict[int, Treatment], rate: float) -> Fitted:
    stay = {
        point: treatment
        for point, treatment in before.treatments.items()
        if point < time.first or not _may_change(before, time, point)
    }
    wanted = stay | reasons
    changed = tuple(index for index, point in enumerate(before.points) if point.form is not _form(wanted.get(index)))
    after = plan(before.notes, before.pace, wanted) if changed else before
    lands_at_s = time.lands_at_s(after.total_s - time.place_s, rate)
    spare_s = time.limit_s - lands_at_s
    fits = spare_s >= time.reserve_s - SAME_S
    return Fitted(
        after, tuple(reasons), changed, rate, lands_at_s, spare_s, fits, None if fits else remedy(after, time, rate)
    )


def _form(treatment: Treatment | None) -> Form:
    return treatment.form if treatment else Form.FULL
