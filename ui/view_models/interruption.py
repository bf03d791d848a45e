"""A point of order: somebody else has the floor for a while."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.domain.standing import Standing
from app.session import Session
from ui.view_models.instant import Instant

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FLOOR, COUNTS = "I", "O"
"""While somebody else has the floor: it is mine again; does the time count against me?"""


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
        instant.stood.connect(self._stand)

    @Property(bool, notify=open_changed)
    def open(self) -> bool:
        return self._open

    @Property(bool, notify=clock_counts_changed)
    def clock_counts(self) -> bool:
        """Whether the chair's clock runs on."""
        return self._counts

    @Slot()
    def begin(self) -> None:
        """Somebody else has the floor."""
        self._session.interrupt()

    @Slot(str)
    def choose(self, key: str) -> None:
        """I takes the floor again; O turns the counting of the chair's clock off and on."""
        if key.upper() == FLOOR:
            self._session.resume()
        else:
            self._session.interruption_counts(counts=not self._counts)

    def press(self, text: str) -> bool:
        """Whether an interruption has a use for this key; then it is done."""
        known = self._open and text.upper() in {FLOOR, COUNTS}
        if known:
            self.choose(text)
        return known

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
