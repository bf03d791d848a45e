"""A plan on the chair's clock, from a point that is reached at a given time."""

from dataclasses import dataclass

from app.domain.fitting import Fitted, fit
from app.domain.pace import comfortable_words_per_minute
from app.domain.plan import Plan
from app.domain.time_left import TimeLeft


@dataclass(frozen=True, slots=True)
class Outlook:
    """`plan` as it goes on from `place_s` plan seconds at `elapsed_s`, at `rate` plan seconds a second.

    `point` is the one being said there, None before the beginning. `fitted` is None where there is no limit.
    """

    plan: Plan
    point: int | None
    place_s: float
    elapsed_s: float
    rate: float
    fitted: Fitted | None = None

    @property
    def lands_at_s(self) -> float:
        return self.clock_s(self.plan.total_s)

    def clock_s(self, plan_s: float) -> float:
        """When that is on the chair's clock; what lies behind is taken to have had its share of the time gone."""
        if plan_s < self.place_s:
            return plan_s * self.elapsed_s / self.place_s
        return self.elapsed_s + (plan_s - self.place_s) / self.rate


def outlook(plan: Plan, limit_s: float | None, point: int | None, elapsed_s: float | None) -> Outlook:
    """What is said from `point` on, made to fit; the whole of it for None. Without a time, the speech is on time."""
    place_s = 0.0 if point is None else plan.points[point].lead_s
    gone_s = place_s if elapsed_s is None else elapsed_s
    if limit_s is None:
        return Outlook(plan, point, place_s, gone_s, 1.0)
    _slowest, ceiling_wpm = comfortable_words_per_minute(plan.notes.language)
    ceiling_rate = max(ceiling_wpm / plan.pace.words_per_minute, 1.0)
    first = 0 if point is None else point + 1
    fitted = fit(plan, TimeLeft(limit_s, gone_s, place_s, first, ceiling_rate=ceiling_rate))
    return Outlook(fitted.plan, point, place_s, gone_s, fitted.rate, fitted)
