"""No Python runs in a frame of the moving text: any would cost more than the frame when another thread is busy."""

import sys

from PySide6.QtCore import QCoreApplication

from app.domain.notes import Notes, Point, Section
from app.domain.plan import Plan, plan
from bench.frames import TICK, Calls, frames_moved
from tests.speeches import NO_RESTS
from tests.ui.conftest import StageOpener
from tests.ui.opened_stage import only

SOME_FRAMES = 30


def hasty_speech() -> Plan:
    """So many points in so short a time that slots of the pool are lent another one every few frames."""
    points = (Point("one two three four five", seconds=0.05),) * 400
    return plan(Notes("Hasty", (Section("All of it", points=points),)), NO_RESTS)


def test_a_frame_of_the_moving_text_needs_no_python(on_stage: StageOpener) -> None:
    stage = on_stage(hasty_speech())
    script = only(stage.root, "Script")
    moved = frames_moved(stage.root)
    stage.session.run_or_pause()
    while moved.evaluate()[0] < SOME_FRAMES:
        QCoreApplication.processEvents()
    first, calls, before = script.property("first"), Calls(), sys.getprofile()
    sys.setprofile(calls.note)
    while moved.evaluate()[0] < 2 * SOME_FRAMES:
        QCoreApplication.processEvents()
    sys.setprofile(before)
    assert calls.begun.keys() <= {TICK}
    assert script.property("first") > first
