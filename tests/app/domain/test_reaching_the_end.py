"""When the closing words must begin, how long a breath there is before them, and when a fit would help."""

import pytest

from app.domain.choices import accept, preview, strike
from app.domain.countdown import Limit
from app.domain.fitting import fit
from app.domain.landing import (
    BREATH_LEAVES_S,
    CLOSING_RESERVE_S,
    LONGEST_BREATH_S,
    SHORT_BREATH_S,
    Advice,
    closing_must_begin_in_s,
)
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.speech import Speech
from app.domain.standing import Progress, Standing, standing
from app.domain.time_left import RESERVE_S, TimeLeft
from tests.speeches import part, ten_seconds_each

PLAN = ten_seconds_each(opening=2, middle=3, closing=1)
RUNNING = Speech.unsaid(PLAN, 90.0).run(0.0)


def now(speech: Speech, now_s: float) -> Standing:
    return standing(speech, now_s, amber_s=60.0)


def cut(speech: Speech, now_s: float, limit_s: float) -> Speech:
    shown = preview(speech, now_s, 150.0, Limit(limit_s))
    assert shown is not None
    return accept(speech, now_s, shown)


def test_the_closing_must_begin_so_long_before_the_limit_as_it_takes_and_a_little_more() -> None:
    assert now(RUNNING, 5.0).closing_must_begin_in_s == 85.0 - 10.0 - CLOSING_RESERVE_S
    assert now(RUNNING.with_limit(20.0), 15.0).closing_must_begin_in_s == -5.0 - CLOSING_RESERVE_S


def test_a_slower_speaker_must_begin_the_closing_earlier() -> None:
    slow = RUNNING.at_pace(5.0, 60.0)
    assert now(slow, 5.0).closing_must_begin_in_s == 85.0 - 20.0 - CLOSING_RESERVE_S


@pytest.mark.parametrize("speech", [RUNNING.with_limit(None), RUNNING.jump_to(4.0, 50.0)])
def test_without_a_limit_and_within_the_closing_nothing_must_begin(speech: Speech) -> None:
    assert now(speech, 5.0).closing_must_begin_in_s is None


def test_the_heading_belongs_to_the_closing() -> None:
    whole = plan(Notes("", (part("One"), part("Two"))), Pace())
    speech = Speech.unsaid(whole, 90.0).run(0.0).jump_to(5.0, whole.sections[1].heading_s)
    assert closing_must_begin_in_s(speech, 5.0) is None


def test_what_is_to_spare_is_a_breath_before_the_closing_words() -> None:
    late = RUNNING.jump_to(40.0, 45.0)
    assert now(late.with_limit(55.0 + BREATH_LEAVES_S + 3.0), 40.0).breath_s == pytest.approx(3.0)
    assert now(late.with_limit(90.0), 40.0).breath_s == LONGEST_BREATH_S
    assert now(late.jump_to(40.0, 55.0), 40.0).breath_s == 0.0
    assert now(late.with_limit(55.0), 40.0).breath_s == 0.0


def test_the_breath_before_the_closing_words_is_told_until_the_first_of_them() -> None:
    whole = plan(Notes("", (part("One"), part("Two"))), Pace())
    speech, closing = Speech.unsaid(whole, 90.0).run(0.0), whole.points[1]
    places_s = (closing.lead_s - 5.0, closing.lead_s + 0.1, closing.start_s - 0.1, closing.start_s + 0.1)
    assert [now(speech, place_s).breath_s for place_s in places_s] == [LONGEST_BREATH_S] * 3 + [0.0]
    assert now(speech.with_limit(None), closing.lead_s).breath_s == 0.0


def test_what_that_breath_cannot_hold_is_for_shorter_ones_before_the_last_points() -> None:
    fits_s = 60.0 + BREATH_LEAVES_S + LONGEST_BREATH_S
    assert now(RUNNING.with_limit(fits_s), 35.0).breath_s == 0.0
    assert now(RUNNING.with_limit(fits_s + 1.5), 35.0).breath_s == pytest.approx(1.5)
    assert now(RUNNING, 35.0).breath_s == SHORT_BREATH_S


def test_earlier_a_breath_would_be_time_that_may_still_be_needed() -> None:
    long = Speech.unsaid(ten_seconds_each(opening=9, closing=1), 200.0).run(0.0)
    told = {after_s: now(long, after_s).breath_s for after_s in (5.0, 30.0, 45.0)}
    assert told == {5.0: 0.0, 30.0: 0.0, 45.0: SHORT_BREATH_S}


def test_when_the_points_between_are_left_out_the_breath_comes_at_once() -> None:
    struck = strike(strike(RUNNING, 25.0, 3), 25.0, 4)
    assert now(struck, 25.0).breath_s == LONGEST_BREATH_S


def test_when_it_lands_too_late_points_should_go() -> None:
    assert now(RUNNING.with_limit(60.0 + BREATH_LEAVES_S), 5.0).advice is Advice.NONE
    assert now(RUNNING.with_limit(60.0 + BREATH_LEAVES_S - 0.1), 5.0).advice is Advice.LET_GO


@pytest.mark.parametrize(
    ("ahead", "advised"),
    [
        (Point("one two three", priority=Priority.MUST), Advice.NONE),
        (Point("one two three", priority=Priority.MUST, short="one"), Advice.LET_GO),
        (Point("one two three", priority=Priority.MUST, short="longer than what it is to stand for"), Advice.NONE),
        (Point("one two three"), Advice.LET_GO),
        (Point("one two three", priority=Priority.MAY), Advice.LET_GO),
    ],
)
def test_where_nothing_can_go_nothing_is_advised(ahead: Point, advised: Advice) -> None:
    sections = (Section("Body", points=(Point("now"), ahead)), Section("End", points=(Point("thanks"),)))
    speech = Speech.unsaid(plan(Notes("", sections), Pace()), 2.0).run(0.0)
    assert now(speech, 1.0).advice is advised
    gone = cut(speech, 1.0, 2.0)
    assert now(gone, 1.0).advice is Advice.NONE


def test_without_a_limit_and_at_the_end_there_is_nothing_to_advise() -> None:
    assert now(RUNNING.with_limit(None), 5.0).advice is Advice.NONE
    assert now(RUNNING.with_limit(10.0), 70.0).advice is Advice.NONE


def test_when_there_is_time_again_points_may_come_back() -> None:
    shorter = cut(RUNNING, 5.0, 50.0 + RESERVE_S)
    assert now(shorter, 5.0).advice is Advice.NONE
    longer = shorter.with_limit(62.0 + RESERVE_S)
    assert now(longer, 5.0).advice is Advice.TAKE_BACK
    assert now(longer, 45.0).advice is Advice.NONE


def test_a_longer_wording_may_come_back_too() -> None:
    body = Section("Body", points=(Point("now", seconds=5.0), Point("one two three four", short="one")))
    whole = plan(Notes("", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), Pace(60.0))
    in_short = fit(whole, TimeLeft(whole.total_s + RESERVE_S - 1.0)).plan
    speech = Speech.unsaid(in_short, whole.total_s + RESERVE_S).run(0.0)
    assert in_short.points[1].treatment is not None
    assert now(speech, 1.0).advice is Advice.TAKE_BACK


def test_what_others_have_said_does_not_come_back_by_itself() -> None:
    assert now(strike(RUNNING, 5.0, 3), 5.0).advice is Advice.NONE


def test_a_section_that_is_left_out_stands_so() -> None:
    struck = strike(strike(RUNNING, 5.0, 5), 5.0, 1)
    assert [section.progress for section in now(struck, 5.0).sections] == [
        Progress.CURRENT,
        Progress.COMING,
        Progress.LEFT_OUT,
    ]


def test_the_standing_tells_the_limit_the_pace_and_the_interruption() -> None:
    interrupted = RUNNING.interrupt(5.0).interruption_counts(counts=False)
    found = now(interrupted, 9.0)
    assert (found.limit_s, found.measured_words_per_minute) == (90.0, 120.0)
    assert (found.interrupted, found.interruption_counts) == (True, False)
    assert (now(RUNNING, 9.0).interrupted, now(RUNNING, 9.0).interruption_counts) == (False, True)
