import pytest

from app.domain.countdown import Limit
from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.settings import Settings
from app.domain.take import Event, Happening, Kind, stays
from app.recorder import Recorder
from app.session import Session
from tests.fakes import FakeClock
from tests.speeches import ten_seconds_each
from tests.takes_made import Rehearsal, Told

PLAN = ten_seconds_each(Opening=1, Middle=3, Closing=1)

BEGAN, POINT, RAN, PAUSED = Happening.BEGAN, Happening.POINT, Happening.RAN, Happening.PAUSED
FINISHED, ENDED = Happening.FINISHED, Happening.ENDED


@pytest.fixture
def rehearsal() -> Rehearsal:
    return Rehearsal(PLAN, 60.0)


class SlowlyTold(Session):
    """A session on a real machine: some time passes between a command and those who hear of it."""

    def __init__(self, clock: FakeClock, settings: Settings) -> None:
        super().__init__(clock, settings)
        self.subscribe(lambda: clock.pass_s(0.01))


def told(rehearsal: Rehearsal) -> list[Happening]:
    """What was told, the signs of life aside."""
    return [event.what for event in rehearsal.told.events if event.what is not Happening.STILL]


def last(rehearsal: Rehearsal) -> Event:
    return rehearsal.told.events[-1]


def test_nothing_is_recorded_before_the_first_word(rehearsal: Rehearsal) -> None:
    rehearsal.session.jump_to_section(1)
    rehearsal.pass_s(5.0)
    assert not rehearsal.told.events
    assert rehearsal.recorder.take is None
    assert not rehearsal.recorder.recording
    rehearsal.recorder.end()
    assert not rehearsal.told.kept


def test_an_empty_stage_is_not_recorded(rehearsal: Rehearsal) -> None:
    told_nothing = Told()
    Recorder(Session(rehearsal.clock, Settings()), told_nothing).look()
    assert not told_nothing.events


def test_each_point_begins_when_the_text_comes_to_it(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(51.0)
    take = rehearsal.ended()
    came = [(event.point, round(event.at_s, 6)) for event in take.events if event.what is POINT]
    assert came == [(1, 10.0), (2, 20.0), (3, 30.0), (4, 40.0)]
    assert take.finish_s == pytest.approx(50.0)
    assert told(rehearsal) == [BEGAN, *[POINT] * 4, FINISHED, PAUSED, ENDED]
    assert rehearsal.told.begun == (Kind.REHEARSAL, 60.0)
    assert rehearsal.told.kept == [True]


def test_without_ticks_a_command_tells_what_it_missed(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.clock.pass_s(25.0)
    rehearsal.session.pause()
    came = [(event.what, event.at_s, event.running) for event in rehearsal.told.events]
    assert came == [(BEGAN, 0.0, True), (POINT, 10.0, True), (POINT, 20.0, True), (PAUSED, 25.0, False)]


def test_every_second_there_is_a_sign_of_life_until_the_last_word(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(5.5)
    still = [event.at_s for event in rehearsal.told.events if event.what is Happening.STILL]
    assert still == pytest.approx([1.0, 2.0, 3.0, 4.0, 5.0], abs=0.11)
    rehearsal.pass_s(60.0)
    assert last(rehearsal).what is PAUSED


def test_who_begins_a_point_to_which_the_text_has_flowed_leads_it_on(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(12.0)
    rehearsal.session.next_point()
    assert (last(rehearsal).what, last(rehearsal).point, last(rehearsal).place_s) == (Happening.NUDGED, 1, 10.0)


def test_pace_jump_nudge_and_limit_are_told_with_their_figures(rehearsal: Rehearsal) -> None:
    session = rehearsal.session
    session.run_or_pause()
    rehearsal.pass_s(8.0)
    session.next_point()
    assert (last(rehearsal).what, last(rehearsal).point) == (Happening.NUDGED, 1)
    session.jump_to_section(2)
    assert (last(rehearsal).what, last(rehearsal).point) == (Happening.JUMPED, 4)
    session.quicken(10.0)
    assert (last(rehearsal).what, last(rehearsal).value) == (Happening.PACE, 130.0)
    session.grant(Limit(45.0))
    assert (last(rehearsal).what, last(rehearsal).value) == (Happening.LIMIT, 45.0)
    assert rehearsal.ended().granted_s == 45.0
    assert Rehearsal(PLAN, 60.0).spoken(9.0).granted_s == 60.0


def test_a_limit_that_is_lifted_is_none(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(6.0)
    rehearsal.session.set_limit(None)
    take = rehearsal.ended()
    assert take.granted_s is None
    assert take.finish_s is None


def test_a_clock_that_began_earlier_is_told(rehearsal: Rehearsal) -> None:
    rehearsal.session.start_clock(5.0)
    assert last(rehearsal).what is BEGAN
    rehearsal.pass_s(3.0)
    rehearsal.session.start_clock(5.0)
    assert last(rehearsal).what is Happening.CLOCK
    assert last(rehearsal).value == pytest.approx(5.0)
    assert last(rehearsal).elapsed_s == pytest.approx(8.0)


def test_an_interruption_is_told_and_no_point_passes_meanwhile(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(5.0)
    rehearsal.session.interrupt()
    rehearsal.session.interruption_counts(counts=False)
    rehearsal.pass_s(30.0)
    rehearsal.session.resume()
    rehearsal.pass_s(6.0)
    assert told(rehearsal) == [BEGAN, Happening.INTERRUPTED, Happening.RESUMED, POINT]
    first = next(stays(rehearsal.ended()))
    assert [first.interrupted_s, first.lasted_s] == pytest.approx([30.0, 10.0])
    assert not first.whole


def test_points_that_give_way_and_come_back_are_told_by_the_number_of_their_measure(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.session.strike(2)
    rehearsal.session.undo()
    rehearsal.session.strike(3)
    numbers = [event.value for event in rehearsal.told.events if event.what is Happening.PLAN]
    assert numbers == [1.0, 0.0, 2.0]
    assert [len([line for line in known.lines if line.kept]) for known in rehearsal.told.measures] == [5, 4, 4]
    take = rehearsal.ended()
    assert take.measure == take.measures[2]
    assert take.measures[2].lines[3].reason == "left out, for others have said it; gives back 10 s"


def test_led_point_by_point_each_key_is_a_nudge_and_the_last_one_the_end(rehearsal: Rehearsal) -> None:
    take = rehearsal.spoken(8.0, 12.0, 10.0, 15.0, 9.0)
    assert [stay.lasted_s for stay in stays(take)] == pytest.approx([8.0, 12.0, 10.0, 15.0, 9.0], abs=0.15)
    assert all(stay.whole for stay in stays(take))
    assert take.finish_s == pytest.approx(54.0, abs=0.15)


def test_a_recorder_that_hears_of_the_last_key_a_moment_later_knows_that_it_was_the_last() -> None:
    slow = Rehearsal(PLAN)
    slow.session = SlowlyTold(slow.clock, slow.session.settings)
    slow.recorder = Recorder(slow.session, slow.told)
    slow.session.open(PLAN, None)
    take = slow.spoken(8.0, 12.0, 10.0, 15.0, 9.0)
    assert take.finish_s == pytest.approx(54.0, abs=0.2)
    assert [stay.lasted_s for stay in stays(take)] == pytest.approx([8.0, 12.0, 10.0, 15.0, 9.0], abs=0.2)


def test_pressing_the_key_once_more_after_the_last_word_changes_nothing(rehearsal: Rehearsal) -> None:
    take = rehearsal.spoken(8.0, 12.0, 10.0, 15.0, 9.0, 3.0)
    assert take.finish_s == pytest.approx(54.0, abs=0.15)


@pytest.mark.parametrize("point_by_point", [True, False])
def test_led_on_through_the_rests_between_points_it_is_a_nudge_as_well(*, point_by_point: bool) -> None:
    words = Point(" ".join(["word"] * 10))
    rested = plan(Notes("Rests", (Section("One", points=(words, words)), Section("Two", points=(words,)))), Pace())
    rehearsal = Rehearsal(rested)
    rehearsal.session.lead(point_by_point=point_by_point)
    rehearsal.session.run_or_pause()
    for _ in rested.points:
        rehearsal.pass_s(4.5)
        rehearsal.session.next_point()
    take = rehearsal.ended()
    assert [stay.left_by for stay in stays(take)] == [Happening.NUDGED, Happening.NUDGED, FINISHED]
    assert all(stay.whole for stay in stays(take))
    assert take.finish_s == pytest.approx(13.5, abs=0.1)


def test_who_goes_back_after_the_last_word_has_not_finished(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(51.0)
    rehearsal.session.jump_to_section(2)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(4.0)
    take = rehearsal.ended()
    assert take.finish_s is None
    assert [stay.point for stay in stays(take)] == [0, 1, 2, 3, 4, 4]
    assert sum(stay.lasted_s for stay in stays(take)) == pytest.approx(54.0, abs=0.2)


def test_dragging_the_text_is_one_jump_to_where_it_was_let_go(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(2.0)
    for place in range(60):
        rehearsal.session.move_to(10.2 + place / 2)
        rehearsal.clock.pass_s(1 / 60)
    rehearsal.pass_s(2.0)
    take = rehearsal.ended()
    jumps = [event for event in take.events if event.what is Happening.JUMPED]
    assert len(jumps) <= 2
    assert jumps[-1].place_s == pytest.approx(39.7)
    assert [event.at_s for event in take.events] == sorted(event.at_s for event in take.events)
    rehearsal.session.open(PLAN, None)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(6.0)
    for place_s in (20.5, 30.5):
        rehearsal.session.move_to(place_s)
    assert [event.place_s for event in rehearsal.ended().events][-2:] == [30.5, 30.5], "let go and left at once"


def test_a_pause_belongs_to_the_point_it_is_made_in(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(12.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(4.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(9.0)
    second = list(stays(rehearsal.ended()))[1]
    assert second.point == 1
    assert [second.paused_s, second.lasted_s] == pytest.approx([4.0, 14.0])
    assert second.whole


def test_leaving_at_once_keeps_nothing_and_a_later_leaving_does(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(3.0)
    rehearsal.recorder.end()
    assert rehearsal.told.kept == [False]
    rehearsal.session.open(PLAN, None)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(6.0)
    rehearsal.recorder.end()
    assert rehearsal.told.kept == [False, True]


@pytest.mark.parametrize("another", [PLAN, ten_seconds_each(Other=2)])
def test_another_speech_on_the_stage_ends_the_take(rehearsal: Rehearsal, another: Plan) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(6.0)
    rehearsal.session.open(another, None)
    assert rehearsal.told.kept == [True]
    assert last(rehearsal).what is ENDED
    assert not rehearsal.recorder.recording
    rehearsal.session.run_or_pause()
    assert last(rehearsal).what is BEGAN


def test_a_speech_that_is_over_is_not_recorded_once_more(rehearsal: Rehearsal) -> None:
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(51.0)
    rehearsal.recorder.end()
    rehearsal.pass_s(5.0)
    assert rehearsal.told.kept == [True]
    assert not rehearsal.recorder.recording
