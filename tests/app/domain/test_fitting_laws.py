from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.closing import closing_points
from app.domain.fitting import SAME_S, fit
from app.domain.giving_way import order_of_giving_way
from app.domain.plan import Plan, plan
from app.domain.time_left import TimeLeft
from app.domain.treatment import Form, Reason
from tests.speeches import yielding_plans
from tests.times_left import MUST, STRUCK, free_points, in_time, situations


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
