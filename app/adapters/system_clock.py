import time
from datetime import datetime, timedelta

_A_DAY = timedelta(days=1)


class SystemClock:
    """The machine's monotonic clock: setting the time of day never moves it."""

    def now_s(self) -> float:
        return time.monotonic()

    def seconds_until(self, hour: int, minute: int) -> float:
        """Seconds until the nearest `hour`:`minute` of local time, negative when it has passed."""
        return seconds_between(datetime.now().astimezone(), hour, minute)  # noqa: TID251 - the one look at the wall


def seconds_between(now: datetime, hour: int, minute: int) -> float:
    """From `now` to the nearest `hour`:`minute` of local time, the night of a change to summer time included."""
    today = now.replace(tzinfo=None, hour=hour, minute=minute, second=0, microsecond=0)
    days = (today - _A_DAY, today, today + _A_DAY)
    return min((day.astimezone() - now for day in days), key=abs).total_seconds()
