"""Tells the guardian that the window is alive, and listens for those who want it to end."""

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QTimer, Signal

from app.guardian import AT_EASE, FAREWELL, PREPARING, SPEAKING
from app.session import Session
from ui.slots import Slot

BEAT_MS = 250


class Heart(QObject):
    """Beats in the GUI thread for as long as that is not stuck; a guardian who is gone stops nothing.

    Python hears a signal of the system only while it runs, and so with each beat.
    """

    end_asked = Signal()

    def __init__(self, session: Session, pipe: int | None) -> None:
        super().__init__()
        self._session = session
        self._pipe = pipe
        self._asked_by: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)

    @property
    def ended_from_outside(self) -> bool:
        """Whether it was not the person who ended the program, but the system: what was being said goes on later."""
        return self._asked_by == signal.SIGTERM

    def start(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._asked)
        if hasattr(signal, "SIGHUP"):
            signal.signal(signal.SIGHUP, signal.SIG_IGN)  # who closes the terminal does not end the speech
        self._timer.start()
        self.beat()

    @Slot()
    def beat(self) -> None:
        speech = self._session.speech
        if speech is None:
            self._say(PREPARING)
        else:
            self._say(SPEAKING if speech.transport.running else AT_EASE)

    @Slot()
    def prepare(self) -> None:
        """Something long begins, such as reading a file: until the next beat, be patient."""
        self._say(PREPARING)

    def stop(self) -> None:
        """The window is about to end as it should."""
        self._timer.stop()
        self._say(FAREWELL)

    def _say(self, word: bytes) -> None:
        if self._pipe is None:
            return
        try:
            os.write(self._pipe, word)
        except BlockingIOError:
            pass  # the guardian is not listening just now
        except OSError:
            self._pipe = None

    def _asked(self, number: int, _frame: FrameType | None) -> None:
        self._asked_by = number
        self.end_asked.emit()
