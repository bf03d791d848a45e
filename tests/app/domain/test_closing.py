from hypothesis import given

from app.domain.closing import closing_begins_s, closing_place_s, closing_points
from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.treatment import Reason, Treatment
from tests.speeches import NO_RESTS, part, ten_seconds_each, yielding_plans

STRUCK = Treatment(Reason.SAID_BY_OTHERS, 10.0)


def struck(laid_out: Plan, *points: int) -> Plan:
    return plan(laid_out.notes, laid_out.pace, dict.fromkeys(points, STRUCK))


def test_the_last_outermost_section_closes_the_speech_with_all_that_is_in_it() -> None:
    assert closing_points(ten_seconds_each(opening=2, closing=2)) == (2, 3)
    nested = plan(Notes("", (part("One"), part("Two", "", part("Inner"), part("Last")))), NO_RESTS)
    assert closing_points(nested) == (1, 2, 3)


def test_headings_without_points_close_nothing() -> None:
    assert closing_points(ten_seconds_each(opening=1, closing=2, annex=0)) == (1, 2)


def test_a_speech_of_one_section_closes_with_its_last_point() -> None:
    assert closing_points(ten_seconds_each(all=3)) == (2,)


def test_what_was_struck_closes_nothing() -> None:
    whole = ten_seconds_each(opening=2, closing=2)
    assert closing_points(struck(whole, 3)) == (2,)
    assert closing_points(struck(whole, 2, 3)) == (1,)


def test_a_speech_without_points_has_no_closing_words() -> None:
    nothing = plan(Notes("", ()), NO_RESTS)
    assert closing_points(nothing) == ()
    assert closing_begins_s(nothing) is None
    assert closing_place_s(nothing) == 0.0


def test_the_closing_begins_with_the_rest_before_it_and_is_jumped_to_at_its_heading() -> None:
    whole = plan(Notes("", (part("One"), part("Two", "", part("Inner")))), Pace())
    assert closing_begins_s(whole) == whole.sections[1].start_s
    assert closing_place_s(whole) == whole.sections[1].heading_s


def test_closing_words_without_a_heading_are_jumped_to_at_their_first_word() -> None:
    whole = plan(Notes("", (Section("All", points=(Point("one"), Point("two"))),)), Pace())
    assert closing_begins_s(whole) == whole.points[1].lead_s
    assert closing_place_s(whole) == whole.points[1].start_s


@given(yielding_plans)
def test_every_speech_has_closing_words_and_they_are_its_last(whole: Plan) -> None:
    closing = closing_points(whole)
    assert closing == tuple(range(closing[0], len(whole.points)))
    begins_s = closing_begins_s(whole)
    assert begins_s is not None
    assert begins_s <= closing_place_s(whole) <= whole.points[closing[0]].start_s
