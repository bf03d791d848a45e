"""A plan on the chair's clock, from any point on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Priority
from app.domain.outlook import outlook
from app.domain.plan import Plan
from app.domain.within_limit import within_limit
from tests.speeches import ten_seconds_each, yielding_plans
from tests.times_left import of_tens

SHOULD = Priority.SHOULD


def test_without_a_limit_nothing_gives_way() -> None:
    whole = ten_seconds_each(a=3, b=1)
    ahead = outlook(whole, None, None, None)
    assert (ahead.plan, ahead.fitted, ahead.lands_at_s) == (whole, None, 40.0)


def test_before_the_beginning_it_is_the_fit_of_the_whole() -> None:
    whole = of_tens(SHOULD, SHOULD, SHOULD)
    assert outlook(whole, 25.0, None, None).fitted == within_limit(whole, 25.0)


def test_from_a_point_on_only_what_is_ahead_gives_way() -> None:
    ahead = outlook(of_tens(*[SHOULD] * 4), 40.0, 1, 20.0)
    assert [point.kept for point in ahead.plan.points] == [True, True, False, False, True]
    assert ahead.lands_at_s == pytest.approx(32.0)


def test_what_lies_behind_has_had_its_share_of_the_time() -> None:
    ahead = outlook(ten_seconds_each(a=4, b=1), None, 2, 40.0)
    assert [ahead.clock_s(plan_s) for plan_s in (0.0, 10.0, 20.0, 30.0, 50.0)] == [0.0, 20.0, 40.0, 50.0, 70.0]


def test_without_a_time_it_is_as_planned() -> None:
    ahead = outlook(ten_seconds_each(a=4, b=1), None, 2, None)
    assert (ahead.elapsed_s, ahead.clock_s(35.0)) == (20.0, 35.0)


@given(yielding_plans, st.floats(1, 300), st.data())
def test_times_never_turn_back(plan: Plan, limit_s: float, data: st.DataObject) -> None:
    point = data.draw(st.none() | st.integers(0, len(plan.points) - 1))
    elapsed_s = data.draw(st.none() | st.floats(0, 300))
    ahead = outlook(plan, limit_s, point, elapsed_s)
    edges = [edge for each in ahead.plan.points for edge in (each.start_s, each.end_s)]
    times = [ahead.clock_s(edge) for edge in edges]
    assert times == sorted(times)
    assert ahead.lands_at_s >= ahead.elapsed_s
