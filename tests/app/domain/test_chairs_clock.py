"""The countdown when the chair's clock stands still, and when the limit is a time of day."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.countdown import Countdown, Light, Limit

RUNNING = Countdown(300.0).begin(1000.0)
UNTIL = Countdown(until_s=1300.0)


def test_while_the_clock_stands_still_no_time_elapses() -> None:
    stopped = RUNNING.stopped(1100.0)
    assert [stopped.elapsed_s(now_s) for now_s in (1050.0, 1100.0, 1200.0)] == [50.0, 100.0, 100.0]
    assert stopped.left_s(1200.0) == 200.0


def test_what_passed_meanwhile_does_not_count() -> None:
    again = RUNNING.stopped(1100.0).going_on(1130.0)
    assert (again.elapsed_s(1130.0), again.elapsed_s(1150.0)) == (100.0, 120.0)
    assert again.left_s(1330.0) == 0.0


def test_a_clock_that_runs_goes_on_as_it_is() -> None:
    assert RUNNING.going_on(1130.0) is RUNNING


def test_a_clock_that_has_not_begun_may_stand_still() -> None:
    assert Countdown(300.0).stopped(1000.0).going_on(1100.0) == Countdown(300.0)


def test_a_start_is_corrected_while_the_clock_stands_still_and_never_into_the_future() -> None:
    stopped = RUNNING.stopped(1002.0)
    assert stopped.begun_earlier(1100.0, 5.0).elapsed_s(1100.0) == 7.0
    assert stopped.begun_earlier(1100.0, -5.0).elapsed_s(1100.0) == 0.0


def test_a_time_of_day_is_the_limit_whenever_the_speech_begins() -> None:
    assert UNTIL.left_s(1050.0) == 250.0
    begun = UNTIL.begin(1100.0)
    assert (begun.granted_s(1150.0), begun.left_s(1150.0), begun.elapsed_s(1150.0)) == (200.0, 150.0, 50.0)
    assert begun.begun_earlier(1150.0, 5.0).left_s(1150.0) == 150.0
    assert begun.light(1250.0, amber_s=60.0) is Light.AMBER
    assert begun.light(1300.0, amber_s=60.0) is Light.RED


def test_the_time_of_day_does_not_stand_still() -> None:
    stopped = UNTIL.begin(1100.0).stopped(1150.0)
    assert stopped.left_s(1200.0) == 100.0
    assert stopped.going_on(1200.0).left_s(1200.0) == 100.0


def test_a_limit_is_what_the_chair_granted_last() -> None:
    assert RUNNING.limited(Limit(until_s=1200.0)).limit == Limit(until_s=1200.0)
    assert UNTIL.limited(Limit(60.0)).left_s(1000.0) == 60.0
    assert RUNNING.limited(Limit()).left_s(1000.0) is None


@given(st.floats(0, 500), st.floats(0, 500), st.floats(0, 500))
def test_an_interruption_that_does_not_count_moves_the_end_by_its_length(
    before_s: float, lasts_s: float, after_s: float
) -> None:
    interrupted = RUNNING.stopped(1000.0 + before_s).going_on(1000.0 + before_s + lasts_s)
    now_s = 1000.0 + before_s + lasts_s + after_s
    left_s, without_s = interrupted.left_s(now_s), RUNNING.left_s(now_s - lasts_s)
    assert left_s is not None
    assert without_s is not None
    assert abs(left_s - without_s) < 1e-6
