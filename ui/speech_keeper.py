"""Keeps the speech under way on disk, so that another program can take it up at the same word."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.domain.under_way import Whereabouts
from app.ports import SpeechStore
from app.session import Session
from ui.background import Background, Work
from ui.messages import Messages
from ui.slots import Slot

WHILE_RUNNING_MS = 200
"""What is lost of a speech at most, with the time that writing takes."""

WHILE_WAITING_MS = 1000


Where = Callable[[], Whereabouts]


class SpeechKeeper(QObject):
    """Writes at each command and while the clock runs, never in the GUI thread and never two at a time.

    A speech that is taken off the stage need not be found again.
    """

    def __init__(self, session: Session, store: SpeechStore, messages: Messages, where: Where) -> None:
        super().__init__()
        self._session = session
        self._store = store
        self._messages = messages
        self._where = where
        self._background = Background(self)
        self._background.done.connect(self._written)
        self._background.failed.connect(self._failed)
        self._on_stage = False
        self._writing = False
        self._again = False
        self._in_trouble = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.keep)
        session.subscribe(self.keep)

    def wait_for(self, first: Work) -> None:
        """Write nothing before `first` has returned."""
        self._background.wait_for(first)

    def finish(self, *, drop: bool) -> None:
        """The program ends; the speech is dropped, or kept as it is at this moment; one that waits on disk stays."""
        if self._on_stage and drop:
            self._drop()
        elif self._on_stage:
            self._write()
        self._on_stage = self._again = False
        self._timer.stop()
        self._background.finish()

    @Slot()
    def keep(self) -> None:
        speech = self._session.speech
        if speech is None:
            if self._on_stage:
                self._drop()
            return
        self._on_stage = True
        if speech.countdown.began:
            interval_ms = WHILE_RUNNING_MS if speech.transport.running else WHILE_WAITING_MS
            if not self._timer.isActive() or self._timer.interval() != interval_ms:
                self._timer.start(interval_ms)
        else:
            self._timer.stop()
        if self._writing:
            self._again = True
        else:
            self._write()

    def _drop(self) -> None:
        self._on_stage = self._again = False
        self._timer.stop()
        self._background.run(self._store.drop)

    def _write(self) -> None:
        speech, state = self._session.speech, self._session.under_way(self._where())
        if speech is not None and state is not None:
            self._writing = True
            self._background.run(partial(self._store.keep, state, speech.plan.notes))

    @Slot(object)
    def _written(self, _nothing: object) -> None:
        self._in_trouble = False
        self._go_on()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        """Say so once, and try again with the next beat."""
        self._go_on()
        if isinstance(error, OSError) and not self._in_trouble:
            self._in_trouble = True
            sentence = self.tr("Your place in the speech cannot be kept just now (%s). The speech is not touched.")
            self._messages.say(sentence % error.strerror)

    def _go_on(self) -> None:
        self._writing = False
        if self._again:
            self._again = False
            self._write()
