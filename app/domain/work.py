"""Notes being prepared: what was done to them, and how they stand to their file."""

from dataclasses import dataclass, replace

from app.domain.deeds import Deed
from app.domain.draft import Draft
from app.domain.history import History
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.notes_on_file import NotesOnFile
from app.domain.outline import HEAD, Outline, SectionRow
from app.domain.slips import Slip, slips, slips_on_file, still_there
from app.translation import _

USUAL_LIMIT_S = 300.0


@dataclass(frozen=True, slots=True)
class Work:
    """`base` is what the file held when last read or saved, None without a file; `read` the outline it was then.

    `read` is None when that is not known: for a draft whose file was changed by another program.
    """

    history: History
    base: bytes | None
    read: Outline | None
    file_slips: tuple[Slip, ...] = ()

    @classmethod
    def new(cls) -> "Work":
        """A speech that can be delivered as it is, to be written over."""
        outline = Outline.of(_first_notes())
        return cls(History(outline), None, outline)

    @classmethod
    def of_notes(cls, notes: Notes) -> "Work":
        """Notes that come from elsewhere, and are in no file yet."""
        return cls(History(Outline.of(notes)), None, None)

    @classmethod
    def of_file(cls, on_file: NotesOnFile, draft: Draft | None = None) -> "Work":
        """What was read, with what could be undone when it was saved, if the file is still as it was then."""
        history = History(Outline.of(on_file.notes))
        if draft and draft.base == on_file.content and draft.history.present.says_the_same(history.present):
            history = draft.history
        return cls(history, on_file.content, history.present, _file_slips(on_file, history.present))

    @classmethod
    def of_draft(cls, draft: Draft, on_file: NotesOnFile | None) -> "Work":
        """The work that was not saved, on top of what the file held when it was begun."""
        if on_file and on_file.content == draft.base:
            return replace(cls.of_file(on_file), history=draft.history)
        return cls(draft.history, draft.base, None)

    @property
    def unsaved(self) -> bool:
        """True when the notes differ from their file, or from the beginning of new ones."""
        present = self.history.present
        return self.read is None or (present is not self.read and not present.says_the_same(self.read))

    @property
    def slips(self) -> tuple[Slip, ...]:
        """All that has to be put right, what only the file tells first."""
        present = self.history.present
        on_file = still_there(self.file_slips, self.read, present) if self.read else ()
        return on_file + slips(present)

    @property
    def draft(self) -> Draft:
        return Draft(self.history.rested(), self.base, self.unsaved)

    def giving_way(self, notes: Notes) -> "Work":
        """Notes from elsewhere in the place of these, which never had a file, as a step that can be undone."""
        return Work(self.history.after(Outline.of(notes), Deed.IMPORT, HEAD), None, None)

    def saved(self, outline: Outline, on_file: NotesOnFile) -> "Work":
        """As it is once `outline` is in the file; what was edited since the saving began is unsaved again."""
        known = _with_ids(outline, on_file.notes)
        history = replace(self.history, present=known) if self.history.present is outline else self.history
        return Work(history.rested(), on_file.content, known, _file_slips(on_file, known))

    def taking(self, on_file: NotesOnFile) -> "Work":
        """What the file holds in the place of the notes, as a step that can be undone."""
        outline = Outline.of(on_file.notes)
        if self.history.present.says_the_same(outline):
            outline = self.history.present
        history = self.history.after(outline, Deed.TAKE_FILE, HEAD)
        return Work(history, on_file.content, outline, _file_slips(on_file, outline))


def _file_slips(on_file: NotesOnFile, outline: Outline) -> tuple[Slip, ...]:
    return slips_on_file(on_file.problems, on_file.row_lines, outline)


def _with_ids(outline: Outline, notes: Notes) -> Outline:
    """The outline with the names for records that its sections were given when it was written down."""
    ids = [section.id for section, _depth in notes.outline()]
    sections = [row for row in outline.rows if isinstance(row, SectionRow)]
    return outline.changed({row.id: {"id": known} for row, known in zip(sections, ids, strict=True)})


def _first_notes() -> Notes:
    opening = Section(_("Opening"), points=(Point(_("Thank you, Chair."), priority=Priority.MUST),))
    closing = Section(_("Closing"), points=(Point(_("I thank you."), priority=Priority.MUST),))
    return Notes(_("My speech"), (opening, closing), limit_s=USUAL_LIMIT_S)
