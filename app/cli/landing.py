"""Where a plan lands, in figures and in words."""

from app.domain.durations import clock_text
from app.domain.plan import Plan
from app.translation import _

_PLACES = 2


def to_the_hundredth(seconds: float) -> float:
    """`seconds` as they are printed for another program; never -0.0."""
    return round(seconds, _PLACES) + 0.0


def spare_s(lands_at_s: float, limit_s: float | None) -> float | None:
    """What is left of the limit (negative: over), to the hundredth; None without a limit."""
    return None if limit_s is None else to_the_hundredth(limit_s - lands_at_s)


def landing(plan: Plan, limit_s: float | None) -> str:
    """One sentence on the time the whole speech takes against the limit."""
    return landing_at(plan.pace.words_per_minute, plan.total_s, limit_s)


def landing_at(words_per_minute: float, lands_at_s: float, limit_s: float | None) -> str:
    """One sentence on where a speech lands at that pace."""
    left_s = spare_s(lands_at_s, limit_s)
    if limit_s is None or left_s is None:
        sentence = _("At {pace:g} words a minute it takes {landing}; no limit is set.")
    elif left_s < 0:
        sentence = _("At {pace:g} words a minute it lands at {landing}, {difference} over the limit of {limit}.")
    else:
        sentence = _("At {pace:g} words a minute it lands at {landing}, {difference} before the limit of {limit}.")
    return sentence.format(
        pace=round(words_per_minute, 1),
        landing=clock_text(lands_at_s),
        difference=clock_text(abs(left_s or 0.0)),
        limit=clock_text(limit_s or 0.0),
    )
