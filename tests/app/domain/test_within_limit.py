"""What a speech comes to within a limit, before it begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Notes, Point, Priority, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.within_limit import USUAL_LIMITS_S, musts_s, within_limit
from tests.speeches import NO_RESTS


def speech(*priorities: Priority) -> Plan:
    points = tuple(Point("word", priority=priority, seconds=10.0) for priority in priorities)
    closing = Section("Closing", points=(Point("Thank you.", seconds=10.0),))
    return plan(Notes("T", (Section("One", points=points), closing)), NO_RESTS)


def test_what_fits_is_left_as_it_is() -> None:
    whole = speech(Priority.MUST, Priority.MAY)
    fitted = within_limit(whole, 60.0)
    assert fitted.fits
    assert fitted.plan is whole


def test_what_may_go_goes_first_and_the_closing_stays() -> None:
    fitted = within_limit(speech(Priority.MUST, Priority.MAY, Priority.SHOULD), 35.0)
    assert [point.kept for point in fitted.plan.points] == [True, False, True, True]
    assert fitted.lands_at_s == 30.0


def test_the_musts_are_counted_with_the_closing_words() -> None:
    assert musts_s(speech(Priority.MUST, Priority.MAY, Priority.SHOULD)) == pytest.approx(20.0)


def test_a_pace_beyond_the_comfortable_is_not_quickened() -> None:
    notes = speech(Priority.MUST, Priority.MUST).notes
    assert within_limit(plan(notes, Pace(200.0)), 5.0).rate == 1.0


@given(st.lists(st.sampled_from(list(Priority)), min_size=1, max_size=8), st.sampled_from(USUAL_LIMITS_S))
def test_no_fit_is_shorter_than_the_musts_and_the_closing(priorities: list[Priority], limit_s: float) -> None:
    whole = speech(*priorities)
    assert within_limit(whole, limit_s).plan.total_s >= musts_s(whole) - 1e-6
