from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.closing import closing_points
from app.domain.fitting import fit
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.plan import Plan, plan
from app.domain.remedy import Remedy, in_words
from app.domain.time_left import TimeLeft
from app.domain.treatment import Reason, Treatment
from tests.speeches import NO_RESTS, yielding_plans

STRUCK = Treatment(Reason.SAID_BY_OTHERS, 0.0)


def musts(*seconds: float) -> Plan:
    """Points that must be said, and two seconds of closing words."""
    body = Section(
        "Body", points=tuple(Point("What must be said in any case", None, Priority.MUST, None, 0.0, s) for s in seconds)
    )
    return plan(Notes("Musts", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)


def remedy(laid_out: Plan, limit_s: float) -> Remedy:
    found = fit(laid_out, TimeLeft(limit_s, reserve_s=0.0)).remedy
    assert found is not None
    return found


def test_the_smallest_point_that_is_enough_is_proposed() -> None:
    assert remedy(musts(10.0, 30.0, 12.0), 43.0).leave_out == (2,)
    assert remedy(musts(10.0, 30.0, 12.0), 40.0) == Remedy((1,), enough=True, more_s=14.0, words=28)


def test_of_equals_the_later_is_proposed() -> None:
    assert remedy(musts(10.0, 10.0, 10.0), 25.0).leave_out == (2,)


def test_where_one_point_is_not_enough_the_longest_and_what_is_still_needed_are() -> None:
    assert remedy(musts(10.0, 30.0, 12.0), 15.0).leave_out == (0, 1)


def test_what_was_said_and_the_closing_words_are_never_proposed() -> None:
    laid_out = musts(10.0, 30.0)
    found = fit(laid_out, TimeLeft(20.0, place_s=5.0, elapsed_s=5.0, first=1, reserve_s=0.0)).remedy
    assert found is not None
    assert found.leave_out == (1,)
    said = fit(laid_out, TimeLeft(20.0, said=frozenset({1}), reserve_s=0.0)).remedy
    assert said == Remedy((0,), enough=False, more_s=22.0, words=44)


def test_when_even_the_closing_words_are_too_long_it_says_so() -> None:
    found = remedy(musts(10.0), 1.0)
    assert (found.leave_out, found.enough) == ((0,), False)
    assert in_words(found, musts(10.0)) == (
        "What is left is too long by itself: ask for 0:11 more to be safe, or cut 22 words."
    )


def test_one_point_is_named_by_its_first_words() -> None:
    laid_out = musts(10.0, 30.0)
    assert in_words(remedy(laid_out, 35.0), laid_out) == (
        "Leave out “What must be said in…”, ask for 0:07 more to be safe, or cut 14 words."
    )
    body = Section("", points=(Point("Amen", None, Priority.MUST), Point("thanks")))
    short = plan(Notes("", (body,)), NO_RESTS)
    assert "“Amen”" in in_words(remedy(short, 0.6), short)


def test_several_points_are_counted() -> None:
    laid_out = musts(10.0, 10.0)
    assert in_words(remedy(laid_out, 3.0), laid_out).startswith("Leave out 2 points that must be said, ask")


@given(yielding_plans, st.floats(0, 1))
def test_the_remedy_does_what_it_promises(whole: Plan, share: float) -> None:
    time = TimeLeft(share * whole.total_s, reserve_s=0.0)
    fitted = fit(whole, time)
    found = fitted.remedy
    assume(found is not None)
    assert found is not None
    cured = plan(whole.notes, whole.pace, fitted.plan.treatments | dict.fromkeys(found.leave_out, STRUCK))
    assert found.enough == (cured.total_s <= time.limit_s + 1e-6)
    assert fitted.plan.total_s <= time.limit_s + found.more_s + 1e-6
    assert not set(found.leave_out) & set(closing_points(whole))
