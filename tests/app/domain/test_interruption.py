from app.domain.speech import Speech
from tests.speeches import ten_seconds_each

PLAN = ten_seconds_each(opening=2, middle=2, end=2)
RUNNING = Speech.unsaid(PLAN, limit_s=90.0).run(100.0)
INTERRUPTED = RUNNING.interrupt(105.0)


def place_s(speech: Speech, now_s: float) -> float:
    return speech.transport.place_at(now_s)


def test_an_interruption_stops_the_text_and_not_the_clock() -> None:
    assert place_s(INTERRUPTED, 125.0) == 5.0
    assert INTERRUPTED.countdown.elapsed_s(125.0) == 25.0


def test_what_is_interrupted_is_not_being_said() -> None:
    assert INTERRUPTED.delivery_at(125.0).spent_s[0] == 5.0
    assert INTERRUPTED.resume(125.0).delivery_at(127.0).spent_s[0] == 7.0


def test_the_text_runs_on_when_it_ran() -> None:
    assert place_s(INTERRUPTED.resume(125.0), 127.0) == 7.0
    paused = RUNNING.pause(104.0).interrupt(105.0).resume(125.0)
    assert (place_s(paused, 130.0), paused.interruption) == (4.0, None)


def test_the_speaker_says_that_it_does_not_count() -> None:
    free = INTERRUPTED.interruption_counts(counts=False)
    assert free.countdown.elapsed_s(125.0) == 5.0
    assert free.resume(125.0).countdown.elapsed_s(127.0) == 7.0
    assert free.resume(125.0).countdown.left_s(127.0) == 83.0


def test_the_speaker_may_think_better_of_it() -> None:
    counted = INTERRUPTED.interruption_counts(counts=False).interruption_counts(counts=True).resume(125.0)
    assert counted.countdown.elapsed_s(127.0) == 27.0


def test_an_interruption_that_counts_does_so_from_its_first_second() -> None:
    late = INTERRUPTED.interruption_counts(counts=False)
    assert late.countdown.elapsed_s(140.0) == 5.0


def test_running_on_ends_the_interruption_too() -> None:
    running = RUNNING.pause(104.0).interrupt(105.0).interruption_counts(counts=False).run(125.0)
    assert running.interruption is None
    assert (place_s(running, 127.0), running.countdown.elapsed_s(127.0)) == (6.0, 7.0)


def test_the_speaker_can_look_around_meanwhile() -> None:
    elsewhere = INTERRUPTED.jump_to(115.0, 40.0)
    assert place_s(elsewhere, 125.0) == 40.0
    assert elsewhere.delivery_at(125.0).spent_s == (5.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    assert place_s(elsewhere.resume(125.0), 127.0) == 42.0


def test_before_the_beginning_and_twice_there_is_nothing_to_interrupt() -> None:
    waiting = Speech.unsaid(PLAN, 90.0)
    assert waiting.interrupt(50.0) is waiting
    assert INTERRUPTED.interrupt(110.0) is INTERRUPTED


def test_without_an_interruption_there_is_nothing_to_count_or_to_end() -> None:
    assert RUNNING.interruption_counts(counts=False) is RUNNING
    assert RUNNING.resume(105.0) is RUNNING
