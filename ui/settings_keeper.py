"""Keeps the settings on disk a moment after they changed."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.domain.settings import Settings
from app.ports import SettingsStore
from app.session import Session
from ui.background import Background
from ui.messages import Messages
from ui.slots import Slot

CALM_MS = 400


class _Writer:
    """Writes what has changed in this window since it last could, and leaves alone what others wrote meanwhile."""

    def __init__(self, store: SettingsStore, settings: Settings) -> None:
        self._store, self._kept = store, settings

    def write(self, settings: Settings) -> None:
        self._store.write(settings, self._kept)
        self._kept = settings


class SettingsKeeper(QObject):
    """Writes once the speaker has stopped changing; a failure is one quiet sentence."""

    def __init__(self, session: Session, store: SettingsStore, messages: Messages, background: Background) -> None:
        super().__init__()
        self._session = session
        self._messages = messages
        self._background = Background(self, behind=background)
        self._asked = session.settings
        self._writer = _Writer(store, session.settings)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CALM_MS)
        self._timer.timeout.connect(self.keep)
        session.subscribe(self._follow)
        self._background.failed.connect(self._failed)

    @Slot()
    def _follow(self) -> None:
        if self._session.settings is not self._asked:
            self._timer.start()

    @Slot()
    def keep(self) -> None:
        """Write what has changed, now."""
        self._timer.stop()
        if self._session.settings is not self._asked:
            self._asked = self._session.settings
            self._background.run(partial(self._writer.write, self._asked))

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if isinstance(error, OSError):
            sentence = self.tr("Your settings could not be kept (%s). The speech is not touched.")
            self._messages.say(sentence % error.strerror)
