"""What nobody waits for waits itself, until there is something to see: Python does one thing at a time."""

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickWindow

from ui.slots import Slot

LONGEST_WAIT_S = 1.0
"""A window that shows nothing by then, because it is covered perhaps, delays nothing any longer."""


class FirstPicture(QObject):
    """Whether the window has shown its first frame."""

    def __init__(self) -> None:
        super().__init__()
        seen = Event()
        self._seen = seen
        self.wait: Callable[[], object] = partial(seen.wait, LONGEST_WAIT_S)
        """For the threads that work beside the window; holds nothing of Qt."""

    def follow(self, window: QQuickWindow) -> None:
        """Hear of its first frame, and of no other."""
        window.frameSwapped.connect(self.note, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def note(self) -> None:
        """Nothing has to wait any more."""
        self._seen.set()
