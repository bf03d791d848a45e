"""What a file of notes holds, and what becomes of writing in it."""

from dataclasses import dataclass

from app.domain.notes import Notes
from app.domain.problem import Problem


@dataclass(frozen=True, slots=True)
class NotesOnFile:
    """The bytes of a file, the notes in it as far as they can be understood, and what is wrong with it.

    `row_lines` has the line (from 1) of each section and point, in reading order.
    """

    content: bytes
    notes: Notes
    problems: tuple[Problem, ...] = ()
    row_lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """All that is wrong with a file in which no notes can be found, and its bytes if there are any.

    There is one problem at least.
    """

    problems: tuple[Problem, ...]
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """What is to stand in a file; without `keeps_layout`, only the remarks at its top are those of the old one."""

    on_file: NotesOnFile
    keeps_layout: bool


@dataclass(frozen=True, slots=True)
class Saved:
    """What the file holds now; `kept_as` names the copy made of a file that could not be kept in its layout."""

    on_file: NotesOnFile
    kept_as: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """The file is not as it was left: it now holds `theirs`, or is gone; nothing was written."""

    theirs: NotesOnFile | Unreadable | None


@dataclass(frozen=True, slots=True)
class NotSaved:
    """Why the notes are not in the file, and what to do; nothing that was there is lost."""

    sentence: str
    hint: str


Saving = Saved | Conflict | NotSaved
