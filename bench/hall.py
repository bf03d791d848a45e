"""One speaker and one chair, by chance: how fast they speak, and when their time is cut to what."""

from dataclasses import dataclass
from random import Random

from app.domain.notes import Notes
from app.domain.pace import Pace
from app.domain.plan import Plan, Treatments, plan

SLOWEST_WPM, FASTEST_WPM = 100.0, 160.0
VARIATION = 0.15
"""Standard deviation of the time for a point, as a share of it: nobody speaks at one pace."""

LEAST, MOST = 0.6, 1.4
"""What is further off is something else than a variation of pace."""

BEFORE_S = 300.0
AFTER_S = (180.0, 120.0)
NOTICE_S = 30.0
"""A chair who cuts a speech leaves at least so long."""

STEP_S = 0.25
"""So often the speaker looks up."""


@dataclass(frozen=True, slots=True)
class Hall:
    """`takes` is what each point takes of its usual time; the limit is `limit_s` from `cut_at_s` on."""

    seed: int
    words_per_minute: float
    takes: tuple[float, ...]
    cut_at_s: float
    limit_s: float

    @classmethod
    def number(cls, seed: int, points: int) -> "Hall":
        """The hall of that number is always the same."""
        chance = Random(seed)
        pace = chance.uniform(SLOWEST_WPM, FASTEST_WPM)
        takes = tuple(min(max(chance.gauss(1.0, VARIATION), LEAST), MOST) for _point in range(points))
        limit_s = chance.choice(AFTER_S)
        return cls(seed, pace, takes, chance.uniform(0.0, limit_s - NOTICE_S), limit_s)

    @property
    def whims(self) -> Random:
        """What else is by chance about this speaker, whatever they speak with."""
        return Random(-1 - self.seed)


class Voice:
    """What this speaker needs for each point: words at their own pace, rests as anybody."""

    def __init__(self, notes: Notes, hall: Hall) -> None:
        self._notes, self._hall = notes, hall
        self._spoken: dict[tuple[int, ...], Plan] = {}

    def needs_s(self, point: int, treatments: Treatments) -> float:
        """Rest and words of `point` in a plan in which that becomes of the others."""
        key = tuple(sorted(treatments))
        if key not in self._spoken:
            self._spoken[key] = plan(self._notes, Pace(self._hall.words_per_minute), treatments)
        spoken = self._spoken[key].points[point]
        return (spoken.end_s - spoken.lead_s) * self._hall.takes[point] + spoken.point.pause_s
