import sys
import time
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.moment import Moment

BOOT = Path("/proc/sys/kernel/random/boot_id")
"""Where Linux names the time since it was started."""

_A_DAY = timedelta(days=1)

_COUNTS_SLEEP = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}
"""The clock of each system that runs on while the machine sleeps; elsewhere Python's monotonic clock does."""


class SystemClock:
    """The machine's monotonic clock, sleep included: setting the time of day never moves it."""

    def __init__(self, system: str = sys.platform, boot: Path = BOOT) -> None:
        self._clock: int | None = getattr(time, _COUNTS_SLEEP.get(system, ""), None)
        self._boot = _name_in(boot)

    def now_s(self) -> float:
        return time.monotonic() if self._clock is None else time.clock_gettime(self._clock)

    def moment(self) -> Moment:
        """The present instant on every clock there is."""
        wall_s = time.time()  # noqa: TID251 - all that is left to go by once the machine was started anew
        return Moment(self.now_s(), time.monotonic(), wall_s, self._boot)

    def seconds_until(self, hour: int, minute: int) -> float:
        """Seconds until the nearest `hour`:`minute` of local time, negative when it has passed."""
        return seconds_between(datetime.now().astimezone(), hour, minute)  # noqa: TID251 - the one look at the wall


def _name_in(path: Path) -> str:
    """What the file says, "" where there is none."""
    with suppress(OSError, ValueError):
        return path.read_text(encoding="ascii").strip()
    return ""


def seconds_between(now: datetime, hour: int, minute: int) -> float:
    """From `now` to the nearest `hour`:`minute` of local time, the night of a change to summer time included."""
    today = now.replace(tzinfo=None, hour=hour, minute=minute, second=0, microsecond=0)
    days = (today - _A_DAY, today, today + _A_DAY)
    return min((day.astimezone() - now for day in days), key=abs).total_seconds()
