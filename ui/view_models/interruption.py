"""A point of order: somebody else has the floor for a while."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.commands import Command
from app.domain.standing import Standing
from app.session import Session
from ui.slots import Slot
from ui.view_models.instant import Instant

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class InterruptionViewModel(QObject):
    """The text waits; whether the chair's clock does is for the speaker to say."""

    open_changed = Signal()
    clock_counts_changed = Signal()

    def __init__(self, session: Session, instant: Instant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._open = False
        self._counts = True
        self._uses: Mapping[Command, Callable[[], None]] = {
            Command.INTERRUPTION: self.begin_or_end,
            Command.INTERRUPTION_COUNTS: self.count_or_not,
        }
        instant.stood.connect(self._stand)

    @Property(bool, notify=open_changed)
    def open(self) -> bool:
        return self._open

    @Property(bool, notify=clock_counts_changed)
    def clock_counts(self) -> bool:
        """Whether the chair's clock runs on."""
        return self._counts

    @Slot()
    def begin_or_end(self) -> None:
        """Somebody else has the floor; or the speaker has it again."""
        if self._open:
            self._session.resume()
        else:
            self._session.interrupt()

    @Slot()
    def count_or_not(self) -> None:
        """Turn the counting of the chair's clock off and on while somebody else has the floor."""
        if self._open:
            self._session.interruption_counts(counts=not self._counts)

    def press(self, text: str) -> bool:
        """Whether an interruption has a use for this letter, whatever the notes have for it; then it is done."""
        if not self._open or not text.strip():
            return False
        for command, do in self._uses.items():
            if text.upper() in self._session.settings.keys[command]:
                do()
                return True
        return False

    @Slot(object)
    def _stand(self, standing: Standing | None) -> None:
        if standing is None:
            return
        if standing.interrupted != self._open:
            self._open = standing.interrupted
            self.open_changed.emit()
        if standing.interruption_counts != self._counts:
            self._counts = standing.interruption_counts
            self.clock_counts_changed.emit()
