"""Something in the window fails from now on, in mid-speech: it is logged once, and the speech goes on."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.breaking import WORDS
from tests.end_to_end.private_screen import PrivateScreen
from tests.end_to_end.running_program import running
from tests.end_to_end.test_comes_back import wait_for_motion
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


def logged(state: Path) -> str:
    return (state / LOG).read_text(encoding="utf-8")
