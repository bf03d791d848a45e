from dataclasses import replace

import pytest

from app.domain.closing import closing_points
from app.domain.fitting import fit
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.plan import plan
from app.domain.time_left import TimeLeft
from app.domain.treatment import Reason, Treatment
from tests.speeches import NO_RESTS, ten_seconds_each
from tests.times_left import MAY, MUST, STRUCK, in_time, kept, of_tens


def test_what_fits_is_left_as_it_is() -> None:
    whole = ten_seconds_each(opening=2, closing=1)
    fitted = fit(whole, in_time(33.0, reserve_s=3.0))
    assert fitted.plan is whole
    assert (fitted.gave_way, fitted.changed, fitted.rate) == ((), (), 1.0)
    assert (fitted.fits, fitted.lands_at_s, fitted.spare_s, fitted.over_s) == (True, 30.0, 3.0, 0.0)
    assert fitted.remedy is None


def test_a_second_less_and_a_point_goes() -> None:
    fitted = fit(ten_seconds_each(opening=2, closing=1), in_time(32.0, reserve_s=3.0))
    assert kept(fitted.plan) == [0, 2]
    assert (fitted.gave_way, fitted.changed) == ((1,), (1,))
    assert (fitted.lands_at_s, fitted.fits) == (20.0, True)


def test_may_goes_before_should_wherever_it_stands() -> None:
    assert kept(fit(of_tens(MAY, Priority.SHOULD, MUST), in_time(25.0)).plan) == [1, 2, 3]
    assert kept(fit(of_tens(MAY, Priority.SHOULD, MUST), in_time(15.0)).plan) == [2, 3]


def test_what_went_and_still_fits_comes_back() -> None:
    body = Section("Body", points=tuple(Point("said", seconds=seconds) for seconds in (20.0, 4.0)))
    whole = plan(Notes("", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)
    assert fit(whole, in_time(10.0)).gave_way == (0,)
    assert kept(fit(whole, in_time(10.0)).plan) == [1, 2]


def test_a_should_is_said_in_short_before_it_goes() -> None:
    body = Section("Body", points=(Point("one two three four five six", short="one two"),))
    whole = plan(Notes("", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)
    in_short, gone = fit(whole, in_time(3.0)), fit(whole, in_time(2.9))
    assert (in_short.plan.points[0].text, in_short.lands_at_s) == ("one two", 3.0)
    assert in_short.plan.points[0].treatment == Treatment(Reason.SHOULD_IN_SHORT, 2.0)
    assert gone.plan.points[0].treatment == Treatment(Reason.SHOULD_GOES, 3.0)


def test_the_closing_words_are_said_whatever_goes() -> None:
    whole = ten_seconds_each(opening=2, middle=3, closing=2)
    fitted = fit(whole, in_time(5.0))
    assert kept(fitted.plan) == [5, 6]
    assert not fitted.fits
    assert fitted.over_s == 15.0


def test_the_pace_rises_only_to_save_a_must_and_no_more_than_it_needs() -> None:
    spare = fit(of_tens(MUST, MAY), in_time(12.0, ceiling_rate=1.5))
    assert (kept(spare.plan), spare.rate) == ([0, 2], 1.0)
    saved = fit(of_tens(MUST, MAY), in_time(10.0, ceiling_rate=1.5))
    assert (kept(saved.plan), saved.fits) == ([0, 2], True)
    assert saved.rate == pytest.approx(1.2)
    assert saved.lands_at_s == pytest.approx(10.0)


def test_the_pace_never_rises_above_its_ceiling() -> None:
    over = fit(of_tens(MUST, MAY), in_time(6.0, ceiling_rate=1.5))
    assert (over.rate, over.fits, over.lands_at_s, over.over_s) == (1.5, False, 8.0, 2.0)
    past = fit(of_tens(MUST), replace(in_time(10.0, ceiling_rate=1.5), elapsed_s=20.0))
    assert (past.rate, past.fits) == (1.5, False)
    assert past.over_s == pytest.approx(18.0)


def test_within_the_limit_but_not_its_reserve_it_does_not_fit_and_is_not_over() -> None:
    tight = fit(of_tens(MUST), in_time(13.0, reserve_s=3.0))
    assert (tight.fits, tight.spare_s, tight.over_s) == (False, 1.0, 0.0)


def test_more_time_brings_back_what_went() -> None:
    whole = ten_seconds_each(opening=3, closing=1)
    cut = fit(whole, in_time(20.0)).plan
    again = fit(cut, in_time(30.0))
    assert kept(cut) == [0, 3]
    assert kept(again.plan) == [0, 1, 3]
    assert (again.changed, again.gave_way) == ((1,), (2,))


def test_what_is_still_there_goes_before_what_had_gone_comes_back() -> None:
    body = Section("Body", points=tuple(Point("said", seconds=seconds) for seconds in (9.0, 10.0)))
    whole = plan(Notes("", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)
    cut = fit(whole, in_time(11.0)).plan
    assert kept(cut) == [0, 2]
    assert fit(cut, in_time(12.0)).plan is cut


def test_a_struck_point_stays_struck() -> None:
    whole = ten_seconds_each(opening=2, closing=1)
    struck = plan(whole.notes, whole.pace, {0: STRUCK})
    assert fit(struck, in_time(99.0)).plan is struck
    assert kept(fit(struck, in_time(10.0)).plan) == [2]
    assert fit(struck, in_time(10.0)).gave_way == (1,)


def test_when_the_closing_changes_its_points_come_back_in_full() -> None:
    whole = ten_seconds_each(opening=2, closing=1)
    cut = fit(whole, in_time(20.0)).plan
    struck = plan(whole.notes, whole.pace, cut.treatments | {2: STRUCK})
    assert closing_points(struck) == (1,)
    assert kept(fit(struck, in_time(10.0)).plan) == [1]


def test_what_was_said_ahead_is_left_as_it_was() -> None:
    whole = ten_seconds_each(opening=1, middle=2, closing=1)
    fitted = fit(whole, replace(in_time(25.0), said=frozenset({2})))
    assert kept(fitted.plan) == [2, 3]


def test_the_point_being_said_and_all_before_it_stay() -> None:
    whole = ten_seconds_each(opening=3, closing=1)
    fitted = fit(whole, TimeLeft(30.0, elapsed_s=15.0, place_s=15.0, first=2, reserve_s=0.0))
    assert kept(fitted.plan) == [0, 1, 3]
    assert fitted.lands_at_s == 30.0


def test_at_another_rate_the_same_time_holds_more_or_less() -> None:
    whole = ten_seconds_each(opening=3, closing=1)
    assert len(kept(fit(whole, replace(in_time(20.0), rate=2.0, ceiling_rate=2.0)).plan)) == 4
    assert len(kept(fit(whole, replace(in_time(40.0), rate=0.5)).plan)) == 2


def test_a_speech_without_points_fits_or_does_not() -> None:
    nothing = plan(Notes("Nothing", ()), NO_RESTS)
    assert fit(nothing, in_time(1.0)).fits
    assert not fit(nothing, replace(in_time(1.0), elapsed_s=2.0)).fits
