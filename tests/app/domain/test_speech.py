import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Notes
from app.domain.pace import FASTEST_WORDS_PER_MINUTE, SLOWEST_WORDS_PER_MINUTE, Pace
from app.domain.plan import plan
from app.domain.speech import LONGEST_TRAIL, Speech
from tests.speeches import part, ten_seconds_each

PLAN = ten_seconds_each(opening=2, middle=2, end=2)
WAITING = Speech.unsaid(PLAN, limit_s=90.0)
RUNNING = WAITING.run(100.0)


def place_s(speech: Speech, now_s: float) -> float:
    return speech.transport.place_at(now_s)


def test_at_first_everything_waits() -> None:
    assert not WAITING.transport.running
    assert not WAITING.countdown.began
    assert place_s(WAITING, 500.0) == 0.0
    assert WAITING.words_per_minute == 120.0


def test_the_first_movement_starts_the_countdown() -> None:
    assert RUNNING.countdown.elapsed_s(103.0) == 3.0
    assert place_s(RUNNING, 103.0) == 3.0


def test_a_pause_stops_the_text_and_not_the_countdown() -> None:
    paused = RUNNING.pause(103.0)
    assert place_s(paused, 110.0) == 3.0
    assert paused.countdown.elapsed_s(110.0) == 10.0
    assert place_s(paused.run(110.0), 112.0) == 5.0


def test_running_again_does_not_start_the_countdown_again() -> None:
    assert RUNNING.pause(103.0).run(110.0).countdown == RUNNING.countdown


def test_another_pace_keeps_the_word() -> None:
    quicker = RUNNING.at_pace(110.0, 150.0)
    assert quicker.words_per_minute == pytest.approx(150.0)
    assert place_s(quicker, 110.0) == 10.0
    assert place_s(quicker, 114.0) == 15.0


@pytest.mark.parametrize(
    ("asked", "kept"), [(1.0, SLOWEST_WORDS_PER_MINUTE), (1e9, FASTEST_WORDS_PER_MINUTE), (133.0, 133.0)]
)
def test_a_pace_stays_within_what_a_person_can_say(asked: float, kept: float) -> None:
    assert RUNNING.at_pace(110.0, asked).words_per_minute == pytest.approx(kept)


@pytest.mark.parametrize(
    ("pace", "step", "next_pace"),
    [
        *((120.0, 5.0, 125.0), (120.0, -5.0, 115.0)),
        *((118.0, 5.0, 120.0), (118.0, -5.0, 115.0), (122.5, 5.0, 125.0), (117.5, -5.0, 115.0)),
        *((299.0, 5.0, 300.0), (300.0, 5.0, 300.0), (300.0, -7.0, 294.0), (40.0, -5.0, 40.0)),
    ],
)
def test_quicker_and_slower_lead_to_the_next_multiple_of_the_step(pace: float, step: float, next_pace: float) -> None:
    speech = RUNNING.at_pace(110.0, pace).quickened(110.0, step)
    assert speech.words_per_minute == pytest.approx(next_pace)


@given(st.floats(0.3, 2.5), st.floats(1, 20), st.integers(1, 7))
def test_a_multiple_of_the_step_is_never_skipped_nor_repeated(share: float, step: float, times: int) -> None:
    pace = Pace(120.0 * share)
    speech = Speech.unsaid(plan(Notes("", (part("One"),)), pace), None).at_pace(0.0, 150.0)
    for _ in range(times):
        before = speech.words_per_minute
        speech = speech.quickened(0.0, step)
        assert 0 < speech.words_per_minute - before <= step * (1 + 1e-6)
    for _ in range(times):
        speech = speech.quickened(0.0, -step)
    assert abs(speech.words_per_minute - 150.0) <= step * (1 + 1e-6)


def test_a_jump_remembers_where_it_began() -> None:
    there = RUNNING.jump_to(105.0, 40.0)
    assert place_s(there, 106.0) == 41.0
    assert there.trail == (5.0,)
    back = there.jump_back(107.0)
    assert place_s(back, 107.0) == 5.0
    assert back.trail == ()


def test_jumps_are_taken_back_one_by_one() -> None:
    there = RUNNING.jump_to(105.0, 40.0).jump_to(106.0, 20.0)
    assert place_s(there.jump_back(107.0), 107.0) == 41.0
    assert place_s(there.jump_back(107.0).jump_back(108.0), 108.0) == 5.0


def test_without_a_jump_there_is_nothing_to_take_back() -> None:
    assert RUNNING.jump_back(105.0) is RUNNING


def test_the_trail_has_an_end() -> None:
    speech = RUNNING
    for number in range(LONGEST_TRAIL + 5):
        speech = speech.jump_to(100.0, float(number))
    assert len(speech.trail) == LONGEST_TRAIL
    assert speech.trail[-1] == LONGEST_TRAIL + 3


def test_next_and_previous_lead_from_point_to_point_without_a_trail() -> None:
    there = RUNNING.next_point(105.0)
    assert place_s(there, 105.0) == 10.0
    assert place_s(there.previous_point(108.0), 108.0) == 10.0
    assert place_s(there.previous_point(106.0), 106.0) == 0.0
    assert there.trail == ()


def test_where_the_text_has_just_flowed_on_the_next_point_is_that_one() -> None:
    late = RUNNING.next_point(112.0)
    assert place_s(late, 112.0) == 10.0
    assert late.delivery.nudged_s == -2.0
    assert place_s(late.next_point(112.0), 112.0) == 20.0, "pressed again it is the one after"
    assert place_s(late.next_point(114.0), 114.0) == 20.0


@pytest.mark.parametrize(
    "speech",
    [
        RUNNING.pause(112.0),
        RUNNING.jump_to(110.0, 10.5),
        RUNNING.at_pace(111.0, 130.0),
        RUNNING.next_point(108.0),
        RUNNING.pause(111.0).run(111.0),
    ],
)
def test_who_has_pressed_a_key_since_is_led_on(speech: Speech) -> None:
    assert place_s(speech.next_point(112.0), 112.0) == 20.0


def test_a_while_after_it_flowed_on_the_text_is_led_on() -> None:
    assert place_s(RUNNING.next_point(114.9), 114.9) == 10.0
    assert place_s(RUNNING.next_point(115.1), 115.1) == 20.0


def test_a_paused_text_is_still_paused_after_a_jump() -> None:
    assert place_s(RUNNING.pause(105.0).jump_to(106.0, 40.0), 200.0) == 40.0


def test_a_nudge_of_the_running_text_corrects_its_pace() -> None:
    nudged = RUNNING.nudge_to(105.0, 7.0, 2.0)
    assert place_s(nudged, 105.0) == 7.0
    assert nudged.delivery.nudged_s == 2.0


def test_a_nudge_of_the_paused_text_only_moves_it() -> None:
    nudged = RUNNING.pause(105.0).nudge_to(106.0, 7.0, 2.0)
    assert place_s(nudged, 106.0) == 7.0
    assert nudged.delivery.nudged_s == 0.0


def test_the_countdown_can_begin_while_the_text_waits() -> None:
    begun = WAITING.begin_clock(100.0)
    assert place_s(begun, 110.0) == 0.0
    assert begun.countdown.elapsed_s(110.0) == 10.0
    assert begun.delivery_at(110.0).spent_s[0] == 10.0


def test_what_has_begun_is_not_begun_again() -> None:
    assert RUNNING.begin_clock(105.0) is RUNNING


def test_a_late_start_is_corrected() -> None:
    assert RUNNING.began_earlier(105.0, 5.0).countdown.elapsed_s(105.0) == 10.0


def test_another_limit_changes_nothing_else() -> None:
    changed = RUNNING.with_limit(60.0)
    assert changed.countdown.left_s(105.0) == 55.0
    assert (changed.transport, changed.delivery) == (RUNNING.transport, RUNNING.delivery)
    assert RUNNING.with_limit(None).countdown.left_s(105.0) is None


def test_nothing_counts_as_delivered_before_the_countdown_began() -> None:
    looked_around = WAITING.jump_to(50.0, 40.0).jump_to(70.0, 0.0)
    assert sum(looked_around.delivery_at(90.0).spent_s) == 0.0
    assert sum(looked_around.run(100.0).delivery_at(105.0).spent_s) == 5.0


def test_every_command_writes_down_what_was_delivered_until_then() -> None:
    speech = RUNNING.next_point(105.0).pause(107.0).at_pace(117.0, 60.0).run(120.0)
    assert speech.delivery_at(124.0).spent_s == (5.0, 2.0 + 13.0 + 4.0, 0.0, 0.0, 0.0, 0.0)


def test_the_last_word_ends_the_speech_and_going_back_resumes_it() -> None:
    finished = RUNNING.pause(200.0)
    assert finished.delivery.finished_s == 160.0
    assert finished.previous_point(201.0).delivery.finished_s is None
