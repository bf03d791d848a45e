"""Long notes are read and laid out in time beside the window, which goes on meanwhile."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.notes_on_file import NotesOnFile, Unreadable
from app.opening import planned
from ui.background import Background
from ui.slots import Slot

Read = Callable[[Path], NotesOnFile | Unreadable]


class LongReading(QObject):
    """One file at a time: the one that was asked for last, unless that has been given up."""

    done = Signal(object, object)
    """The path, and what was found there."""

    def __init__(self, read: Read) -> None:
        super().__init__()
        self._read = read
        self._wanted: Path | None = None
        self._background = Background(self)
        self._background.done.connect(self._tell)

    @property
    def under_way(self) -> bool:
        return self._wanted is not None

    def begin(self, path: Path) -> None:
        """Read it; `done` tells when that is done."""
        self._wanted = path
        self._background.run(partial(_read_ahead, self._read, path))

    def give_up(self) -> bool:
        """Nothing of it is told any more; False when nothing was being read."""
        wanted, self._wanted = self._wanted, None
        return wanted is not None

    def finish(self) -> None:
        """Give up, and wait for the thread."""
        self.give_up()
        self._background.finish()

    @Slot(object)
    def _tell(self, found: tuple[Path, NotesOnFile | Unreadable]) -> None:
        path, on_file = found
        if path == self._wanted:
            self._wanted = None
            self.done.emit(path, on_file)


def _read_ahead(read: Read, path: Path) -> tuple[Path, NotesOnFile | Unreadable]:
    """What each text takes to say is remembered: to plan the same notes again is the work of a moment."""
    on_file = read(path)
    if isinstance(on_file, NotesOnFile):
        planned(on_file.notes)
    return path, on_file
