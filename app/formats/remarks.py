"""What is not said aloud, as it stands in documents: remarks in square brackets (docs/documents.md)."""

from collections.abc import Iterable

from app.domain.entry import Field, entry_text
from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.notes_values import slug

LEVEL = "level"
ID = "id"
NAMES = (
    *(Field.CUE, Field.SHORT, Field.PAUSE, Field.SECONDS),
    *(Field.KEY, Field.LABEL, ID, Field.NUMBERING, LEVEL),
)
"""What a remark can begin with, a colon and a space behind it."""

DETAILS = (Field.SPEAKER, Field.EVENT, Field.LANGUAGE, Field.LIMIT, Field.PACE)
"""What stands below the title, in this order."""

_COUNTED_BY_ITS_FORM = (Numbering.BULLET, Numbering.DECIMAL)


def meaning(remark: str) -> tuple[str, str]:
    """The name of what is meant by a remark without its brackets, and the value: "must" is ("priority", "must")."""
    name, colon, value = remark.partition(": ")
    if colon and name in NAMES:
        return name, value
    return (Field.PRIORITY, remark) if remark in set(Priority) else (Field.CUE, remark)


def details(notes: Notes) -> list[str]:
    """Speaker, event and so on as "Speaker: Amina Diallo", those that are known."""
    texts = ((field, entry_text(notes, field)) for field in DETAILS)
    return [f"{field.capitalize()}: {text}" for field, text in texts if text]


def before_words(point: Point) -> list[str]:
    if not point.cue:
        return []
    return [point.cue if meaning(point.cue) == (Field.CUE, point.cue) else _named(Field.CUE, point.cue)]


def after_words(point: Point) -> list[str]:
    remarks = [] if point.priority is Priority.SHOULD else [point.priority.value]
    if point.short:
        remarks.append(_named(Field.SHORT, point.short))
    times = ((field, entry_text(point, field)) for field in (Field.PAUSE, Field.SECONDS))
    return remarks + [_named(field, f"{text} s") for field, text in times if text]


def below_heading(section: Section) -> list[str]:
    """The remarks of a section, of which points a list shows the numbering where that is possible."""
    own_id = "" if section.id == (slug(section.title) or "section") else section.id
    seen = section.numbering is Numbering.NONE or (section.points and section.numbering in _COUNTED_BY_ITS_FORM)
    values = {
        Field.KEY: section.key,
        Field.LABEL: section.label,
        ID: own_id,
        Field.NUMBERING: "" if seen else section.numbering.value,
    }
    return _all_named(values.items())


def _all_named(values: Iterable[tuple[str, str]]) -> list[str]:
    return [_named(name, value) for name, value in values if value]


def _named(name: str, value: str) -> str:
    return f"{name}: {value}"
