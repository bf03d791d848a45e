"""Something in the window fails from now on, in mid-speech: it is logged once, and the speech goes on."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.breaking import WORDS
from tests.end_to_end.private_screen import PrivateScreen
from tests.end_to_end.running_program import running
from tests.end_to_end.test_comes_back import wait_for_another_window, wait_for_motion, window_of
from tests.end_to_end.waiting import wait_until

BREAKING = (sys.executable, "-m", "tests.end_to_end.breaking_program")
LOG = Path("rostrum") / "log" / "rostrum.log"


@pytest.mark.parametrize("name", ["Instant.look", "CountdownViewModel._become", "SpeechKeeper.keep", "TakeBook.note"])
def test_what_fails_is_logged_once_and_the_text_goes_on(screen: PrivateScreen, tmp_path: Path, name: str) -> None:
    state = tmp_path / "state"
    command = [*BREAKING, name, "--deliver", "--windowed"]
    with running(command, screen, tmp_path / "program", {"XDG_STATE_HOME": str(state)}) as program:
        program.wait_until_painted()
        program.key("d", "space")
        wait_for_motion(program)
        family = program.family()
        os.kill(family[1], signal.SIGUSR1)
        program.key("Up", "Right", "Down", "Right")
        wait_until(lambda: "Unexpected error" in logged(state), "the error in the log")
        wait_for_motion(program)
        wait_for_motion(program)
        assert program.family() == family
        program.key("space")
        program.close_for_good()
        log = logged(state)
    assert log.count("Unexpected error") == 1
    assert "BufferError" in log
    assert WORDS not in log


def test_a_window_that_is_busy_for_ever_is_back_at_the_same_word(screen: PrivateScreen, tmp_path: Path) -> None:
    state = tmp_path / "state"
    command = [*BREAKING, "hang", "--deliver", "--windowed"]
    with running(command, screen, tmp_path / "program", {"XDG_STATE_HOME": str(state)}) as program:
        program.wait_until_painted()
        program.key("d", "space")
        share, window = wait_for_motion(program).share, window_of(program)
        os.kill(window, signal.SIGUSR1)
        wait_for_another_window(program, window)
        assert wait_for_motion(program).share == pytest.approx(share, abs=0.03)
        program.key("space")
        program.close_for_good()
        where = (state / LOG).with_name("crash.txt").read_text(encoding="utf-8")
    assert "in hang" in where


def logged(state: Path) -> str:
    return (state / LOG).read_text(encoding="utf-8")
