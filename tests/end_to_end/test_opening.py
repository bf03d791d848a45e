"""The program as a person starts it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.version import __version__
from tests.end_to_end.running_program import PROJECT, ROSTRUM, Opener

BY_NAME = (str(Path(sys.executable).parent / "rostrum"),)
A_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def without_a_display(*command: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in A_DISPLAY}
    return subprocess.run(
        command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


@pytest.mark.parametrize("command", [ROSTRUM, BY_NAME])
def test_the_version_needs_no_display(command: tuple[str, ...]) -> None:
    done = without_a_display(*command, "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert __version__ in done.stdout


def test_without_a_display_it_says_one_sentence() -> None:
    done = without_a_display(*ROSTRUM)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


def test_the_window_opens_and_closes(rostrum: Opener) -> None:
    program = rostrum("--deliver", "--windowed")
    program.wait_until_painted()
    assert program.close() == 0
    assert program.output == ""
