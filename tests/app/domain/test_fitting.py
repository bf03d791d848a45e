from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.closing import closing_points
from app.domain.fitting import SAME_S, fit
from app.domain.giving_way import order_of_giving_way
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.plan import Plan, plan
from app.domain.time_left import TimeLeft
from app.domain.treatment import Form, Reason, Treatment
from tests.speeches import NO_RESTS, ten_seconds_each, yielding_plans

MUST, MAY = Priority.MUST, Priority.MAY
STRUCK = Treatment(Reason.SAID_BY_OTHERS, 10.0)


def in_time(limit_s: float, reserve_s: float = 0.0, ceiling_rate: float = 1.0) -> TimeLeft:
    return TimeLeft(limit_s, reserve_s=reserve_s, ceiling_rate=ceiling_rate)


def kept(laid_out: Plan) -> list[int]:
    return [index for index, point in enumerate(laid_out.points) if point.kept]


def of_tens(*priorities: Priority) -> Plan:
    """Points of ten seconds in one section, then two seconds of closing words."""
    body = Section("Body", points=tuple(Point("what is said", priority=each, seconds=10.0) for each in priorities))
    return plan(Notes("Tens", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)


@st.composite
def any_time_left(draw: st.DrawFn, whole: Plan) -> TimeLeft:
    """Any limit, anywhere in the speech, with some points ahead said before."""
    place_s = draw(st.one_of(st.just(0.0), st.floats(0, whole.total_s)))
    first = whole.point_at(place_s) + 1 if place_s else 0
    rate = draw(st.floats(0.5, 2.0))
    said = frozenset(draw(st.sets(st.integers(first, len(whole.points)), max_size=2)))
    elapsed_s = draw(st.floats(0, 100))
    limit_s = elapsed_s + draw(st.floats(-20, 1.3 * whole.total_s + 10))
    ceiling_rate = rate * draw(st.sampled_from([1.0, 1.25]))
    return TimeLeft(limit_s, elapsed_s, place_s, first, said, rate, ceiling_rate, draw(st.floats(0, 5)))


@st.composite
def situations(draw: st.DrawFn) -> tuple[Plan, TimeLeft]:
    """A plan, of which something may have given way or been struck before, and the time left for it."""
    whole = draw(yielding_plans)
    points = st.integers(0, len(whole.points) - 1)
    struck = draw(st.sets(points, max_size=min(2, len(whole.points) - 1)))
    before = plan(whole.notes, whole.pace, dict.fromkeys(struck, STRUCK))
    if draw(st.booleans()):
        before = fit(before, in_time(draw(st.floats(0, 1.2 * whole.total_s)))).plan
    return before, draw(any_time_left(before))


def free_points(before: Plan, time: TimeLeft) -> list[int]:
    """What a fit may touch: ahead, not said, not struck, not the closing words."""
    closing = closing_points(before)
    return [
        index
        for index, point in enumerate(before.points)
        if index >= time.first
        and index not in time.said
        and index not in closing
        and not (point.treatment and point.treatment.reason is Reason.SAID_BY_OTHERS)
    ]


def test_what_fits_is_left_as_it_is() -> None:
    whole = ten_seconds_each(opening=2, closing=1)
    fitted = fit(whole, in_time(33.0, reserve_s=3.0))
    assert fitted.plan is whole
    assert (fitted.gave_way, fitted.changed, fitted.rate) == ((), (), 1.0)
    assert (fitted.fits, fitted.lands_at_s, fitted.spare_s, fitted.over_s) == (True, 30.0, 3.0, 0.0)
    assert fitted.remedy is None


def test_a_second_less_and_a_point_goes() -> None:
    fitted = fit(ten_seconds_each(opening=2, closing=1), in_time(32.0, reserve_s=3.0))
    assert kept(fitted.plan) == [0, 2]
    assert (fitted.gave_way, fitted.changed) == ((1,), (1,))
    assert (fitted.lands_at_s, fitted.fits) == (20.0, True)


def test_may_goes_before_should_wherever_it_stands() -> None:
    assert kept(fit(of_tens(MAY, Priority.SHOULD, MUST), in_time(25.0)).plan) == [1, 2, 3]
    assert kept(fit(of_tens(MAY, Priority.SHOULD, MUST), in_time(15.0)).plan) == [2, 3]


def test_what_went_and_still_fits_comes_back() -> None:
    body = Section("Body", points=tuple(Point("said", seconds=seconds) for seconds in (20.0, 4.0)))
    whole = plan(Notes("", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)
    assert fit(whole, in_time(10.0)).gave_way == (0,)
    assert kept(fit(whole, in_time(10.0)).plan) == [1, 2]


def test_a_should_is_said_in_short_before_it_goes() -> None:
    body = Section("Body", points=(Point("one two three four five six", short="one two"),))
    whole = plan(Notes("", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)
    in_short, gone = fit(whole, in_time(3.0)), fit(whole, in_time(2.9))
    assert (in_short.plan.points[0].text, in_short.lands_at_s) == ("one two", 3.0)
    assert in_short.plan.points[0].treatment == Treatment(Reason.SHOULD_IN_SHORT, 2.0)
    assert gone.plan.points[0].treatment == Treatment(Reason.SHOULD_GOES, 3.0)


def test_the_closing_words_are_said_whatever_goes() -> None:
    whole = ten_seconds_each(opening=2, middle=3, closing=2)
    fitted = fit(whole, in_time(5.0))
    assert kept(fitted.plan) == [5, 6]
    assert not fitted.fits
    assert fitted.over_s == 15.0


def test_the_pace_rises_only_to_save_a_must_and_no_more_than_it_needs() -> None:
    spare = fit(of_tens(MUST, MAY), in_time(12.0, ceiling_rate=1.5))
    assert (kept(spare.plan), spare.rate) == ([0, 2], 1.0)
    saved = fit(of_tens(MUST, MAY), in_time(10.0, ceiling_rate=1.5))
    assert (kept(saved.plan), saved.fits) == ([0, 2], True)
    assert saved.rate == pytest.approx(1.2)
    assert saved.lands_at_s == pytest.approx(10.0)


def test_the_pace_never_rises_above_its_ceiling() -> None:
    over = fit(of_tens(MUST, MAY), in_time(6.0, ceiling_rate=1.5))
    assert (over.rate, over.fits, over.lands_at_s, over.over_s) == (1.5, False, 8.0, 2.0)
    past = fit(of_tens(MUST), replace(in_time(10.0, ceiling_rate=1.5), elapsed_s=20.0))
    assert (past.rate, past.fits) == (1.5, False)
    assert past.over_s == pytest.approx(18.0)


def test_within_the_limit_but_not_its_reserve_it_does_not_fit_and_is_not_over() -> None:
    tight = fit(of_tens(MUST), in_time(13.0, reserve_s=3.0))
    assert (tight.fits, tight.spare_s, tight.over_s) == (False, 1.0, 0.0)


def test_more_time_brings_back_what_went() -> None:
    whole = ten_seconds_each(opening=3, closing=1)
    cut = fit(whole, in_time(20.0)).plan
    again = fit(cut, in_time(30.0))
    assert kept(cut) == [0, 3]
    assert kept(again.plan) == [0, 1, 3]
    assert (again.changed, again.gave_way) == ((1,), (2,))


def test_what_is_still_there_goes_before_what_had_gone_comes_back() -> None:
    body = Section("Body", points=tuple(Point("said", seconds=seconds) for seconds in (9.0, 10.0)))
    whole = plan(Notes("", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)
    cut = fit(whole, in_time(11.0)).plan
    assert kept(cut) == [0, 2]
    assert fit(cut, in_time(12.0)).plan is cut


def test_a_struck_point_stays_struck() -> None:
    whole = ten_seconds_each(opening=2, closing=1)
    struck = plan(whole.notes, whole.pace, {0: STRUCK})
    assert fit(struck, in_time(99.0)).plan is struck
    assert kept(fit(struck, in_time(10.0)).plan) == [2]
    assert fit(struck, in_time(10.0)).gave_way == (1,)


def test_when_the_closing_changes_its_points_come_back_in_full() -> None:
    whole = ten_seconds_each(opening=2, closing=1)
    cut = fit(whole, in_time(20.0)).plan
    struck = plan(whole.notes, whole.pace, cut.treatments | {2: STRUCK})
    assert closing_points(struck) == (1,)
    assert kept(fit(struck, in_time(10.0)).plan) == [1]


def test_what_was_said_ahead_is_left_as_it_was() -> None:
    whole = ten_seconds_each(opening=1, middle=2, closing=1)
    fitted = fit(whole, replace(in_time(25.0), said=frozenset({2})))
    assert kept(fitted.plan) == [2, 3]


def test_the_point_being_said_and_all_before_it_stay() -> None:
    whole = ten_seconds_each(opening=3, closing=1)
    fitted = fit(whole, TimeLeft(30.0, elapsed_s=15.0, place_s=15.0, first=2, reserve_s=0.0))
    assert kept(fitted.plan) == [0, 1, 3]
    assert fitted.lands_at_s == 30.0


def test_at_another_rate_the_same_time_holds_more_or_less() -> None:
    whole = ten_seconds_each(opening=3, closing=1)
    assert len(kept(fit(whole, replace(in_time(20.0), rate=2.0, ceiling_rate=2.0)).plan)) == 4
    assert len(kept(fit(whole, replace(in_time(40.0), rate=0.5)).plan)) == 2


def test_a_speech_without_points_fits_or_does_not() -> None:
    nothing = plan(Notes("Nothing", ()), NO_RESTS)
    assert fit(nothing, in_time(1.0)).fits
    assert not fit(nothing, replace(in_time(1.0), elapsed_s=2.0)).fits


@given(situations(), st.floats(0, 200))
def test_a_shorter_limit_never_keeps_more_time(situation: tuple[Plan, TimeLeft], shorter_s: float) -> None:
    before, time = situation
    longer, shorter = fit(before, time), fit(before, replace(time, limit_s=time.limit_s - shorter_s))
    assert shorter.plan.total_s <= longer.plan.total_s + SAME_S
    assert shorter.rate >= longer.rate - SAME_S


@given(yielding_plans, st.floats(0, 1.2), st.floats(0, 1.2))
def test_the_first_decision_in_which_two_limits_differ_is_for_the_longer(whole: Plan, one: float, other: float) -> None:
    shorter_s, longer_s = sorted((one * whole.total_s, other * whole.total_s))
    shorter, longer = fit(whole, in_time(shorter_s)).plan, fit(whole, in_time(longer_s)).plan
    free = free_points(whole, in_time(longer_s))
    for step in reversed(order_of_giving_way(whole, range(len(whole.points)), free)):
        had, has = (
            after.points[step.point].kept if step.after_s is None else after.points[step.point].form is Form.FULL
            for after in (shorter, longer)
        )
        if had != has:
            assert has
            break


@given(situations())
def test_what_fits_lands_within_the_limit_less_the_reserve(situation: tuple[Plan, TimeLeft]) -> None:
    before, time = situation
    fitted = fit(before, time)
    assert fitted.lands_at_s == pytest.approx(time.elapsed_s + (fitted.plan.total_s - time.place_s) / fitted.rate)
    assert fitted.spare_s == pytest.approx(time.limit_s - fitted.lands_at_s, abs=1e-6)
    assert fitted.fits == (fitted.lands_at_s <= time.limit_s - time.reserve_s + 2 * SAME_S)
    assert (fitted.remedy is None) == fitted.fits


@given(situations())
def test_only_when_all_has_given_way_the_pace_rises_or_it_does_not_fit(situation: tuple[Plan, TimeLeft]) -> None:
    before, time = situation
    fitted = fit(before, time)
    assert time.rate <= fitted.rate <= max(time.rate, time.ceiling_rate) + SAME_S
    if fitted.rate > time.rate + SAME_S or not fitted.fits:
        free = free_points(before, time)
        for step in order_of_giving_way(before, range(len(before.points)), free):
            taken = fitted.plan.points[step.point]
            assert taken.form is (Form.SHORT if taken.point.priority is MUST else Form.LEFT_OUT) or _free_of_charge(
                fitted.plan, step.point
            )


def _free_of_charge(after: Plan, point: int) -> bool:
    """Whether a point that is kept takes no time at all: then its going would help nobody."""
    gone = plan(after.notes, after.pace, after.treatments | {point: STRUCK})
    return gone.total_s >= after.total_s - 2 * SAME_S


@given(situations())
def test_what_was_said_struck_or_closes_the_speech_is_never_touched(situation: tuple[Plan, TimeLeft]) -> None:
    before, time = situation
    after = fit(before, time).plan
    closing, free = closing_points(before), free_points(before, time)
    for index, (old, new) in enumerate(zip(before.points, after.points, strict=True)):
        if index in closing and index >= time.first and index not in time.said:
            assert new.form is Form.FULL
        elif index not in free:
            assert new.treatment == old.treatment
        if index < time.first:
            assert (new.lead_s, new.start_s, new.end_s) == (old.lead_s, old.start_s, old.end_s)


@given(situations())
def test_a_fit_of_what_was_fitted_changes_nothing(situation: tuple[Plan, TimeLeft]) -> None:
    before, time = situation
    once = fit(before, time)
    again = fit(once.plan, replace(time, rate=once.rate, ceiling_rate=max(once.rate, time.ceiling_rate)))
    assert again.plan is once.plan
    assert again.changed == ()
    assert again.rate == pytest.approx(once.rate)


@given(situations())
def test_a_plan_that_fits_loses_nothing(situation: tuple[Plan, TimeLeft]) -> None:
    before, time = situation
    if before.total_s - time.place_s <= time.usable_s * time.rate and not _closing_is_cut(before):
        said = {Form.FULL: 2, Form.SHORT: 1, Form.LEFT_OUT: 0}
        for old, new in zip(before.points, fit(before, time).plan.points, strict=True):
            assert said[new.form] >= said[old.form]


def _closing_is_cut(before: Plan) -> bool:
    """Whether a stroke has made closing words of a point that had given way: it must come back first."""
    return any(before.points[point].form is not Form.FULL for point in closing_points(before))


@given(situations())
def test_the_seconds_given_back_add_up(situation: tuple[Plan, TimeLeft]) -> None:
    before, time = situation
    fitted = fit(before, time)
    stay = {
        index: treatment for index, treatment in before.treatments.items() if index not in free_points(before, time)
    }
    whole = plan(
        before.notes,
        before.pace,
        {index: each for index, each in stay.items() if index < time.first}
        | {index: each for index, each in stay.items() if each.reason is Reason.SAID_BY_OTHERS or index in time.said},
    )
    if fitted.changed:
        given_back = [fitted.plan.points[point].treatment for point in fitted.gave_way]
        assert sum(each.gives_back_s for each in given_back if each) == pytest.approx(
            whole.total_s - fitted.plan.total_s, abs=1e-6
        )


@given(situations())
def test_what_changed_is_told_and_everything_has_its_reason(situation: tuple[Plan, TimeLeft]) -> None:
    before, time = situation
    fitted = fit(before, time)
    forms = zip(before.points, fitted.plan.points, strict=True)
    assert fitted.changed == tuple(index for index, (old, new) in enumerate(forms) if old.form is not new.form)
    assert all(fitted.plan.points[point].reason for point in fitted.gave_way)
    assert len(set(fitted.gave_way)) == len(fitted.gave_way)


@given(situations())
def test_the_same_situation_is_always_decided_alike(situation: tuple[Plan, TimeLeft]) -> None:
    before, time = situation
    again = plan(before.notes, before.pace, before.treatments)
    assert fit(before, time) == fit(again, time)
