"""The one door for messages to the person, and the last resort for errors nobody expected."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

READING_TIME_MS = 6000

logger = logging.getLogger("rostrum")


@QmlElement
class Messages(QObject):
    """One calm line at a time; it never takes the focus and goes by itself."""

    text_changed = Signal()
    _from_elsewhere = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(READING_TIME_MS)
        self._timer.timeout.connect(self.clear)
        self._from_elsewhere.connect(self.say)

    @Property(str, notify=text_changed)
    def text(self) -> str:
        return self._text

    @Slot(str)
    def say(self, text: str) -> None:
        """Show `text` for a few seconds instead of what was there."""
        self._timer.start()
        if text != self._text:
            self._text = text
            self.text_changed.emit()

    @Slot()
    def clear(self) -> None:
        self._timer.stop()
        if self._text:
            self._text = ""
            self.text_changed.emit()

    def catch_the_unexpected(self) -> None:
        """From now on an unexpected error is logged once, said in one line, and the speech goes on."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logger.error("Unexpected error", exc_info=(kind, error, trace))
        self._from_elsewhere.emit(self.tr("Something went wrong inside Rostrum. Your speech goes on."))

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)
