"""No Python runs in a frame of the moving text: any would cost more than the frame when another thread is busy."""

import sys

from PySide6.QtCore import QCoreApplication

from bench.frames import TICK, Calls, frames_moved
from tests.speeches import ten_seconds_each
from tests.ui.conftest import StageOpener

SOME_FRAMES = 10


def test_a_frame_of_the_moving_text_needs_no_python(on_stage: StageOpener) -> None:
    stage = on_stage(ten_seconds_each(One=5, Two=5))
    moved = frames_moved(stage.root)
    stage.session.run_or_pause()
    while moved.evaluate()[0] < SOME_FRAMES:
        QCoreApplication.processEvents()
    calls, before = Calls(), sys.getprofile()
    sys.setprofile(calls.note)
    while moved.evaluate()[0] < 2 * SOME_FRAMES:
        QCoreApplication.processEvents()
    sys.setprofile(before)
    assert calls.begun.keys() <= {TICK}
