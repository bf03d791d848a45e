"""Which page is open: the stage, or the calm one that says what is wrong with a notes file."""

from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from app.domain.document import DOCUMENT_PATTERNS
from ui.slots import Slot

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PageViewModel(QObject):
    """The file that is open and its problems; a file that is asked for is opened by whoever listens."""

    file_changed = Signal()
    folder_changed = Signal()
    problems_changed = Signal()
    file_asked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = Path()
        self._problems: list[dict[str, object]] = []

    @Property(str, notify=file_changed)
    def file(self) -> str:
        """The name of the file, without its folder."""
        return self._file.name

    @property
    def path(self) -> Path:
        """The file that is open."""
        return self._file

    @Property(QUrl, notify=folder_changed)
    def folder(self) -> QUrl:
        """Where to look for another file."""
        return QUrl.fromLocalFile(str(self._file.absolute().parent))

    @Slot(result=str)
    def document_names(self) -> str:
        """How documents are called that can be imported, as a filter for file names."""
        return DOCUMENT_PATTERNS

    @Property(list, notify=problems_changed)
    def problems(self) -> list[dict[str, object]]:
        """Each problem: line and column (0 for the whole file), sentence, hint; empty while the stage is open."""
        return self._problems

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Ask for another file; one from elsewhere than this machine is not asked for."""
        if url.isLocalFile():
            self.file_asked.emit(url.toLocalFile())

    @Slot()
    def look_again(self) -> None:
        """Ask for the same file once more."""
        self.file_asked.emit(str(self._file))

    def show_stage(self, file: Path) -> None:
        self._show(file, [])

    def show_problems(self, file: Path, problems: list[dict[str, object]]) -> None:
        self._show(file, problems)

    def _show(self, file: Path, problems: list[dict[str, object]]) -> None:
        self._file, self._problems = file, problems
        self.file_changed.emit()
        self.folder_changed.emit()
        self.problems_changed.emit()
