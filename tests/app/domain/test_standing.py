import pytest

from app.domain.countdown import Light
from app.domain.notes import Notes
from app.domain.plan import plan
from app.domain.speech import Speech
from app.domain.standing import Progress, Standing, standing
from tests.speeches import NO_RESTS, part, ten_seconds_each

PLAN = ten_seconds_each(opening=2, middle=2, end=2)
WAITING = Speech.unsaid(PLAN, limit_s=90.0)
RUNNING = WAITING.run(100.0)


def now(speech: Speech, now_s: float) -> Standing:
    return standing(speech, now_s, amber_s=30.0)


def progress(speech: Speech, now_s: float) -> list[Progress]:
    return [section.progress for section in now(speech, now_s).sections]


def test_before_the_beginning_everything_is_to_come() -> None:
    at_first = now(WAITING, 100.0)
    assert (at_first.place_s, at_first.point, at_first.section) == (0.0, 0, 0)
    assert [at_first.running, at_first.began, at_first.finished] == [False] * 3
    assert (at_first.elapsed_s, at_first.left_s, at_first.light) == (0.0, 90.0, Light.WAITING)
    assert (at_first.words_per_minute, at_first.due_s) == (120.0, 0.0)
    assert (at_first.projection.lands_at_s, at_first.projection.spare_s) == (60.0, 30.0)
    assert progress(WAITING, 100.0) == [Progress.CURRENT, Progress.COMING, Progress.COMING]


def test_while_it_runs_all_figures_belong_to_one_moment() -> None:
    in_middle = now(RUNNING, 135.0)
    assert (in_middle.place_s, in_middle.point, in_middle.section) == (35.0, 3, 1)
    assert in_middle.running
    assert in_middle.began
    assert (in_middle.elapsed_s, in_middle.left_s, in_middle.light) == (35.0, 55.0, Light.CALM)
    assert (in_middle.due_s, in_middle.projection.ahead_s) == (35.0, 0.0)
    assert in_middle.projection.lands_at_s == 60.0


def test_a_section_shows_how_far_it_is_and_how_long_it_took() -> None:
    sections = now(RUNNING, 135.0).sections
    assert [section.progress for section in sections] == [Progress.DONE, Progress.CURRENT, Progress.COMING]
    assert [section.share for section in sections] == [1.0, 0.75, 0.0]
    assert [section.took_s for section in sections] == [20.0, 15.0, 0.0]


def test_a_section_that_was_jumped_over_is_skipped() -> None:
    assert progress(RUNNING.jump_to(110.0, 40.0), 111.0) == [Progress.DONE, Progress.SKIPPED, Progress.CURRENT]


def test_a_section_left_at_once_was_looked_at_and_not_said() -> None:
    glanced = RUNNING.jump_to(102.0, 40.0)
    assert progress(glanced, 103.0) == [Progress.SKIPPED, Progress.SKIPPED, Progress.CURRENT]
    assert progress(glanced.jump_to(104.0, 20.0), 105.0) == [Progress.SKIPPED, Progress.CURRENT, Progress.COMING]


def test_a_section_that_was_said_stays_done_when_the_speaker_goes_back() -> None:
    assert progress(RUNNING.jump_to(135.0, 0.0), 136.0) == [Progress.CURRENT, Progress.DONE, Progress.COMING]


def test_the_sections_around_the_current_one_are_current_too() -> None:
    speech = Speech.unsaid(plan(Notes("", (part("One", "", part("Inner")), part("Two"))), NO_RESTS), None).run(0.0)
    assert progress(speech, 15.0) == [Progress.CURRENT, Progress.CURRENT, Progress.COMING]
    assert progress(speech, 25.0) == [Progress.DONE, Progress.DONE, Progress.CURRENT]
    assert [section.took_s for section in now(speech, 25.0).sections] == [20.0, 10.0, 5.0]


def test_a_section_without_points_takes_no_time_and_is_passed() -> None:
    speech = Speech.unsaid(ten_seconds_each(opening=1, heading=0, end=1), None).run(0.0)
    sections = now(speech, 15.0).sections
    assert [section.progress for section in sections] == [Progress.DONE, Progress.SKIPPED, Progress.CURRENT]
    assert sections[1].share == 0.0


@pytest.mark.parametrize(("now_s", "light"), [(159.0, Light.CALM), (161.0, Light.AMBER), (191.0, Light.RED)])
def test_the_light_follows_the_countdown(now_s: float, light: Light) -> None:
    assert now(RUNNING, now_s).light is light


def test_a_pause_lets_the_speech_fall_behind() -> None:
    paused = now(RUNNING.pause(110.0), 125.0)
    assert (paused.place_s, paused.due_s, paused.projection.ahead_s) == (10.0, 25.0, -15.0)
    assert (paused.projection.lands_at_s, paused.projection.spare_s) == (75.0, 15.0)


def test_a_quicker_pace_lands_earlier() -> None:
    quick = now(RUNNING.at_pace(110.0, 240.0), 110.0)
    assert quick.projection.lands_at_s == pytest.approx(35.0)


def test_nudges_show_in_the_projection() -> None:
    pushed = RUNNING.nudge_to(120.0, 30.0, 10.0)
    assert now(pushed, 120.0).projection.lands_at_s < 20.0 + 30.0


def test_when_it_is_finished_the_landing_no_longer_moves() -> None:
    for speech in (RUNNING, RUNNING.pause(165.0)):
        landed = now(speech, 300.0)
        assert landed.finished
        assert landed.projection.lands_at_s == 60.0
        assert landed.projection.spare_s == 30.0
        assert landed.elapsed_s == 200.0


def test_a_correction_of_the_start_moves_the_landing_too() -> None:
    landed = now(RUNNING.pause(165.0).began_earlier(166.0, 5.0), 300.0)
    assert landed.projection.lands_at_s == 65.0
