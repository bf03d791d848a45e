"""Where the speech on the desk comes from and where it is put: its file, and the draft that outlasts the program."""

from dataclasses import dataclass, replace
from pathlib import Path

from app.desk import Desk
from app.domain.draft import Draft
from app.domain.notes_on_file import Conflict, NotesOnFile, NotSaved, Saved, Saving, Unreadable
from app.domain.outline import Outline
from app.domain.work import Work
from app.ports import DraftStore, NotesFiles
from app.translation import _


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a path: the notes, or why there are none, and work on them that was never saved."""

    on_file: NotesOnFile | Unreadable
    unsaved: Draft | None


@dataclass(frozen=True, slots=True)
class SaveRequest:
    """All that saving needs, so that it can be done elsewhere while the speaker types on."""

    path: Path
    outline: Outline
    expected: bytes | None
    layout: bytes


class Filing:
    """The file of what is on the desk; opening, saving and the like change what the desk shows."""

    def __init__(self, desk: Desk, files: NotesFiles, drafts: DraftStore) -> None:
        self._desk, self._files, self._drafts = desk, files, drafts
        self._path: Path | None = None

    @property
    def path(self) -> Path | None:
        """None for new notes without a name."""
        return self._path

    def keep_draft(self) -> None:
        """Let what is on the desk outlast the program; OSError when that is not possible, and the last one stays."""
        self._drafts.keep(self._path, self._desk.work.draft)

    def new(self) -> None:
        """Put a new speech on the desk, without a file."""
        self._put(None, Work.new())

    def open(self, path: Path) -> Found:
        """Put the notes at `path` on the desk, problems and all; when there are none, what is there stays.

        Work on them that was never saved is only told of: `take_up` puts it on the desk.
        """
        on_file, draft = self._files.read(path), self._drafts.find(path)
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

    def save(self) -> Saving:
        """Save, and wait for it."""
        request = self.save_request()
        if request is None:
            return NotSaved(_("These notes have no file yet"), _("choose a folder and a name"))
        return self._save(request)

    def save_as(self, path: Path, *, replacing: bool = False) -> Saving:
        """Save in another file and go on with that one; what is there already is overwritten only when asked to."""
        there = self._files.read(path).content if replacing else None
        return self._save(SaveRequest(path, self._desk.outline, there, self._desk.work.base or b""))

    def save_over(self, conflict: Conflict) -> Saving:
        """Save in spite of what another program wrote, in the layout it gave the file."""
        request = self.save_request()
        if request is None:
            return self.save()
        there = conflict.theirs.content if conflict.theirs else None
        return self._save(replace(request, expected=there, layout=there or request.layout))

    def save_request(self) -> SaveRequest | None:
        """What `save` would save, for another thread to hand to the files; None without a file."""
        if self._path is None:
            return None
        return SaveRequest(self._path, self._desk.outline, self._desk.work.base, self._desk.work.base or b"")

    def saved(self, request: SaveRequest, answer: Saving) -> None:
        """Take note of what became of a request."""
        if isinstance(answer, Saved):
            if request.path != self._path:
                self._drafts.drop(self._path)
            self._path = request.path
            self._desk.put(self._desk.work.saved(request.outline, answer.on_file))

    def take_theirs(self, theirs: NotesOnFile) -> None:
        """Go on with what the file holds, as a step that can be undone."""
        self._desk.put(self._desk.work.taking(theirs))

    def revert(self) -> Unreadable | None:
        """Back to what the file holds, as a step that can be undone; or why it cannot be read."""
        on_file = self._files.read(self._path) if self._path else None
        if isinstance(on_file, NotesOnFile):
            self.take_theirs(on_file)
            return None
        return on_file

    def drop_draft(self) -> None:
        """Let unsaved work go for good."""
        self._drafts.drop(self._path)

    def _save(self, request: SaveRequest) -> Saving:
        answer = self._files.save(request.path, request.outline.notes(), request.expected, request.layout)
        self.saved(request, answer)
        return answer

    def _put(self, path: Path | None, work: Work) -> None:
        self._path = path
        self._desk.put(work)
