import contextlib
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.durations import LONGEST_S, clock_text, parse_duration, parse_limit, parse_number, parse_seconds
from app.domain.refused import RefusedError

WHOLE_SECONDS = st.integers(0, 999 * 3600)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("5:00", 300),
        ("0:08", 8),
        ("90:00", 5400),
        ("1:02:03", 3723),
        ("90 s", 90),
        ("90s", 90),
        ("  2 min ", 120),
        ("2 minutes", 120),
        ("1 Minute", 60),
        ("1.5 min", 90),
        ("1,5 min", 90),
        ("0.25 s", 0.25),
        ("1 min 30 s", 90),
        ("1h30m", 5400),
        ("1 h", 3600),
        ("2 hrs 1 sec", 7201),
        ("1 hour 1 minute 1 second", 3661),
    ],
)
def test_a_duration_is_read_as_a_speaker_writes_it(text: str, seconds: float) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "No time is given (write 5:00, 90 s or 2 min)"),
        ("45", "'45' could be minutes or seconds (write 45 min or 45 s)"),
        ("-5:00", "The time '-5:00' is negative (leave out the minus sign)"),
        ("−0:12", "The time '−0:12' is negative (leave out the minus sign)"),
        ("5:75", "'5:75' counts past 59 (did you mean 6:15?)"),
        ("1:75:00", "'1:75:00' counts past 59 (did you mean 2:15:00?)"),
        ("five", "'five' is not a length of time (write 5:00, 90 s, 2 min or 1 h 30 min)"),
        ("5:7", "'5:7' is not a length of time (write 5:00, 90 s, 2 min or 1 h 30 min)"),
        ("1,500 s", "'1,500 s' is not a length of time (write 5:00, 90 s, 2 min or 1 h 30 min)"),
        ("٥:٠٠", "'٥:٠٠' is not a length of time (write 5:00, 90 s, 2 min or 1 h 30 min)"),
    ],
)
def test_what_is_not_a_duration_is_refused_with_a_hint(text: str, said: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parse_duration(text)
    assert str(refused.value) == said


def test_a_very_long_text_is_refused_without_being_repeated() -> None:
    with pytest.raises(RefusedError) as refused:
        parse_duration("9" * 5000 + " s")
    assert len(refused.value.sentence) < 80


def test_a_bare_number_counts_seconds_only_where_nothing_else_makes_sense() -> None:
    assert parse_seconds("17") == 17
    assert parse_seconds("0,5") == 0.5
    assert parse_seconds("1:05") == 65


def test_a_number_is_written_in_digits() -> None:
    assert parse_number(" 120.5 ") == 120.5
    with pytest.raises(RefusedError, match=r"'fast' is not a number \(write it in digits\)"):
        parse_number("fast")


def test_a_limit_lies_between_a_second_and_a_day() -> None:
    assert parse_limit("1 s") == 1
    assert parse_limit("24:00:00") == LONGEST_S


@pytest.mark.parametrize("text", ["0", "0:00", "0.4 s", "25:00:00", "24:00:01"])
def test_an_impossible_limit_is_refused(text: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parse_limit(text)
    assert refused.value.sentence.startswith("The limit is ")
    assert "5:00" in refused.value.hint


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (8, "0:08"),
        (292, "4:52"),
        (3723, "1:02:03"),
        (-12, "−0:12"),
        (-0.2, "0:00"),
        (59.5, "1:00"),
        (-0.5, "−0:01"),
    ],
)
def test_a_clock_shows_whole_seconds(seconds: float, shown: str) -> None:
    assert clock_text(seconds) == shown


@given(WHOLE_SECONDS)
def test_what_the_clock_shows_is_read_back_as_the_same(seconds: int) -> None:
    assert parse_duration(clock_text(seconds)) == seconds


@given(WHOLE_SECONDS.filter(bool))
def test_less_than_nothing_is_shown_with_a_minus_sign(seconds: int) -> None:
    assert clock_text(-seconds) == "−" + clock_text(seconds)


@given(st.text(max_size=80))
def test_any_text_is_a_finite_duration_or_refused(text: str) -> None:
    with contextlib.suppress(RefusedError):
        assert 0 <= parse_duration(text) < math.inf
