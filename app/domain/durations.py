"""Lengths of time as a speaker writes and reads them."""

import math
import re

from app.domain.refused import RefusedError
from app.translation import _

SHORTEST_LIMIT_S = 1.0
LONGEST_S = 24 * 3600.0
"""More than a day is a slip of the keyboard, not a speech."""

_MINUTE_S = 60
_HOUR_S = 3600

_NUMBER = r"\d{1,9}(?:[.,]\d{1,2})?"
_BARE_NUMBER = re.compile(_NUMBER, re.ASCII)
_CLOCK = re.compile(r"(?:(?P<h>\d{1,3}):(?=\d\d:))?(?P<min>\d{1,4}):(?P<s>\d\d)", re.ASCII)
_UNITS = re.compile(
    rf"(?:(?P<h>{_NUMBER})\s*(?:h|hrs?|hours?)(?![a-z]))?\s*"
    rf"(?:(?P<min>{_NUMBER})\s*(?:m|mins?|minutes?)(?![a-z]))?\s*"
    rf"(?:(?P<s>{_NUMBER})\s*(?:s|secs?|seconds?)(?![a-z]))?",
    re.ASCII | re.IGNORECASE,
)
_LONGEST_TEXT = 60
_SHOWN_TEXT = 30


def parse_duration(text: str) -> float:
    """Seconds, to a hundredth, in "5:00", "1:02:03", "90 s", "2 min" or "1 h 30 min"; raises RefusedError.

    A bare number is refused: 5 could be minutes or seconds.
    """
    written = text.strip()
    if not written:
        raise RefusedError(_("No time is given"), _("write 5:00, 90 s or 2 min"))
    if len(written) > _LONGEST_TEXT:
        raise _not_a_duration(written[:_SHOWN_TEXT] + "…")
    if written[0] in "-−":
        raise RefusedError(_("The time '{text}' is negative").format(text=written), _("leave out the minus sign"))
    match = _CLOCK.fullmatch(written)
    if match:
        return _clock_s(match)
    match = _UNITS.fullmatch(written)
    if match:
        return round(_part(match, "h") * _HOUR_S + _part(match, "min") * _MINUTE_S + _part(match, "s"), 2)
    raise _not_a_duration(written)


def parse_seconds(text: str) -> float:
    """Seconds as `parse_duration` reads them, or as a bare number where only seconds make sense."""
    written = text.strip()
    if _BARE_NUMBER.fullmatch(written):
        return parse_number(written)
    return parse_duration(text)


def parse_number(text: str) -> float:
    """A number of at most nine digits, and two after a decimal point or comma; raises RefusedError."""
    written = text.strip()
    if not _BARE_NUMBER.fullmatch(written):
        raise RefusedError(_("'{text}' is not a number").format(text=written[:_SHOWN_TEXT]), _("write it in digits"))
    return float(written.replace(",", "."))


def parse_limit(text: str) -> float:
    """Seconds the chair grants, from one second to a day; raises RefusedError."""
    limit_s = 0.0 if text.strip() == "0" else parse_duration(text)
    if limit_s < SHORTEST_LIMIT_S:
        raise RefusedError(
            _("The limit is {limit}, which leaves no time to speak").format(limit=clock_text(limit_s)),
            _("write 5:00 for five minutes"),
        )
    if limit_s > LONGEST_S:
        raise RefusedError(
            _("The limit is {limit}, more than a day can hold").format(limit=clock_text(limit_s)),
            _("{longest} is the longest; 5:00 is five minutes").format(longest=clock_text(LONGEST_S)),
        )
    return limit_s


def whole_seconds(seconds: float) -> int:
    """Those that a clock shows."""
    return math.floor(abs(seconds) + 0.5)


def clock_text(seconds: float) -> str:
    """As a clock shows it, to the nearest whole second: 4:52, 0:08, 1:02:03, −0:12."""
    whole = whole_seconds(seconds)
    sign = "−" if seconds < 0 < whole else ""
    minutes, second = divmod(whole, _MINUTE_S)
    hours, minute = divmod(minutes, _HOUR_S // _MINUTE_S)
    if hours:
        return f"{sign}{hours}:{minute:02}:{second:02}"
    return f"{sign}{minute}:{second:02}"


def _clock_s(match: re.Match[str]) -> float:
    hours, minutes, seconds = (int(match[name] or 0) for name in ("h", "min", "s"))
    total_s = hours * _HOUR_S + minutes * _MINUTE_S + seconds
    if seconds >= _MINUTE_S or (match["h"] and minutes * _MINUTE_S >= _HOUR_S):
        raise RefusedError(
            _("'{text}' counts past 59").format(text=match[0]),
            _("did you mean {meant}?").format(meant=clock_text(total_s)),
        )
    return float(total_s)


def _part(match: re.Match[str], name: str) -> float:
    return parse_number(match[name] or "0")


def _not_a_duration(written: str) -> RefusedError:
    if _BARE_NUMBER.fullmatch(written):
        return RefusedError(
            _("'{text}' could be minutes or seconds").format(text=written),
            _("write {text} min or {text} s").format(text=written),
        )
    return RefusedError(
        _("'{text}' is not a length of time").format(text=written),
        _("write 5:00, 90 s, 2 min or 1 h 30 min"),
    )
