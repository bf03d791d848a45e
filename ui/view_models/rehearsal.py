"""The rehearsal on the stage: the mark that it is one, and the count before it begins."""

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from app.domain.commands import Command
from app.domain.standing import Standing
from app.session import Session
from ui.key_names import code_of, codes_pressed
from ui.slots import Slot
from ui.view_models.instant import Instant

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

COUNT = 3
BEAT_MS = 1000
A_BREATH_MS = 1500
"""So long after the last word, what was rehearsed is told."""


@QmlElement
class RehearsalViewModel(QObject):
    """Whether this is a rehearsal, and what is left of the count: 3, 2, 1, or 0 while nobody counts."""

    rehearsing_changed = Signal()
    count_changed = Signal()
    over = Signal()
    """The last word was said, and the speaker has not gone back since."""

    def __init__(self, session: Session, instant: Instant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rehearsing = False
        self._count = 0
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._next_beat)
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(A_BREATH_MS)
        self._breath.timeout.connect(self._tell_over)
        instant.stood.connect(self._stand)

    @Property(bool, notify=rehearsing_changed)
    def rehearsing(self) -> bool:
        return self._rehearsing

    @Property(int, notify=count_changed)
    def count(self) -> int:
        return self._count

    def set_rehearsing(self, *, rehearsing: bool) -> None:
        """What is on the stage is a rehearsal, or is not."""
        self._breath.stop()
        self._count_to(0)
        if rehearsing != self._rehearsing:
            self._rehearsing = rehearsing
            self.rehearsing_changed.emit()

    def press(self, key: int) -> bool:
        """Whether the key is for the count: the one that begins a rehearsal; pressed again, it begins at once."""
        if not self._rehearsing or not self._begins(key):
            return False
        if self._count:
            self._begin()
            return True
        speech = self._session.speech
        if speech is None or speech.countdown.began or not self._session.settings.get_ready:
            return False
        self._count_to(COUNT)
        return True

    def _begins(self, key: int) -> bool:
        names = self._session.settings.keys.get(Command.RUN_OR_PAUSE, ())
        return any(code_of(name) in codes_pressed(key, 0) for name in names)

    @Slot()
    def _next_beat(self) -> None:
        if self._count > 1:
            self._count_to(self._count - 1)
        else:
            self._begin()

    def _begin(self) -> None:
        self._count_to(0)
        speech = self._session.speech
        if speech is not None and not speech.transport.running:
            self._session.run_or_pause()

    def _count_to(self, count: int) -> None:
        if count:
            self._beat.start()
        else:
            self._beat.stop()
        if count != self._count:
            self._count = count
            self.count_changed.emit()

    @Slot(object)
    def _stand(self, standing: Standing | None) -> None:
        if standing is None or not standing.finished or not self._rehearsing:
            self._breath.stop()
        elif not self._breath.isActive():
            self._breath.start()

    @Slot()
    def _tell_over(self) -> None:
        self._breath.stop()
        self.over.emit()
