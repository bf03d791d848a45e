"""Screens that come, go and change while a speech runs: the text is on one that is there, and goes on."""

import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect

from tests.end_to_end.private_screen import PrivateScreen, ended
from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import StageSeen, seen
from tests.end_to_end.waiting import wait_until

LEFT, RIGHT = QRect(0, 0, 1000, 768), QRect(1000, 0, 1000, 768)


def set_monitor(program: RunningProgram, name: str, place: QRect, *, output: str = "none") -> None:
    across = f"{place.width()}/250x{place.height()}/190+{place.x()}+{place.y()}"
    program.screen.ask("xrandr", "--setmonitor", name, across, output)


MODE_1024 = "1024x768 63.50 1024 1072 1176 1328 768 771 775 798"
"""As `xrandr --newmode` wants it: the name, MHz, and the timings of each way."""

ANOTHER_SIZE, UNLIKE = 0.04, 60

USUAL_DPI, TWICE_DPI = 96 * 1024, 192 * 1024
"""In the unit of XSETTINGS."""


def set_mode(program: RunningProgram, name: str) -> None:
    """Another resolution, as in the settings of a desktop or by a projector that is plugged in."""
    program.screen.ask("xrandr", "--newmode", *MODE_1024.split())
    program.screen.ask("xrandr", "--addmode", "screen", MODE_1024.partition(" ")[0])
    program.screen.ask("xrandr", "--output", "screen", "--mode", name)


@contextmanager
def scales(screen: PrivateScreen, folder: Path) -> Iterator[Callable[[int], None]]:
    """What a desktop tells its programs of the scale; call it to set another."""
    assert shutil.which("xsettingsd"), "xsettingsd is missing: `make setup` installs it"
    settings = folder / "xsettings"
    settings.write_text(f"Xft/DPI {USUAL_DPI}\n")
    with subprocess.Popen(
        ["xsettingsd", "-c", str(settings)], env=screen.environment, stderr=subprocess.DEVNULL
    ) as told:
        wait_until(lambda: "Xft" in screen.ask("dump_xsettings"), "the settings of the desktop")

        def set_scale(dpi: int) -> None:
            settings.write_text(f"Xft/DPI {dpi}\n")
            told.send_signal(signal.SIGHUP)

        with ended(told):
            yield set_scale


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


def is_within(program: RunningProgram, room: QRect) -> bool:
    return room.contains(program.place())


def fills(program: RunningProgram, room: QRect) -> bool:
    return program.place() == room


@pytest.mark.parametrize("windowed", [False, True])
def test_the_text_goes_on_at_another_resolution(rostrum: Opener, *, windowed: bool) -> None:
    program = rostrum("--deliver", *(["--windowed"] if windowed else []))
    program.wait_until_painted()
    program.key("d", "space")
    wait_for_motion(program)
    share, usual, small = seen(program).share, QRect(0, 0, 1366, 768), QRect(0, 0, 1024, 768)
    for name, room in (("1024x768", small), ("1366x768", usual)):
        set_mode(program, name)
        wait_until(partial(is_within, program, room), f"the window within {name}")
        if not windowed:
            wait_until(partial(fills, program, room), f"the stage on all of {name}")
        wait_for_motion(program)
        assert seen(program).share == pytest.approx(share, abs=0.03)


def test_the_text_goes_on_at_another_scale(rostrum: Opener, screen: PrivateScreen, tmp_path: Path) -> None:
    with scales(screen, tmp_path) as set_scale:
        program = rostrum("--deliver")
        program.wait_until_painted()
        program.key("d", "space")
        wait_for_motion(program)
        before, place = seen(program), program.place()
        set_scale(TWICE_DPI)
        wait_until(lambda: unlike(seen(program), before) > ANOTHER_SIZE, "everything twice as large")
        wait_for_motion(program)
        assert program.place() == place
        set_scale(USUAL_DPI)
        wait_until(lambda: unlike(seen(program), before) < ANOTHER_SIZE / 2, "everything as large as before")
        wait_for_motion(program)
        assert seen(program).share == pytest.approx(before.share, abs=0.03)
        assert program.place() == place


def unlike(now: StageSeen, before: StageSeen) -> float:
    """The share of the outline, which rests while the text moves, that is not what it was."""
    return float(np.mean(np.abs(now.outline - before.outline).max(axis=-1) > UNLIKE))
