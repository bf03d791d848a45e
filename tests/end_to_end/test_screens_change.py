"""Screens that come, go and change while a speech runs: the text is on one that is there, and goes on."""

import numpy as np
import pytest
from PySide6.QtCore import QRect

from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import seen
from tests.end_to_end.waiting import wait_until

LEFT, RIGHT = QRect(0, 0, 1000, 768), QRect(1000, 0, 1000, 768)


def set_monitor(program: RunningProgram, name: str, place: QRect, *, output: str = "none") -> None:
    across = f"{place.width()}/250x{place.height()}/190+{place.x()}+{place.y()}"
    program.screen.ask("xrandr", "--setmonitor", name, across, output)


def wait_for_motion(program: RunningProgram) -> None:
    before = seen(program).text
    wait_until(lambda: not np.array_equal(seen(program).text, before), "text that moves")


@pytest.mark.parametrize("screen_size", [(2000, 768)])
def test_the_text_goes_to_a_screen_that_is_left(rostrum: Opener) -> None:
    program = rostrum("--deliver", "--windowed")
    program.wait_until_painted()
    set_monitor(program, "Left", LEFT, output="screen")
    set_monitor(program, "Right", RIGHT)
    program.screen.ask("wmctrl", "-r", ":ACTIVE:", "-e", "0,1000,0,900,600")
    wait_until(lambda: program.place().left() >= RIGHT.left(), "the window on the right screen")
    program.key("F11")
    wait_until(lambda: program.place() == RIGHT, "the stage on all of the right screen")
    program.key("d", "space")
    wait_for_motion(program)
    share = seen(program).share
    program.screen.ask("xrandr", "--delmonitor", "Right")
    wait_until(lambda: LEFT.contains(program.place()), "the stage on the screen that is left")
    wait_for_motion(program)
    assert seen(program).share == pytest.approx(share, abs=0.03)
