"""The file on the desk: opened, saved, written by others in the meantime."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.differences import differences
from app.domain.notes import Notes
from app.domain.notes_on_file import Conflict, NotesOnFile, Saved, Saving, Unreadable
from app.filing import Filing, SaveRequest
from ui import file_notices
from ui.background import Background
from ui.draft_keeper import DraftKeeper
from ui.file_notices import Choice
from ui.long_reading import LongReading
from ui.slots import Slot
from ui.view_models.desk import DeskViewModel, Notice


@dataclass(frozen=True, slots=True)
class Written:
    """What became of writing a file."""

    request: SaveRequest
    answer: Saving


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file was found to hold."""

    path: Path
    there: NotesOnFile | Unreadable


class DeskFile(QObject):
    """Does with the file what is asked at the desk; what happens is told in a notice that need not be answered."""

    at = Signal(object)
    """The path of the file on the desk: it was opened, or saved under this name."""
    opened = Signal()
    """What lies there is what has been asked for."""
    other_notes = Signal()
    """Another speech lies on the desk."""
    left = Signal()
    """What lies there is safe, and the person wants to go."""

    def __init__(self, filing: Filing, view: DeskViewModel, drafts: DraftKeeper, background: Background) -> None:
        super().__init__()
        self._filing = filing
        self._view = view
        self._drafts = drafts
        self._background = Background(self, behind=background)
        self._reading = LongReading(filing.there)
        self._reading.done.connect(self._lay)
        self._asked: Path | None = None
        self._saving = False
        self._next: Callable[[], SaveRequest | None] | None = None
        self._then: Callable[[], None] | None = None
        self._refused: tuple[SaveRequest, Conflict] | None = None
        self._ways: dict[Choice, Callable[[], None]] = {
            Choice.AS_IT_IS: self._all_well,
            Choice.REVERT: self._revert,
            Choice.LOOK_AGAIN: self._look_again,
            Choice.OVER: self._save_over,
            Choice.THEIRS: self._take_theirs,
            Choice.ELSEWHERE: view.ask_where_to_save,
            Choice.SAVE_AGAIN: view.save,
            Choice.ANYWAY: self._go_anyway,
            Choice.GIVE_UP: self._leave_it,
        }
        view.opening_asked.connect(self.open)
        view.new_asked.connect(self.begin_new)
        view.saving_asked.connect(self.save)
        view.way_chosen.connect(self.go_on)
        self._background.done.connect(self._finish)

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
        self._refused = None
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

    @Slot()
    def save(self) -> None:
        """Save in the background, while the speaker types on."""
        self._write(self._filing.save_request)

    @Slot(str)
    def save_as(self, path: str) -> None:
        """Go on in another file; one that is there is not replaced. Under its own name it is saved as ever."""
        other = Path(path).absolute()
        known = other == self._filing.path
        self._write(self._filing.save_request if known else partial(self._filing.save_as_request, other))

    @Slot(str)
    def replace(self, path: str) -> None:
        """Go on in another file, whatever it holds by now."""
        self._write(partial(self._over_what_is_there, Path(path).absolute()))

    def _over_what_is_there(self, path: Path) -> SaveRequest:
        there = self._filing.there(path)
        return self._filing.save_as_request(path).over(Conflict(there if there.content is not None else None))

    @Slot(str)
    def go_on(self, way: str) -> None:
        """Take one of the ways on from a notice."""
        self._ways[Choice(way)]()

    @Slot()
    def look(self) -> None:
        """See whether another program has written in the file, as whenever the person comes back from one."""
        path = self._filing.path
        if path is not None:
            self._background.run(partial(_looked, self._filing, path))

    def _write(self, make: Callable[[], SaveRequest | None]) -> None:
        """One at a time: what is asked for meanwhile is made when it is known what the file holds by then."""
        if self._saving:
            self._next = make
            return
        request = make()
        if request is not None:
            self._saving = True
            self._background.run(partial(_written, self._filing, request))

    @Slot(object)
    def _finish(self, result: Written | Looked) -> None:
        if isinstance(result, Written):
            self._saving = False
            self._take_note(result.request, result.answer)
            following, self._next = self._next, None
            if following is not None and isinstance(result.answer, Saved):
                self._write(following)
        elif result.path == self._filing.path and not self._saving:
            self._compare(result.there)

    def _take_note(self, request: SaveRequest, answer: Saving) -> None:
        if request.speech != self._filing.desk.speeches:
            if not isinstance(answer, Saved):
                self._view.show_notice(file_notices.not_saved_before(request.path.name))
            return
        if isinstance(answer, Conflict):
            self._show_conflict(request, answer)
            return
        before = self._filing.path
        self._filing.saved(request, answer)
        if isinstance(answer, Saved):
            if before != request.path:
                self._drafts.forget(before)
            self._refused = None
            self._view.show_notice(file_notices.kept_aside(answer.kept_as) if answer.kept_as else Notice())
            self.at.emit(request.path)
        else:
            self._view.show_notice(file_notices.not_saved(answer))

    def _compare(self, there: NotesOnFile | Unreadable) -> None:
        """Nothing unsaved: follow the file. Otherwise show both."""
        request = self._filing.save_request()
        if request is None or not self._filing.is_news(there):
            return
        if isinstance(there, NotesOnFile) and not self._filing.desk.unsaved:
            found = differences(request.outline.notes(), there.notes)
            self._filing.take_theirs(there)
            self._view.show_notice(file_notices.taken(request.path.name, found))
        else:
            self._show_conflict(request, Conflict(there if there.content is not None else None))

    def _show_conflict(self, request: SaveRequest, conflict: Conflict) -> None:
        self._refused = request, conflict
        if request.path != self._filing.path:
            self._view.show_notice(file_notices.occupied(request.path.name))
            return
        theirs = conflict.theirs
        found = differences(request.outline.notes(), theirs.notes) if isinstance(theirs, NotesOnFile) else ()
        readable, there = isinstance(theirs, NotesOnFile), theirs is not None
        self._view.show_notice(file_notices.conflict(request.path.name, found, readable=readable, there=there))

    def _save_over(self) -> None:
        """What is here now, also what was written since the conflict was told."""
        if self._refused is not None:
            self._write(partial(self._over, *self._refused))

    def _over(self, request: SaveRequest, conflict: Conflict) -> SaveRequest:
        again = self._filing.save_request() if request.path == self._filing.path else None
        return (again or self._filing.save_as_request(request.path)).over(conflict)

    def _take_theirs(self) -> None:
        if self._refused is not None and isinstance(self._refused[1].theirs, NotesOnFile):
            self._filing.take_theirs(self._refused[1].theirs)
            self._all_well()

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
        self._refused = None
        self._view.show_notice(Notice())


def _written(filing: Filing, request: SaveRequest) -> Written:
    return Written(request, filing.write(request))


def _looked(filing: Filing, path: Path) -> Looked:
    return Looked(path, filing.there(path))
