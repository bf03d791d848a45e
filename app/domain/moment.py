"""One instant on every clock there is, so that it can be told apart from another after whatever lies between."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """Seconds on four clocks: the session's, which counts sleep; one that does not; the wall's; and whose they are.

    The first two count from when the machine was started, and `boot` names that start ("" where it has no name).
    """

    now_s: float
    awake_s: float
    wall_s: float
    boot: str = ""

    def away_s(self, since: "Moment") -> float:
        """Seconds since an earlier moment: by the machine's own clock, or by the wall's if it was started anew."""
        if self.boot and self.boot == since.boot and self.now_s >= since.now_s:
            return self.now_s - since.now_s
        return max(self.wall_s - since.wall_s, 0.0)

    def slept_s(self, since: "Moment") -> float:
        """Seconds that the machine was asleep since a moment of the same start."""
        return (self.now_s - since.now_s) - (self.awake_s - since.awake_s)
