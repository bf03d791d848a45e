"""What is left of the time that the chair grants, and where in the plan it is left from."""

from dataclasses import dataclass

RESERVE_S = 3.0
"""A breath before the limit, so that nobody is cut off. More makes no difference, as `bench/landing.md` shows: what is
to spare at last becomes a breath before the closing words."""


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """Time on the chair's clock, and the part of the plan ahead that may still give way.

    `place_s` is plan time; `first` is the first point that may give way, `said` those ahead that were said
    before; `rate` is how many plan seconds a second are spoken now, `ceiling_rate` the most that may be asked.
    """

    limit_s: float
    elapsed_s: float = 0.0
    place_s: float = 0.0
    first: int = 0
    said: frozenset[int] = frozenset()
    rate: float = 1.0
    ceiling_rate: float = 1.0
    reserve_s: float = RESERVE_S

    @property
    def usable_s(self) -> float:
        """Clock seconds until the reserve begins; negative when it has begun."""
        return self.limit_s - self.reserve_s - self.elapsed_s

    def rate_for(self, ahead_s: float) -> float:
        """The slowest rate, from the present to the ceiling, that says `ahead_s` plan seconds in time."""
        if ahead_s <= self.usable_s * self.rate:
            return self.rate
        asked = ahead_s / self.usable_s if self.usable_s > 0 else self.ceiling_rate
        return max(self.rate, min(asked, self.ceiling_rate))

    def lands_at_s(self, ahead_s: float, rate: float) -> float:
        """Where on the chair's clock the last word falls after `ahead_s` more plan seconds."""
        return self.elapsed_s + ahead_s / rate
