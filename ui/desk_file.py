"""What comes onto the desk and leaves it: a file, a new speech, notes from a document."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.notes import Notes
from app.domain.notes_on_file import NotesOnFile, Unreadable
from app.filing import Filing
from ui import file_notices
from ui.desk_saving import DeskSaving
from ui.draft_keeper import DraftKeeper
from ui.file_notices import Choice
from ui.long_reading import LongReading
from ui.slots import Slot
from ui.view_models.desk import DeskViewModel, Notice


class DeskFile(QObject):
    """Opens what is asked for at the desk; what happens is told in a notice that need not be answered."""

    at = Signal(object)
    """The path of the file on the desk, once it was opened."""
    opened = Signal()
    """What lies there is what has been asked for."""
    other_notes = Signal()
    """Another speech lies on the desk."""
    left = Signal()
    """What lies there is safe, and the person wants to go."""

    def __init__(self, filing: Filing, view: DeskViewModel, drafts: DraftKeeper, saving: DeskSaving) -> None:
        super().__init__()
        self._filing = filing
        self._view = view
        self._drafts = drafts
        self._saving = saving
        self._reading = LongReading(filing.there)
        self._reading.done.connect(self._lay)
        self._asked: Path | None = None
        self._then: Callable[[], None] | None = None
        self._ways: dict[Choice, Callable[[], None]] = {
            Choice.AS_IT_IS: self._all_well,
            Choice.REVERT: self._revert,
            Choice.LOOK_AGAIN: self._look_again,
            Choice.OVER: saving.save_over,
            Choice.THEIRS: saving.take_theirs,
            Choice.ELSEWHERE: view.ask_where_to_save,
            Choice.SAVE_AGAIN: view.save,
            Choice.ANYWAY: self._go_anyway,
            Choice.GIVE_UP: self._leave_it,
        }
        view.opening_asked.connect(self.open)
        view.new_asked.connect(self.begin_new)
        view.way_chosen.connect(self.go_on)

    @Slot(str)
    def open(self, path: str) -> None:
        """Put the notes at `path` on the desk with all that was never saved of them; long ones when they are read."""
        asked = Path(path).absolute()
        self._once_safe(partial(self._read if self._filing.is_long(asked) else self._open, asked))

    def open_now(self, path: Path) -> None:
        self._once_safe(partial(self._open, path.absolute()))

    @Slot()
    def begin_new(self) -> None:
        """Put a new speech on the desk; the one before is kept."""
        self._once_safe(self._begin_new)

    @Slot()
    def leave(self) -> None:
        """Go, once what lies here is safe."""
        self._once_safe(self.left.emit)

    def _once_safe(self, then: Callable[[], None]) -> None:
        """Do what takes the work off the desk, unless it is nowhere else."""
        if self._drafts.keep_now():
            then()
        else:
            self._then = then
            self._view.show_notice(file_notices.only_here())

    def _go_anyway(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _read(self, path: Path) -> None:
        self._asked = path
        self._view.show_notice(file_notices.being_read(path.name))
        self._reading.begin(path)

    @Slot(object, object)
    def _lay(self, path: Path, there: NotesOnFile | Unreadable) -> None:
        """What was written meanwhile is kept like any other work that makes room."""
        self._once_safe(partial(self._open, path, there))

    def _open(self, path: Path, there: NotesOnFile | Unreadable | None = None) -> None:
        self._reading.give_up()
        self._asked = path
        found = self._filing.open(path, there)
        notice = Notice()
        if found.unsaved:
            self._filing.take_up(found.unsaved, path)
            notice = file_notices.unsaved_work(found.unsaved, path.name)
        elif isinstance(found.on_file, Unreadable):
            notice = file_notices.unreadable(found.on_file, path.name)
        self._saving.forget_conflict()
        self._view.show_notice(notice)
        if self._filing.path == path:
            self.other_notes.emit()
            self.at.emit(path)
            self.opened.emit()

    def finish(self) -> None:
        self._reading.finish()

    def _begin_new(self) -> None:
        self._reading.give_up()
        self._filing.new()
        self._all_well()
        self.other_notes.emit()
        self._view.title_wanted.emit()

    @Slot(object)
    def take_in(self, notes: Notes) -> None:
        """Put notes that come from a document on the desk; the speech before is kept."""
        self._reading.give_up()
        self._drafts.keep_now()
        self._filing.take_in(notes)
        self._all_well()
        self.other_notes.emit()

    def take_up_new(self) -> bool:
        """Go on with new notes that never got a file; False when there are none."""
        draft = self._filing.unsaved_new_notes()
        if draft is not None:
            self._filing.take_up(draft, None)
            self._view.show_notice(file_notices.unsaved_work(draft, ""))
            self.other_notes.emit()
        return draft is not None

    @Slot(str)
    def go_on(self, way: str) -> None:
        """Take one of the ways on from a notice."""
        self._ways[Choice(way)]()

    def _revert(self) -> None:
        unreadable = self._filing.revert()
        path = self._filing.path
        self._view.show_notice(file_notices.unreadable(unreadable, path.name) if unreadable and path else Notice())

    def _look_again(self) -> None:
        if self._asked is not None:
            self.open(str(self._asked))

    def _leave_it(self) -> None:
        self._reading.give_up()
        self._all_well()

    def _all_well(self) -> None:
        self._saving.forget_conflict()
        self._view.show_notice(Notice())
