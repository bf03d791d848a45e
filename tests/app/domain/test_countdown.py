import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.countdown import Countdown, Light

seconds = st.floats(0, 1e5)


def test_before_it_begins_nothing_has_elapsed() -> None:
    waiting = Countdown(limit_s=300.0)
    assert not waiting.began
    assert (waiting.elapsed_s(1000.0), waiting.left_s(1000.0)) == (0.0, 300.0)
    assert waiting.light(1000.0, amber_s=60.0) is Light.WAITING


def test_it_counts_from_its_beginning_to_the_limit_and_beyond() -> None:
    countdown = Countdown(limit_s=300.0).begin(1000.0)
    assert [countdown.left_s(now_s) for now_s in (1000.0, 1010.0, 1300.0, 1312.0)] == [300.0, 290.0, 0.0, -12.0]


def test_what_has_begun_does_not_begin_again() -> None:
    assert Countdown().begin(1000.0).begin(1010.0).elapsed_s(1010.0) == 10.0


def test_without_a_limit_it_counts_up_and_stays_calm() -> None:
    countdown = Countdown().begin(1000.0)
    assert countdown.left_s(5000.0) is None
    assert countdown.elapsed_s(5000.0) == 4000.0
    assert countdown.light(5000.0, amber_s=60.0) is Light.CALM


@pytest.mark.parametrize(
    ("left_s", "light"),
    [(60.1, Light.CALM), (60.0, Light.AMBER), (0.1, Light.AMBER), (0.0, Light.RED), (-30.0, Light.RED)],
)
def test_the_light_changes_at_its_second(left_s: float, light: Light) -> None:
    countdown = Countdown(limit_s=300.0).begin(0.0)
    assert countdown.light(300.0 - left_s, amber_s=60.0) is light


def test_without_amber_the_light_goes_from_calm_to_red() -> None:
    countdown = Countdown(limit_s=300.0).begin(0.0)
    assert [countdown.light(now_s, amber_s=0.0) for now_s in (299.9, 300.0)] == [Light.CALM, Light.RED]


def test_a_late_start_is_corrected() -> None:
    countdown = Countdown(limit_s=300.0).begin(1000.0)
    assert countdown.begun_earlier(1002.0, 5.0).elapsed_s(1002.0) == 7.0
    assert countdown.begun_earlier(1008.0, -5.0).elapsed_s(1008.0) == 3.0


def test_a_start_is_never_corrected_into_the_future() -> None:
    assert Countdown().begin(1000.0).begun_earlier(1002.0, -5.0).elapsed_s(1002.0) == 0.0


def test_what_has_not_begun_cannot_be_corrected() -> None:
    assert Countdown(limit_s=300.0).begun_earlier(1000.0, 5.0) == Countdown(limit_s=300.0)


@given(began_s=seconds, passed_s=seconds, corrections=st.lists(st.floats(-60, 60), max_size=5))
def test_whatever_is_corrected_the_time_that_elapsed_is_never_negative(
    began_s: float, passed_s: float, corrections: list[float]
) -> None:
    countdown, now_s = Countdown(limit_s=300.0).begin(began_s), began_s + passed_s
    for correction_s in corrections:
        countdown = countdown.begun_earlier(now_s, correction_s)
        assert countdown.elapsed_s(now_s) >= 0.0


@given(limit_s=st.floats(1, 1e5), passed_s=seconds, more_s=seconds)
def test_time_left_and_time_elapsed_are_the_limit(limit_s: float, passed_s: float, more_s: float) -> None:
    countdown = Countdown(limit_s).begin(0.0)
    left_s, later_s = countdown.left_s(passed_s), countdown.left_s(passed_s + more_s)
    assert left_s is not None
    assert later_s is not None
    assert left_s + countdown.elapsed_s(passed_s) == pytest.approx(limit_s)
    assert later_s <= left_s


@given(amber_s=st.floats(0, 600), passed_s=seconds, more_s=seconds)
def test_the_light_never_turns_back(amber_s: float, passed_s: float, more_s: float) -> None:
    countdown, order = Countdown(limit_s=300.0).begin(0.0), list(Light)
    before, after = (countdown.light(now_s, amber_s) for now_s in (passed_s, passed_s + more_s))
    assert order.index(before) <= order.index(after)
