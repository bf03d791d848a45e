from dataclasses import replace

from app.domain.giving_way import order_of_giving_way, short_s
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.plan import Plan, plan
from app.domain.treatment import Reason
from tests.speeches import NO_RESTS

SHOULD, MAY, MUST = Priority.SHOULD, Priority.MAY, Priority.MUST


def said(seconds: float, priority: Priority = SHOULD, short: str | None = None) -> Point:
    return Point("what is to be said", short=short, priority=priority, seconds=seconds)


def speech(*sections: Section) -> Plan:
    return plan(Notes("Any", sections), NO_RESTS)


def order(whole: Plan, first: int = 0) -> list[tuple[int, Reason]]:
    ahead = range(first, len(whole.points))
    return [(step.point, step.reason) for step in order_of_giving_way(whole, ahead, ahead)]


def goes(whole: Plan, first: int = 0) -> list[int]:
    return [point for point, _reason in order(whole, first)]


def test_may_goes_then_short_forms_then_should_goes_then_short_forms_of_musts() -> None:
    whole = speech(
        Section("One", points=(said(10.0, MUST, "short"), said(10.0, SHOULD, "short"))),
        Section("Two", points=(said(10.0, MAY, "short"), said(10.0, SHOULD), said(10.0, MUST))),
    )
    assert order(whole) == [
        (2, Reason.MAY_GOES),
        (1, Reason.SHOULD_IN_SHORT),
        (3, Reason.SHOULD_GOES),
        (1, Reason.SHOULD_GOES),
        (0, Reason.MUST_IN_SHORT),
    ]


def test_the_section_with_the_most_time_left_gives_way_with_its_last_point_first() -> None:
    whole = speech(
        Section("Short", points=(said(10.0), said(5.0))),
        Section("Long", points=(said(10.0), said(10.0), said(10.0))),
    )
    assert goes(whole) == [4, 3, 1, 2, 0]


def test_musts_count_as_time_that_is_left_in_their_section() -> None:
    whole = speech(
        Section("Musts", points=(said(30.0, MUST), said(5.0))), Section("Shoulds", points=(said(10.0), said(10.0)))
    )
    assert goes(whole) == [1, 3, 2]


def test_of_sections_with_the_same_time_left_the_later_gives_way() -> None:
    whole = speech(*(Section(str(number), points=(said(10.0), said(10.0))) for number in range(3)))
    assert goes(whole) == [5, 3, 1, 4, 2, 0]


def test_within_a_section_the_longest_sub_section_gives_way() -> None:
    parts = (Section("a", points=(said(5.0),)), Section("b", points=(said(9.0), said(9.0))))
    whole = speech(Section("Whole", points=(said(6.0),), sections=parts), Section("Other", points=(said(20.0),)))
    assert goes(whole) == [3, 4, 2, 0, 1]


def test_what_was_said_does_not_count_as_time_left() -> None:
    whole = speech(
        Section("Half said", points=(said(30.0), said(30.0), said(8.0))),
        Section("To come", points=(said(10.0), said(5.0))),
    )
    assert goes(whole, first=2) == [4, 3, 2]


def test_a_later_stage_begins_with_what_the_earlier_ones_have_left() -> None:
    whole = speech(Section("One", points=(said(10.0), said(30.0, MAY))), Section("Two", points=(said(10.0), said(8.0))))
    assert goes(whole) == [1, 3, 2, 0]


def test_a_short_form_that_is_not_shorter_is_none() -> None:
    whole = speech(Section("One", points=(said(0.5, SHOULD, "much longer than it was"), said(9.0, SHOULD, ""))))
    assert [short_s(whole, point) for point in range(2)] == [None, None]
    assert order(whole) == [(1, Reason.SHOULD_GOES), (0, Reason.SHOULD_GOES)]


def test_a_short_form_keeps_the_pause_after_the_point() -> None:
    whole = speech(Section("One", points=(Point("one two three four", short="one two", pause_s=3.0),)))
    assert short_s(whole, 0) == 4.0


def test_a_short_form_of_the_same_length_gives_nothing_back() -> None:
    same = Point("5-10 5-10 we we", short="we we we 5-10 人权", priority=MUST)
    slow = replace(NO_RESTS, words_per_minute=40.0)  # at which the two sums differ in their last digit
    assert short_s(plan(Notes("Any", (Section("Only", points=(same,)),)), slow), 0) is None
