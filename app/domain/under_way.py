"""A speech under way as one small value, from which it can be taken up again."""

from dataclasses import astuple, dataclass, replace

from app.domain.countdown import Countdown, Limit
from app.domain.decision import Decision
from app.domain.delivery import Delivery
from app.domain.moment import Moment
from app.domain.notes import Notes
from app.domain.pace import DEFAULT_WORDS_PER_MINUTE, Pace
from app.domain.plan import plan
from app.domain.projection import Course
from app.domain.speech import Interruption, Speech
from app.domain.transport import Transport
from app.domain.treatment import Treatment

LONGEST_AWAY_S = 3600.0
"""Who comes back later than that begins anew."""

BRIEF_S = 10.0
"""After so short an absence the speaker is still speaking, and the text runs on."""

MOST_DECISIONS_KEPT = 10

EXTREME_RATE = 1000.0
LONGEST_S = 1e11
"""More than any clock shows: the wall's counts from 1970."""


@dataclass(frozen=True, slots=True)
class DecisionKept:
    """A decision without its plan: what became of each point tells that plan."""

    treatments: dict[int, Treatment]
    limit: Limit
    course: Course
    rate: float
    rate_after: float
    left_s: float | None
    led_to: int


_NO_FILE = {"", "."}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a speech is: the file of its notes, whether its stage fills the screen, and whether it is a rehearsal."""

    file: str = ""
    full_screen: bool = False
    rehearsal: bool = False

    @property
    def path(self) -> str | None:
        """None for notes that have no file yet."""
        return self.file if self.file not in _NO_FILE else None


NOWHERE = Whereabouts()


@dataclass(frozen=True, slots=True)
class UnderWay:
    """Everything of a speech but its notes, as it was at the moment `at`; `file` is where the notes came from."""

    at: Moment
    file: str
    full_screen: bool
    pace: Pace
    treatments: dict[int, Treatment]
    transport: Transport
    countdown: Countdown
    delivery: Delivery
    trail: tuple[float, ...]
    course: Course
    decisions: tuple[DecisionKept, ...]
    interruption: Interruption | None
    point_by_point: bool
    rehearsal: bool = False

    @property
    def where(self) -> Whereabouts:
        return Whereabouts(self.file, self.full_screen, self.rehearsal)

    def worth_taking_up(self, now: Moment, *, restarted: bool = False) -> bool:
        """Whether the speaker is still expected: for an hour while there is something to say, else for a moment.

        Who did not end the program, but saw it `restarted`, expects whatever was on the stage.
        """
        to_be_said = self.countdown.began and not self._said
        return now.away_s(self.at) <= (LONGEST_AWAY_S if to_be_said or restarted else BRIEF_S)

    @property
    def _said(self) -> bool:
        """To its last word."""
        return self.transport.place_at(self.at.now_s) >= self.transport.end_s


def under_way(speech: Speech, at: Moment, where: Whereabouts = NOWHERE) -> UnderWay:
    """The speech as it is at that moment."""
    return UnderWay(
        at=at,
        file=where.file,
        full_screen=where.full_screen,
        rehearsal=where.rehearsal,
        pace=speech.plan.pace,
        treatments=speech.plan.treatments,
        transport=speech.transport,
        countdown=speech.countdown,
        delivery=speech.delivery,
        trail=speech.trail,
        course=speech.course,
        decisions=tuple(_kept(decision) for decision in speech.decisions[-MOST_DECISIONS_KEPT:]),
        interruption=speech.interruption,
        point_by_point=speech.point_by_point,
    )


def taken_up(kept: UnderWay, notes: Notes, now: Moment) -> Speech | None:
    """The speech at the word where it was left, the time away on its clock; None when the notes are not its own."""
    there = _restored(kept, notes)
    if there is None:
        return None
    away_s = now.away_s(kept.at)
    later_s = now.now_s - away_s - kept.at.now_s
    there = _on_another_clock(there, later_s) if later_s else there
    return absent(there, now.now_s - away_s, now.now_s, runs_on=away_s <= BRIEF_S)


def absent(speech: Speech, since_s: float, now_s: float, *, runs_on: bool) -> Speech:
    """Nothing was said between the two, and the chair's clock ran on; the text waits unless it `runs_on`."""
    waiting = speech.pause(since_s)
    return waiting.run(now_s) if runs_on and speech.transport.running else waiting


def _kept(decision: Decision) -> DecisionKept:
    return DecisionKept(
        decision.plan.treatments,
        decision.limit,
        decision.course,
        decision.rate,
        decision.rate_after,
        decision.left_s,
        decision.led_to,
    )


def _restored(kept: UnderWay, notes: Notes) -> Speech | None:
    if not _possible(kept):
        return None
    laid_out = plan(notes, kept.pace, kept.treatments)
    if len(kept.delivery.spent_s) != len(laid_out.points):
        return None
    decisions = tuple(
        Decision(
            plan(notes, kept.pace, decision.treatments),
            decision.limit,
            decision.course,
            decision.rate,
            decision.rate_after,
            decision.left_s,
            decision.led_to,
        )
        for decision in kept.decisions
    )
    return Speech(
        plan=laid_out,
        transport=kept.transport,
        countdown=kept.countdown,
        delivery=kept.delivery,
        trail=kept.trail,
        course=kept.course,
        decisions=decisions,
        interruption=kept.interruption,
        point_by_point=kept.point_by_point,
    )


def _possible(kept: UnderWay) -> bool:
    """Whether a person can speak at these paces, and all times are such as a clock can show."""
    decided = [rate for each in kept.decisions for rate in (each.rate, each.rate_after, each.course.rate)]
    rates = (kept.pace.words_per_minute / DEFAULT_WORDS_PER_MINUTE, kept.transport.rate, kept.course.rate, *decided)
    return all(1 / EXTREME_RATE <= rate <= EXTREME_RATE for rate in rates) and _largest(astuple(kept)) <= LONGEST_S


def _largest(value: object) -> float:
    """The greatest figure anywhere in it, whatever its sign."""
    match value:
        case int() | float():
            return abs(value)
        case dict():
            return max(map(_largest, value.values()), default=0.0)
        case tuple() | list():
            return max(map(_largest, value), default=0.0)
    return 0.0


def _on_another_clock(speech: Speech, later_s: float) -> Speech:
    """The same instants on a clock that counts from another moment."""

    def moved(time_s: float | None) -> float | None:
        return None if time_s is None else time_s + later_s

    countdown, interruption = speech.countdown, speech.interruption
    return replace(
        speech,
        transport=replace(speech.transport, from_s=speech.transport.from_s + later_s),
        countdown=replace(
            countdown,
            began_s=moved(countdown.began_s),
            until_s=moved(countdown.until_s),
            stopped_s=moved(countdown.stopped_s),
        ),
        delivery=replace(speech.delivery, finished_s=moved(speech.delivery.finished_s)),
        interruption=interruption and replace(interruption, since_s=interruption.since_s + later_s),
        decisions=tuple(
            replace(decision, limit=replace(decision.limit, until_s=moved(decision.limit.until_s)))
            for decision in speech.decisions
        ),
    )
