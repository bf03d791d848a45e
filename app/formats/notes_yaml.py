"""Notes from a YAML file: the one way in."""

from pathlib import Path

from app.domain.notes import Notes
from app.formats.notes_file import content_of, shown_path
from app.formats.notes_schema import notes_from
from app.formats.problems import Problems
from app.formats.text_lines import text_lines
from app.formats.yaml_reading import FASTEST_PARSER, Parser, read_tree


def read_notes(path: Path) -> Notes:
    """The notes in the file at `path`; raises NotesError with all that is wrong, and nothing else."""
    return parse_notes(content_of(path), shown_path(path))


def parse_notes(content: bytes, name: str, parser: Parser = FASTEST_PARSER) -> Notes:
    """The notes in `content`, called `name` in messages; raises NotesError with all that is wrong."""
    problems = Problems(name)
    node = read_tree(text_lines(content, problems), problems, parser)
    notes = notes_from(node, problems)
    problems.raise_if_any()
    return notes
