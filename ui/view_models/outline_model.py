"""The lines of the outline as a list that QML follows row by row."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, Qt

from app.domain.outline import HEAD
from ui.view_models.outline_rows import ROLES, ShownRow
from ui.view_models.row_changes import Kind, RowChange, row_changes

_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()


class OutlineModel(QAbstractListModel):
    """One row for each section and point; a row keeps its identity wherever it goes, and QML what it shows of it."""

    def __init__(self, rows: list[ShownRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows

    @property
    def rows(self) -> Sequence[ShownRow]:
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

    def row_at(self, index: int) -> int:
        """The identity of the row at `index`, 0 where there is none."""
        return self._rows[index].row_id if 0 <= index < len(self._rows) else HEAD

    def index_of(self, row: int) -> int:
        """Where the row with that identity stands, -1 when it is gone."""
        return next((index for index, shown in enumerate(self._rows) if shown.row_id == row), -1)

    def begin_anew(self, rows: list[ShownRow]) -> None:
        """Show other notes."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def become(self, rows: list[ShownRow]) -> None:
        """Show these rows, changing no more of what is on screen than needed."""
        known = {row.row_id: row for row in rows}
        for change in list(row_changes([row.row_id for row in self._rows], list(known))):
            self._take(change, rows)
        before, self._rows = self._rows, rows
        other = [
            index for index, (old, new) in enumerate(zip(before, rows, strict=True)) if old is not new and old != new
        ]
        for first, last in _stretches(other):
            self.dataChanged.emit(self.index(first), self.index(last))

    def _take(self, change: RowChange, rows: list[ShownRow]) -> None:
        first, last = change.first, change.last
        match change.kind:
            case Kind.REMOVE:
                self.beginRemoveRows(_NOWHERE, first, last)
                del self._rows[first : last + 1]
                self.endRemoveRows()
            case Kind.INSERT:
                self.beginInsertRows(_NOWHERE, first, last)
                self._rows[first:first] = rows[first : last + 1]
                self.endInsertRows()
            case Kind.MOVE:
                self.beginMoveRows(_NOWHERE, first, last, _NOWHERE, change.to)
                moved = self._rows[first : last + 1]
                self._rows[change.to : change.to] = moved
                del self._rows[first : last + 1]
                self.endMoveRows()


def _stretches(indices: list[int]) -> list[tuple[int, int]]:
    """Neighbours together, each stretch by its first and last."""
    stretches: list[tuple[int, int]] = []
    for index in indices:
        if stretches and stretches[-1][1] == index - 1:
            stretches[-1] = (stretches[-1][0], index)
        else:
            stretches.append((index, index))
    return stretches
