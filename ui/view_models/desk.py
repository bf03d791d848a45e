"""What lies on the desk: the file, whether it is kept, and what has happened to it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from app.desk import Desk
from app.domain.deeds import Deed
from app.domain.document import DOCUMENT_ENDINGS, DOCUMENT_PATTERNS
from app.domain.outline import PointRow
from app.session import Session
from ui.slots import Slot
from ui.typed_path import typed_path

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Way:
    """One way on from a notice: `way` is its name, told by `way_chosen`."""

    way: str
    text: str
    tip: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What has happened to the file, the ways on, and where two versions of it differ: (ours, theirs)."""

    text: str = ""
    ways: tuple[Way, ...] = ()
    grave: bool = False
    differences: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """A problem of the file: its line (0 for the whole file) and the row it belongs to, 0 for none."""

    line: int
    row: int
    sentence: str
    hint: str


@QmlElement
class DeskViewModel(QObject):
    """The head of the desk; who opens and keeps files, shows the stage or ends the program listens to what is asked."""

    title_changed = Signal()
    file_changed = Signal()
    folder_changed = Signal()
    state_changed = Signal()
    changed_changed = Signal()
    undo_changed = Signal()
    redo_changed = Signal()
    deliverable_changed = Signal()
    notice_changed = Signal()
    notice_grave_changed = Signal()
    ways_changed = Signal()
    differences_changed = Signal()
    recent_changed = Signal()
    problems_changed = Signal()
    theme_changed = Signal()

    title_wanted = Signal()
    """A new speech lies there: its title is to be written."""
    file_asked = Signal()
    document_asked = Signal()
    place_asked = Signal()
    opening_asked = Signal(str)
    import_asked = Signal(object)
    """The path of a document that is to become notes."""
    new_asked = Signal()
    saving_asked = Signal()
    way_chosen = Signal(str)
    row_asked = Signal(int)
    deliver_asked = Signal()
    rehearse_asked = Signal()
    takes_asked = Signal()
    theme_asked = Signal()
    leave_asked = Signal()

    def __init__(self, desk: Desk, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._file: Path | None = None
        self._name = ""
        self._state = ""
        self._changed = False
        self._notice = Notice()
        self._recent: tuple[Path, ...] = ()
        self._problems: tuple[ShownProblem, ...] = ()
        desk.subscribe(self._follow)
        session.subscribe(self._follow_settings)

    @property
    def path(self) -> Path | None:
        """Where the notes are kept, for Python."""
        return self._file

    @Property(str, notify=title_changed)
    def title(self) -> str:
        return self._desk.outline.head.title

    @Property(str, notify=file_changed)
    def file(self) -> str:
        """The name of the file, without its folder."""
        return self._name

    @Property(QUrl, notify=folder_changed)
    def folder(self) -> QUrl:
        """Where to look for another file."""
        return QUrl.fromLocalFile(str((self._file or Path("notes.yaml")).absolute().parent))

    @Slot(result=str)
    def document_names(self) -> str:
        """How documents that can be imported are called, as a filter for file names."""
        return DOCUMENT_PATTERNS

    @Property(str, notify=state_changed)
    def state(self) -> str:
        """Whether it is kept, in a word."""
        return self._state

    @Property(bool, notify=changed_changed)
    def changed(self) -> bool:
        """Whether there is something to save."""
        return self._changed

    @Property(str, notify=undo_changed)
    def undo(self) -> str:
        """What would be undone; empty at the beginning."""
        return _text(self._desk.undo_deed)

    @Property(str, notify=redo_changed)
    def redo(self) -> str:
        """What would be done again; empty at the end."""
        return _text(self._desk.redo_deed)

    @Property(bool, notify=deliverable_changed)
    def deliverable(self) -> bool:
        """Whether there is anything to say."""
        return any(isinstance(row, PointRow) and row.point.say for row in self._desk.outline.rows)

    @Property(str, notify=notice_changed)
    def notice(self) -> str:
        """What has happened to the file; empty while all is well."""
        return self._notice.text

    @Property(bool, notify=notice_grave_changed)
    def notice_grave(self) -> bool:
        return self._notice.grave

    @Property(list, notify=ways_changed)
    def ways(self) -> list[dict[str, str]]:
        """The ways on from the notice: way, text, tip."""
        return [asdict(way) for way in self._notice.ways]

    @Property(list, notify=differences_changed)
    def differences(self) -> list[dict[str, str]]:
        """Where two versions of the notes differ: ours, theirs."""
        return [{"ours": ours, "theirs": theirs} for ours, theirs in self._notice.differences]

    @Property(list, notify=recent_changed)
    def recent(self) -> list[dict[str, str]]:
        """Files opened before, the latest first: name, folder, path."""
        return [{"name": path.name, "folder": str(path.parent), "path": str(path)} for path in self._recent]

    @Property(list, notify=problems_changed)
    def problems(self) -> list[dict[str, object]]:
        """What is wrong with the file: line, row, sentence, hint."""
        return [asdict(problem) for problem in self._problems]

    @Property(str, notify=theme_changed)
    def theme(self) -> str:
        return self._session.settings.desk_theme.value

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Ask for another file; one from elsewhere than this machine is not asked for."""
        if url.isLocalFile():
            self.ask_for(Path(url.toLocalFile()))

    def ask_for(self, path: Path) -> None:
        """Notes are opened, a document is imported: the ending of the name tells."""
        if path.suffix.lower() in DOCUMENT_ENDINGS:
            self.import_asked.emit(path)
        else:
            self.opening_asked.emit(str(path))

    @Slot(str)
    def open_recent(self, path: str) -> None:
        self.opening_asked.emit(path)

    @Slot(str)
    def open_typed(self, path: str) -> None:
        """Ask for the file at a path that was typed; one without a folder lies beside the present one."""
        typed = typed_path(path, (self._file or Path("notes.yaml")).absolute().parent)
        if typed is not None:
            self.ask_for(typed)

    @Slot()
    def begin_new(self) -> None:
        self.new_asked.emit()

    @Slot()
    def ask_for_file(self) -> None:
        self.file_asked.emit()

    @Slot()
    def ask_for_document(self) -> None:
        self.document_asked.emit()

    @Slot()
    def ask_where_to_save(self) -> None:
        self.place_asked.emit()

    @Slot()
    def save(self) -> None:
        """Keep the notes in their file; where they have none, ask for one."""
        if self._file is None:
            self.place_asked.emit()
        else:
            self.saving_asked.emit()

    @Slot(str)
    def choose(self, way: str) -> None:
        """Take one of the ways on from the notice."""
        self.way_chosen.emit(way)

    @Slot(int)
    def go_to(self, row: int) -> None:
        self.row_asked.emit(row)

    @Slot()
    def deliver(self) -> None:
        if self.deliverable:
            self.deliver_asked.emit()

    @Slot()
    def rehearse(self) -> None:
        if self.deliverable:
            self.rehearse_asked.emit()

    @Slot()
    def show_takes(self) -> None:
        """What was rehearsed of this speech."""
        self.takes_asked.emit()

    @Slot()
    def next_theme(self) -> None:
        self.theme_asked.emit()

    @Slot()
    def leave(self) -> None:
        self.leave_asked.emit()

    def show_file(self, file: Path | None, name: str, state: str, *, changed: bool) -> None:
        """Tell of the file (None where there is none yet), and whether it is kept."""
        self._file, self._name, self._state, self._changed = file, name, state, changed
        for told in (self.file_changed, self.folder_changed, self.state_changed, self.changed_changed):
            told.emit()

    def show_notice(self, notice: Notice) -> None:
        """Tell what has happened, until something else has."""
        if notice != self._notice:
            self._notice = notice
            for told in (self.notice_changed, self.notice_grave_changed, self.ways_changed, self.differences_changed):
                told.emit()

    def show_recent(self, files: Sequence[Path]) -> None:
        self._recent = tuple(files)
        self.recent_changed.emit()

    def show_problems(self, problems: Sequence[ShownProblem]) -> None:
        self._problems = tuple(problems)
        self.problems_changed.emit()

    @Slot()
    def _follow(self) -> None:
        for told in (self.title_changed, self.undo_changed, self.redo_changed, self.deliverable_changed):
            told.emit()

    @Slot()
    def _follow_settings(self) -> None:
        self.theme_changed.emit()


def _text(deed: Deed | None) -> str:
    return deed.text if deed else ""
