"""Where the speech will land if it goes on like this."""

from dataclasses import dataclass

SETTLED_AFTER_S = 60.0
"""So much running time counts as much as the pace that is set: early nudges hardly move the projection."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Landing on the chair's clock, what it leaves to spare (negative: over), and how far ahead of schedule."""

    lands_at_s: float
    spare_s: float | None
    ahead_s: float


def project(total_s: float, place_s: float, elapsed_s: float, rate: float, limit_s: float | None) -> Projection:
    """The rest of the plan, at `rate` plan seconds a second, added to what has elapsed."""
    lands_at_s = elapsed_s + (total_s - place_s) / rate
    spare_s = None if limit_s is None else limit_s - lands_at_s
    return Projection(lands_at_s, spare_s, place_s - due_s(total_s, elapsed_s, limit_s))


def due_s(total_s: float, elapsed_s: float, limit_s: float | None) -> float:
    """Where in the plan the speaker should be now: as planned, or faster where the plan exceeds the limit."""
    if limit_s is None or limit_s >= total_s:
        return min(elapsed_s, total_s)
    return total_s * min(elapsed_s / limit_s, 1.0) if limit_s > 0 else total_s


def measured_rate(rate: float, ran_s: float, nudged_s: float) -> float:
    """The rate this delivery shows: the rate set, corrected by the plan seconds nudged while it ran `ran_s`."""
    shown = (SETTLED_AFTER_S * rate + ran_s * rate + nudged_s) / (SETTLED_AFTER_S + ran_s)
    return max(shown, rate / 2)
