"""From a file on the disk to the stage and back, as a person goes."""

from pathlib import Path

import numpy as np
from PySide6.QtGui import QColor

from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import near, pixels_of, seen
from tests.end_to_end.waiting import wait_until

NOTES = """\
# written by hand
title: Two words
limit: 1:00
sections:
  - title: First
    key: F
    points:
      - Good morning   # to all
  - title: Second
    key: S
    points: [Thank you]
"""
PAPER = "#f7f5f0"
"""The desk in its light theme."""


def is_at_desk(program: RunningProgram) -> bool:
    """Whether what is in sight is mostly paper."""
    return bool(near(pixels_of(program.picture()), PAPER).mean() > 0.3)


def at_desk(program: RunningProgram) -> None:
    wait_until(lambda: is_at_desk(program), "the desk")
    program.take_keyboard()


def on_stage(program: RunningProgram) -> None:
    wait_until(lambda: seen(program).current_row > 0, "the stage")
    program.take_keyboard()


def write(program: RunningProgram, text: str) -> None:
    """Type it as a person does, letter by letter."""
    program.screen.ask("xdotool", "type", "--delay", "20", text)


def notes_in(folder: Path) -> Path:
    notes = folder / "talk.yaml"
    notes.write_text(NOTES, encoding="utf-8")
    return notes


def test_a_file_is_written_in_saved_delivered_and_left(rostrum: Opener, tmp_path: Path) -> None:
    notes = notes_in(tmp_path)
    program = rostrum(str(notes))
    at_desk(program)
    program.key("Down", "Return")
    write(program, ", Chair")
    program.key("ctrl+s")
    wait_until(lambda: "Good morning, Chair" in notes.read_text(encoding="utf-8"), "the file to be written")
    assert notes.read_text(encoding="utf-8") == NOTES.replace("Good morning", '"Good morning, Chair"')
    program.key("F5")
    on_stage(program)
    program.key("s")
    wait_until(lambda: seen(program).share > 0.3, "the second section")
    program.key("Escape")
    at_desk(program)
    program.key("F5")
    on_stage(program)
    assert seen(program).share == 0.0
    program.key("ctrl+q")
    at_desk(program)
    program.key("ctrl+q")
    assert program.wait() == 0


def test_what_was_written_is_there_after_a_power_cut(rostrum: Opener, tmp_path: Path) -> None:
    notes = notes_in(tmp_path)
    program = rostrum(str(notes))
    at_desk(program)
    drafts = Path(program.screen.environment.get("XDG_STATE_HOME", "")) / "rostrum" / "drafts"
    program.key("Down", "Return")
    write(program, " everybody")
    wait_until(lambda: any(b"everybody" in file.read_bytes() for file in drafts.glob("*.draft")), "the draft")
    program.kill()
    assert notes.read_text(encoding="utf-8") == NOTES
    again = rostrum(str(notes))
    at_desk(again)
    again.key("ctrl+s")
    wait_until(lambda: "Good morning everybody" in notes.read_text(encoding="utf-8"), "the work of before")
    assert again.close() == 0


def test_from_a_speech_that_was_asked_for_the_desk_is_one_key_away(rostrum: Opener) -> None:
    program = rostrum("--deliver", "--windowed")
    program.wait_until_painted()
    assert np.abs(pixels_of(program.picture())[5, 5] - _channels("#10151c")).max() < 30
    program.key("ctrl+e")
    at_desk(program)
    assert program.close() == 0


def _channels(colour: str) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    wanted = QColor(colour)
    return np.array([wanted.blue(), wanted.green(), wanted.red()], dtype=np.int16)
