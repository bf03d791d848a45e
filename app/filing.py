"""Where the speech on the desk comes from and where it is put: its file, and the draft that outlasts the program."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from app.desk import Desk
from app.domain.draft import Draft
from app.domain.notes import Notes
from app.domain.notes_on_file import Conflict, NotesOnFile, Saved, Saving, Unreadable
from app.domain.outline import Outline
from app.domain.work import Work
from app.ports import DraftStore, NotesFiles


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a path: the notes, or why there are none, and work on them that was never saved."""

    on_file: NotesOnFile | Unreadable
    unsaved: Draft | None


@dataclass(frozen=True, slots=True)
class SaveRequest:
    """All that saving needs, so that it can be done elsewhere while the speaker types on.

    `speech` tells which of those that have lain on the desk it is: the answer may come when another lies there.
    """

    speech: int
    path: Path
    outline: Outline
    expected: bytes | None
    layout: bytes

    def over(self, conflict: Conflict) -> "SaveRequest":
        """The same in spite of what the file holds, and in the layout which another program gave it."""
        there = conflict.theirs.content if conflict.theirs else None
        layout = self.layout if self.expected is None else there or self.layout
        return replace(self, expected=there, layout=layout)


class Filing:
    """The file of what is on the desk; opening, saving and the like change what the desk shows."""

    def __init__(self, desk: Desk, files: NotesFiles, drafts: DraftStore) -> None:
        self._desk, self._files, self._drafts = desk, files, drafts
        self._path: Path | None = None

    @property
    def desk(self) -> Desk:
        """Where the speech lies."""
        return self._desk

    @property
    def path(self) -> Path | None:
        """None for new notes without a name."""
        return self._path

    def keeping(self) -> Callable[[], None]:
        """Lets what is on the desk now outlast the program, in any thread; OSError, and the last draft stays."""
        return partial(self._drafts.keep, self._path, self._desk.work.draft)

    def new(self) -> None:
        """Put a new speech on the desk, without a file."""
        self._drafts.begin_new()
        self._put(None, Work.new())

    def take_in(self, notes: Notes) -> None:
        """Put notes from elsewhere on the desk, without a file and unsaved.

        What lies there and is kept nowhere else can be brought back by undoing.
        """
        work = self._desk.work
        is_nowhere_else = self._path is None and work.unsaved
        self._put(None, work.giving_way(notes) if is_nowhere_else else Work.of_notes(notes))

    def is_long(self, path: Path) -> bool:
        """Whether a window would not answer while it reads that file."""
        return self._files.is_long(path)

    def open(self, path: Path, there: NotesOnFile | Unreadable | None = None) -> Found:
        """Put the notes at `path` on the desk, problems and all; when there are none, what is there stays.

        What was found `there` just now is not read once more. Work on them that was never saved is only told of:
        `take_up` puts it on the desk.
        """
        on_file, draft = there or self._files.read(path), self._drafts.find(path)
        if isinstance(on_file, Unreadable):
            return Found(on_file, draft if draft and draft.unsaved else None)
        work = Work.of_file(on_file, draft)
        self._put(path, work)
        is_news = draft and draft.unsaved and not draft.history.present.says_the_same(work.history.present)
        return Found(on_file, draft if is_news else None)

    def unsaved_new_notes(self) -> Draft | None:
        """New notes that never got a name before the program ended."""
        return self._drafts.find(None)

    def take_up(self, draft: Draft, path: Path | None) -> None:
        """Go on with work that was never saved, on the notes at `path`."""
        on_file = self._files.read(path) if path else None
        self._put(path, Work.of_draft(draft, on_file if isinstance(on_file, NotesOnFile) else None))

    def save_request(self) -> SaveRequest | None:
        """What is to be saved now; None without a file."""
        return None if self._path is None else self._request(self._path, self._desk.work.base)

    def save_as_request(self, path: Path) -> SaveRequest:
        """The same for a file that is not there yet, to go on with that one."""
        return self._request(path, None)

    def write(self, request: SaveRequest) -> Saving:
        """Put it into the file, in any thread, while the speaker types on; `saved` takes note of the answer."""
        return self._files.save(request.path, request.outline.notes(), request.expected, request.layout)

    def saved(self, request: SaveRequest, answer: Saving) -> None:
        """Take note of what became of a request, if it is still about the speech on the desk."""
        if isinstance(answer, Saved) and request.speech == self._desk.speeches:
            self._path = request.path
            self._desk.stands(self._desk.work.saved(request.outline, answer.on_file))

    def take_theirs(self, theirs: NotesOnFile) -> None:
        """Go on with what the file holds, as a step that can be undone."""
        self._desk.stands(self._desk.work.taking(theirs))

    def revert(self) -> Unreadable | None:
        """Back to what the file holds, as a step that can be undone; or why it cannot be read."""
        on_file = self._files.read(self._path) if self._path else None
        if isinstance(on_file, NotesOnFile):
            self.take_theirs(on_file)
            return None
        return on_file

    def there(self, path: Path) -> NotesOnFile | Unreadable:
        """What a file holds at this moment, in any thread."""
        return self._files.read(path)

    def is_news(self, there: NotesOnFile | Unreadable) -> bool:
        """Whether the file was written in by somebody else since it was last read or saved here."""
        return there.content != self._desk.work.base

    def dropping(self, path: Path | None) -> Callable[[], None]:
        """Forgets the draft of that file, or of the notes that had none, in any thread."""
        return partial(self._drafts.drop, path)

    def _request(self, path: Path, expected: bytes | None) -> SaveRequest:
        return SaveRequest(self._desk.speeches, path, self._desk.outline, expected, self._desk.work.base or b"")

    def _put(self, path: Path | None, work: Work) -> None:
        self._path = path
        self._desk.put(work)
