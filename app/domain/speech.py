"""The speech as it stands: everything that changes while it is delivered, as one value."""

import math
from dataclasses import dataclass, replace

from app.domain.countdown import Countdown
from app.domain.delivery import Delivery
from app.domain.jumps import point_after, point_before
from app.domain.pace import FASTEST_WORDS_PER_MINUTE, SLOWEST_WORDS_PER_MINUTE
from app.domain.plan import Plan
from app.domain.transport import Transport

LONGEST_TRAIL = 50
A_HAIR = 1e-6
"""So close to a multiple of the step, the pace is that multiple."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A plan, where it is, the chair's clock, what was delivered, and the places jumped from."""

    plan: Plan
    transport: Transport
    countdown: Countdown
    delivery: Delivery
    trail: tuple[float, ...] = ()

    @classmethod
    def unsaid(cls, plan: Plan, limit_s: float | None) -> "Speech":
        return cls(plan, Transport(end_s=plan.total_s), Countdown(limit_s), Delivery.unsaid(plan))

    @property
    def words_per_minute(self) -> float:
        return self.plan.pace.words_per_minute * self.transport.rate

    def run(self, now_s: float) -> "Speech":
        """Go on; the first movement starts the countdown."""
        here = self._until(now_s)
        return replace(here, transport=here.transport.run(now_s), countdown=here.countdown.begin(now_s))

    def pause(self, now_s: float) -> "Speech":
        """Stop the text; the countdown goes on."""
        here = self._until(now_s)
        return replace(here, transport=here.transport.pause(now_s))

    def at_pace(self, now_s: float, words_per_minute: float) -> "Speech":
        """The same word at another pace, within what a person can say."""
        possible = min(max(words_per_minute, SLOWEST_WORDS_PER_MINUTE), FASTEST_WORDS_PER_MINUTE)
        here = self._until(now_s)
        rate = possible / self.plan.pace.words_per_minute
        return replace(here, transport=here.transport.at_rate(now_s, rate))

    def quickened(self, now_s: float, step: float) -> "Speech":
        """So many words a minute faster (a negative `step`: slower), to the next multiple of the step."""
        steps = self.words_per_minute / abs(step)
        whole = math.floor(steps + A_HAIR) + 1 if step > 0 else math.ceil(steps - A_HAIR) - 1
        return self.at_pace(now_s, whole * abs(step))

    def jump_to(self, now_s: float, plan_s: float) -> "Speech":
        """Another place, remembering this one."""
        place_s = self.transport.place_at(now_s)
        trail = (*self.trail[1 - LONGEST_TRAIL :], place_s)
        return replace(self.move_to(now_s, plan_s), trail=trail)

    def jump_back(self, now_s: float) -> "Speech":
        """The place before the last jump; here when there was none."""
        if not self.trail:
            return self
        return replace(self.move_to(now_s, self.trail[-1]), trail=self.trail[:-1])

    def next_point(self, now_s: float) -> "Speech":
        return self.move_to(now_s, point_after(self.plan, self.transport.place_at(now_s)))

    def previous_point(self, now_s: float) -> "Speech":
        return self.move_to(now_s, point_before(self.plan, self.transport.place_at(now_s)))

    def nudge_to(self, now_s: float, plan_s: float, nudged_s: float) -> "Speech":
        """Another place, taken as a correction of the pace by `nudged_s` plan seconds while the text runs."""
        moved = self.move_to(now_s, plan_s)
        if not self.transport.running:
            return moved
        return replace(moved, delivery=moved.delivery.nudged_by(nudged_s))

    def move_to(self, now_s: float, plan_s: float) -> "Speech":
        here = self._until(now_s)
        transport = here.transport.moved_to(now_s, plan_s)
        return replace(here, transport=transport, delivery=here.delivery.unfinished())

    def begin_clock(self, now_s: float) -> "Speech":
        """Start the countdown while the text still waits."""
        if self.countdown.began:
            return self
        return replace(self, transport=self.transport.pause(now_s), countdown=self.countdown.begin(now_s))

    def began_earlier(self, now_s: float, seconds: float) -> "Speech":
        """Correct the countdown for a speech that began before the key was pressed."""
        return replace(self, countdown=self.countdown.begun_earlier(now_s, seconds))

    def with_limit(self, limit_s: float | None) -> "Speech":
        return replace(self, countdown=replace(self.countdown, limit_s=limit_s))

    def _until(self, now_s: float) -> "Speech":
        """The same moment with the present leg written into the delivery."""
        return replace(self, delivery=self.delivery_at(now_s))

    def delivery_at(self, now_s: float) -> Delivery:
        """What has been delivered until `now_s`; nothing before the countdown began."""
        return self.delivery.with_leg(self.plan, self.transport, now_s) if self.countdown.began else self.delivery
