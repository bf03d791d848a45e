import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import strike
from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.speech import WAITS_BEFORE_S, Speech
from app.domain.standing import standing
from app.domain.talking import talking
from tests.speeches import NO_RESTS, part, ten_seconds_each, yielding_plans

PLAN = ten_seconds_each(opening=2, middle=2, end=1)
WAITING = Speech.unsaid(PLAN, 90.0).led(50.0, point_by_point=True)
LED = WAITING.run(100.0)


def place_s(speech: Speech, now_s: float) -> float:
    return speech.transport.place_at(now_s)


def point(speech: Speech, now_s: float) -> int:
    return speech.plan.point_at(place_s(speech, now_s))


def test_the_text_waits_at_the_end_of_the_point() -> None:
    assert [place_s(LED, now_s) for now_s in (104.0, 120.0)] == [4.0, 10.0 - WAITS_BEFORE_S]
    assert point(LED, 500.0) == 0


def test_a_key_leads_on_to_the_next() -> None:
    led = LED.next_point(113.0)
    assert (point(led, 113.0), place_s(led, 115.0), point(led, 500.0)) == (1, 12.0, 1)


def test_a_key_leads_to_the_rest_before_the_next_point() -> None:
    whole = plan(Notes("", (part("One"), part("Two"))), Pace())
    led = Speech.unsaid(whole, 90.0).led(0.0, point_by_point=True).run(0.0).next_point(12.0)
    assert place_s(led, 12.0) == whole.points[1].lead_s < whole.points[1].start_s
    assert point(led, 12.0) == 1
    assert point(led.next_point(12.1), 12.1) == 1
    assert place_s(led.next_point(12.1), 12.1) == whole.total_s


def test_a_jump_leads_to_another_point_and_waits_there() -> None:
    led = LED.jump_to(103.0, 35.0)
    assert (place_s(led, 104.0), point(led, 500.0)) == (36.0, 3)


def test_at_the_last_word_only_the_speaker_knows_that_it_was_said() -> None:
    ended = LED.jump_to(105.0, 40.0)
    assert place_s(ended, 500.0) == PLAN.total_s - WAITS_BEFORE_S
    assert ended.until(500.0).delivery.finished_s is None
    last_key = ended.next_point(117.0)
    assert place_s(last_key, 117.0) == PLAN.total_s
    assert last_key.delivery.finished_s == 117.0


def test_the_end_of_a_point_is_not_the_end_of_the_speech() -> None:
    assert LED.delivery_at(500.0).finished_s is None


def test_scrolling_goes_on_from_the_same_word_and_back() -> None:
    scrolling = LED.led(104.0, point_by_point=False)
    assert (place_s(scrolling, 104.0), place_s(scrolling, 120.0)) == (4.0, 20.0)
    again = scrolling.led(120.0, point_by_point=True)
    assert (place_s(again, 120.0), point(again, 500.0)) == (20.0, 2)


def test_what_is_left_out_is_not_waited_for() -> None:
    struck = strike(strike(LED, 102.0, 1), 102.0, 2)
    assert point(struck, 500.0) == 0
    assert point(struck.next_point(112.0), 112.0) == 3


def test_waiting_shows_a_slower_pace_and_a_point_ended_early_a_quicker_one() -> None:
    assert LED.next_point(115.0).measured_rate < 1.0 < LED.next_point(107.0).measured_rate
    exact = LED.next_point(110.0)
    assert exact.measured_rate == pytest.approx(1.0)


def test_a_point_that_was_hardly_begun_was_skipped_and_not_said_quickly() -> None:
    assert LED.next_point(102.0).measured_rate == 1.0


def test_who_waits_longer_than_the_point_takes_is_doing_something_else() -> None:
    assert LED.next_point(120.0).measured_rate == pytest.approx(LED.next_point(400.0).measured_rate, abs=1e-3)


def test_a_pause_is_no_slower_pace() -> None:
    paused = LED.pause(105.0).run(145.0)
    assert paused.next_point(150.0).measured_rate == pytest.approx(1.0)


def test_a_pace_that_the_speaker_sets_is_taken_at_its_word() -> None:
    slow = LED.next_point(115.0)
    assert slow.at_pace(115.0, 110.0).measured_rate == pytest.approx(110.0 / 120.0)


def test_the_measured_pace_comes_near_the_real_one_and_wild_points_do_not_carry_it_away() -> None:
    whole = ten_seconds_each(all=20)
    speech, now_s = Speech.unsaid(whole, None).led(0.0, point_by_point=True).run(0.0), 0.0
    for _ in range(15):
        now_s += 12.5
        speech = speech.next_point(now_s)
    assert speech.measured_rate == pytest.approx(0.8, abs=0.05)
    assert speech.next_point(now_s + 500.0).measured_rate > 0.7


def test_talking_points_tell_what_is_said_and_what_follows() -> None:
    struck = strike(LED.next_point(110.0), 110.0, 2)
    now = talking(struck, standing(struck, 112.0, 60.0))
    assert (now.point, now.following, now.section) == (1, 3, 0)
    assert (now.section_left_s, now.section_needs_s) == (8.0, 8.0)


def test_talking_points_tell_how_much_of_the_point_is_said() -> None:
    shares = [talking(LED, standing(LED, now_s, 60.0)).share for now_s in (100.0, 105.0, 130.0)]
    assert shares == [0.0, 0.5, pytest.approx(1.0, abs=0.01)]


def test_of_a_point_without_words_nothing_is_said() -> None:
    empty = Speech.unsaid(plan(Notes("", (Section("One", points=(Point(""),)),)), NO_RESTS), None)
    assert talking(empty, standing(empty, 0.0, 60.0)).share == 0.0


def test_a_section_that_takes_too_long_has_less_than_nothing_left() -> None:
    late = talking(LED, standing(LED, 123.0, 60.0))
    assert late.section_left_s == -3.0
    assert late.section_needs_s > 10.0


def test_after_the_last_point_nothing_follows() -> None:
    last = LED.jump_to(105.0, 40.0)
    assert talking(last, standing(last, 106.0, 60.0)).following is None


def test_when_no_time_was_granted_no_section_has_any_left() -> None:
    hurried = LED.with_limit(0.0)
    assert talking(hurried, standing(hurried, 102.0, 60.0)).section_left_s == pytest.approx(0.0)


@given(yielding_plans, st.lists(st.floats(0, 30), max_size=30))
def test_key_by_key_the_speech_comes_to_its_end(whole: Plan, pauses_s: list[float]) -> None:
    speech, now_s = Speech.unsaid(whole, 60.0).led(0.0, point_by_point=True).run(0.0), 0.0
    for pause_s in pauses_s:
        before, now_s = place_s(speech, now_s), now_s + pause_s
        assert place_s(speech, now_s) >= before - 1e-9
        speech = speech.next_point(now_s)
    assert 0.0 <= place_s(speech, now_s) <= whole.total_s
    assert sum(speech.delivery.spent_s) == pytest.approx(now_s, abs=1e-6)
    assert speech.measured_rate > 0.0
