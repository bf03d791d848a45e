"""Where the notes are to be saved: a path that can be typed, and what stands in its way."""

from pathlib import Path

from PySide6.QtCore import Property, QFileInfo, QObject, QStandardPaths, QUrl, Signal
from PySide6.QtQml import QmlElement

from app.desk import Desk
from app.domain.file_names import ENDING, file_name
from ui.slots import Slot
from ui.typed_path import typed_path
from ui.view_models.desk import DeskViewModel

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_ENDING = 6


@QmlElement
class SavingPlaceViewModel(QObject):
    """Whoever writes files listens to `chosen`, and to `replacing` for a file that is there and is to go."""

    asked = Signal()
    shown_changed = Signal()
    path_changed = Signal()
    remark_changed = Signal()
    replaces_changed = Signal()

    chosen = Signal(str)
    replacing = Signal(str)

    def __init__(self, head: DeskViewModel, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._head = head
        self._desk = desk
        self._shown = False
        self._path = ""
        self._remark = ""
        self._replaces = False
        head.place_asked.connect(self.ask)

    @Property(bool, notify=shown_changed)
    def shown(self) -> bool:
        return self._shown

    @Property(str, notify=path_changed)
    def path(self) -> str:
        """The whole path as it is proposed or typed."""
        return self._path

    @Property(str, notify=remark_changed)
    def remark(self) -> str:
        """What stands in the way; empty when nothing is known to."""
        return self._remark

    @Property(bool, notify=replaces_changed)
    def replaces(self) -> bool:
        """Whether a file that is there would be replaced."""
        return self._replaces

    @Slot()
    def ask(self) -> None:
        """Propose the file that the notes have, or else one that is not there yet, by their title."""
        self._show(str(self._head.path or self._free_path()))
        self._set_shown(shown=True)
        self.asked.emit()

    @Slot(str)
    def write(self, path: str) -> None:
        """Take over what is being typed; it is judged when it is confirmed."""
        self._show(path)

    @Slot(QUrl)
    def browse_to(self, url: QUrl) -> None:
        """Take over what was chosen in the system's own dialog."""
        if url.isLocalFile():
            self._show(url.toLocalFile())
            self._judge(self._meant())
            self.asked.emit()

    @Slot()
    def confirm(self) -> None:
        """Let it be saved there; or say what stands in the way."""
        meant, agreed = self._meant(), self._replaces
        self._judge(meant)
        if meant is None or (self._remark and not (agreed and self._replaces)):
            return
        self._set_shown(shown=False)
        (self.replacing if self._replaces else self.chosen).emit(str(meant))

    @Slot()
    def close(self) -> None:
        self._set_shown(shown=False)

    def _meant(self) -> Path | None:
        """The path with the ending of notes where none was typed."""
        path = typed_path(self._path, self._folder())
        if path is None or _is_ending(path.suffix) or QFileInfo(str(path)).isDir():
            return path
        return path.with_name(path.name + ENDING)

    def _judge(self, path: Path | None) -> None:
        replaces = path is not None and path != self._head.path and QFileInfo(str(path)).exists()
        remark = self._in_the_way(path)
        if not remark and replaces and path is not None:
            self._tell(self.tr("There is a file %1 already.").replace("%1", path.name), replaces=True)
        else:
            self._tell(remark, replaces=False)

    def _in_the_way(self, path: Path | None) -> str:
        if path is None:
            return self.tr("Give the file a name.")
        if QFileInfo(str(path)).isDir():
            return self.tr("%1 is a folder. Add a name for the file.").replace("%1", path.name or str(path))
        if not QFileInfo(str(path.parent)).isDir():
            return self.tr("There is no folder %1.").replace("%1", str(path.parent))
        return ""

    def _folder(self) -> Path:
        return self._head.path.parent if self._head.path else _documents()

    def _free_path(self) -> Path:
        title, folder, count = self._desk.outline.head.title, _documents(), 1
        while QFileInfo(str(folder / file_name(title, count))).exists():
            count += 1
        return folder / file_name(title, count)

    def _show(self, path: str) -> None:
        self._path = path
        self.path_changed.emit()
        self._tell("", replaces=False)

    def _tell(self, remark: str, *, replaces: bool) -> None:
        self._remark, self._replaces = remark, replaces
        self.remark_changed.emit()
        self.replaces_changed.emit()

    def _set_shown(self, *, shown: bool) -> None:
        self._shown = shown
        self.shown_changed.emit()


def _is_ending(suffix: str) -> bool:
    """Whether it is one, and not the rest of a name with a full stop in it."""
    return suffix[1:].isalnum() and not suffix[1:].isdigit() and len(suffix) <= LONGEST_ENDING


def _documents() -> Path:
    """The person's folder for documents, or their own folder where there is none."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()
