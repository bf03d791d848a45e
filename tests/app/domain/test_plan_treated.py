"""A plan in which points are left out or said in short."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.treatment import Form, Reason, Treatment
from tests.speeches import NO_RESTS, part, yielding_plans

OUT = Treatment(Reason.SHOULD_GOES, 1.0)
SHORT = Treatment(Reason.SHOULD_IN_SHORT, 1.0)
RESTS = Pace(60.0, new_point_s=1.0, new_section_s=2.0)
TEN = Point("one two", seconds=10.0)
SPEECH = Notes(
    "Three parts",
    (
        Section("One", points=(TEN, TEN, TEN)),
        Section("Two", points=(TEN,), sections=(Section("Inner", points=(TEN, TEN)), Section("Bare"))),
        Section("Three", points=(TEN,)),
    ),
)
ONE, TWO, INNER, BARE, THREE = range(5)


def left_out(*points: int) -> Plan:
    return plan(SPEECH, RESTS, dict.fromkeys(points, OUT))


@st.composite
def treated_plans(draw: st.DrawFn) -> Plan:
    """Any plan, some of it left out and some in short, without regard to why."""
    whole = draw(yielding_plans)
    chosen = draw(st.lists(st.sampled_from([None, OUT, SHORT]), min_size=len(whole.points), max_size=len(whole.points)))
    return plan(whole.notes, whole.pace, {index: treatment for index, treatment in enumerate(chosen) if treatment})


def test_what_is_left_out_takes_no_time_and_keeps_its_number() -> None:
    whole, cut = left_out(), left_out(1)
    assert cut.total_s == whole.total_s - 11.0
    assert (cut.points[1].lead_s, cut.points[1].start_s, cut.points[1].end_s) == (12.0, 12.0, 12.0)
    assert (cut.points[1].kept, cut.points[1].words, cut.points[1].text) == (False, (), "one two")
    assert (cut.points[2].lead_s, cut.points[2].start_s) == (12.0, 13.0)
    assert [point.kept for point in cut.points] == [True, False, *[True] * 5]


def test_the_first_of_a_section_leaves_the_rest_of_the_section_to_the_next() -> None:
    cut = left_out(0)
    assert (cut.points[0].lead_s, cut.points[0].end_s) == (0.0, 0.0)
    assert (cut.points[1].lead_s, cut.points[1].start_s) == (0.0, 2.0)


def test_a_section_of_which_nothing_is_kept_takes_no_time() -> None:
    cut = left_out(4, 5)
    assert not cut.sections[INNER].kept
    assert cut.sections[INNER].lasts_s == 0.0
    assert cut.sections[BARE].kept
    assert cut.total_s == left_out().total_s - 2.0 - 10.0 - 1.0 - 10.0


def test_with_a_section_go_the_bare_headings_inside_it() -> None:
    cut = left_out(3, 4, 5)
    assert [section.kept for section in cut.sections] == [True, False, False, False, True]
    assert cut.sections[THREE].start_s == cut.sections[ONE].end_s == cut.sections[BARE].start_s


def test_a_heading_stays_for_the_points_of_its_sub_sections() -> None:
    cut = left_out(3)
    assert cut.sections[TWO].kept
    assert cut.points[3].lead_s == cut.points[4].lead_s == cut.sections[TWO].start_s
    assert cut.points[4].start_s == cut.sections[TWO].start_s + 2 * 2.0


def test_the_first_heading_that_is_kept_is_read_at_once() -> None:
    assert left_out(0, 1, 2).sections[TWO].heading_s == 0.0
    assert left_out().sections[TWO].heading_s > left_out().sections[TWO].start_s


def test_a_point_in_short_has_the_words_of_its_short_form() -> None:
    notes = Notes("Short", (Section("One", points=(Point("one two three four", short="one two", seconds=30.0),)),))
    (point,) = plan(notes, Pace(60.0, new_section_s=0.0), {0: SHORT}).points
    assert (point.text, point.form, point.kept, len(point.words)) == ("one two", Form.SHORT, True, 2)
    assert point.end_s == 2.0
    assert point.reason == SHORT.sentence


def test_a_point_in_full_has_no_reason() -> None:
    point = left_out().points[0]
    assert (point.form, point.reason, point.kept) == (Form.FULL, "", True)


def test_only_what_is_kept_is_ever_due() -> None:
    cut = left_out(0, 1, 4, 5, 6)
    assert [cut.point_at(plan_s) for plan_s in (-1.0, 0.0, 12.0, cut.total_s, 999.0)] == [2, 2, 3, 3, 3]
    assert [cut.section_at(plan_s) for plan_s in (-1.0, 0.0, 12.0, 999.0)] == [ONE, ONE, TWO, BARE]


def test_when_nothing_at_all_is_kept_the_first_is_due() -> None:
    nothing = plan(Notes("Nothing", (part("One"), part("Two"))), NO_RESTS, {0: OUT, 1: OUT})
    assert (nothing.total_s, nothing.point_at(0.0), nothing.section_at(0.0)) == (0.0, 0, 0)


def test_a_plan_knows_what_became_of_its_points() -> None:
    assert left_out(1, 4).treatments == {1: OUT, 4: OUT}


@given(treated_plans())
def test_points_follow_each_other_without_a_gap_whatever_is_left_out(cut: Plan) -> None:
    kept = [point for point in cut.points if point.kept]
    for before, after in pairwise(kept):
        assert after.lead_s == before.end_s + before.point.pause_s
    for before, after in pairwise(cut.points):
        assert before.lead_s <= after.lead_s
    assert [section.start_s for section in cut.sections] == sorted(section.start_s for section in cut.sections)
    assert all(point.lead_s == point.end_s for point in cut.points if not point.kept)


@given(treated_plans(), st.floats(0, 1))
def test_the_point_due_is_one_that_is_kept(cut: Plan, share: float) -> None:
    here = cut.points[cut.point_at(share * cut.total_s)]
    assert here.kept or not any(point.kept for point in cut.points)


@given(treated_plans())
def test_the_time_is_the_sum_of_what_is_kept(cut: Plan) -> None:
    kept = [point for point in cut.points if point.kept]
    said_s = sum(point.end_s - point.start_s + point.point.pause_s for point in kept)
    opened = {point.section for point in kept}
    rests_s = cut.pace.new_section_s * sum(section.kept for section in cut.sections)
    rests_s += cut.pace.new_point_s * (len(kept) - len(opened))
    assert cut.total_s == pytest.approx(said_s + rests_s)


@given(treated_plans())
def test_a_section_takes_time_as_long_as_anything_of_it_is_kept(cut: Plan) -> None:
    for section in cut.sections:
        inside = [cut.points[point].kept for point in section.points]
        if inside:
            assert section.kept == any(inside)
        if not section.kept:
            assert section.lasts_s == 0.0
