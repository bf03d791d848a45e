"""The one way to work off the GUI thread: a job without Qt, its result or its error back in the GUI thread."""

from collections.abc import Callable
from functools import cache

import shiboken6
from PySide6.QtCore import QMetaMethod, QObject, QRunnable, QThreadPool, Signal

from ui.slots import Slot

Work = Callable[[], object]


class _Errand:
    """A job on its way there and back, with what it came to and who asked for it.

    What a job holds may be the last to hold a QObject, such as the room that has been closed meanwhile: it is let go
    of in the GUI thread. So the worker keeps nothing of it, neither in a variable nor in the trace of an error.
    """

    __slots__ = ("asker", "error", "result", "work")

    def __init__(self, work: Work, asker: "Background") -> None:
        self.work: Work | None = work
        self.asker: Background | None = asker
        self.result: object = None
        self.error: Exception | None = None

    def do(self) -> None:
        if self.work is not None:
            try:
                self.result = self.work()
            except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to the one who asked for the work
                self.error = error

    def end(self) -> None:
        """In the GUI thread: tell what it came to, and let go of all it held."""
        asker, error, result = self.asker, self.error, self.result
        self.work = self.asker = self.error = self.result = None
        if asker is None or not shiboken6.isValid(asker):
            return
        if error is None:
            asker.done.emit(result)
        else:
            asker.fail(error)


class _Return(QObject):
    """The way back into the GUI thread; it outlives whoever asked, and so there is one for all."""

    came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.came.connect(self._end)

    @Slot(object)
    def _end(self, errand: _Errand) -> None:
        errand.end()


@cache
def _way_back() -> _Return:
    """Made when the first asks for work, in the GUI thread."""
    return _Return()


class _Job(QRunnable):
    def __init__(self, errand: _Errand) -> None:
        super().__init__()
        self._errand = errand
        self._way_back = _way_back()

    def run(self) -> None:
        self._errand.do()
        self._way_back.came.emit(self._errand)


class Background(QObject):
    """Runs jobs one after the other; `behind` another one, they stand in line with its jobs.

    Each hears of its own jobs only. Before it, or the one it stands behind, is let go of, `finish` is called.
    """

    done = Signal(object)
    """What a job has come to."""
    failed = Signal(object)
    """The exception that ended a job; one that nobody listens to is raised in the GUI thread."""

    def __init__(self, parent: QObject | None = None, *, behind: "Background | None" = None) -> None:
        super().__init__(parent)
        self._pool: QThreadPool = QThreadPool(self) if behind is None else behind._pool  # noqa: SLF001 - its own kind
        self._pool.setMaxThreadCount(1)

    def run(self, work: Work) -> None:
        """Do `work`, which touches nothing of Qt, as soon as what was asked before is done."""
        self._pool.start(_Job(_Errand(work, self)))

    def wait_for(self, first: Work) -> None:
        """Begin nothing more before `first` has returned, which waits in the thread of the jobs."""
        self._pool.start(first)

    def finish(self) -> None:
        """Wait until everything that was asked for is done."""
        self._pool.waitForDone()

    def fail(self, error: Exception) -> None:
        """Tell that a job ended with `error`; what the world did belongs to who asked, a mistake of ours is raised."""
        heard = self.isSignalConnected(QMetaMethod.fromSignal(self.failed))
        self.failed.emit(error)
        if not heard or not isinstance(error, OSError):
            raise error
