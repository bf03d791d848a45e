"""The speech as it stands: everything that changes while it is delivered, as one value."""

import math
from dataclasses import dataclass, replace

from app.domain.countdown import Countdown, Limit
from app.domain.decision import Decision
from app.domain.delivery import SAID_SHARE, Delivery
from app.domain.jumps import just_flowed_on, point_after, point_before
from app.domain.pace import FASTEST_WORDS_PER_MINUTE, SLOWEST_WORDS_PER_MINUTE
from app.domain.plan import Plan, PlannedPoint
from app.domain.projection import AS_PLANNED, Course, measured_rate
from app.domain.same_word import same_word_s
from app.domain.transport import Transport

LONGEST_TRAIL = 50
A_HAIR = 1e-6
"""So close to a multiple of the step, the pace is that multiple."""

WAITS_BEFORE_S = 0.01
"""So long before the next point is due, a text that is led point by point waits."""


@dataclass(frozen=True, slots=True)
class Interruption:
    """Somebody else has the floor since clock time `since_s`; `ran` tells whether the text was running."""

    since_s: float
    ran: bool


@dataclass(frozen=True, slots=True)
class Speech:
    """A plan, where it is, the chair's clock, what was delivered, what was decided, and the places jumped from."""

    plan: Plan
    transport: Transport
    countdown: Countdown
    delivery: Delivery
    trail: tuple[float, ...] = ()
    course: Course = AS_PLANNED
    decisions: tuple[Decision, ...] = ()
    interruption: Interruption | None = None
    point_by_point: bool = False
    """The text waits at the end of each point until it is led on."""

    @classmethod
    def unsaid(cls, plan: Plan, limit_s: float | None) -> "Speech":
        return cls(plan, Transport(end_s=plan.total_s), Countdown(limit_s), Delivery.unsaid(plan))

    @property
    def words_per_minute(self) -> float:
        return self.plan.pace.words_per_minute * self.transport.rate

    @property
    def measured_rate(self) -> float:
        """Plan seconds a second, as this delivery shows until its last leg."""
        return measured_rate(self.transport.rate, self.delivery.ran_s, self.delivery.nudged_s)

    def run(self, now_s: float) -> "Speech":
        """Go on; the first movement starts the countdown, and any movement ends an interruption."""
        here = self.until(now_s)
        countdown = here.countdown.begin(now_s).going_on(now_s)
        return replace(here, transport=here.transport.run(now_s), countdown=countdown, interruption=None)

    def pause(self, now_s: float) -> "Speech":
        """Stop the text; the countdown goes on."""
        here = self.until(now_s)
        return replace(here, transport=here.transport.pause(now_s))

    def interrupt(self, now_s: float) -> "Speech":
        """Somebody else has the floor: the text stops, and nothing counts as spoken until it is resumed."""
        if self.interruption or not self.countdown.began:
            return self
        return replace(self.pause(now_s), interruption=Interruption(now_s, self.transport.running))

    def interruption_counts(self, *, counts: bool) -> "Speech":
        """Whether the chair's clock runs on while the speech is interrupted."""
        if self.interruption is None:
            return self
        countdown = replace(self.countdown, stopped_s=None if counts else self.interruption.since_s)
        return replace(self, countdown=countdown)

    def resume(self, now_s: float) -> "Speech":
        """End the interruption; the text runs on if it ran before."""
        if self.interruption is None:
            return self
        running = self.run(now_s)
        return running if self.interruption.ran else running.pause(now_s)

    @property
    def under_way(self) -> bool:
        """Whether it has begun and is not said to its end."""
        return self.countdown.began and self.delivery.finished_s is None

    def at_pace(self, now_s: float, words_per_minute: float) -> "Speech":
        """The same word at another pace, within what a person can say."""
        possible = min(max(words_per_minute, SLOWEST_WORDS_PER_MINUTE), FASTEST_WORDS_PER_MINUTE)
        here = self.until(now_s)
        rate = possible / self.plan.pace.words_per_minute
        delivery = here.delivery.measured_afresh()
        return replace(here, transport=here.transport.at_rate(now_s, rate), delivery=delivery)

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
        """The next point; of one that was mostly said, the end came sooner than the pace had it.

        A point to which the text has just flowed by itself is begun now. Led point by point, the first step begins
        the speech: many clickers have no other key.
        """
        if self.point_by_point and not self.countdown.began:
            return self.run(now_s).next_point(now_s)
        place_s = self.transport.place_at(now_s)
        next_s, here = self._next_s(place_s), self.plan.points[self.plan.point_at(place_s)]
        if self._flowed_on(here, place_s):
            return self.nudge_to(now_s, here.start_s, here.start_s - place_s)
        if place_s - here.lead_s < SAID_SHARE * (here.end_s - here.lead_s):
            return self.move_to(now_s, next_s)
        nudged = self.nudge_to(now_s, next_s, next_s - place_s)
        if next_s < self.plan.total_s or not self.transport.running:
            return nudged
        return replace(nudged, delivery=replace(nudged.delivery, finished_s=now_s))

    def _flowed_on(self, here: PlannedPoint, place_s: float) -> bool:
        """Whether the text came to this point by itself a moment ago, and no key has been pressed since."""
        by_itself = self.transport.running and not self.point_by_point and self.transport.place_s < here.start_s
        return by_itself and here.start_s < place_s and just_flowed_on(here, place_s, self.transport.rate)

    def previous_point(self, now_s: float) -> "Speech":
        return self.move_to(now_s, point_before(self.plan, self.transport.place_at(now_s)))

    def nudge_to(self, now_s: float, plan_s: float, nudged_s: float) -> "Speech":
        """Another place, taken as a correction of the pace by `nudged_s` plan seconds while the text runs."""
        moved = self.move_to(now_s, plan_s)
        if not self.transport.running:
            return moved
        return replace(moved, delivery=moved.delivery.nudged_by(nudged_s))

    def move_to(self, now_s: float, plan_s: float) -> "Speech":
        here = self.until(now_s)
        return replace(here, transport=here.leg_at(now_s, plan_s), delivery=here.delivery.unfinished())

    def with_plan(self, now_s: float, plan: Plan, rate: float) -> "Speech":
        """The same word in another plan of the same notes, at so many plan seconds a second."""
        here = self.until(now_s)
        place_s = same_word_s(here.plan, plan, here.transport.place_at(now_s))
        delivery = here.delivery.at_another_rate(rate / here.transport.rate)
        there = replace(
            here,
            plan=plan,
            trail=tuple(same_word_s(here.plan, plan, left_s) for left_s in here.trail),
            delivery=delivery if place_s >= plan.total_s else delivery.unfinished(),
        )
        return replace(there, transport=replace(there.leg_at(now_s, place_s), rate=rate))

    def led(self, now_s: float, *, point_by_point: bool) -> "Speech":
        """Let the text wait at the end of each point, or scroll on; the same word either way."""
        here = replace(self.until(now_s), point_by_point=point_by_point)
        return replace(here, transport=here.leg_at(now_s, self.transport.place_at(now_s)))

    def leg_at(self, now_s: float, plan_s: float) -> Transport:
        """The leg that begins at `plan_s`, running or paused as before."""
        leg = replace(self.transport, end_s=self.plan.total_s).moved_to(now_s, plan_s)
        return replace(leg, end_s=self._waits_at_s(leg.place_s)) if self.point_by_point else leg

    def _next_s(self, place_s: float) -> float:
        """Where a step forwards leads: to the next point's first word, or led point by point, to the rest before it."""
        if not self.point_by_point:
            return point_after(self.plan, place_s)
        following = self._following(place_s)
        return self.plan.total_s if following is None else following.lead_s

    def _following(self, place_s: float) -> PlannedPoint | None:
        """The next point that is kept."""
        ahead = self.plan.points[self.plan.point_at(place_s) + 1 :]
        return next((point for point in ahead if point.kept), None)

    def _waits_at_s(self, place_s: float) -> float:
        """The plan time at which a text led point by point waits; at the last point, for the last key."""
        return max(self._next_s(place_s) - WAITS_BEFORE_S, place_s)

    def begin_clock(self, now_s: float) -> "Speech":
        """Start the countdown while the text still waits."""
        if self.countdown.began:
            return self
        return replace(self, transport=self.transport.pause(now_s), countdown=self.countdown.begin(now_s))

    def began_earlier(self, now_s: float, seconds: float) -> "Speech":
        """Correct the countdown for a speech that began before the key was pressed."""
        return replace(self, countdown=self.countdown.begun_earlier(now_s, seconds))

    def with_limit(self, limit_s: float | None) -> "Speech":
        return replace(self, countdown=self.countdown.limited(Limit(limit_s)))

    def until(self, now_s: float) -> "Speech":
        """The same moment with the present leg written into the delivery."""
        return replace(self, delivery=self.delivery_at(now_s))

    def delivery_at(self, now_s: float) -> Delivery:
        """What has been delivered until `now_s`; nothing before the countdown began nor while interrupted."""
        if not self.countdown.began:
            return self.delivery
        if self.interruption:
            now_s = min(now_s, self.interruption.since_s)
        return self.delivery.with_leg(self.plan, self.transport, now_s)
