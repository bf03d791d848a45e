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
class Countdown:
    """Time towards a limit, from the moment the speech began; without a limit it counts up."""

    limit_s: float | None = None
    began_s: float | None = None

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
        return replace(self, began_s=min(self.began_s - seconds, now_s))

    def elapsed_s(self, now_s: float) -> float:
        return 0.0 if self.began_s is None else now_s - self.began_s

    def left_s(self, now_s: float) -> float | None:
        """Seconds until the limit, negative past it; None without a limit."""
        return None if self.limit_s is None else self.limit_s - self.elapsed_s(now_s)

    def light(self, now_s: float, amber_s: float) -> Light:
        """Amber for the last `amber_s` seconds, red from zero on."""
        left_s = self.left_s(now_s)
        if not self.began:
            return Light.WAITING
        if left_s is None or left_s > amber_s:
            return Light.CALM
        return Light.AMBER if left_s > 0 else Light.RED
