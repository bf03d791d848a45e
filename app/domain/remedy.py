"""What would help when even that which must be said does not fit."""

import math
from dataclasses import dataclass

from app.domain.closing import closing_points
from app.domain.durations import clock_text
from app.domain.plan import Plan
from app.domain.time_kept import TimeKept
from app.domain.time_left import TimeLeft
from app.translation import _

A_HAIR_S = 1e-6
"""Less than that is what is left of adding and taking away."""

_MINUTE_S = 60
_WORDS_OF_A_NAME = 5


@dataclass(frozen=True, slots=True)
class Remedy:
    """Three ways out: leave points out that must be said, ask for `more_s` seconds, or cut so many words.

    `leave_out` is one point where one is enough, the smallest such; else as few as possible. It is `enough` or
    not: then the rest, closing words included, is too long by itself.
    """

    leave_out: tuple[int, ...]
    enough: bool
    more_s: float
    words: int


def in_words(remedy: Remedy, after: Plan) -> str:
    """The choices, as they are put to the speaker."""
    if not remedy.enough:
        sentence = _("What is left is too long by itself: ask for {more} more to be safe, or cut {words} words.")
    elif len(remedy.leave_out) == 1:
        sentence = _("Leave out “{point}”, ask for {more} more to be safe, or cut {words} words.")
    else:
        sentence = _(
            "Leave out {count} points that must be said, ask for {more} more to be safe, or cut {words} words."
        )
    return sentence.format(
        point=_name(after.points[remedy.leave_out[0]].text) if remedy.leave_out else "",
        count=len(remedy.leave_out),
        more=clock_text(math.ceil(remedy.more_s)),
        words=remedy.words,
    )


def _name(text: str) -> str:
    """The first words of a point, by which the speaker knows it."""
    words = text.split()
    return " ".join(words[:_WORDS_OF_A_NAME]) + ("…" if len(words) > _WORDS_OF_A_NAME else "")


def remedy(after: Plan, time: TimeLeft, rate: float) -> Remedy:
    """What would make the rest of `after` fit, though all that can give way has done so."""
    over_s = after.total_s - time.place_s - time.usable_s * rate
    account = TimeKept(after)
    leave_out: list[int] = []
    left_s = over_s
    while left_s > A_HAIR_S and (point := _best(after, time, account, left_s)) is not None:
        left_s += account.change(point, None)
        leave_out.append(point)
    words = math.ceil(over_s * after.pace.words_per_minute / _MINUTE_S)
    return Remedy(tuple(sorted(leave_out)), left_s <= A_HAIR_S, over_s / rate, max(words, 0))


def _best(after: Plan, time: TimeLeft, account: TimeKept, over_s: float) -> int | None:
    """The point that gives back just enough, or else the most; of equals the later. None when there is none."""
    closing = closing_points(after)
    gives = {
        point: -account.change_s(point, None)
        for point in range(time.first, len(after.points))
        if account.keeps(point) and point not in closing and point not in time.said
    }
    enough = {point: seconds for point, seconds in gives.items() if seconds >= over_s - A_HAIR_S}
    if enough:
        return min(enough, key=lambda point: (enough[point], -point))
    return max(gives, key=lambda point: (gives[point], point), default=None)
