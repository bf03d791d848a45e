"""The session across sleep, clocks that are set, and the end of the program."""

import pytest

from app.domain.settings import Settings
from app.domain.under_way import NOWHERE, UnderWay, Whereabouts
from app.session import Session
from tests.fakes import FakeClock
from tests.speeches import ten_seconds_each

PLAN = ten_seconds_each(opening=3, middle=3)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(clock: FakeClock) -> Session:
    """Ten seconds into a speech of a minute, to be said in ninety."""
    session = Session(clock, Settings())
    session.open(PLAN, 90.0)
    session.run_or_pause()
    clock.pass_s(10.0)
    session.standing()
    return session


def kept(session: Session) -> UnderWay:
    under_way = session.under_way(Whereabouts("notes.yaml", full_screen=True))
    assert under_way is not None
    return under_way


def stands(session: Session) -> tuple[float, float, bool]:
    """Place, time left, and whether the text runs."""
    now = session.standing()
    assert now is not None
    assert now.left_s is not None
    return round(now.place_s, 6), round(now.left_s, 6), now.running


def test_while_the_machine_sleeps_the_text_waits_and_the_limit_does_not(session: Session, clock: FakeClock) -> None:
    clock.sleep_s(30.0)
    assert stands(session) == (10.0, 50.0, False)
    session.run_or_pause()
    clock.pass_s(5.0)
    assert stands(session) == (15.0, 45.0, True)


def test_a_key_pressed_on_waking_finds_the_text_where_it_was(session: Session, clock: FakeClock) -> None:
    clock.pass_s(2.0)
    clock.sleep_s(30.0)
    session.run_or_pause()
    assert stands(session) == (12.0, 48.0, True)


def test_all_are_told_that_the_text_waits(session: Session, clock: FakeClock) -> None:
    told: list[bool] = []
    session.subscribe(lambda: told.append(True))
    clock.sleep_s(30.0)
    session.standing()
    session.standing()
    assert told == [True]


def test_a_paused_text_notices_no_sleep(session: Session, clock: FakeClock) -> None:
    session.pause()
    clock.sleep_s(30.0)
    assert stands(session) == (10.0, 50.0, False)


def test_setting_the_clock_on_the_wall_changes_nothing(session: Session, clock: FakeClock) -> None:
    for by_s in (3600.0, -7200.0):
        clock.set_wall_by_s(by_s)
        assert stands(session) == (10.0, 80.0, True)


def test_without_a_speech_nothing_is_kept(clock: FakeClock) -> None:
    session = Session(clock, Settings())
    clock.sleep_s(9.0)
    session.pause()
    assert session.under_way(NOWHERE) is None


def test_another_program_goes_on_at_the_word(session: Session, clock: FakeClock) -> None:
    state = kept(session)
    clock.pass_s(0.5)
    clock.set_wall_by_s(-3600.0)
    other = Session(clock, Settings())
    assert other.take_up(state, PLAN.notes) == pytest.approx(0.5)
    assert stands(other) == (10.0, 79.5, True)
    assert (state.file, state.full_screen) == ("notes.yaml", True)


def test_after_a_power_cut_the_text_waits_at_the_word_and_the_limit_has_run_on(
    session: Session, clock: FakeClock
) -> None:
    state = kept(session)
    clock.start_anew(off_s=40.0)
    other = Session(clock, Settings())
    assert other.take_up(state, PLAN.notes) == pytest.approx(40.0)
    assert stands(other) == (10.0, 40.0, False)


def test_what_was_left_too_long_ago_or_is_of_other_notes_is_not_taken_up(session: Session, clock: FakeClock) -> None:
    state = kept(session)
    other = Session(clock, Settings())
    assert other.take_up(state, ten_seconds_each(other=1).notes) is None
    clock.pass_s(3601.0)
    assert other.take_up(state, PLAN.notes) is None
    assert other.speech is None
