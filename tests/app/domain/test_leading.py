from dataclasses import replace
from itertools import pairwise
from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.leading import spans
from app.domain.learning import experience
from app.domain.plan import Plan
from app.domain.take import Happening, Kind, Take
from app.domain.take_words import lesson_text
from app.domain.trials import Lesson, taught
from app.opening import planned
from tests.speeches import EIGHTY_WORDS
from tests.takes_made import Rehearsal

PLAN = planned(EIGHTY_WORDS)


def points(take: Take) -> list[list[int]]:
    return [[stay.point for stay in span] for span in spans(take)]


def scrolled(kind: Kind = Kind.REHEARSAL, plan: Plan = PLAN) -> Rehearsal:
    """A text that begins to run."""
    made = Rehearsal(plan, kind=kind)
    made.session.run_or_pause()
    return made


@pytest.mark.parametrize("kind", Kind)
def test_a_text_that_was_left_to_itself_tells_nothing_of_a_pace(kind: Kind) -> None:
    made = scrolled(kind)
    made.pass_s(80.0)
    take = made.ended()
    assert take.finish_s is not None
    assert points(take) == []
    assert taught(take).lesson is Lesson.LEFT_TO_ITSELF
    assert experience([take]).pace_for(EIGHTY_WORDS) is None
    assert "left to itself" in lesson_text(taught(take).lesson)


@given(st.lists(st.floats(4.0, 14.0), min_size=8, max_size=8))
@settings(max_examples=20, deadline=None)
def test_led_point_by_point_each_point_stands_for_itself(seconds: list[float]) -> None:
    take = Rehearsal(PLAN).spoken(*seconds)
    assert points(take) == [[index] for index in range(8)]
    assert [stay.lasted_s for [stay] in spans(take)] == pytest.approx(seconds, abs=0.11)


@given(st.lists(st.sampled_from(["Space", "Right", "Left", "Up", "wait", "jump"]), max_size=12))
@settings(max_examples=40, deadline=None)
def test_spans_follow_one_another_and_hold_each_time_at_a_point_once(keys: list[str]) -> None:
    made = scrolled()
    session = made.session
    deeds = {
        "Space": session.run_or_pause,
        "Right": session.next_point,
        "Left": session.previous_point,
        "Up": lambda: session.quicken(5.0),
        "jump": session.jump_to_beginning,
    }
    for key in keys:
        made.pass_s(4.0)
        deeds.get(key, made.recorder.look)()
    together = [stay for span in spans(made.ended()) for stay in span]
    for before, after in pairwise(together):
        assert before.to_s <= after.from_s


def led_on_at(*points_left: int) -> Take:
    """The text scrolls, and two seconds before the end of these points the speaker is there."""
    made = scrolled()
    for point in points_left:
        speech = made.session.speech
        assert speech is not None
        place_s = speech.transport.place_at(made.clock.now_s())
        made.pass_s(PLAN.points[point + 1].lead_s - 2.0 - place_s)
        made.session.next_point()
    made.pass_s(60.0)
    return made.ended()


def test_from_one_sign_to_the_next_the_time_is_the_speakers() -> None:
    take = led_on_at(3, 6)
    assert points(take) == [[0, 1, 2, 3], [4, 5, 6]]
    heard = taught(take).trial
    assert heard is not None
    assert len(heard.deviations) == 7
    assert heard.pace > log(PLAN.pace.words_per_minute)


def test_what_runs_on_after_the_last_sign_counts_for_nothing() -> None:
    take = led_on_at(0)
    assert points(take) == [[0]]
    assert taught(take).lesson is Lesson.TOO_LITTLE
    assert taught(take).trial is None


def test_a_sign_that_is_only_near_the_word_ends_no_short_span() -> None:
    made = scrolled()
    made.pass_s(PLAN.points[1].lead_s + 1.0)
    made.session.pause()
    made.pass_s(2.0)
    made.session.run_or_pause()
    made.pass_s(PLAN.points[6].lead_s - PLAN.points[1].lead_s)
    made.session.pause()
    made.pass_s(2.0)
    made.session.run_or_pause()
    made.pass_s(60.0)
    assert points(made.ended()) == [[0, 1, 2, 3, 4, 5, 6]]


def test_of_one_that_was_stopped_early_what_came_before_is_known() -> None:
    made = scrolled()
    made.pass_s(PLAN.points[1].lead_s + 1.0)
    made.session.pause()
    made.pass_s(2.0)
    made.session.run_or_pause()
    made.pass_s(60.0)
    assert points(made.ended()) == [[0, 1]]


def test_who_sets_a_pace_says_how_fast_they_speak_until_the_last_word() -> None:
    made = scrolled()
    made.session.quicken(30.0)
    made.pass_s(80.0)
    take = made.ended()
    assert [stay for span in points(take) for stay in span] == list(range(8))
    heard = taught(take).trial
    assert heard is not None
    assert heard.pace == pytest.approx(log(150.0), abs=0.12)


def test_so_does_who_sets_it_before_the_first_word() -> None:
    made = Rehearsal(PLAN)
    made.session.quicken(30.0)
    made.session.run_or_pause()
    made.pass_s(80.0)
    take = made.ended()
    assert [event.what for event in take.events[:2]] == [Happening.BEGAN, Happening.PACE]
    assert [stay for span in points(take) for stay in span] == list(range(8))
    assert taught(take).lesson is Lesson.TOLD


def test_a_pace_that_came_with_a_cut_is_not_the_speakers() -> None:
    made = scrolled()
    made.pass_s(5.0)
    made.session.set_limit(12.0)
    shown = made.session.preview()
    assert shown is not None
    made.session.accept(shown)
    made.pass_s(80.0)
    assert points(made.ended()) == []


def test_who_moves_the_text_within_a_point_has_not_left_it() -> None:
    made = scrolled()
    made.pass_s(2.0)
    made.session.move_to(3.0)
    made.pass_s(60.0)
    [[stay]] = spans(made.ended())
    assert (stay.point, stay.whole) == (0, True)
    assert stay.lasted_s == pytest.approx(PLAN.points[1].lead_s - 1.0, abs=0.2)


def test_a_point_that_was_left_halfway_leaves_the_time_before_it_unknown() -> None:
    made = scrolled()
    made.pass_s(PLAN.points[3].lead_s + 1.0)
    made.session.jump_to_beginning()
    made.pass_s(1.0)
    assert taught(made.ended()).trial is None


def test_why_a_take_tells_nothing_is_said() -> None:
    assert lesson_text(Lesson.TOLD) == ""
    sentences = {lesson_text(reason) for reason in Lesson}
    assert len(sentences) == len(Lesson)


def test_of_nothing_nothing_is_known() -> None:
    take = led_on_at(0)
    assert list(spans(replace(take, events=()))) == []
    assert taught(replace(take, events=())).lesson is Lesson.LEFT_TO_ITSELF
    assert taught(replace(take, excluded=True)).lesson is Lesson.EXCLUDED
    left = replace(take, kind=Kind.DELIVERY, events=take.events[:3])
    assert taught(left).lesson is Lesson.NOT_FINISHED


@pytest.mark.parametrize("seconds", [3.0, 12.0])
def test_a_text_led_on_as_nobody_speaks_tells_nothing(seconds: float) -> None:
    take = Rehearsal(PLAN).spoken(*[seconds] * 8)
    assert taught(take).lesson is Lesson.NOBODY_SPEAKS_SO
    assert experience([take]).pace_for(EIGHTY_WORDS) is None
    assert "nobody speaks" in lesson_text(taught(take).lesson)


@pytest.mark.parametrize("seconds", [4.5, 7.5])
def test_quick_and_slow_speakers_are_believed(seconds: float) -> None:
    assert taught(Rehearsal(PLAN).spoken(*[seconds] * 8)).lesson is Lesson.TOLD
