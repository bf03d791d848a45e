"""Notes from a YAML file: the one way in."""

from pathlib import Path

from app.domain.notes import Notes
from app.domain.notes_on_file import NotesOnFile
from app.formats.notes_file import content_of, shown_path
from app.formats.notes_schema import notes_from
from app.formats.problems import Problems
from app.formats.row_lines import row_lines
from app.formats.text_lines import text_lines
from app.formats.yaml_reading import FASTEST_PARSER, Parser, read_tree


def read_notes(path: Path) -> Notes:
    """The notes in the file at `path`; raises NotesError with all that is wrong, and nothing else."""
    return parse_notes(content_of(path), shown_path(path))


def understood(content: bytes, name: str) -> NotesOnFile:
    """The notes in `content` as far as they can be understood, and all that is wrong with them.

    Raises NotesError when it is no text at all, or when there is no end to what is wrong.
    """
    problems = Problems(name)
    node = read_tree(text_lines(content, problems), problems)
    notes = notes_from(node, problems)
    return NotesOnFile(content, notes, problems.found, row_lines(node))


def parse_notes(content: bytes, name: str, parser: Parser = FASTEST_PARSER) -> Notes:
    """The notes in `content`, called `name` in messages; raises NotesError with all that is wrong."""
    problems = Problems(name)
    node = read_tree(text_lines(content, problems), problems, parser)
    notes = notes_from(node, problems)
    problems.raise_if_any()
    return notes
