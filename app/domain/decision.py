"""What can be undone: how things stood before the speaker decided."""

from dataclasses import dataclass

from app.domain.countdown import Limit
from app.domain.plan import Plan
from app.domain.projection import Course


@dataclass(frozen=True, slots=True)
class Decision:
    """The plan, limit, course and rate before a decision, and the rate after it.

    Where the decision moved the text, `left_s` is the place it was moved from and `led_to` the point it came to.
    """

    plan: Plan
    limit: Limit
    course: Course
    rate: float
    rate_after: float
    left_s: float | None = None
    led_to: int = 0
