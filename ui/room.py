"""A room: one window, made when it is first shown."""

import shiboken6
from PySide6.QtCore import QObject

from ui.window import PageWindow


class Room(QObject):
    """What every room does with its window."""

    def __init__(self) -> None:
        super().__init__()
        self.window: PageWindow | None = None

    def hide(self) -> None:
        if self.window is not None:
            self.window.hide()

    def let_go(self) -> None:
        """Close the window, and let go of it before what it shows."""
        if self.window is not None:
            self.window.close_now()
            shiboken6.delete(self.window)
            self.window = None
