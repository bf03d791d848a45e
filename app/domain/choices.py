"""What the speaker may decide while speaking: to let points go, to take them back, to undo that."""

from dataclasses import dataclass, replace

from app.domain.countdown import Limit
from app.domain.decision import Decision
from app.domain.fitting import Fitted, fit
from app.domain.plan import Plan, plan
from app.domain.projection import Course, due_s
from app.domain.same_word import same_word_s
from app.domain.speech import Speech
from app.domain.time_kept import TimeKept
from app.domain.time_left import TimeLeft
from app.domain.treatment import Form, Reason, Treatment

MOST_DECISIONS = 50
SAME_RATE = 1e-9


@dataclass(frozen=True, slots=True)
class Preview:
    """What a fit would do, shown before it is done: nothing has changed yet.

    `limit` is the limit it is made for, `limit_s` the same in seconds from the beginning.
    """

    before: Plan
    fitted: Fitted
    limit: Limit
    limit_s: float
    words_per_minute: float

    @property
    def goes(self) -> tuple[int, ...]:
        """Points that are left out and were not, in reading order."""
        return self._become(Form.LEFT_OUT)

    @property
    def shortened(self) -> tuple[int, ...]:
        """Points that are said in their short form and were not."""
        return self._become(Form.SHORT)

    @property
    def comes_back(self) -> tuple[int, ...]:
        """Points that were left out and are said again, in full or in short."""
        return tuple(point for point in self.fitted.changed if not self.before.points[point].kept)

    def _become(self, form: Form) -> tuple[int, ...]:
        after = self.fitted.plan.points
        return tuple(point for point in self.fitted.changed if after[point].form is form)


def preview(speech: Speech, now_s: float, ceiling_wpm: float, limit: Limit | None = None) -> Preview | None:
    """What a fit at this moment would do, for another limit if one is given; None where there is no limit."""
    here = speech.until(now_s)
    if limit is not None:
        here = replace(here, countdown=here.countdown.limited(limit))
    time = time_left(here, now_s, ceiling_wpm)
    if time is None:
        return None
    fitted = fit(here.plan, time)
    pace = here.words_per_minute * fitted.rate / time.rate
    return Preview(here.plan, fitted, here.countdown.limit, time.limit_s, pace)


def accept(speech: Speech, now_s: float, shown: Preview) -> Speech:
    """Go on as `shown`, from the same word; what changes nothing leaves nothing to undo."""
    rate = shown.words_per_minute / shown.before.pace.words_per_minute
    same_rate = abs(rate - speech.transport.rate) < SAME_RATE
    if not shown.fitted.changed and same_rate and shown.limit == speech.countdown.limit:
        return speech
    before = _decision(speech, rate)
    there = speech.with_plan(now_s, shown.fitted.plan, speech.transport.rate if same_rate else rate)
    elapsed_s, place_s = speech.countdown.elapsed_s(now_s), there.transport.place_at(now_s)
    return replace(
        there,
        countdown=speech.countdown.limited(shown.limit),
        course=Course(elapsed_s, place_s, shown.fitted.rate),
        decisions=(*speech.decisions[1 - MOST_DECISIONS :], before),
    )


def undo(speech: Speech, now_s: float) -> Speech:
    """Plan, limit and pace as they were before the last decision; a pace set since then stays.

    The word at the reading line stays; only a decision that moved the text on is taken back with its place,
    as long as the text is still at the point it came to.
    """
    if not speech.decisions:
        return speech
    last = speech.decisions[-1]
    rate = speech.transport.rate
    here = speech.plan.point_at(speech.transport.place_at(now_s))
    back = speech.with_plan(now_s, last.plan, last.rate if abs(rate - last.rate_after) < SAME_RATE else rate)
    if last.left_s is not None and here == last.led_to:
        back = back.move_to(now_s, last.left_s)
    return replace(
        back,
        countdown=back.countdown.limited(last.limit),
        course=last.course,
        decisions=speech.decisions[:-1],
    )


def strike(speech: Speech, now_s: float, point: int) -> Speech:
    """Leave out what others have said: a point ahead, or the one at the reading line, which leads to the next.

    What lies behind stays, and so does the last point that is left.
    """
    place_s = speech.transport.place_at(now_s)
    if not _may_be_struck(speech.plan, place_s, point):
        return speech
    gives_back_s = -TimeKept(speech.plan).change_s(point, None)
    treatment = Treatment(Reason.SAID_BY_OTHERS, gives_back_s)
    there = _replanned(speech, now_s, speech.plan.treatments | {point: treatment})
    if point != speech.plan.point_at(place_s) or not place_s:
        return there
    led_to = there.plan.point_at(there.transport.place_at(now_s))
    decision = replace(there.decisions[-1], left_s=place_s, led_to=led_to)
    return replace(there, decisions=(*there.decisions[:-1], decision))


def _may_be_struck(of: Plan, place_s: float, point: int) -> bool:
    here = of.point_at(place_s)
    ahead = here < point < len(of.points) or (point == here and place_s < of.points[point].end_s)
    kept = [index for index, planned in enumerate(of.points) if planned.kept]
    return ahead and kept != [point] and not _is_struck(of, point)


def take_back(speech: Speech, now_s: float, point: int) -> Speech:
    """Say a struck point after all, in full."""
    if not _is_struck(speech.plan, point):
        return speech
    treatments = speech.plan.treatments
    del treatments[point]
    return _replanned(speech, now_s, treatments)


def time_left(speech: Speech, now_s: float, ceiling_wpm: float) -> TimeLeft | None:
    """What is left of the limit, and what is ahead; None without a limit. `speech` is told until `now_s`."""
    limit_s = speech.countdown.granted_s(now_s)
    if limit_s is None:
        return None
    place_s = speech.transport.place_at(now_s)
    measured = speech.measured_rate
    quickest = ceiling_wpm / speech.plan.pace.words_per_minute / max(measured, speech.transport.rate)
    return TimeLeft(
        limit_s,
        speech.countdown.elapsed_s(now_s),
        place_s,
        first=speech.plan.point_at(place_s) + 1 if place_s else 0,
        said=speech.delivery.said(speech.plan),
        rate=measured,
        ceiling_rate=measured * max(quickest, 1.0),
    )


def _replanned(speech: Speech, now_s: float, treatments: dict[int, Treatment]) -> Speech:
    after = plan(speech.plan.notes, speech.plan.pace, treatments)
    there = speech.with_plan(now_s, after, speech.transport.rate)
    elapsed_s = speech.countdown.elapsed_s(now_s)
    due = due_s(speech.plan.total_s, elapsed_s, speech.countdown.granted_s(now_s), speech.course)
    course = Course(elapsed_s, same_word_s(speech.plan, after, due), speech.course.rate)
    decision = _decision(speech, speech.transport.rate)
    return replace(there, course=course, decisions=(*speech.decisions[1 - MOST_DECISIONS :], decision))


def _decision(speech: Speech, rate_after: float) -> Decision:
    return Decision(speech.plan, speech.countdown.limit, speech.course, speech.transport.rate, rate_after)


def _is_struck(of: Plan, point: int) -> bool:
    treatment = of.points[point].treatment
    return treatment is not None and treatment.reason is Reason.SAID_BY_OTHERS
