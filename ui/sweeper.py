"""Keeps Python from ending a QObject in a thread that is not its own."""

import gc

from PySide6.QtCore import QObject, QTimer

from app.session import Session
from ui.slots import Slot

SWEEP_MS = 1000


class Sweeper(QObject):
    """Takes away in the GUI thread what nobody holds any more but itself, and never all of it while the text moves.

    Python alone does that in whichever thread asks for memory. A QObject that ends there cannot stop its timers, and
    the next tick of one of those ends the program.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._timer = QTimer(self)
        self._timer.setInterval(SWEEP_MS)
        self._timer.timeout.connect(self.sweep)

    def start(self) -> None:
        """From now on nobody else sweeps; what is there already, modules and classes above all, is there for good."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def finish(self) -> None:
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def sweep(self) -> None:
        """Look through as much as Python would have by now."""
        oldest = 1 if self._is_text_moving() else 2
        due = 0
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count <= threshold:
                break
            due = generation + 1
        if due:
            gc.collect(min(due - 1, oldest))

    def _is_text_moving(self) -> bool:
        speech = self._session.speech
        return speech is not None and speech.transport.running
