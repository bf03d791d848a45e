import time


class SystemClock:
    """The machine's monotonic clock: setting the time of day never moves it."""

    def now_s(self) -> float:
        return time.monotonic()
