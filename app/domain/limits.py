"""A new limit, in the words in which a chair grants it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.countdown import Countdown, Limit
from app.domain.durations import parse_duration, parse_limit
from app.domain.refused import RefusedError
from app.translation import _

_TIME_OF_DAY = re.compile(r"(?:until|till|by|at)\s+(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)", re.ASCII | re.IGNORECASE)
_MORE = re.compile(r"^\+|\bmore\b", re.IGNORECASE)
_LEFT = re.compile(r"\bleft\b|\bfrom now\b", re.IGNORECASE)
_HOURS, _MINUTES = 24, 60


class Counted(StrEnum):
    """From when the seconds of a new limit count."""

    FROM_BEGINNING = "from the beginning"
    FROM_LIMIT = "from the limit before"
    FROM_NOW = "from now"


@dataclass(frozen=True, slots=True)
class AskedLimit:
    """So many seconds: three minutes altogether, two more minutes, or two minutes left."""

    seconds: float
    counted: Counted = Counted.FROM_BEGINNING


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """Until that minute on the clock on the wall, which is the chair's."""

    hour: int
    minute: int


def read_limit(text: str) -> AskedLimit | TimeOfDay:
    """What "3:00", "+1 min", "2 more minutes", "90 s left" or "until 10:47" asks for; raises RefusedError."""
    written = text.strip()
    match = _TIME_OF_DAY.fullmatch(written)
    if match:
        return _time_of_day(written, int(match["hour"]), int(match["minute"]))
    if _MORE.search(written):
        return AskedLimit(parse_duration(_without(_MORE, written)), Counted.FROM_LIMIT)
    if _LEFT.search(written):
        return AskedLimit(parse_duration(_without(_LEFT, written)), Counted.FROM_NOW)
    return AskedLimit(parse_limit(written))


def granted(asked: AskedLimit, countdown: Countdown, now_s: float) -> Limit:
    """The limit that `asked` sets at `now_s`; more of no limit counts from now."""
    limit = countdown.limit
    match asked.counted:
        case Counted.FROM_BEGINNING:
            return Limit(asked.seconds)
        case Counted.FROM_LIMIT if limit.until_s is not None:
            return Limit(until_s=limit.until_s + asked.seconds)
        case Counted.FROM_LIMIT if limit.seconds is not None:
            return Limit(limit.seconds + asked.seconds)
    return Limit(countdown.elapsed_s(now_s) + asked.seconds)


def until(now_s: float, in_s: float) -> Limit:
    """The limit at a time of day that comes in `in_s` seconds; raises RefusedError when it has passed."""
    if in_s <= 0:
        raise RefusedError(_("That time has passed"), _("write a later one, or 2 min left"))
    return Limit(until_s=now_s + in_s)


def _time_of_day(written: str, hour: int, minute: int) -> TimeOfDay:
    if hour >= _HOURS or minute >= _MINUTES:
        raise RefusedError(_("'{text}' is not a time of day").format(text=written), _("write until 10:47"))
    return TimeOfDay(hour, minute)


def _without(words: re.Pattern[str], written: str) -> str:
    return " ".join(words.sub(" ", written).split())
