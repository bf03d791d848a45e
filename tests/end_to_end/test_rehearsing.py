"""An evening's rehearsal, seen from outside: the stage, the report, the change in the notes, the pace that is known."""

import json
import subprocess
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.running_program import PROJECT, ROSTRUM, Opener, RunningProgram
from tests.end_to_end.waiting import wait_until

NOTES = """\
title: A short evening
sections:
  - title: Only
    numbering: decimal
    points:
      - one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      - one more and one more and one more and one more and one more and one more and this is it
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "evening.yaml"
    path.write_text(NOTES, encoding="utf-8")
    return path


def takes() -> list[dict[str, object]]:
    """What the command line tells of them."""
    command = [*ROSTRUM, "takes", "list", "--json"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def spoken(program: RunningProgram, *seconds: float) -> None:
    """Point by point, without the count."""
    program.key("v", "space", "space")
    for took_s in seconds:
        time.sleep(took_s)
        program.key("Right")


def _is_light(picture: QImage) -> bool:
    return picture.pixelColor(picture.width() // 2, picture.height() - 20).lightness() > 200


def test_a_rehearsal_is_told_and_leads_back_to_the_desk(rostrum: Opener, notes: Path) -> None:
    program = rostrum(str(notes), "--rehearse", "--windowed")
    program.wait_until_painted()
    spoken(program, 5.0, 6.0)
    wait_until(lambda: [take["finished"] for take in takes()] == [True], "the take")
    wait_until(lambda: _is_light(program.picture()), "the page of takes, in the colours of the desk")
    program.wait_until_painted()
    page = program.window()
    program.key("Escape")
    wait_until(lambda: program.window() != page, "the desk, and nothing else")
    assert program.close() == 0
    [take] = takes()
    assert take["kind"] == "rehearsal"


def test_a_rehearsal_that_is_killed_is_kept_to_the_last_second(rostrum: Opener, notes: Path) -> None:
    program = rostrum(str(notes), "--rehearse", "--windowed")
    program.wait_until_painted()
    program.key("space", "space")
    time.sleep(7.0)
    program.kill()
    [take] = takes()
    assert not take["finished"]
    took_s = take["took_s"]
    assert isinstance(took_s, float)
    assert took_s > 4.5
