"""What the speaker decides while speaking, by the session's commands."""

import pytest

from app.domain.countdown import Limit
from app.domain.limits import AskedLimit, TimeOfDay
from app.domain.settings import Settings
from app.session import Session
from tests.fakes import FakeClock
from tests.speeches import ten_seconds_each


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(clock: FakeClock) -> Session:
    made = Session(clock, Settings())
    made.open(ten_seconds_each(Opening=1, Middle=3, Closing=1), 60.0)
    return made


def kept(session: Session) -> list[bool]:
    assert session.speech is not None
    return [point.kept for point in session.speech.plan.points]


def test_without_a_speech_there_is_nothing_to_decide(clock: FakeClock) -> None:
    empty = Session(clock, Settings())
    assert empty.preview() is None
    assert not empty.undo()
    assert empty.talking() is None
    assert empty.limit_for(AskedLimit(90.0)) == Limit(90.0)


def test_a_limit_by_the_clock_on_the_wall_is_counted_from_one_look_at_it(session: Session, clock: FakeClock) -> None:
    limit = session.limit_for(TimeOfDay(12, 47))
    assert limit.until_s == clock.now_s() + clock.seconds_until(12, 47)


def test_a_fit_is_shown_accepted_and_undone(session: Session) -> None:
    shown = session.preview(Limit(44.0))
    assert shown is not None
    assert all(kept(session))
    session.accept(shown)
    assert kept(session) == [True, True, True, False, True]
    assert session.undo()
    assert all(kept(session))
    assert not session.undo()


def test_another_limit_leaves_every_point_as_it_is(session: Session) -> None:
    session.grant(Limit(20.0))
    assert session.speech is not None
    assert session.speech.countdown.limit == Limit(20.0)
    assert all(kept(session))


def test_a_point_is_struck_and_taken_back(session: Session) -> None:
    session.strike(2)
    assert kept(session) == [True, True, False, True, True]
    session.take_back(2)
    assert all(kept(session))
    session.run_or_pause()
    session.strike()
    assert not all(kept(session))


def test_somebody_else_has_the_floor_for_a_while(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(5.0)
    session.interrupt()
    session.interruption_counts(counts=False)
    clock.pass_s(30.0)
    session.resume()
    standing = session.standing()
    assert standing is not None
    assert (standing.place_s, standing.elapsed_s, standing.running) == (5.0, 5.0, True)


def test_the_text_is_led_point_by_point_and_a_first_step_begins(session: Session, clock: FakeClock) -> None:
    session.lead(point_by_point=True)
    session.next_point()
    clock.pass_s(3.0)
    standing, talking = session.standing(), session.talking()
    assert standing is not None
    assert talking is not None
    assert (standing.began, standing.elapsed_s, talking.point) == (True, 3.0, 1)


def test_the_closing_words_are_one_key_away(session: Session) -> None:
    session.jump_to_closing()
    standing = session.standing()
    assert standing is not None
    assert standing.place_s == 40.0
    session.jump_to_last_point()
    session.set_limit(None)
    assert session.speech is not None
    assert session.speech.countdown.limit == Limit()
