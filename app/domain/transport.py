"""Plan time as a function of clock time: a position is never a sum of steps."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Transport:
    """One leg: from clock time `from_s` and plan time `place_s` on, at `rate` plan seconds a second while running."""

    end_s: float
    from_s: float = 0.0
    place_s: float = 0.0
    rate: float = 1.0
    running: bool = False

    def place_at(self, now_s: float) -> float:
        """The plan time at clock time `now_s`, never before 0 nor past the end."""
        moved_s = self.rate * (now_s - self.from_s) if self.running else 0.0
        return min(max(self.place_s + moved_s, 0.0), self.end_s)

    def reaches_s(self, plan_s: float) -> float:
        """The clock time at which the running text comes to `plan_s`, which lies ahead."""
        return self.from_s + (plan_s - self.place_s) / self.rate

    def run(self, now_s: float) -> "Transport":
        return self._leg(now_s, running=True)

    def pause(self, now_s: float) -> "Transport":
        return self._leg(now_s, running=False)

    def at_rate(self, now_s: float, rate: float) -> "Transport":
        """The same place at another rate: a change of rate never moves the text."""
        return replace(self._leg(now_s, running=self.running), rate=rate)

    def moved_to(self, now_s: float, plan_s: float) -> "Transport":
        """Another place within the speech, running or paused as before."""
        here = self._leg(now_s, running=self.running)
        return replace(here, place_s=min(max(plan_s, 0.0), self.end_s))

    def _leg(self, now_s: float, *, running: bool) -> "Transport":
        return replace(self, from_s=now_s, place_s=self.place_at(now_s), running=running)
