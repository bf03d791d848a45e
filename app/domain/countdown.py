"""The chair's clock: it runs on when the text is paused."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Light(StrEnum):
    """What a podium light would show."""

    WAITING = "waiting"
    CALM = "calm"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Limit:
    """What the chair grants: `seconds` from the beginning, or until clock time `until_s`; neither: no limit."""

    seconds: float | None = None
    until_s: float | None = None


@dataclass(frozen=True, slots=True)
class Countdown:
    """Time towards a limit, from the moment the speech began; without a limit it counts up.

    The limit is `limit_s` seconds, or clock time `until_s`. Since `stopped_s` the chair's clock stands still.
    """

    limit_s: float | None = None
    began_s: float | None = None
    until_s: float | None = None
    stopped_s: float | None = None

    @property
    def began(self) -> bool:
        return self.began_s is not None

    def begin(self, now_s: float) -> "Countdown":
        """Start with the first movement; what has begun is left alone."""
        return self if self.began else replace(self, began_s=now_s)

    def begun_earlier(self, now_s: float, seconds: float) -> "Countdown":
        """Correct a late start (a negative figure: an early one), never into the future."""
        if self.began_s is None:
            return self
        return replace(self, began_s=min(self.began_s - seconds, self._reads_s(now_s)))

    @property
    def limit(self) -> Limit:
        return Limit(self.limit_s, self.until_s)

    def limited(self, limit: Limit) -> "Countdown":
        return replace(self, limit_s=limit.seconds, until_s=limit.until_s)

    def stopped(self, since_s: float) -> "Countdown":
        """The chair's clock stands still; the time of day does not."""
        return replace(self, stopped_s=since_s)

    def going_on(self, now_s: float) -> "Countdown":
        """What passed while the clock stood still does not count."""
        if self.stopped_s is None:
            return self
        began_s = None if self.began_s is None else self.began_s + now_s - self.stopped_s
        return replace(self, began_s=began_s, stopped_s=None)

    def elapsed_s(self, now_s: float) -> float:
        return 0.0 if self.began_s is None else self._reads_s(now_s) - self.began_s

    def granted_s(self, now_s: float) -> float | None:
        """The limit in seconds from the beginning, as it is seen now; None without a limit."""
        return self.limit_s if self.until_s is None else self.elapsed_s(now_s) + self.until_s - now_s

    def left_s(self, now_s: float) -> float | None:
        """Seconds until the limit, negative past it; None without a limit."""
        granted_s = self.granted_s(now_s)
        return None if granted_s is None else granted_s - self.elapsed_s(now_s)

    def _reads_s(self, now_s: float) -> float:
        return now_s if self.stopped_s is None else min(now_s, self.stopped_s)

    def light(self, now_s: float, amber_s: float) -> Light:
        """Amber for the last `amber_s` seconds, red from zero on."""
        left_s = self.left_s(now_s)
        if not self.began:
            return Light.WAITING
        if left_s is None or left_s > amber_s:
            return Light.CALM
        return Light.AMBER if left_s > 0 else Light.RED
