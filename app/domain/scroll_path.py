"""Plan time → y: the word being said is at the reading line."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

LEAD_LINES = 0.3
"""A block begins with its first line so far into the reading line: just come to rest in the band."""

SHORTEST_STEP_S = 1e-3
SHORTEST_STEP_PX = 1e-3
FOUND_WITHIN_S = 1e-6


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """A laid-out line, said from `start_s` to `end_s` of plan time, `top` and `bottom` in px of the script."""

    start_s: float
    end_s: float
    top: float
    bottom: float
    opens_block: bool = False
    closes_block: bool = False


@dataclass(frozen=True, slots=True)
class ScrollPath:
    """Key points joined by a monotone cubic: `ys` px at `times_s`, with `slopes` in px a second; all ascending."""

    times_s: tuple[float, ...]
    ys: tuple[float, ...]
    slopes: tuple[float, ...]

    def y_at(self, plan_s: float) -> float:
        """The y of the script, in px, that is at the reading line at `plan_s`; still beyond both ends."""
        last = len(self.times_s) - 1
        if plan_s <= self.times_s[0]:
            return self.ys[0]
        if plan_s >= self.times_s[last]:
            return self.ys[last]
        return self._y_within(bisect_right(self.times_s, plan_s) - 1, plan_s)

    def time_at(self, y: float) -> float:
        """The plan time at which `y` is at the reading line, by bisection of one cubic (to about a microsecond)."""
        last = len(self.ys) - 1
        if y <= self.ys[0]:
            return self.times_s[0]
        if y >= self.ys[last]:
            return self.times_s[last]
        piece = bisect_right(self.ys, y) - 1
        early_s, late_s = self.times_s[piece], self.times_s[piece + 1]
        while late_s - early_s > FOUND_WITHIN_S:
            middle_s = (early_s + late_s) / 2
            if self._y_within(piece, middle_s) <= y:
                early_s = middle_s
            else:
                late_s = middle_s
        return early_s

    def _y_within(self, piece: int, plan_s: float) -> float:
        """Cubic Hermite on `piece`; the same arithmetic as `ScrollClock.qml`."""
        start_s, step_s = self.times_s[piece], self.times_s[piece + 1] - self.times_s[piece]
        y, rise = self.ys[piece], self.ys[piece + 1] - self.ys[piece]
        enters, leaves = self.slopes[piece] * step_s, self.slopes[piece + 1] * step_s
        u = (plan_s - start_s) / step_s
        return y + u * (enters + u * (3 * rise - 2 * enters - leaves + u * (enters + leaves - 2 * rise)))


def flowing_path(lines: Iterable[ReadingLine]) -> ScrollPath:
    """The path on which each line passes the reading line while it is said; at least one line."""
    keys: list[tuple[float, float]] = []
    for line in lines:
        lead = LEAD_LINES * (line.bottom - line.top) if line.opens_block else 0.0
        _append(keys, line.start_s, line.top + lead)
        if line.closes_block:
            _append(keys, line.end_s, line.bottom)
    return _through(keys)


def steady_path(flowing: ScrollPath, place_s: float, y: float) -> ScrollPath:
    """Constant speed from here, `y` at `place_s`, to the same end."""
    keys = [(place_s, y)]
    _append(keys, flowing.times_s[-1], flowing.ys[-1])
    return _through(keys)


def _append(keys: list[tuple[float, float]], time_s: float, y: float) -> None:
    """Add a key point unless it would make the path stand still in time or turn back."""
    if not keys or (time_s - keys[-1][0] >= SHORTEST_STEP_S and y - keys[-1][1] >= SHORTEST_STEP_PX):
        keys.append((time_s, y))


def _through(keys: list[tuple[float, float]]) -> ScrollPath:
    times_s, ys = zip(*keys, strict=True)
    return ScrollPath(times_s, ys, _monotone_slopes(times_s, ys))


def _monotone_slopes(times_s: tuple[float, ...], ys: tuple[float, ...]) -> tuple[float, ...]:
    """Slopes that never overshoot: weighted harmonic means (Fritsch & Butland 1984), secants at the ends."""
    steps_s = [late - early for early, late in pairwise(times_s)]
    speeds = [(lower - upper) / step_s for (upper, lower), step_s in zip(pairwise(ys), steps_s, strict=True)]
    if not speeds:
        return (0.0,)
    inner = (
        3 * (before_s + after_s) / ((2 * after_s + before_s) / before + (after_s + 2 * before_s) / after)
        for (before_s, after_s), (before, after) in zip(pairwise(steps_s), pairwise(speeds), strict=True)
    )
    return (speeds[0], *inner, speeds[-1])
