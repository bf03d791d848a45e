from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from tests.speeches import NO_RESTS, notes_of, paces, part, plain_points, plans, ten_seconds_each

SMALL = Notes(
    "Small",
    (
        Section("One", numbering=Numbering.DECIMAL, points=(Point("a b c"), Point("d, e"))),
        Section("Two", sections=(Section("Inner", points=(Point("f", pause_s=3.0), Point("g h", seconds=9.0))),)),
    ),
)
RESTS = Pace(60.0, comma_s=0.25, new_point_s=1.0, new_section_s=2.0)


def test_each_point_has_its_place_after_its_rest() -> None:
    times = [(point.lead_s, point.start_s, point.end_s) for point in plan(SMALL, RESTS).points]
    assert times == [(0.0, 2.0, 5.0), (5.0, 6.0, 8.25), (8.25, 12.25, 13.25), (16.25, 17.25, 26.25)]


def test_a_section_lasts_from_its_heading_to_its_last_word() -> None:
    times = [(section.start_s, section.end_s) for section in plan(SMALL, RESTS).sections]
    assert times == [(0.0, 8.25), (8.25, 26.25), (10.25, 26.25)]
    assert [section.lasts_s for section in plan(SMALL, RESTS).sections] == [8.25, 18.0, 16.0]


def test_points_are_numbered_as_their_section_asks() -> None:
    assert [point.number for point in plan(SMALL, RESTS).points] == ["1", "2", "", ""]


def test_a_rest_follows_the_word_that_asks_for_it() -> None:
    assert plan(SMALL, RESTS).points[1].word_starts_s == (6.0, 7.25)


def test_the_rest_after_the_last_word_belongs_to_what_follows() -> None:
    (point,) = plan(Notes("", (Section("", points=(Point("One two. Three four."),)),)), Pace(60.0)).points
    assert point.end_s - point.start_s == pytest.approx(4.0 + Pace().full_stop_s)


def test_seconds_in_the_notes_replace_the_estimate_for_the_words_too() -> None:
    assert plan(SMALL, RESTS).points[3].word_starts_s == (17.25, 21.75)


def test_a_point_without_words_takes_no_time_unless_seconds_are_given() -> None:
    silent = Notes("Silent", (Section("One", points=(Point(""), Point("", seconds=4.0))),))
    assert [(point.start_s, point.end_s) for point in plan(silent, NO_RESTS).points] == [(0.0, 0.0), (0.0, 4.0)]


def test_headings_without_points_rest_before_the_point_that_follows() -> None:
    headings = Notes("Headings", (Section("One"), Section("Two"), part("Three"), Section("Four")))
    laid_out = plan(headings, RESTS)
    assert [(point.lead_s, point.start_s) for point in laid_out.points] == [(0.0, 6.0)]
    assert laid_out.total_s == 18.0


def test_notes_without_sections_take_no_time() -> None:
    nothing = plan(Notes("Nothing", ()), RESTS)
    assert (nothing.total_s, nothing.points, nothing.sections) == (0.0, (), ())
    assert (nothing.point_at(0.0), nothing.section_at(0.0)) == (0, 0)


def test_the_time_of_a_character_is_that_of_its_word() -> None:
    (point,) = plan(Notes("", (Section("", points=(Point("  one two"),)),)), NO_RESTS).points
    times = [point.time_at(offset) for offset in range(11)]
    assert times == [0.0, 0.0, 0.0, 0.0, 0.0, 0.5, 0.5, 0.5, 0.5, 1.0, 1.0]


def test_a_point_is_due_from_its_rest_on() -> None:
    laid_out = plan(SMALL, RESTS)
    assert [laid_out.point_at(plan_s) for plan_s in (-1.0, 0.0, 4.9, 5.0, 8.25, 16.2, 16.25, 99.0)] == [
        *(0, 0, 0, 1, 2, 2, 3, 3)
    ]


def test_the_innermost_section_is_due() -> None:
    laid_out = plan(SMALL, RESTS)
    assert [laid_out.section_at(plan_s) for plan_s in (0.0, 8.0, 8.25, 10.0, 10.25, 99.0)] == [0, 0, 1, 1, 2, 2]


def test_shares_are_of_the_whole_even_where_nothing_takes_time() -> None:
    assert plan(SMALL, RESTS).share_at(26.25 / 2) == 0.5
    assert plan(Notes("Silence", ()), NO_RESTS).share_at(0.0) == 0.0


def test_sections_know_what_is_around_and_inside_them() -> None:
    laid_out = plan(SMALL, RESTS)
    assert list(laid_out.ancestors(2)) == [2, 1]
    assert [laid_out.children(index) for index in range(3)] == [[], [2], []]
    assert laid_out.top_sections() == [0, 1]
    assert [section.points for section in laid_out.sections] == [range(2), range(2, 4), range(2, 4)]


def test_the_round_figures_of_the_other_tests_are_round() -> None:
    laid_out = ten_seconds_each(opening=1, middle=2)
    assert [point.start_s for point in laid_out.points] == [0.0, 10.0, 20.0]
    assert laid_out.total_s == 30.0


@given(plans)
def test_sections_follow_each_other_without_a_gap(laid_out: Plan) -> None:
    tops = [laid_out.sections[index] for index in laid_out.top_sections()]
    assert tops[0].start_s == 0.0
    assert all(before.end_s == after.start_s for before, after in pairwise(tops))
    assert tops[-1].end_s == laid_out.total_s
    for index, section in enumerate(laid_out.sections):
        inner = [laid_out.sections[child] for child in laid_out.children(index)]
        assert all(before.end_s == after.start_s for before, after in pairwise(inner))
        assert not inner or section.start_s <= inner[0].start_s <= inner[-1].end_s == section.end_s


@given(plans)
def test_a_heading_is_read_in_the_rest_before_its_section(laid_out: Plan) -> None:
    assert laid_out.sections[0].heading_s == 0.0
    for index, section in enumerate(laid_out.sections):
        assert section.start_s <= section.heading_s <= section.start_s + laid_out.pace.new_section_s
        assert laid_out.pace.new_section_s == 0.0 or laid_out.section_at(section.heading_s) == index


@given(plans)
def test_points_follow_each_other_with_only_their_pauses_between(laid_out: Plan) -> None:
    assert laid_out.points[0].lead_s == 0.0
    for point in laid_out.points:
        assert point.lead_s <= point.start_s <= point.end_s <= laid_out.total_s
    for before, after in pairwise(laid_out.points):
        assert after.lead_s == before.end_s + before.point.pause_s


@given(plans)
def test_the_time_is_the_sum_of_words_rests_and_pauses(laid_out: Plan) -> None:
    said_s = sum(point.end_s - point.start_s + point.point.pause_s for point in laid_out.points)
    opens = {min(section.points) for section in laid_out.sections if section.points}
    rests_s = len(laid_out.sections) * laid_out.pace.new_section_s
    rests_s += (len(laid_out.points) - len(opens)) * laid_out.pace.new_point_s
    assert laid_out.total_s == pytest.approx(said_s + rests_s)


@given(plans)
def test_words_start_one_after_the_other_within_their_point(laid_out: Plan) -> None:
    for point in laid_out.points:
        starts_s = (point.start_s, *point.word_starts_s)
        assert len(point.words) == len(point.word_starts_s)
        assert all(before <= after for before, after in pairwise(starts_s))
        assert starts_s[-1] <= point.end_s + 1e-9


@given(plans)
def test_time_never_goes_back_along_the_text(laid_out: Plan) -> None:
    for point in laid_out.points:
        times_s = [point.time_at(offset) for offset in range(len(point.text) + 2)]
        assert times_s[0] == point.start_s
        assert all(before <= after + 1e-9 for before, after in pairwise(times_s))
        assert times_s[-1] == point.end_s or not point.words
        for word, starts_s in zip(point.words, point.word_starts_s, strict=True):
            assert point.time_at(word.start) == starts_s == point.time_at(word.end - 1)


@given(plans)
def test_seconds_in_the_notes_are_kept_to(laid_out: Plan) -> None:
    for point in laid_out.points:
        if point.point.seconds is not None:
            assert point.end_s - point.start_s == pytest.approx(point.point.seconds)


@given(notes_of(plain_points), paces, st.sampled_from([0.5, 2.0, 3.0]))
def test_all_times_scale_with_the_pace(notes: Notes, pace: Pace, factor: float) -> None:
    quicker = Pace(
        pace.words_per_minute * factor,
        pace.comma_s / factor,
        pace.semicolon_s / factor,
        pace.full_stop_s / factor,
        pace.new_point_s / factor,
        pace.new_section_s / factor,
    )
    usual, quick = plan(notes, pace), plan(notes, quicker)
    assert quick.total_s * factor == pytest.approx(usual.total_s)
    for before, after in zip(usual.points, quick.points, strict=True):
        assert (after.lead_s * factor, after.start_s * factor) == pytest.approx((before.lead_s, before.start_s))


@given(plans, st.floats(1.0, 3.0))
def test_a_quicker_pace_never_ends_later(laid_out: Plan, factor: float) -> None:
    words_per_minute = laid_out.pace.words_per_minute * factor
    quicker = plan(laid_out.notes, replace(laid_out.pace, words_per_minute=words_per_minute))
    assert quicker.total_s <= laid_out.total_s + 1e-9


@given(plans, st.floats(0.0, 1.0))
def test_at_every_moment_the_last_to_begin_is_due(laid_out: Plan, share: float) -> None:
    plan_s = share * laid_out.total_s
    leads_s = [point.lead_s for point in laid_out.points]
    starts_s = [section.start_s for section in laid_out.sections]
    assert laid_out.point_at(plan_s) == bisect_right(leads_s, plan_s) - 1
    assert laid_out.section_at(plan_s) == bisect_right(starts_s, plan_s) - 1


@given(plans)
def test_every_point_lies_in_its_section_and_in_those_around(laid_out: Plan) -> None:
    for index, point in enumerate(laid_out.points):
        around = list(laid_out.ancestors(point.section))
        assert all(index in laid_out.sections[section].points for section in around)
        assert laid_out.sections[around[-1]].depth == 0
