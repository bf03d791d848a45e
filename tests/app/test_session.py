import pytest

from app.domain.commands import DEFAULT_KEYS, Command
from app.domain.notes import Notes
from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.settings import Settings, Theme
from app.domain.standing import Standing
from app.session import Session
from tests.fakes import FakeClock
from tests.speeches import NO_RESTS, part, ten_seconds_each

LIMIT_S = 90.0


class Audience:
    """A listener that counts how often it was called."""

    def __init__(self) -> None:
        self.told = 0

    def listen(self) -> None:
        self.told += 1


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(clock: FakeClock) -> Session:
    """Two points of ten seconds in each of three sections, to be said in ninety."""
    session = Session(clock, Settings(amber_s=30.0))
    session.open(ten_seconds_each(opening=2, middle=2, end=2), LIMIT_S)
    return session


@pytest.fixture
def audience(session: Session) -> Audience:
    audience = Audience()
    session.subscribe(audience.listen)
    return audience


def now(session: Session) -> Standing:
    standing = session.standing()
    assert standing is not None
    return standing


def test_without_a_speech_there_is_nothing_to_stand_or_to_do(clock: FakeClock) -> None:
    session, audience = Session(clock, Settings()), Audience()
    session.subscribe(audience.listen)
    session.run_or_pause()
    session.next_point()
    assert session.speech is None
    assert session.standing() is None
    assert not session.jump_by_key("1")
    assert audience.told == 0


def test_a_speech_that_is_opened_waits_at_its_beginning(session: Session, clock: FakeClock) -> None:
    clock.pass_s(60.0)
    assert (now(session).place_s, now(session).began, now(session).left_s) == (0.0, False, LIMIT_S)


def test_another_speech_begins_anew(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(25.0)
    session.open(ten_seconds_each(other=1), None)
    assert (now(session).place_s, now(session).running, now(session).left_s) == (0.0, False, None)


def test_one_key_runs_and_pauses(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(5.0)
    assert (now(session).running, now(session).place_s) == (True, 5.0)
    session.run_or_pause()
    clock.pass_s(5.0)
    assert (now(session).running, now(session).place_s, now(session).elapsed_s) == (False, 5.0, 10.0)


def test_pausing_twice_is_still_a_pause(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(5.0)
    session.pause()
    session.pause()
    assert not now(session).running


def test_the_pace_goes_up_and_down_by_steps(session: Session) -> None:
    session.quicken(5.0)
    assert now(session).words_per_minute == pytest.approx(125.0)
    session.quicken(-5.0)
    session.quicken(-5.0)
    assert now(session).words_per_minute == pytest.approx(115.0)


def test_a_section_can_be_jumped_to_and_back_from(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(5.0)
    session.jump_to_section(2)
    assert (now(session).place_s, now(session).section) == (40.0, 2)
    session.jump_back()
    assert now(session).place_s == 5.0


def test_a_jump_key_leads_to_its_section(clock: FakeClock) -> None:
    session = Session(clock, Settings())
    session.open(plan(Notes("Keys", (part("One", "A"), part("Two", "B"))), NO_RESTS), None)
    assert session.jump_by_key("b")
    assert now(session).section == 1
    assert session.jump_by_key("1")
    assert now(session).section == 0


def test_a_jump_to_a_section_lands_on_its_heading(clock: FakeClock) -> None:
    session = Session(clock, Settings())
    laid_out = plan(Notes("Keys", (part("One", "A"), part("Two", "B"))), Pace())
    session.open(laid_out, None)
    session.jump_to_section(1)
    assert laid_out.sections[1].start_s < now(session).place_s == laid_out.sections[1].heading_s
    session.jump_to_beginning()
    assert session.jump_by_key("B")
    assert now(session).place_s == laid_out.sections[1].heading_s


def test_a_key_that_leads_nowhere_changes_nothing(session: Session, audience: Audience) -> None:
    assert not session.jump_by_key("x")
    assert audience.told == 0


def test_a_place_leads_to_the_beginning_of_its_point(session: Session) -> None:
    session.jump_to_place(37.0)
    assert now(session).place_s == 30.0


def test_there_is_a_way_to_the_beginning_and_to_the_last_point(session: Session) -> None:
    session.jump_to_last_point()
    assert now(session).place_s == 50.0
    session.jump_to_beginning()
    assert now(session).place_s == 0.0
    session.jump_back()
    assert now(session).place_s == 50.0


def test_points_follow_each_other(session: Session) -> None:
    session.next_point()
    session.next_point()
    assert now(session).place_s == 20.0
    session.previous_point()
    assert now(session).place_s == 10.0


def test_the_text_follows_the_hand(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(5.0)
    session.move_to(8.0)
    assert now(session).place_s == 8.0


def test_where_the_hand_puts_the_text_says_nothing_of_the_pace(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(5.0)
    session.move_to(30.0)
    standing = now(session)
    assert session.speech is not None
    assert standing.projection.lands_at_s == 5.0 + session.speech.plan.total_s - 30.0


def test_a_listener_that_fails_does_not_keep_the_others_from_hearing(session: Session) -> None:
    heard = []

    def fail() -> None:
        raise ValueError("a slip")

    session.subscribe(fail)
    session.subscribe(lambda: heard.append("heard"))
    with pytest.raises(ValueError, match="a slip"):
        session.run_or_pause()
    assert heard == ["heard"]


def test_the_clock_is_started_and_then_corrected_with_one_key(session: Session, clock: FakeClock) -> None:
    session.start_clock(5.0)
    assert (now(session).began, now(session).elapsed_s, now(session).running) == (True, 0.0, False)
    clock.pass_s(2.0)
    session.start_clock(5.0)
    assert now(session).elapsed_s == 7.0
    session.start_clock(-5.0)
    assert now(session).elapsed_s == 2.0


def test_the_limit_can_be_changed_while_speaking(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(10.0)
    session.set_limit(60.0)
    assert now(session).left_s == 50.0
    session.set_limit(None)
    assert now(session).left_s is None


def test_a_speech_at_its_end_is_brought_to_rest_once(session: Session, clock: FakeClock, audience: Audience) -> None:
    session.run_or_pause()
    clock.pass_s(61.0)
    at_end = now(session)
    assert (at_end.place_s, at_end.running, at_end.finished) == (60.0, False, True)
    assert at_end.projection.lands_at_s == 60.0
    now(session)
    assert audience.told == 2


def test_a_speech_does_not_end_before_its_last_word(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(59.9)
    assert (now(session).running, now(session).finished) == (True, False)


def test_everyone_is_told_of_each_change_once(session: Session, audience: Audience) -> None:
    latecomer = Audience()
    session.run_or_pause()
    session.subscribe(latecomer.listen)
    session.quicken(5.0)
    session.change_settings(Settings(theme=Theme.LIGHT))
    session.open(ten_seconds_each(other=1), None)
    assert (audience.told, latecomer.told) == (4, 3)


def test_asking_where_it_stands_tells_nobody(session: Session, audience: Audience) -> None:
    now(session)
    assert audience.told == 0


def test_new_settings_are_in_force_at_once(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(50.0)
    calm = now(session).light
    session.change_settings(Settings(amber_s=45.0))
    assert (calm.value, now(session).light.value) == ("calm", "amber")
    assert session.settings.amber_s == 45.0


def test_settings_do_not_touch_the_speech(session: Session, clock: FakeClock) -> None:
    session.run_or_pause()
    clock.pass_s(7.0)
    session.change_settings(Settings(keys={**DEFAULT_KEYS, Command.FASTER: ("Q",)}))
    assert now(session).place_s == 7.0


def test_the_session_tells_the_time_of_its_clock(session: Session, clock: FakeClock) -> None:
    clock.pass_s(12.5)
    assert session.now_s() == clock.now_s()
