from dataclasses import replace

import pytest
from hypothesis import given

from app.domain.comparing import compared
from app.domain.measure import Measure, measure
from app.domain.notes import Notes, Point, Section
from app.domain.plan import Plan, plan
from app.domain.same_point import MOST_COMPARED, same_points
from app.domain.take import Take
from app.domain.trend import best, of_speech, trend
from tests.speeches import NO_RESTS, plans
from tests.takes_made import Rehearsal


def notes(*texts: str, title: str = "Speech", section: str = "All") -> Notes:
    return Notes(title, (Section(section, points=tuple(Point(text, seconds=10.0) for text in texts)),))


def of(some: Notes) -> Measure:
    return measure(plan(some, NO_RESTS))


def spoken(some: Notes, *seconds: float, limit_s: float | None = None) -> Take:
    return Rehearsal(plan(some, NO_RESTS), limit_s).spoken(*seconds)


FIRST = notes("We agree on this", "We do not agree on that at all", "Thank you very much")


def test_points_are_the_same_by_their_words_wherever_they_are() -> None:
    after = notes("Thank you, very much!", "Something new altogether", "We agree on this")
    same = same_points(of(FIRST), of(after))
    assert same.found == {0: 2, 2: 0}
    assert (same.gone, same.new) == ((1,), (1,))


def test_a_point_that_was_reworded_is_the_same() -> None:
    after = notes("We agree on this", "We do not yet agree on all of that", "Thank you very much")
    assert same_points(of(FIRST), of(after)).found == {0: 0, 1: 1, 2: 2}


def test_of_two_with_the_same_words_each_stays_in_its_section() -> None:
    part = Section("Part", points=(Point("Yes"),))
    two = Notes("Twice", (part, replace(part, title="Other")))
    moved = Notes("Twice", (replace(part, title="Other"), part))
    assert same_points(of(two), of(moved)).found == {0: 1, 1: 0}


def test_where_everything_has_changed_nothing_is_compared_word_by_word() -> None:
    many = int(MOST_COMPARED**0.5) + 1
    before, after = (notes(*(f"the {word} number {n}" for n in range(many))) for word in ("old", "new"))
    same = same_points(of(before), of(after))
    assert not same.found
    assert len(same.gone) == len(same.new) == many


@given(plans, plans)
def test_no_point_is_dropped_and_none_is_paired_twice(before: Plan, after: Plan) -> None:
    same = same_points(measure(before), measure(after))
    assert sorted([*same.found, *same.gone]) == list(range(len(before.points)))
    assert sorted([*same.found.values(), *same.new]) == list(range(len(after.points)))


@given(plans)
def test_unchanged_notes_have_the_same_points(any_plan: Plan) -> None:
    measured = measure(any_plan)
    assert same_points(measured, measured).found == {index: index for index in range(len(measured.lines))}


def test_takes_stand_side_by_side_point_by_point() -> None:
    over = trend([spoken(FIRST, 10.0, 14.0, 9.0), spoken(FIRST, 10.0, 12.0)])
    assert over.points[1].took_s == pytest.approx((14.0, 12.0), abs=0.15)
    assert over.points[2].took_s[1] is None
    assert over.points[1].name == "All, “We do not agree on…”"


def test_what_is_not_in_the_notes_any_more_is_said() -> None:
    later = notes("We agree on this", "Thank you very much", "And a new one comes last")
    over = trend([spoken(FIRST, 10.0, 14.0, 9.0), spoken(later, 10.0, 9.0, 8.0)])
    assert over.gone == (("All, “We do not agree on…”",), ())
    assert over.points[1].took_s == pytest.approx((9.0, 9.0), abs=0.15)
    assert over.points[2].took_s[0] is None
    unsaid = trend([spoken(later, 10.0)]).points[2]
    assert unsaid.said_s == []


def test_the_best_is_the_one_that_ended_nearest_before_the_limit() -> None:
    spares = [spoken(FIRST, 10.0, 10.0, last, limit_s=40.0) for last in (8.0, 15.0, 9.0, 30.0)]
    assert best([compared(one) for one in spares]) == 1
    assert best([compared(spoken(FIRST, 20.0, 20.0, 20.0, limit_s=40.0))]) is None
    assert best([compared(spoken(FIRST, 10.0))]) is None


def test_a_take_belongs_to_the_speech_whose_words_it_has_or_whose_name() -> None:
    takes = [spoken(FIRST, 10.0), spoken(notes("Other words", title="Other"), 10.0), spoken(notes("New words"), 10.0)]
    assert of_speech(takes, FIRST) == [takes[0], takes[2]]
    assert of_speech(takes, replace(FIRST, title="Renamed")) == takes[:1]
