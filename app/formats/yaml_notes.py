"""Notes for the desk, in and out of YAML files."""

from pathlib import Path

from app.domain.notes import Notes
from app.domain.notes_on_file import Composed, NotesOnFile, Unreadable
from app.formats.notes_file import content_of, shown_path
from app.formats.notes_yaml import understood
from app.formats.problems import NotesError


class YamlNotes:
    """The form of notes in files that a person may also write by hand."""

    def read(self, path: Path) -> NotesOnFile | Unreadable:
        """The notes in the file as far as they can be understood, with all that is wrong; never an error."""
        content = None
        try:
            content = content_of(path)
            return understood(content, shown_path(path))
        except NotesError as error:
            return Unreadable(error.problems, content)

    def compose(self, old: bytes, notes: Notes, path: Path) -> Composed:
        """What the file is to hold that held `old` so far (nothing when it is new); raises RefusedError."""
        from app.formats.notes_saving import compose  # noqa: PLC0415 - the stage saves no notes

        return compose(old, notes, shown_path(path))
