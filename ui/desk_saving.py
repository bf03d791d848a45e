"""The file on the desk: saved, and written by others in the meantime."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.differences import differences
from app.domain.notes_on_file import Conflict, NotesOnFile, Saved, Saving, Unreadable
from app.filing import Filing, SaveRequest
from ui import file_notices
from ui.background import Background
from ui.draft_keeper import DraftKeeper
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


class DeskSaving(QObject):
    """Writes the file in the background, and never over what another program has written unless that is asked."""

    at = Signal(object)
    """The path under which it was saved."""

    def __init__(self, filing: Filing, view: DeskViewModel, drafts: DraftKeeper, background: Background) -> None:
        super().__init__()
        self._filing = filing
        self._view = view
        self._drafts = drafts
        self._background = Background(self, behind=background)
        self._saving = False
        self._next: Callable[[], SaveRequest | None] | None = None
        self._refused: tuple[SaveRequest, Conflict] | None = None
        view.saving_asked.connect(self.save)
        self._background.done.connect(self._finish)

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

    @Slot()
    def look(self) -> None:
        """See whether another program has written in the file."""
        path = self._filing.path
        if path is not None:
            self._background.run(partial(_looked, self._filing, path))

    def save_over(self) -> None:
        """Write what is here now, also what was written since the conflict was told."""
        if self._refused is not None:
            self._write(partial(self._over, *self._refused))

    def take_theirs(self) -> None:
        """Go on with what another program has written, when that can be read."""
        if self._refused is not None and isinstance(self._refused[1].theirs, NotesOnFile):
            self._filing.take_theirs(self._refused[1].theirs)
            self.forget_conflict()
            self._view.show_notice(Notice())

    def forget_conflict(self) -> None:
        """Another speech lies on the desk, or it is to stay as it is."""
        self._refused = None

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

    def _over(self, request: SaveRequest, conflict: Conflict) -> SaveRequest:
        again = self._filing.save_request() if request.path == self._filing.path else None
        return (again or self._filing.save_as_request(request.path)).over(conflict)


def _written(filing: Filing, request: SaveRequest) -> Written:
    return Written(request, filing.write(request))


def _looked(filing: Filing, path: Path) -> Looked:
    return Looked(path, filing.there(path))
