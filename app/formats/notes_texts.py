"""What stands in a file for each value of notes."""

from collections.abc import Mapping

from app.domain.entry import Field, Owner, entry_text, fields_of
from app.domain.notes import Notes, Numbering, Point, Priority, Section

IN_WORDS = frozenset(
    (
        Field.TITLE,
        Field.SUBTITLE,
        Field.SPEAKER,
        Field.EVENT,
        Field.LABEL,
        Field.KEY,
        Field.SAY,
        Field.SHORT,
        Field.CUE,
    )
)
"""Keys of any text; the others have names and figures, which need no quotation marks."""

_MUST_STAND = {Notes: Field.TITLE, Section: Field.TITLE, Point: Field.SAY}
_GOES_WITHOUT_SAYING = {Field.PRIORITY: Priority.SHOULD, Field.NUMBERING: Numbering.NONE}


def texts_of(owner: Owner) -> Mapping[str, str]:
    """The text at each key that says something."""
    texts = {field: entry_text(owner, field) for field in fields_of(owner)}
    must = _MUST_STAND[type(owner)]
    return {
        field.value: text
        for field, text in texts.items()
        if field is must or (text and text != _GOES_WITHOUT_SAYING.get(field))
    }
