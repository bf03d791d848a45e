"""A welcome on the first start: four keys, for twenty seconds at most."""

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from ui.slots import Slot

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

STAYS_MS = 20_000


@QmlElement
class WelcomeViewModel(QObject):
    """It goes by itself, at any key and at any click, and never comes again while the program runs."""

    shown_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go)

    @Property(bool, notify=shown_changed)
    def shown(self) -> bool:
        return self._shown

    @Slot()
    def come(self) -> None:
        self._shown = True
        self._timer.start(STAYS_MS)
        self.shown_changed.emit()

    @Slot()
    def go(self) -> None:
        self._timer.stop()
        if self._shown:
            self._shown = False
            self.shown_changed.emit()
