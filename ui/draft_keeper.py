"""Keeps unsaved work on disk a moment after it was written, so that no power cut can take it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from app.domain.history import History
from app.filing import Filing
from ui.background import Background
from ui.messages import Messages
from ui.slots import Slot

AT_MOST_LOST_MS = 500
"""What is written is on its way to the disk after so long, however fast the typist goes on."""


@dataclass(frozen=True, slots=True)
class DraftKept:
    """What became of keeping that much work: nothing amiss, or why it is not on the disk."""

    history: History
    amiss: OSError | None


class DraftKeeper(QObject):
    """Follows the desk; a disk that takes nothing is one quiet sentence, until it takes something again.

    It waits for nothing but the disk: what else is worked out in the background may take long.
    """

    def __init__(self, filing: Filing, messages: Messages) -> None:
        super().__init__()
        self._filing = filing
        self._messages = messages
        self._background = Background(self)
        self._kept: History | None = None
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AT_MOST_LOST_MS)
        self._timer.timeout.connect(self.keep)
        filing.desk.subscribe(self._follow)
        self._background.done.connect(self._finish)

    @Slot()
    def keep(self) -> None:
        """Keep what is new, in the background."""
        self._timer.stop()
        if self._is_new():
            self._background.run(self._keeping())

    def keep_now(self) -> bool:
        """Keep what is new and wait for it; False when there is work that is nowhere but on the desk."""
        self._background.finish()
        self._timer.stop()
        if self._is_new():
            self._finish(self._keeping()())
        return not (self._filing.desk.unsaved and self._is_new())

    def finish(self) -> None:
        """Wait until everything that was asked for is done."""
        self._background.finish()

    def forget(self, path: Path | None) -> None:
        """Drop the draft of that file, or of the notes that had none, after whatever is being kept of them."""
        self._background.run(self._filing.dropping(path))

    def _keeping(self) -> Callable[[], DraftKept]:
        return partial(_kept, self._filing.desk.history, self._filing.keeping())

    def _is_new(self) -> bool:
        """Whether there is work that is not kept yet."""
        work = self._filing.desk.work
        return work.history is not self._kept and work.draft.worth_keeping

    @Slot()
    def _follow(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @Slot(object)
    def _finish(self, result: object) -> None:
        if not isinstance(result, DraftKept):
            return
        if result.amiss is None:
            self._kept = result.history
        elif not self._told:
            sentence = self.tr("Unsaved work cannot be kept safe at the moment (%s). Save it in its file.")
            self._messages.say(sentence % result.amiss.strerror)
        self._told = result.amiss is not None


def _kept(history: History, keep: Callable[[], None]) -> DraftKept:
    try:
        keep()
    except OSError as error:
        return DraftKept(history, error)
    return DraftKept(history, None)
