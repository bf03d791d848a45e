from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import MOST_DECISIONS, Preview, accept, preview, strike, take_back, undo
from app.domain.countdown import Limit
from app.domain.fitting import fit
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.plan import Plan, plan
from app.domain.speech import Speech
from app.domain.standing import standing
from app.domain.time_left import RESERVE_S, TimeLeft
from app.domain.treatment import Reason
from tests.speeches import NO_RESTS, ten_seconds_each, yielding_plans

CEILING = 150.0
PLAN = ten_seconds_each(opening=2, middle=3, closing=1)
RUNNING = Speech.unsaid(PLAN, 90.0).run(100.0)
CUT = Limit(40.0 + RESERVE_S)
"""Twenty seconds too short for what is left."""


def shown(speech: Speech, now_s: float, limit: Limit | None = None) -> Preview:
    found = preview(speech, now_s, CEILING, limit)
    assert found is not None
    return found


def fitted(speech: Speech, now_s: float, limit: Limit | None = None) -> Speech:
    return accept(speech, now_s, shown(speech, now_s, limit))


def kept(speech: Speech) -> list[int]:
    return [index for index, point in enumerate(speech.plan.points) if point.kept]


def place_s(speech: Speech, now_s: float) -> float:
    return speech.transport.place_at(now_s)


def test_without_a_limit_there_is_nothing_to_fit_to() -> None:
    assert preview(RUNNING.with_limit(None), 105.0, CEILING) is None


def test_a_preview_tells_what_goes_and_where_it_lands() -> None:
    found = shown(RUNNING, 105.0, CUT)
    assert (found.goes, found.shortened, found.comes_back) == ((3, 4), (), ())
    assert (found.fitted.lands_at_s, found.fitted.spare_s) == (40.0, RESERVE_S)
    assert (found.limit, found.limit_s, found.words_per_minute) == (CUT, CUT.seconds, 120.0)


def test_a_preview_tells_what_is_shortened_and_what_comes_back() -> None:
    body = Section("Body", points=(Point("one two three four five six", short="one"), Point("b", seconds=3.0)))
    whole = plan(Notes("", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)
    speech = Speech.unsaid(whole, 4.0 + RESERVE_S)
    assert shown(speech, 0.0).goes == (1,)
    assert shown(speech, 0.0).shortened == (0,)
    cut = fitted(speech, 0.0).with_limit(20.0)
    assert shown(cut, 0.0).comes_back == (1,)
    assert shown(cut, 0.0).fitted.changed == (0, 1)


def test_what_is_accepted_is_skipped_and_the_word_at_the_reading_line_stays() -> None:
    cut = fitted(RUNNING, 105.0, CUT)
    assert kept(cut) == [0, 1, 2, 5]
    assert place_s(cut, 105.0) == 5.0
    assert cut.transport.running
    assert cut.countdown.left_s(105.0) == 35.0 + RESERVE_S
    assert standing(cut, 105.0, 60.0).projection.spare_s == RESERVE_S
    assert place_s(cut.next_point(106.0).next_point(106.0).next_point(106.0), 106.0) == 30.0


def test_accepting_what_changes_nothing_leaves_nothing_to_undo() -> None:
    assert fitted(RUNNING, 105.0) is RUNNING


def test_another_limit_alone_can_be_accepted_and_undone() -> None:
    longer = fitted(RUNNING, 105.0, Limit(120.0))
    assert longer.plan is PLAN
    assert longer.countdown.left_s(105.0) == 115.0
    assert undo(longer, 106.0).countdown.left_s(106.0) == 84.0


def test_undo_brings_back_the_very_plan_and_limit_at_the_same_word() -> None:
    back = undo(fitted(RUNNING, 105.0, CUT), 112.0)
    assert back.plan is PLAN
    assert place_s(back, 112.0) == 12.0
    assert back.countdown == RUNNING.countdown
    assert back.decisions == ()


def test_without_a_decision_there_is_nothing_to_undo() -> None:
    assert undo(RUNNING, 105.0) is RUNNING


def test_decisions_are_undone_one_by_one() -> None:
    once = strike(RUNNING, 105.0, 3)
    twice = fitted(once, 106.0, CUT)
    assert undo(twice, 107.0).plan == once.plan
    assert undo(undo(twice, 107.0), 108.0).plan is PLAN


def test_not_every_decision_is_remembered_for_ever() -> None:
    speech = RUNNING
    for number in range(MOST_DECISIONS + 5):
        speech = fitted(speech, 105.0, Limit(100.0 + number))
    assert len(speech.decisions) == MOST_DECISIONS
    for _ in range(5):
        speech = take_back(strike(speech, 105.0, 3), 105.0, 3)
    assert len(speech.decisions) == MOST_DECISIONS


def test_a_must_is_saved_by_a_quicker_pace_which_undo_takes_back() -> None:
    body = Section("Body", points=(Point("must", priority=Priority.MUST, seconds=10.0),) * 3)
    whole = plan(Notes("", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)
    speech = Speech.unsaid(whole, None).run(0.0)
    quick = fitted(speech, 2.0, Limit(26.0 + RESERVE_S + 2.0))
    assert quick.words_per_minute == pytest.approx(120.0 * 30 / 26)
    assert place_s(quick, 2.0) == 2.0
    assert undo(quick, 5.0).words_per_minute == pytest.approx(120.0)
    assert undo(quick.at_pace(4.0, 140.0), 5.0).words_per_minute == pytest.approx(140.0)


def test_a_pace_above_the_ceiling_is_left_to_the_speaker() -> None:
    quick = fitted(RUNNING.at_pace(105.0, 180.0), 105.0, Limit(12.0))
    assert quick.words_per_minute == pytest.approx(180.0)


def test_a_fit_reckons_with_the_pace_of_this_delivery() -> None:
    slow = RUNNING
    for now_s in range(110, 140, 10):
        slow = slow.nudge_to(float(now_s), place_s(slow, float(now_s)) - 2.0, -2.0)
    found = shown(slow, 130.0)
    assert slow.measured_rate < 1.0
    assert found.fitted.lands_at_s == pytest.approx(30.0 + (60.0 - 24.0) / slow.until(130.0).measured_rate)
    assert found.words_per_minute == 120.0


def test_after_a_fit_the_speaker_is_neither_ahead_nor_behind() -> None:
    paused = RUNNING.pause(105.0).run(120.0)
    assert standing(paused, 120.0, 60.0).projection.ahead_s == -15.0
    cut = fitted(paused, 120.0, CUT)
    assert standing(cut, 120.0, 60.0).projection.ahead_s == 0.0
    assert standing(cut, 130.0, 60.0).projection.ahead_s == pytest.approx(0.0)
    assert standing(cut.pause(125.0), 130.0, 60.0).projection.ahead_s == pytest.approx(-5.0)


def test_a_point_ahead_is_struck_and_nothing_moves() -> None:
    struck = strike(RUNNING, 105.0, 2)
    assert kept(struck) == [0, 1, 3, 4, 5]
    assert struck.plan.points[2].treatment is not None
    assert struck.plan.points[2].treatment.reason is Reason.SAID_BY_OTHERS
    assert struck.plan.points[2].treatment.gives_back_s == 10.0
    assert place_s(struck, 105.0) == 5.0


def test_the_point_at_the_reading_line_is_struck_and_the_next_one_comes() -> None:
    struck = strike(RUNNING, 115.0, 1)
    assert struck.plan.points[struck.plan.point_at(place_s(struck, 115.0))] is struck.plan.points[2]
    assert place_s(struck, 115.0) == 10.0


def test_a_stroke_that_moved_the_text_is_undone_with_its_place() -> None:
    struck = strike(RUNNING, 115.0, 1)
    assert place_s(undo(struck, 118.0), 118.0) == 15.0
    assert undo(struck, 118.0).plan is PLAN


def test_once_the_text_has_gone_on_undo_leaves_the_word_where_it_is() -> None:
    struck = strike(RUNNING, 115.0, 1)
    assert place_s(struck, 127.0) == 22.0
    assert place_s(undo(struck, 127.0), 127.0) == 32.0


def test_before_the_first_word_a_stroke_moves_nothing() -> None:
    struck = strike(Speech.unsaid(PLAN, 90.0), 50.0, 0)
    assert kept(struck) == [1, 2, 3, 4, 5]
    assert place_s(struck, 50.0) == 0.0
    assert place_s(undo(struck, 60.0), 60.0) == 0.0


@pytest.mark.parametrize("point", [-1, 0, 6])
def test_what_lies_behind_and_what_there_is_not_cannot_be_struck(point: int) -> None:
    assert strike(RUNNING, 115.0, point) is RUNNING


def test_what_was_said_to_its_last_word_cannot_be_struck() -> None:
    body = Section("Body", points=(Point("said", seconds=5.0, pause_s=5.0), Point("to come", seconds=5.0)))
    speech = Speech.unsaid(plan(Notes("", (body,)), NO_RESTS), None).run(0.0)
    assert strike(speech, 7.0, 0) is speech


def test_the_last_point_that_is_left_stays() -> None:
    two = Speech.unsaid(ten_seconds_each(only=2), None)
    one = strike(two, 0.0, 1)
    assert kept(one) == [0]
    assert strike(one, 0.0, 0) is one


def test_a_struck_point_is_taken_back_whole() -> None:
    struck = strike(RUNNING, 105.0, 2)
    assert take_back(struck, 106.0, 2).plan == PLAN
    assert take_back(RUNNING, 106.0, 2) is RUNNING
    assert strike(struck, 106.0, 2) is struck


def test_a_struck_point_behind_is_taken_back_without_moving_the_word() -> None:
    later = strike(RUNNING, 115.0, 1)
    assert place_s(take_back(later, 127.0, 1), 127.0) == 32.0


def test_a_stroke_gives_its_time_to_the_speaker() -> None:
    late = RUNNING.pause(105.0).run(120.0)
    assert standing(strike(late, 120.0, 4), 120.0, 60.0).projection.ahead_s == -15.0
    due_beyond = strike(late, 120.0, 1)
    assert standing(due_beyond, 120.0, 60.0).projection.ahead_s == -5.0


def test_a_point_that_had_given_way_can_be_struck_and_comes_back_with_the_stroke() -> None:
    cut = fitted(RUNNING, 105.0, CUT)
    struck = strike(cut, 106.0, 4)
    assert struck.plan.points[4].treatment is not None
    assert (struck.plan.points[4].treatment.reason, struck.plan.total_s) == (Reason.SAID_BY_OTHERS, cut.plan.total_s)
    assert kept(take_back(struck, 106.0, 4)) == [0, 1, 2, 4, 5]


def test_the_way_back_is_found_in_the_new_plan_too() -> None:
    jumped = RUNNING.jump_to(115.0, 50.0)
    assert strike(jumped, 116.0, 5) is not jumped
    assert strike(jumped.jump_back(116.0), 116.0, 2).jump_to(116.0, 0.0).trail == (15.0,)
    cut = fitted(RUNNING.jump_to(115.0, 40.0).jump_to(116.0, 15.0), 116.0, CUT)
    assert cut.trail == (15.0, 20.0)


@st.composite
def speeches(draw: st.DrawFn) -> tuple[Speech, float]:
    """A speech somewhere on its way, and the time."""
    whole = draw(yielding_plans)
    speech = Speech.unsaid(whole, draw(st.floats(1, 1.5 * whole.total_s + 2)))
    now_s = 100.0
    if draw(st.booleans()):
        speech = speech.run(now_s)
        now_s += draw(st.floats(0, 1)) * whole.total_s
    if draw(st.booleans()):
        speech = speech.led(now_s, point_by_point=True)
    return speech, now_s


@given(speeches(), st.floats(0, 300))
def test_undo_restores_exactly_what_was(situation: tuple[Speech, float], limit_s: float) -> None:
    speech, now_s = situation
    cut = fitted(speech, now_s, Limit(limit_s))
    back = undo(cut, now_s)
    assert back.plan is speech.plan
    assert (back.countdown, back.course, back.decisions) == (speech.countdown, speech.course, speech.decisions)
    assert place_s(back, now_s) == place_s(speech, now_s)
    assert back.transport.rate == pytest.approx(speech.transport.rate)
    assert back.transport.running == speech.transport.running
    assert back.delivery_at(now_s).spent_s == pytest.approx(speech.delivery_at(now_s).spent_s, abs=1e-6)


@given(speeches(), st.integers(0, 12))
def test_a_stroke_is_undone_exactly(situation: tuple[Speech, float], point: int) -> None:
    speech, now_s = situation
    back = undo(strike(speech, now_s, point), now_s)
    assert back.plan == speech.plan
    assert place_s(back, now_s) == pytest.approx(place_s(speech, now_s), abs=1e-6)


@given(speeches())
def test_a_fit_lands_where_its_preview_said(situation: tuple[Speech, float]) -> None:
    speech, now_s = situation
    found = shown(speech, now_s)
    now = standing(accept(speech, now_s, found), now_s, 60.0)
    if not now.finished:
        assert now.projection.lands_at_s == pytest.approx(found.fitted.lands_at_s, abs=0.1)
        assert now.words_per_minute == pytest.approx(found.words_per_minute)


@given(speeches())
def test_a_fit_before_the_first_word_is_that_of_the_plan_alone(situation: tuple[Speech, float]) -> None:
    speech, now_s = situation
    waiting = replace(Speech.unsaid(speech.plan, speech.countdown.limit_s))
    assert waiting.countdown.limit_s is not None
    alone: Plan = fit(speech.plan, TimeLeft(waiting.countdown.limit_s, ceiling_rate=_ceiling_rate(speech.plan))).plan
    assert shown(waiting, now_s).fitted.plan == alone


def _ceiling_rate(of: Plan) -> float:
    return max(CEILING / of.pace.words_per_minute, 1.0)
