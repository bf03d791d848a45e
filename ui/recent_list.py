"""The notes that were opened last, told at the desk."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject

from app.ports import RecentFiles
from ui.slots import Slot
from ui.view_models.desk import DeskViewModel


class RecentList(QObject):
    """A list that cannot be kept is no reason to disturb a speaker."""

    def __init__(self, recent: RecentFiles, view: DeskViewModel) -> None:
        super().__init__()
        self._recent = recent
        self._view = view
        view.show_recent(recent.read())

    @Slot(object)
    def add(self, path: Path) -> None:
        """Put it first."""
        with suppress(OSError):
            self._recent.add(path)
        self._view.show_recent(self._recent.read())
