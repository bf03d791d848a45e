"""The tick: ten times a second one standing, read off one instant, for all that is on screen."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.session import Session
from ui.slots import Slot

TICK_MS = 100


class Instant(QObject):
    """Tells every view model where the speech stands, at each tick while the clock runs and after each command."""

    stood = Signal(object)
    """app.domain.standing.Standing, or None while no speech is open."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.look)
        session.subscribe(self.look)

    @Slot()
    def look(self) -> None:
        """Read the clock once and tell."""
        standing = self._session.standing()
        speech = self._session.speech
        by_the_wall = speech is not None and speech.countdown.until_s is not None
        if standing is not None and (standing.began or by_the_wall):
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()
        self.stood.emit(standing)
