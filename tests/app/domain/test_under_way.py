"""What is kept of a speech tells all of it, and the time away is on the chair's clock and not in the text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import choices
from app.domain.countdown import Limit
from app.domain.moment import Moment
from app.domain.notes import Notes, Point, Section
from app.domain.plan import Plan
from app.domain.speech import Speech
from app.domain.standing import standing
from app.domain.under_way import BRIEF_S, LONGEST_AWAY_S, MOST_DECISIONS_KEPT, absent, taken_up, under_way
from tests.speeches import ten_seconds_each, yielding_plans

AMBER_S = 60.0
AT = Moment(1020.0, 1020.0, 1.7e9, "this start")


def running(laid_out: Plan, limit_s: float | None = 300.0) -> Speech:
    """Since twenty seconds, at the moment `AT`."""
    return Speech.unsaid(laid_out, limit_s).run(1000.0)


def later(seconds: float) -> Moment:
    return replace(AT, now_s=AT.now_s + seconds, awake_s=AT.awake_s + seconds, wall_s=AT.wall_s + seconds)


def after_a_new_start(off_s: float) -> Moment:
    return Moment(30.0, 30.0, AT.wall_s + off_s, "another start")


def back(speech: Speech, now: Moment) -> Speech:
    speech_back = taken_up(under_way(speech, AT), speech.plan.notes, now)
    assert speech_back is not None
    return speech_back


@given(yielding_plans, st.floats(0.5, 2.0), st.floats(0, BRIEF_S), st.data())
def test_the_word_the_pace_and_the_plan_are_those_that_were_left(
    laid_out: Plan, rate: float, away_s: float, data: st.DataObject
) -> None:
    speech = running(laid_out).at_pace(1001.0, 120.0 * rate)
    speech = choices.strike(speech, 1002.0, data.draw(st.integers(0, len(laid_out.points) - 1)))
    taken = back(speech, later(away_s))
    assert taken.plan == speech.plan
    assert taken.transport.place_at(AT.now_s + away_s) == speech.transport.place_at(AT.now_s)
    assert taken.words_per_minute == speech.words_per_minute
    assert taken.decisions == speech.decisions
    assert taken.transport.running


def test_the_time_away_counts_against_the_limit() -> None:
    speech = running(ten_seconds_each(a=10))
    now = later(42.0)
    taken = back(speech, now)
    assert taken.countdown.left_s(now.now_s) == pytest.approx(300.0 - 20.0 - 42.0)


def test_after_a_longer_absence_the_text_waits() -> None:
    speech = running(ten_seconds_each(a=10))
    assert back(speech, later(BRIEF_S)).transport.running
    taken = back(speech, later(BRIEF_S + 0.1))
    assert not taken.transport.running
    assert taken.transport.place_at(5000.0) == 20.0


def test_a_text_that_waited_waits_still() -> None:
    speech = running(ten_seconds_each(a=10)).pause(1010.0)
    taken = back(speech, later(1.0))
    assert not taken.transport.running
    assert taken.transport.place_s == 10.0


def test_after_a_power_cut_the_same_speech_goes_on_on_another_clock() -> None:
    speech = running(ten_seconds_each(a=10)).with_limit(None)
    speech = choices.accept(speech, 1010.0, preview_of(speech, Limit(until_s=1100.0)))
    now = after_a_new_start(off_s=60.0)
    taken = back(speech, now)
    assert taken.transport.place_at(now.now_s) == pytest.approx(20.0)
    assert taken.countdown.elapsed_s(now.now_s) == pytest.approx(20.0 + 60.0)
    assert taken.countdown.left_s(now.now_s) == pytest.approx(80.0 - 60.0)
    seen = standing(taken, now.now_s, AMBER_S)
    assert sum(section.took_s for section in seen.sections) == pytest.approx(80.0)


def preview_of(speech: Speech, limit: Limit) -> choices.Preview:
    shown = choices.preview(speech, 1010.0, 150.0, limit)
    assert shown is not None
    return shown


def test_a_finished_speech_stays_finished_on_another_clock() -> None:
    speech = running(ten_seconds_each(a=1)).pause(1015.0)
    seen = standing(back(speech, after_a_new_start(off_s=5.0)), 30.0, AMBER_S)
    assert seen.finished
    assert seen.projection.lands_at_s == pytest.approx(10.0)


def test_an_interruption_goes_on_on_another_clock() -> None:
    speech = running(ten_seconds_each(a=10)).interrupt(1012.0).interruption_counts(counts=False)
    taken = back(speech, after_a_new_start(off_s=100.0)).resume(31.0)
    assert taken.countdown.elapsed_s(31.0) == pytest.approx(12.0)
    assert taken.transport.running


def test_a_decision_after_the_return_can_still_be_undone() -> None:
    speech = choices.strike(running(ten_seconds_each(a=10)), 1005.0, 5)
    taken = choices.undo(back(speech, later(1.0)), 1022.0)
    assert taken.plan == running(ten_seconds_each(a=10)).plan


def test_only_the_last_decisions_are_kept() -> None:
    speech = running(ten_seconds_each(a=40))
    for point in range(10, 30):
        speech = choices.strike(speech, 1005.0, point)
    assert len(back(speech, later(1.0)).decisions) == MOST_DECISIONS_KEPT


def test_notes_of_another_speech_are_not_taken_for_its_own() -> None:
    other = Notes("Another", (Section("One", points=(Point("Only this."),)),))
    assert taken_up(under_way(running(ten_seconds_each(a=3)), AT), other, later(1.0)) is None


@pytest.mark.parametrize("figure", [0.0, -1.0, 1e-300, 1e300])
def test_what_no_clock_shows_and_no_person_speaks_is_not_taken_up(figure: float) -> None:
    kept = under_way(choices.strike(running(ten_seconds_each(a=5)), 1005.0, 4), AT)
    decision = kept.decisions[0]
    for impossible in (
        replace(kept, transport=replace(kept.transport, rate=figure)),
        replace(kept, course=replace(kept.course, rate=figure)),
        replace(kept, pace=replace(kept.pace, words_per_minute=figure)),
        replace(kept, decisions=(replace(decision, rate_after=figure),)),
        replace(kept, transport=replace(kept.transport, place_s=1e300)),
        replace(kept, trail=(5.0, -1e300)),
    ):
        assert taken_up(impossible, ten_seconds_each(a=5).notes, later(1.0)) is None
    assert taken_up(kept, ten_seconds_each(a=5).notes, later(1.0)) is not None


@pytest.mark.parametrize(("away_s", "worth"), [(LONGEST_AWAY_S, True), (LONGEST_AWAY_S + 1, False)])
def test_a_speech_that_began_is_worth_an_hour(away_s: float, *, worth: bool) -> None:
    assert under_way(running(ten_seconds_each(a=3)), AT).worth_taking_up(later(away_s)) is worth


@pytest.mark.parametrize(("away_s", "worth"), [(BRIEF_S, True), (BRIEF_S + 1, False)])
def test_a_speech_that_has_not_begun_is_worth_a_moment(away_s: float, *, worth: bool) -> None:
    unsaid = Speech.unsaid(ten_seconds_each(a=3), 300.0)
    assert under_way(unsaid, AT).worth_taking_up(later(away_s)) is worth


@given(yielding_plans, st.floats(0, 50), st.floats(0, 5000))
def test_an_absence_never_moves_the_text_and_always_counts(laid_out: Plan, ran_s: float, away_s: float) -> None:
    speech = Speech.unsaid(laid_out, 300.0).run(1000.0)
    since_s = 1000.0 + ran_s
    for runs_on in (False, True):
        there = absent(speech, since_s, since_s + away_s, runs_on=runs_on)
        assert there.transport.place_at(since_s + away_s) == speech.transport.place_at(since_s)
        assert there.countdown.elapsed_s(since_s + away_s) == pytest.approx(ran_s + away_s, abs=1e-6)
        assert there.transport.running is runs_on
