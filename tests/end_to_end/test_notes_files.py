"""Notes that need a little repair open a calm page; repaired, they open the stage."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np

from tests.end_to_end.running_program import PROJECT, Opener, RunningProgram
from tests.end_to_end.stage_seen import ACCENT, near, pixels_of, seen
from tests.end_to_end.waiting import wait_until

AMBER = "#f2b544"
A_LOT = 40
"""Of 255: more than the edge of a letter differs when it is drawn again."""

GOOD = """\
title: Two words
limit: 1:00
sections:
  - title: First
    key: F
    points: [Good morning]
  - title: Second
    points: [Thank you]
"""
BAD = GOOD.replace("points: [Thank you]", "pionts: [Thank you]")


def has_timeline(program: RunningProgram) -> bool:
    """Whether the stage is there: the bar of the reading line stands beside the outline."""
    picture = seen(program)
    return bool(near(picture.pixels[:, picture.units(330) + 1], ACCENT).sum() > picture.units(60))


def amber(program: RunningProgram) -> int:
    return int(near(seen(program).pixels, AMBER).sum())


def test_a_file_is_repaired_and_looked_at_again(rostrum: Opener, tmp_path: Path) -> None:
    notes = tmp_path / "talk.yaml"
    notes.write_text(BAD, encoding="utf-8")
    program = rostrum(str(notes), "--deliver", "--windowed")
    program.wait_until_painted()
    assert not has_timeline(program)
    assert amber(program) > 0, "no line number in amber"
    notes.write_text(GOOD, encoding="utf-8")
    program.key("Return")
    wait_until(lambda: has_timeline(program), "the stage")
    program.key("2")
    wait_until(lambda: seen(program).share > 0.3, "the second section")
    program.key("f")
    wait_until(lambda: seen(program).share == 0.0, "the first section, by the key of these notes")
    assert program.close() == 0


def test_a_file_is_chosen_in_the_same_window(rostrum: Opener) -> None:
    program = rostrum("--deliver", "--windowed")
    program.wait_until_painted()
    before = pixels_of(program.at_rest())
    program.key("ctrl+o")
    wait_until(lambda: np.abs(seen(program).pixels - before).max() > A_LOT, "a place to choose a file")
    program.at_rest()
    program.key("Escape")
    wait_until(lambda: np.abs(seen(program).pixels - before).max() < A_LOT, "the stage as it was")
    program.key("d")
    wait_until(lambda: seen(program).share > 0.3, "the keyboard, still the stage's")
    assert program.close() == 0


def test_the_program_tries_itself_without_a_person(rostrum: Opener) -> None:
    program = rostrum("--self-test")
    assert program.wait() == 0
    found = json.loads(program.output)
    assert found["ok"] is True


def test_the_self_test_says_what_is_missing_without_a_screen() -> None:
    environment = {"PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [sys.executable, "-m", "app", "--self-test"],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
