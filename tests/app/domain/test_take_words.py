import pytest

from app.domain.comparing import compared
from app.domain.durations import clock_text
from app.domain.learning import LearnedPace
from app.domain.take import Kind
from app.domain.take_words import basis_text, calm_text, headline, kind_text, off_text, verdict_text
from tests.speeches import ten_seconds_each
from tests.takes_made import Rehearsal

PLAN = ten_seconds_each(Opening=1, Closing=1)


@pytest.mark.parametrize(
    ("limit_s", "seconds", "said"),
    [
        (30.0, (10.0, 15.0), "It took 0:25: 0:05 before the limit of 0:30."),
        (20.0, (10.0, 15.0), "It took 0:25: 0:05 over the limit of 0:20."),
        (None, (10.0, 15.0), "It took 0:25; 0:20 was planned."),
        (30.0, (12.0,), "It was left at 0:12, before its end."),
    ],
)
def test_the_headline_says_when_it_ended(limit_s: float | None, seconds: tuple[float, ...], said: str) -> None:
    assert headline(compared(Rehearsal(PLAN, limit_s).spoken(*seconds))) == said


@pytest.mark.parametrize(
    ("limit_s", "seconds", "said"),
    [
        (30.0, (10.0, 10.5), "It went as planned: nothing has to be changed."),
        (30.0, (8.0, 8.0), "It took less than planned all along, and no point stands out."),
        (30.0, (12.0, 12.0), "It took longer than planned all along, and no point stands out."),
        (20.0, (12.0, 12.0), "It took a little longer all along, and no point stands out: "),
        (30.0, (10.0,), "In what was said, nothing stands out."),
    ],
)
def test_where_nothing_stands_out_the_whole_is_told(limit_s: float, seconds: tuple[float, ...], said: str) -> None:
    assert calm_text(compared(Rehearsal(PLAN, limit_s).spoken(*seconds))).startswith(said)


def test_a_take_in_which_nothing_was_said_is_off_by_nothing() -> None:
    assert compared(Rehearsal(PLAN).spoken()).off_share == 0.0


def test_what_is_off_has_a_sign() -> None:
    assert [off_text(20.0, took_s) for took_s in (37.0, 15.8, 20.3, 0.0)] == ["+0:17", "−0:04", "", ""]


def test_what_is_off_is_the_difference_of_what_stands_beside_it() -> None:
    assert (clock_text(7.6), clock_text(5.2), off_text(7.6, 5.2)) == ("0:08", "0:05", "−0:03")
    assert (clock_text(7.4), clock_text(7.6), off_text(7.4, 7.6)) == ("0:07", "0:08", "+0:01")


def test_what_became_of_a_point_is_a_word_or_two() -> None:
    stalled, calm = compared(Rehearsal(PLAN).spoken(17.0, 10.0)).points
    assert (verdict_text(stalled), verdict_text(calm)) == ("stalled", "")
    assert verdict_text(compared(Rehearsal(PLAN).spoken(10.0)).points[1]) == "not reached"
    assert (kind_text(Kind.REHEARSAL), kind_text(Kind.DELIVERY)) == ("Rehearsal", "Delivery")


@pytest.mark.parametrize(
    ("rehearsals", "deliveries", "said"),
    [
        (4, 0, "118 ± 7 from 4 rehearsals"),
        (1, 0, "118 ± 7 from 1 rehearsal"),
        (0, 1, "118 ± 7 from 1 delivery"),
        (0, 2, "118 ± 7 from 2 deliveries"),
        (3, 2, "118 ± 7 from 5 takes"),
    ],
)
def test_a_pace_is_shown_with_its_spread_and_its_basis(rehearsals: int, deliveries: int, said: str) -> None:
    assert basis_text(LearnedPace(118.2, 6.9, rehearsals, deliveries, {})) == said
