"""The one door for messages to the person, and the last resort for errors nobody expected."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from ui.slots import Slot

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

READING_TIME_MS = 6000
READING_TIME_PER_CHARACTER_MS = 70
"""A speaker reads a notice from the side of the eye: about 170 words a minute."""

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
        self._timer.timeout.connect(self.clear)
        self._from_elsewhere.connect(self.say)
        self._caught_before: set[tuple[object, ...]] = set()

    @Property(str, notify=text_changed)
    def text(self) -> str:
        return self._text

    @Slot(str)
    def say(self, text: str) -> None:
        """Show `text` for as long as it takes to read it, instead of what was there."""
        self._timer.start(max(READING_TIME_MS, READING_TIME_PER_CHARACTER_MS * len(text)))
        if text != self._text:
            self._text = text
            self.text_changed.emit()

    def add(self, text: str) -> None:
        """Show `text` under what is still there; what is there already is not said twice."""
        there = self._text.split("\n") if self._text else []
        self.say("\n".join([*(line for line in there if line != text), text]))

    @Slot()
    def clear(self) -> None:
        self._timer.stop()
        if self._text:
            self._text = ""
            self.text_changed.emit()

    def catch_the_unexpected(self) -> None:
        """From now on an unexpected error is logged once, said in one line, and the speech goes on.

        An error that comes again from the same place, as with each tick, is neither logged nor said again.
        """
        sys.excepthook = self._caught
        sys.unraisablehook = self._caught_in_passing
        threading.excepthook = self._caught_in_thread

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if self._is_new(kind, trace):
            logger.error("Unexpected error", exc_info=(kind, error, trace))
            self._from_elsewhere.emit(self.tr("Something went wrong inside Rostrum. Your speech goes on."))

    def _is_new(self, kind: type[BaseException], trace: TracebackType | None) -> bool:
        place = (kind, *_place_of(trace))
        is_new = place not in self._caught_before
        self._caught_before.add(place)
        return is_new

    def _caught_in_passing(self, caught: "sys.UnraisableHookArgs") -> None:
        """An error where Python can only go on, as when something ends: nothing of what the person did has failed."""
        if caught.exc_value is not None and self._is_new(caught.exc_type, caught.exc_traceback):
            logger.warning("Error in passing", exc_info=(caught.exc_type, caught.exc_value, caught.exc_traceback))

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)


def _place_of(trace: TracebackType | None) -> tuple[object, ...]:
    """The file and the line that raised an error."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return () if trace is None else (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
