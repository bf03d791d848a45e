import pytest

from app.domain.countdown import Countdown, Limit
from app.domain.limits import AskedLimit, Counted, TimeOfDay, granted, read_limit, until
from app.domain.refused import RefusedError

BEGUN = Countdown(300.0).begin(1000.0)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("3:00", AskedLimit(180.0)),
        (" 90 s ", AskedLimit(90.0)),
        ("+2 min", AskedLimit(120.0, Counted.FROM_LIMIT)),
        ("+ 0:30", AskedLimit(30.0, Counted.FROM_LIMIT)),
        ("2 more minutes", AskedLimit(120.0, Counted.FROM_LIMIT)),
        ("1 minute more", AskedLimit(60.0, Counted.FROM_LIMIT)),
        ("2 min left", AskedLimit(120.0, Counted.FROM_NOW)),
        ("90 seconds from now", AskedLimit(90.0, Counted.FROM_NOW)),
        ("until 10:47", TimeOfDay(10, 47)),
        ("till 9.05", TimeOfDay(9, 5)),
        ("by 16h30", TimeOfDay(16, 30)),
        ("At 00:00", TimeOfDay(0, 0)),
    ],
)
def test_a_limit_is_read_in_the_words_of_the_chair(text: str, asked: AskedLimit | TimeOfDay) -> None:
    assert read_limit(text) == asked


@pytest.mark.parametrize(
    "text", ["", "5", "+5", "soon", "more", "left", "until 25:00", "until 10:60", "until 10", "0:00"]
)
def test_what_is_no_limit_is_refused(text: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_limit(text)
    assert refused.value.hint


def test_a_limit_counts_from_the_beginning() -> None:
    assert granted(AskedLimit(180.0), BEGUN, 1100.0) == Limit(180.0)


def test_more_time_is_added_to_the_limit_before() -> None:
    asked = AskedLimit(120.0, Counted.FROM_LIMIT)
    assert granted(asked, BEGUN, 1100.0) == Limit(420.0)
    assert granted(asked, Countdown(until_s=2000.0), 1100.0) == Limit(until_s=2120.0)


def test_time_left_counts_from_now() -> None:
    asked = AskedLimit(120.0, Counted.FROM_NOW)
    assert granted(asked, BEGUN, 1100.0) == Limit(220.0)
    assert granted(asked, Countdown(300.0), 1100.0) == Limit(120.0)


def test_more_of_no_limit_counts_from_now() -> None:
    assert granted(AskedLimit(60.0, Counted.FROM_LIMIT), Countdown().begin(1000.0), 1100.0) == Limit(160.0)


def test_a_time_of_day_is_put_on_the_clock_that_never_jumps() -> None:
    assert until(1100.0, 90.0) == Limit(until_s=1190.0)


def test_a_time_that_has_passed_is_refused() -> None:
    with pytest.raises(RefusedError, match="has passed"):
        until(1100.0, 0.0)
