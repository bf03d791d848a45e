"""The same speakers with what other prompters offer: a plain countdown, or a pace scaled to fit the whole script."""

from app.domain.closing import closing_points
from app.domain.plan import ALL_IN_FULL, Plan
from bench.hall import BEFORE_S, Hall, Voice
from bench.with_rostrum import READS_A_PREVIEW_S

LEAVES_AT_S = 20.0
"""So long before the limit a speaker with a countdown ends the point and goes to the closing words."""

QUICKEST_WPM = 200.0
"""Nobody reads a speech to a hall faster."""


def reads_on_until_s(laid_out: Plan, hall: Hall) -> float:
    """When the last word is said by a speaker who sees a countdown and leaves nothing out."""
    voice = Voice(laid_out.notes, hall)
    return sum(voice.needs_s(point, ALL_IN_FULL) for point in range(len(laid_out.points)))


def watches_the_countdown_until_s(laid_out: Plan, hall: Hall) -> float:
    """When it is said by one who goes to the closing words in the last seconds, once a point is brought to its end."""
    voice, closing = Voice(laid_out.notes, hall), closing_points(laid_out)[0]
    now_s = 0.0
    for point in range(closing):
        limit_s = hall.limit_s if now_s >= hall.cut_at_s else BEFORE_S
        if limit_s - now_s <= LEAVES_AT_S:
            break
        now_s += voice.needs_s(point, ALL_IN_FULL)
    return now_s + voice.needs_s(closing, ALL_IN_FULL)


def scales_the_whole_until_s(laid_out: Plan, hall: Hall) -> float:
    """When it is said at a pace that would say the whole script within the limit from its beginning.

    The prompter has no ceiling and does not look at what has been said; the speaker keeps up as far as one can.
    """
    told_s = hall.cut_at_s + hall.whims.uniform(*READS_A_PREVIEW_S)
    before, after = (_followed(laid_out, limit_s) for limit_s in (BEFORE_S, hall.limit_s))
    return told_s + (laid_out.total_s - told_s * before) / after


def _followed(laid_out: Plan, limit_s: float) -> float:
    """Plan seconds a second."""
    return min(laid_out.total_s / limit_s, QUICKEST_WPM / laid_out.pace.words_per_minute)
