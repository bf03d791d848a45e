"""What has been delivered so far: the clock time that each point really took."""

from dataclasses import dataclass, replace

from app.domain.plan import Plan
from app.domain.transport import Transport

SAID_SHARE = 0.5
"""What was left after less than this share of its time was looked at rather than said."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Clock seconds spent at each point of a plan, rests included.

    Since the pace was set: `ran_s` clock seconds at it, `nudged_s` plan seconds that the speaker was ahead of it,
    by nudges and points ended early, less the waiting at the end of points.
    """

    spent_s: tuple[float, ...]
    ran_s: float = 0.0
    nudged_s: float = 0.0
    finished_s: float | None = None
    """Clock time at which the last word was said, None until then."""

    @classmethod
    def unsaid(cls, plan: Plan) -> "Delivery":
        return cls((0.0,) * len(plan.points))

    def with_leg(self, plan: Plan, leg: Transport, now_s: float) -> "Delivery":
        """Add the time from the leg's beginning until `now_s` to the points it passed."""
        if not self.spent_s or now_s <= leg.from_s:
            return self
        spent_s = list(self.spent_s)
        for point, seconds in _passed(plan, leg, now_s):
            spent_s[point] += seconds
        moved_s = (leg.place_at(now_s) - leg.place_s) / leg.rate
        waited_s = _waited_s(plan, leg, now_s, moved_s)
        finished_s = self.finished_s
        if moved_s and leg.place_at(now_s) == plan.total_s:
            finished_s = leg.reaches_s(plan.total_s)
        return replace(
            self,
            spent_s=tuple(spent_s),
            ran_s=self.ran_s + moved_s + waited_s,
            nudged_s=self.nudged_s - waited_s * leg.rate,
            finished_s=finished_s,
        )

    def nudged_by(self, plan_s: float) -> "Delivery":
        return replace(self, nudged_s=self.nudged_s + plan_s)

    def at_another_rate(self, times: float) -> "Delivery":
        """What the delivery shows, against a rate so many times the one before."""
        return replace(self, nudged_s=self.nudged_s * times)

    def measured_afresh(self) -> "Delivery":
        """As it is once the speaker has set another pace: that is taken at its word."""
        return replace(self, ran_s=0.0, nudged_s=0.0)

    def said(self, plan: Plan) -> frozenset[int]:
        """The kept points that were said, wherever the text is now."""
        return frozenset(
            index
            for index, (point, spent_s) in enumerate(zip(plan.points, self.spent_s, strict=True))
            if point.kept and spent_s > 0 and spent_s >= SAID_SHARE * (point.end_s - point.lead_s)
        )

    def unfinished(self) -> "Delivery":
        """As it is once the speaker has gone back into the text."""
        return replace(self, finished_s=None)

    def took_s(self, points: range) -> float:
        """Clock seconds spent at `points` together."""
        return sum(self.spent_s[points.start : points.stop])


def _passed(plan: Plan, leg: Transport, now_s: float) -> list[tuple[int, float]]:
    """(point, clock seconds) for each point at which the leg dwelt until `now_s`."""
    point, since_s = plan.point_at(leg.place_s), leg.from_s
    passed = []
    if leg.running:
        last = plan.point_at(leg.place_at(now_s))
        while point < last:
            until_s = leg.reaches_s(plan.points[point + 1].lead_s)
            passed.append((point, until_s - since_s))
            point, since_s = point + 1, until_s
    passed.append((point, now_s - since_s))
    return passed


def _waited_s(plan: Plan, leg: Transport, now_s: float, moved_s: float) -> float:
    """Clock seconds that a running text waited at the end of a point, no more than the point itself takes.

    Who waits longer than that is not speaking more slowly, but doing something else.
    """
    if not leg.running or leg.end_s >= plan.total_s:
        return 0.0
    point = plan.points[plan.point_at(leg.end_s)]
    return min(max(now_s - leg.from_s - moved_s, 0.0), (point.end_s - point.lead_s) / leg.rate)
