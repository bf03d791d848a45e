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
class Saved:
    """What the file holds now; `kept_as` names the copy of what it held, made when its layout could not be kept."""

    on_file: NotesOnFile
    kept_as: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another program has written the file, which now holds `theirs`, or has taken it away; nothing was written."""

    theirs: NotesOnFile | None


@dataclass(frozen=True, slots=True)
class NotSaved:
    """Why nothing was written, and what to do; the file is as it was."""

    sentence: str
    hint: str


Saving = Saved | Conflict | NotSaved
