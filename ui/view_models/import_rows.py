"""What is on show of a document that becomes notes: a row for each of its passages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from PySide6.QtCore import QObject

from app.domain.recognising.reading import Decision, Part
from ui.view_models.row_list import RowList


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """`text` as the document has it; then what the notes make of it, and why."""

    text: str
    part: str
    part_name: str
    why: str
    said: str
    label: str
    depth: int
    cue: str


ROLES = tuple(field.name for field in fields(ShownPassage))


def shown_passages(decisions: Sequence[Decision]) -> Iterator[ShownPassage]:
    """The rows, points counted as they will be in their sections."""
    count, depth = 0, 0
    for one in decisions:
        if one.part is Part.HEADING:
            count, depth = 0, max(one.level - 1, 0)
        count += one.part is Part.POINT
        yield ShownPassage(
            text=one.text,
            part=one.part.value,
            part_name=one.part.text,
            why=one.why.sentence,
            said=one.said,
            label=one.numbering.label(count) if one.part is Part.POINT else "",
            depth=depth,
            cue=one.cue,
        )


class ImportModel(RowList[ShownPassage]):
    """The passages as a list that QML follows row by row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ROLES, [], parent)
