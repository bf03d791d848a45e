"""How finish and pace went from take to take, as values to draw: a line, a band, a scale."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.comparing import Comparison
from app.domain.durations import clock_text
from app.domain.take import Take
from app.domain.take_words import headline, kind_text
from app.translation import _

LATELY = 5
"""The band reaches from the least to the most of so many takes, the last of which is the one above it."""

MOST_MARKS = 5
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)
_STEPS_WPM = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` to `high`, with a mark at each whole `step`."""

    low: float
    high: float
    step: float

    def share(self, value: float) -> float:
        """Where it stands, 0 at the bottom and 1 at the top."""
        return (value - self.low) / (self.high - self.low)

    @property
    def marks(self) -> tuple[float, ...]:
        return tuple(self.low + index * self.step for index in range(round((self.high - self.low) / self.step) + 1))


@dataclass(frozen=True, slots=True)
class Series:
    """One figure of each take, None where it has none; the band of what it was lately; the scale of all of them.

    `limits` is what it should not go past, None without one; `over` where it did.
    """

    values: tuple[float | None, ...]
    lowest: tuple[float | None, ...]
    highest: tuple[float | None, ...]
    limits: tuple[float | None, ...]
    over: tuple[bool, ...]
    scale: Scale

    def __bool__(self) -> bool:
        return any(value is not None for value in self.values)


@dataclass(frozen=True, slots=True)
class Curve:
    """Takes of one speech in the order of time."""

    takes: tuple[Take, ...]
    shown: tuple[Comparison, ...]
    finish: Series
    pace: Series

    def row(self, index: int) -> str:
        """One take in words: what it was, when it ended, how fast it was."""
        take, shown = self.takes[index], self.shown[index]
        words = [f"{take.name or kind_text(take.kind)}:", headline(shown)]
        if shown.words_per_minute is not None:
            words.append(_("{pace:.0f} words a minute.").format(pace=shown.words_per_minute))
        if take.excluded:
            words.append(_("Excluded."))
        return " ".join(words)

    @property
    def finish_words(self) -> str:
        """Between what and what it ended lately."""
        if not self.finish:
            return _("no take was spoken to its end yet")
        several, one = _("ended lately: {low} to {high}"), _("ended: {low}")
        return _lately(self.finish, clock_text, several, one)

    @property
    def pace_words(self) -> str:
        several, one = _("words a minute lately: {low} to {high}"), _("words a minute: {low}")
        return _lately(self.pace, whole, several, one)


def whole(pace: float) -> str:
    """A pace as it stands at its mark."""
    return f"{pace:.0f}"


def curve(takes: Sequence[Take], shown: Sequence[Comparison]) -> Curve:
    """The way of these takes; excluded ones have their dot, and no part in the band."""
    counts = [not take.excluded for take in takes]
    limits_s = tuple(one.limit_s for one in shown)
    finish = _Figures(tuple(one.elapsed_s if one.finished else None for one in shown), limits_s, _STEPS_S)
    pace = _Figures(tuple(one.words_per_minute for one in shown), (None,) * len(shown), _STEPS_WPM)
    over = tuple(one.is_over for one in shown)
    return Curve(
        tuple(takes), tuple(shown), _series(finish, over, counts), _series(pace, (False,) * len(shown), counts)
    )


@dataclass(frozen=True, slots=True)
class _Figures:
    values: tuple[float | None, ...]
    limits: tuple[float | None, ...]
    steps: Sequence[int]


def _series(figures: _Figures, over: tuple[bool, ...], counts: Sequence[bool]) -> Series:
    lately: list[float] = []
    lowest: list[float | None] = []
    highest: list[float | None] = []
    for value, count in zip(figures.values, counts, strict=True):
        if value is not None and count:
            lately = [*lately, value][-LATELY:]
        lowest.append(min(lately, default=None))
        highest.append(max(lately, default=None))
    seen = [value for value in (*figures.values, *figures.limits) if value is not None]
    scale = _scale(seen, figures.steps)
    return Series(figures.values, tuple(lowest), tuple(highest), figures.limits, over, scale)


def _scale(seen: Sequence[float], steps: Sequence[int]) -> Scale:
    """The narrowest one with whole marks that has room for all of them, and more than one mark."""
    low, high = min(seen, default=0.0), max(seen, default=1.0)
    for step in steps:
        first, last = math.floor(low / step), math.ceil(high / step)
        first, last = (max(first - 1, 0), last + 1) if first == last else (first, last)
        if last - first < MOST_MARKS:
            return Scale(float(first * step), float(last * step), float(step))
    return Scale(0.0, math.ceil(high / steps[-1]) * float(steps[-1]), math.ceil(high / steps[-1]) * float(steps[-1]))


def _lately(series: Series, text: Callable[[float], str], several: str, one: str) -> str:
    low, high = series.lowest[-1], series.highest[-1]
    if low is None or high is None:
        return ""
    lowest, highest = text(low), text(high)
    return (one if lowest == highest else several).format(low=lowest, high=highest)
