"""The one way to work off the GUI thread: a job without Qt, its result or its error back in the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot


class _Outcome(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], object], outcome: _Outcome) -> None:
        super().__init__()
        self._work = work
        self._outcome = outcome

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to the one who asked for the work
            self._outcome.failed.emit(error)
        else:
            self._outcome.done.emit(result)


class Background(QObject):
    """Runs jobs one after the other, in the order they were given."""

    done = Signal(object)
    """What a job has come to."""
    failed = Signal(object)
    """The exception that ended a job."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._outcome = _Outcome(self)
        self._outcome.done.connect(self._tell_result)
        self._outcome.failed.connect(self._tell)

    def run(self, work: Callable[[], object]) -> None:
        """Do `work`, which touches nothing of Qt, as soon as what was asked before is done."""
        self._pool.start(_Job(work, self._outcome))

    def finish(self) -> None:
        """Wait until everything that was asked for is done."""
        self._pool.waitForDone()

    @Slot(object)
    def _tell_result(self, result: object) -> None:
        self.done.emit(result)

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        self.failed.emit(error)
