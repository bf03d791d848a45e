"""A program that is started again while its window is there, however busy that is."""

import os
import signal
from pathlib import Path

from tests.end_to_end.running_program import Opener
from tests.end_to_end.stage_seen import seen
from tests.end_to_end.test_desk import NOTES, at_desk, on_stage


def test_a_window_that_is_busy_gets_no_rival_and_does_later_what_was_asked_for(rostrum: Opener, tmp_path: Path) -> None:
    notes = tmp_path / "talk.yaml"
    notes.write_text(NOTES.replace("   # to all", ""), encoding="utf-8")
    first = rostrum(str(notes))
    at_desk(first)
    window = first.family()[1]
    os.kill(window, signal.SIGSTOP)
    second = rostrum(str(notes), "--deliver", "--windowed")
    second.expected_errors.append("Rostrum is open already, and busy.")
    assert second.wait() == 0
    assert "It does what you ask for as soon as it can." in second.errors
    os.kill(window, signal.SIGCONT)
    on_stage(first)
    assert seen(first).share == 0.0
    assert first.family()[1] == window
