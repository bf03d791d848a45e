"""Nothing that a nervous hand or a clicker does ends a running speech; a person who means it can."""

import numpy as np
import pytest

from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import seen
from tests.end_to_end.waiting import wait_until


@pytest.fixture
def program(rostrum: Opener) -> RunningProgram:
    opened = rostrum("--deliver")
    opened.wait_until_painted()
    return opened


def wait_for_change(program: RunningProgram, what: str) -> None:
    before = seen(program).text
    wait_until(lambda: not np.array_equal(seen(program).text, before), what)


def wait_for_tick(program: RunningProgram) -> None:
    before = seen(program).countdown
    wait_until(lambda: not np.array_equal(seen(program).countdown, before), "a tick of the countdown")


def runs(program: RunningProgram) -> bool:
    """Whether the text has moved by the next tick of the countdown but one."""
    before = seen(program)
    wait_for_tick(program)
    wait_for_tick(program)
    return not np.array_equal(seen(program).text, before.text)


def test_a_running_speech_ends_only_when_asked_twice(program: RunningProgram) -> None:
    program.key("space")
    wait_for_change(program, "text that moves")
    program.key("ctrl+q")
    assert runs(program)
    program.key("Escape", "Escape", "Escape", "F5")
    wait_until(lambda: runs(program), "the speech, running on")
    assert program.process.poll() is None
    program.key("ctrl+q", "ctrl+q")
    assert program.wait() == 0


def test_the_windows_own_button_asks_twice_too(program: RunningProgram) -> None:
    program.key("space")
    wait_for_change(program, "text that moves")
    program.screen.ask("wmctrl", "-i", "-c", program.window())
    assert runs(program)
    program.key("space")
    wait_until(lambda: not runs(program), "a paused speech")
    assert program.close_for_good() == 0
