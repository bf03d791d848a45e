import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.fitting import fit
from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.same_word import same_word_s
from app.domain.time_left import TimeLeft
from app.domain.treatment import Reason, Treatment
from tests.speeches import NO_RESTS, yielding_plans

OUT = Treatment(Reason.SAID_BY_OTHERS, 1.0)
SHORT = Treatment(Reason.SHOULD_IN_SHORT, 1.0)
NOTES = Notes(
    "Three",
    (Section("One", points=(Point("a b", "a", pause_s=2.0), Point("c d e f", "c d"), Point("g h", pause_s=1.0))),),
)
PACE = Pace(60.0, new_point_s=1.0, new_section_s=2.0)
WHOLE = plan(NOTES, PACE)
"""Words from 2 to 4, a pause of 2, words from 7 to 11, words from 12 to 14, a pause of 1."""


def without(*points: int) -> Plan:
    return plan(NOTES, PACE, dict.fromkeys(points, OUT))


@pytest.mark.parametrize(
    ("place_s", "led_to_s"),
    [(0.0, 0.0), (7.0, 2.0), (9.5, 4.5), (11.0, 6.0), (6.5, 1.5), (6.0, 1.0), (12.0, 7.0), (14.5, 9.5)],
)
def test_when_something_before_it_goes_the_word_comes_earlier(place_s: float, led_to_s: float) -> None:
    assert same_word_s(WHOLE, without(0), place_s) == led_to_s
    assert same_word_s(without(0), WHOLE, led_to_s) == place_s


@pytest.mark.parametrize("place_s", [7.0, 9.0, 10.9, 11.0])
def test_from_a_point_that_goes_the_text_comes_to_the_next_word(place_s: float) -> None:
    after = without(1)
    assert same_word_s(WHOLE, after, min(place_s, 10.9)) == after.points[2].start_s == 7.0


def test_from_the_rest_before_a_point_that_goes_the_text_comes_to_the_rest_before_the_next() -> None:
    assert same_word_s(WHOLE, without(1), 6.5) == 6.5
    assert same_word_s(WHOLE, without(0), 1.0) == 1.0


def test_a_shorter_rest_is_not_left_backwards() -> None:
    assert same_word_s(WHOLE, plan(NOTES, Pace(60.0, new_point_s=0.25, new_section_s=2.0)), 6.1) == 6.0


def test_in_a_shorter_wording_the_text_is_as_far_as_before() -> None:
    after = plan(NOTES, PACE, {1: SHORT})
    assert [same_word_s(WHOLE, after, place_s) for place_s in (7.0, 9.0, 11.0)] == [7.0, 8.0, 9.0]
    assert same_word_s(after, WHOLE, 8.0) == 9.0


def test_when_the_last_point_goes_the_text_comes_to_the_end() -> None:
    after = without(2)
    assert same_word_s(WHOLE, after, 13.0) == after.total_s == 11.0


def test_the_beginning_stays_the_beginning() -> None:
    assert same_word_s(WHOLE, without(0), 0.0) == 0.0
    nothing = plan(Notes("", ()), NO_RESTS)
    assert same_word_s(nothing, nothing, 0.0) == 0.0


@given(yielding_plans, st.floats(0, 1), st.floats(0, 1.2))
def test_what_is_given_up_ahead_moves_nothing_here(whole: Plan, share: float, granted: float) -> None:
    place_s = share * whole.total_s
    first = whole.point_at(place_s) + 1
    time = TimeLeft(granted * whole.total_s, place_s=place_s, elapsed_s=place_s, first=first)
    after = fit(whole, time).plan
    assert same_word_s(whole, after, place_s) == place_s
    assert same_word_s(after, whole, place_s) == place_s


@given(yielding_plans, st.data(), st.floats(0, 1))
def test_the_same_word_is_within_the_speech_and_in_a_kept_point(whole: Plan, data: st.DataObject, share: float) -> None:
    points = st.integers(0, len(whole.points) - 1)
    gone = data.draw(st.sets(points, max_size=len(whole.points) - 1))
    after = plan(whole.notes, whole.pace, dict.fromkeys(gone, OUT))
    place_s = share * whole.total_s
    there_s = same_word_s(whole, after, place_s)
    assert 0.0 <= there_s <= after.total_s + 1e-9
    here = whole.point_at(place_s)
    if here not in gone and whole.points[here].start_s <= place_s < whole.points[here].end_s:
        assert there_s - after.points[here].start_s == pytest.approx(place_s - whole.points[here].start_s, abs=1e-6)
