import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.giving_way import full_s, short_s
from app.domain.plan import Plan, plan
from app.domain.time_kept import TimeKept
from app.domain.treatment import Form, Reason, Treatment
from tests.speeches import ten_seconds_each, yielding_plans

REASONS = {Form.LEFT_OUT: Reason.SHOULD_GOES, Form.SHORT: Reason.SHOULD_IN_SHORT}


def seconds_of(whole: Plan, point: int, form: Form) -> float | None:
    if form is Form.SHORT:
        return short_s(whole, point)
    return full_s(whole, point) if form is Form.FULL else None


def test_an_account_begins_with_the_plan_as_it_is() -> None:
    account = TimeKept(ten_seconds_each(one=1, two=2))
    assert account.total_s == 30.0
    assert account.keeps(0)


def test_asking_what_would_change_changes_nothing() -> None:
    account = TimeKept(ten_seconds_each(one=1, two=2))
    assert account.change_s(0, None) == -10.0
    assert account.change_s(0, 4.0) == -6.0
    assert (account.total_s, account.keeps(0)) == (30.0, True)


def test_what_is_gone_cannot_go_again() -> None:
    account = TimeKept(ten_seconds_each(one=1, two=2))
    assert account.change(0, None) == -10.0
    assert account.change(0, None) == 0.0
    assert not account.keeps(0)
    assert account.change(0, 10.0) == 10.0
    assert account.total_s == 30.0


@given(yielding_plans, st.data())
def test_an_account_agrees_with_a_plan_that_is_laid_out_anew(whole: Plan, data: st.DataObject) -> None:
    account = TimeKept(whole)
    treatments: dict[int, Treatment] = {}
    changes = st.tuples(st.integers(0, len(whole.points) - 1), st.sampled_from(Form))
    for point, form in data.draw(st.lists(changes, max_size=12)):
        if form is Form.SHORT and short_s(whole, point) is None:
            continue
        before_s = account.total_s
        assert account.change(point, seconds_of(whole, point, form)) == pytest.approx(
            account.total_s - before_s, abs=1e-6
        )
        treatments.pop(point, None)
        if form is not Form.FULL:
            treatments[point] = Treatment(REASONS[form], 0.0)
        laid_out = plan(whole.notes, whole.pace, treatments)
        assert account.total_s == pytest.approx(laid_out.total_s, abs=1e-6)
        assert account.keeps(point) == laid_out.points[point].kept
    again = TimeKept(plan(whole.notes, whole.pace, treatments))
    for point in range(len(whole.points)):
        again.change(point, full_s(whole, point))
    assert again.total_s == pytest.approx(whole.total_s, abs=1e-6)
