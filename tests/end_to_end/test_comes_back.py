"""Whatever ends the window, the speech is back at its word; what a person ends stays ended."""

import os
import signal
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from tests.end_to_end.families import family
from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import StageSeen, seen
from tests.end_to_end.test_speaking import stands_still
from tests.end_to_end.waiting import wait_until


def speaking(rostrum: Opener, *arguments: str) -> RunningProgram:
    """A speech that runs in its third section."""
    program = rostrum(*(arguments or ("--deliver", "--windowed")))
    program.wait_until_painted()
    program.key("d", "space")
    wait_for_motion(program)
    return program


def wait_for_motion(program: RunningProgram) -> StageSeen:
    before = seen(program)
    wait_until(lambda: not np.array_equal(seen(program).text, before.text), "text that moves")
    return seen(program)


def pause(program: RunningProgram) -> float:
    """Pause the text; where it then stands, as a share of the speech."""
    program.key("space")
    wait_until(lambda: stands_still(program), "text that stands still")
    return seen(program).share


def whole_frame(program: RunningProgram) -> StageSeen | None:
    """A stage that two looks find the same: one look may catch a frame half on its way to the screen."""
    one = seen(program)
    return one if one.current_row and np.array_equal(one.pixels, seen(program).pixels) else None


def window_of(program: RunningProgram) -> int:
    members = program.family()
    assert len(members) == 2, "a guardian and a window"
    return members[1]


def wait_for_another_window(program: RunningProgram, before: int) -> None:
    wait_until(lambda: [*program.family(), before][1] != before, "another window")
    program.wait_until_painted()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP], ids=lambda it: it.name)
def test_a_window_that_dies_or_hangs_is_back_at_the_same_word_and_runs(rostrum: Opener, number: signal.Signals) -> None:
    program = speaking(rostrum)
    share, window = seen(program).share, window_of(program)
    os.kill(window, number)
    wait_for_another_window(program, window)
    back = wait_for_motion(program)
    assert back.share == pytest.approx(share, abs=0.02)
    assert back.current_row > 0
    program.key("space")
    assert program.close_for_good() == 0


def test_the_first_frame_is_painted_at_the_place(rostrum: Opener) -> None:
    program = speaking(rostrum, "--deliver")
    share, window = pause(program), window_of(program)
    os.kill(window, signal.SIGKILL)
    wait_until(lambda: [*program.family(), window][1] != window, "another window")
    first = wait_until(partial(whole_frame, program), "the first frame of the stage")
    assert first.share == pytest.approx(share, abs=0.004)
    assert first.width == 1366


def test_a_speech_that_was_ended_from_outside_goes_on_with_the_next_start(rostrum: Opener) -> None:
    program = speaking(rostrum)
    share = pause(program)
    program.process.terminate()
    assert program.wait() == 0
    again = rostrum()
    again.wait_until_painted()
    wait_until(lambda: seen(again).current_row > 0, "the stage")
    assert seen(again).share == pytest.approx(share, abs=0.004)


def test_after_a_power_cut_the_next_start_is_at_the_place(rostrum: Opener) -> None:
    program = speaking(rostrum)
    share = seen(program).share
    program.kill()
    again = rostrum()
    again.wait_until_painted()
    wait_until(lambda: seen(again).current_row > 0, "the stage")
    assert seen(again).share == pytest.approx(share, abs=0.03)


def test_after_a_clean_end_the_next_start_begins_anew(rostrum: Opener) -> None:
    program = speaking(rostrum)
    program.key("ctrl+q", "ctrl+q")
    assert program.wait() == 0
    again = rostrum("--deliver", "--windowed")
    again.wait_until_painted()
    assert seen(again).share == 0.0


def test_a_running_speech_outlives_its_guardian_and_leaves_nothing_behind(rostrum: Opener) -> None:
    program = speaking(rostrum)
    window = window_of(program)
    program.process.kill()
    program.process.wait()
    assert family(window) == [window]
    screen = program.screen
    screen.key("space", "ctrl+q", "ctrl+q")
    wait_until(lambda: not family(window), "the end of the window")


def test_ctrl_c_in_the_terminal_ends_the_program(rostrum: Opener) -> None:
    program = speaking(rostrum)
    os.killpg(program.process.pid, signal.SIGINT)
    assert program.wait() == 0
    assert "Traceback" not in program.errors
    again = rostrum("--deliver", "--windowed")
    again.wait_until_painted()
    assert seen(again).share == 0.0


def test_a_window_that_dies_at_once_each_time_is_started_in_its_usual_look(rostrum: Opener, home: Path) -> None:
    """Settings that a version cannot live with, say: the fourth start within a minute reads none."""
    (home / "config" / "rostrum").mkdir(parents=True)
    (home / "config" / "rostrum" / "settings.toml").write_text('theme = "light"\n', encoding="utf-8")
    program = speaking(rostrum)
    for _ in range(4):
        window = window_of(program)
        os.kill(window, signal.SIGKILL)
        wait_for_another_window(program, window)
    wait_until(lambda: seen(program).current_row > 0, "the dark theme, which is the usual one")
    assert program.close_for_good() == 0
    assert 'theme = "light"' in (home / "config" / "rostrum" / "settings.toml").read_text(encoding="utf-8")


def test_the_program_that_is_started_again_leads_to_the_window_that_is_there(rostrum: Opener, tmp_path: Path) -> None:
    notes = tmp_path / "other.yaml"
    notes.write_text("title: Other\nsections:\n  - title: One\n    points: [Good morning]\n", encoding="utf-8")
    program = rostrum("--deliver", "--windowed")
    before = program.wait_until_painted()
    second = rostrum(str(notes))
    assert second.wait() == 0
    program.wait_for_change(before)
    program.key("space")
    wait_for_motion(program)
    third = rostrum()
    assert third.wait() == 0
    assert len(program.family()) == 2
