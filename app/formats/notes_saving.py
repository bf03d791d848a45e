"""From edited notes to the content of their file, in which everything stays that was not edited."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from app.domain.entry import entry_of, entry_text, fields_of, read_entry
from app.domain.notes import Notes, Point, Section
from app.domain.notes_on_file import Composed, NotesOnFile
from app.domain.notes_values import read_id
from app.domain.refused import RefusedError
from app.domain.visible import HIDDEN
from app.formats.notes_composing import Composer
from app.formats.notes_layout import WrittenNotes, layout
from app.formats.notes_schema import notes_from
from app.formats.notes_yaml import understood
from app.formats.problems import NotesError, Problems
from app.formats.section_ids import with_ids
from app.formats.text_lines import text_lines
from app.formats.yaml_parts import Sheet
from app.formats.yaml_reading import read_tree
from app.translation import _

Kept = TypeVar("Kept", Notes, Section, Point)

_BYTE_ORDER_MARK = "\ufeff"
_TOP_REMARKS = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*")


def compose(old: bytes, notes: Notes, name: str) -> Composed:
    """The content of the file `name` that is to hold `notes` and held `old` so far (nothing when it is new).

    It is read again and compared. Raises RefusedError when no file could hold these notes.
    """
    notes = saveable(notes)
    for keeps_layout, text in _candidates(old, notes):
        on_file = _read_again(text, name)
        if on_file and on_file.notes == notes:
            return Composed(on_file, keeps_layout)
    raise RefusedError(_("These notes are too much for one file"), _("split them into two speeches"))


def saveable(notes: Notes) -> Notes:
    """The notes as a file gives them back: texts in one line, times in hundredths, each section with its id.

    Raises RefusedError when a value is one that no file could hold.
    """
    head = _as_written(replace(notes, sections=()))
    return replace(head, sections=with_ids(tuple(_saveable_section(section) for section in notes.sections)))


def _saveable_section(section: Section) -> Section:
    bare = _as_written(replace(section, id=_usable_id(section.id), points=(), sections=()))
    points = tuple(_as_written(point) for point in section.points)
    return replace(bare, points=points, sections=tuple(_saveable_section(inner) for inner in section.sections))


def _as_written(owner: Kept) -> Kept:
    values: dict[str, Any] = {
        entry_of(owner, field).attribute: read_entry(owner, field, entry_text(owner, field))
        for field in fields_of(owner)
    }
    return replace(owner, **values)


def _usable_id(own: str) -> str:
    """The id, or "" for one that a file could not hold, so that another is made of the title."""
    try:
        return read_id(own) if own else ""
    except RefusedError:
        return ""


def _candidates(old: bytes, notes: Notes) -> Iterator[tuple[bool, str]]:
    """With the layout of the old file where that is possible, and else in a plain one."""
    if old.strip():
        in_layout = _in_layout(old, notes)
        if in_layout is not None:
            yield True, in_layout
    nothing = WrittenNotes(notes, None, ())
    yield not old.strip(), _top_remarks(old) + Composer(Sheet(""), nothing, notes).text()


def _in_layout(old: bytes, notes: Notes) -> str | None:
    """None for a file that was not read from end to end without complaint."""
    problems = Problems("")
    try:
        node = read_tree(text_lines(old, problems), problems)
        was = notes_from(node, Problems(""))
    except NotesError:
        return None
    if problems or node is None:
        return None
    text = old.decode()
    sheet = Sheet(text.removeprefix(_BYTE_ORDER_MARK))
    if sheet.parts(node, 0) is None:
        return None
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    return mark + Composer(sheet, layout(sheet, node, was), notes).text()


def _top_remarks(old: bytes) -> str:
    top = _TOP_REMARKS.match(HIDDEN.sub("", old.decode(errors="replace")))
    remarks = "\n".join(line.rstrip() for line in top[0].splitlines()).strip("\n") if top else ""
    return f"{remarks}\n\n" if remarks else ""


def _read_again(text: str, name: str) -> NotesOnFile | None:
    try:
        return understood(text.encode(), name)
    except NotesError:
        return None
