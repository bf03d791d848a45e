"""Work that only the GUI thread may do, in slices so short that nobody waits for them."""

import time
from collections import deque
from collections.abc import Callable, Generator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ui.slots import Slot

Result = TypeVar("Result")
Steps = Generator[None, None, Result]
"""Yields after each step, none of which takes long, and returns what all of them have come to."""

SLICE_S = 0.012


class Slices(QObject):
    """One job after the other, a slice of it whenever the window has nothing else to do."""

    done = Signal(object)
    """What a job has come to."""

    def __init__(self, parent: QObject | None = None, now_s: Callable[[], float] = time.perf_counter) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._jobs: deque[Steps[object]] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work)

    def run(self, job: Steps[object]) -> None:
        """Do it as soon as what was asked before is done."""
        self._jobs.append(job)
        self._timer.start(0)

    def drop(self) -> None:
        """Leave off whatever is not done yet."""
        self._timer.stop()
        while self._jobs:
            self._jobs.popleft().close()

    def finish(self) -> None:
        """Do at once all that was asked for."""
        while self._jobs:
            self._step()

    @Slot()
    def _work(self) -> None:
        until_s = self._now_s() + SLICE_S
        while self._jobs and self._now_s() < until_s:
            self._step()
        if not self._jobs:
            self._timer.stop()

    def _step(self) -> None:
        job = self._jobs.popleft()
        try:
            next(job)
        except StopIteration as end:
            self.done.emit(end.value)
        else:
            self._jobs.appendleft(job)


def at_once(steps: Steps[Result]) -> Result:
    """All steps without a rest, where nobody waits for a window."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
