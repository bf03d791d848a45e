"""Which point is said at each moment of a take, and at which moment a point is said."""

from bisect import bisect_right
from dataclasses import dataclass

from app.domain.take import Take, stays


@dataclass(frozen=True, slots=True)
class SaidWhen:
    """From `from_s[n]` after the beginning of the take on, in growing order, `points[n]` is said.

    `began_s` tells of each point that was come to when it was said: the longest time, when it was more than one.
    """

    from_s: tuple[float, ...]
    points: tuple[int, ...]
    began_s: dict[int, float]

    def point_at(self, at_s: float) -> int | None:
        """The point that is said then; the first before its time, None when nothing was said at all."""
        if not self.points:
            return None
        return self.points[max(bisect_right(self.from_s, at_s) - 1, 0)]

    def when(self, point: int) -> float | None:
        """When that point was said; None when it never was."""
        return self.began_s.get(point)


def said_when(take: Take) -> SaidWhen:
    """What is known of the take's course."""
    course = list(stays(take))
    lasted_s: dict[int, float] = {}
    began_s: dict[int, float] = {}
    for stay in course:
        if stay.lasted_s > lasted_s.get(stay.point, -1.0):
            lasted_s[stay.point], began_s[stay.point] = stay.lasted_s, stay.from_s
    return SaidWhen(tuple(stay.from_s for stay in course), tuple(stay.point for stay in course), began_s)
