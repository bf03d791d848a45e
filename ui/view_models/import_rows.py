"""What is on show of a document that becomes notes: a row for each of its passages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, Qt

from app.domain.recognising.reading import Decision, Part

_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()


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


class ImportModel(QAbstractListModel):
    """The passages as a list that QML follows row by row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ShownPassage] = []

    @property
    def rows(self) -> Sequence[ShownPassage]:
        return self._rows

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:  # type: ignore[override]  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = _FIRST_ROLE) -> object:  # type: ignore[override]
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(ROLES):
            return None
        return getattr(self._rows[index.row()], ROLES[place])

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's name
        return {_FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(ROLES)}

    def begin_anew(self, rows: list[ShownPassage]) -> None:
        """Show another document."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def become(self, rows: list[ShownPassage]) -> None:
        """Show the same passages with other decisions."""
        before, self._rows = self._rows, rows
        for index, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(index), self.index(index))
