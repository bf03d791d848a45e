import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.projection import SETTLED_AFTER_S, Course, due_rate, due_s, measured_rate, project

total_s = st.floats(1, 3600)
elapsed_s = st.floats(0, 7200)
limit_s = st.one_of(st.none(), st.floats(1, 7200))
rates = st.floats(0.25, 4.0)


def test_at_the_beginning_it_lands_where_the_plan_ends() -> None:
    projection = project(total_s=280.0, place_s=0.0, elapsed_s=0.0, rate=1.0, limit_s=300.0)
    assert (projection.lands_at_s, projection.spare_s, projection.ahead_s) == (280.0, 20.0, 0.0)


def test_a_pause_makes_it_land_later() -> None:
    projection = project(total_s=280.0, place_s=100.0, elapsed_s=130.0, rate=1.0, limit_s=300.0)
    assert (projection.lands_at_s, projection.spare_s, projection.ahead_s) == (310.0, -10.0, -30.0)


def test_at_a_quicker_rate_it_lands_earlier() -> None:
    assert project(total_s=280.0, place_s=80.0, elapsed_s=80.0, rate=1.25, limit_s=None).lands_at_s == 240.0


def test_without_a_limit_nothing_is_spare() -> None:
    projection = project(total_s=280.0, place_s=10.0, elapsed_s=0.0, rate=1.0, limit_s=None)
    assert (projection.spare_s, projection.ahead_s) == (None, 10.0)


def test_a_plan_that_fits_is_due_as_planned() -> None:
    assert [due_s(280.0, now_s, 300.0) for now_s in (0.0, 140.0, 280.0, 290.0)] == [0.0, 140.0, 280.0, 280.0]


def test_a_plan_that_exceeds_the_limit_is_due_so_much_faster() -> None:
    assert [due_s(400.0, now_s, 200.0) for now_s in (0.0, 100.0, 200.0, 250.0)] == [0.0, 200.0, 400.0, 400.0]


def test_when_no_time_is_granted_everything_is_due() -> None:
    assert due_s(400.0, 0.0, 0.0) == 400.0


def test_without_nudges_the_rate_is_the_one_that_is_set() -> None:
    assert measured_rate(1.25, ran_s=100.0, nudged_s=0.0) == 1.25


def test_nudges_count_more_the_longer_it_runs() -> None:
    early, late = (measured_rate(1.0, ran_s, nudged_s=0.1 * ran_s) for ran_s in (6.0, 600.0))
    assert early == pytest.approx(1.0 + 0.6 / (SETTLED_AFTER_S + 6))
    assert late == pytest.approx(1.0 + 60 / (SETTLED_AFTER_S + 600))


def test_a_wild_nudge_back_never_stops_the_projection() -> None:
    assert measured_rate(1.0, ran_s=1.0, nudged_s=-1e6) == 0.5


@given(total_s, elapsed_s, limit_s)
def test_what_is_due_lies_within_the_speech_and_is_said_by_the_limit(
    total_s: float, elapsed_s: float, limit_s: float | None
) -> None:
    due = due_s(total_s, elapsed_s, limit_s)
    assert 0.0 <= due <= total_s
    if elapsed_s >= min(total_s, limit_s or total_s):
        assert due == pytest.approx(total_s)


@given(total_s, elapsed_s, elapsed_s, limit_s)
def test_what_is_due_never_goes_back(total_s: float, now_s: float, more_s: float, limit_s: float | None) -> None:
    assert due_s(total_s, now_s, limit_s) <= due_s(total_s, now_s + more_s, limit_s)


@given(total_s, st.floats(0, 1), elapsed_s, rates, st.floats(1, 7200))
def test_the_figures_of_a_projection_agree(
    total_s: float, share: float, elapsed_s: float, rate: float, limit_s: float
) -> None:
    place_s = share * total_s
    projection = project(total_s, place_s, elapsed_s, rate, limit_s)
    assert projection.lands_at_s >= elapsed_s
    assert projection.spare_s is not None
    assert projection.spare_s + projection.lands_at_s == pytest.approx(limit_s)
    assert projection.ahead_s + due_s(total_s, elapsed_s, limit_s) == pytest.approx(place_s, abs=1e-6)


@given(total_s, st.floats(0, 1), elapsed_s, rates, st.floats(0, 600))
def test_while_it_runs_at_its_rate_the_landing_stays(
    total_s: float, share: float, elapsed_s: float, rate: float, more_s: float
) -> None:
    place_s = share * total_s
    more_s = min(more_s, (total_s - place_s) / rate)
    now = project(total_s, place_s, elapsed_s, rate, None)
    later = project(total_s, place_s + rate * more_s, elapsed_s + more_s, rate, None)
    assert later.lands_at_s == pytest.approx(now.lands_at_s)


@given(rates, st.floats(0, 3600), st.floats(-600, 600))
def test_a_nudge_forward_never_lowers_the_rate(rate: float, ran_s: float, nudged_s: float) -> None:
    shown = measured_rate(rate, ran_s, nudged_s)
    assert shown >= rate / 2
    assert (shown - rate) * nudged_s >= -1e-9
    assert abs(shown - rate) <= max(abs(nudged_s) / SETTLED_AFTER_S, 0) + 1e-9


def test_after_a_fit_the_speaker_is_due_on_the_course_agreed_on() -> None:
    course = Course(elapsed_s=100.0, place_s=80.0, rate=0.5)
    assert [due_s(180.0, now_s, None, course) for now_s in (100.0, 140.0, 300.0, 400.0)] == [80.0, 100.0, 180.0, 180.0]
    assert [due_s(180.0, now_s, 300.0, course) for now_s in (100.0, 300.0)] == [80.0, 180.0]
    assert due_s(180.0, 90.0, 300.0, course) == 75.0
    assert due_s(180.0, 0.0, 300.0, Course(100.0, 10.0, 0.5)) == 0.0


def test_a_course_that_exceeds_the_limit_is_due_so_much_faster() -> None:
    course = Course(elapsed_s=100.0, place_s=80.0, rate=0.5)
    assert due_rate(180.0, 150.0, course) == 2.0
    assert due_s(180.0, 125.0, 150.0, course) == 130.0
    assert due_rate(180.0, 100.0, course) == math.inf
    assert due_s(180.0, 100.0, 100.0, course) == 180.0
