"""Rows of one kind as a list that QML follows, each value by the name it has in Python."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.slots import Slot

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex

_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()


class RowList(QAbstractListModel, Generic[Row]):
    """Begun anew as a whole, or changed row by row where the rows stay the same."""

    def __init__(self, roles: Sequence[str], rows: list[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roles = tuple(roles)
        self._rows = rows

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = _FIRST_ROLE) -> object:
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._roles):
            return None
        return getattr(self._rows[index.row()], self._roles[place])

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's name
        return {_FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(self._roles)}

    def begin_anew(self, rows: list[Row]) -> None:
        """Show other rows altogether."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @Slot()
    def clear(self) -> None:
        """Show none for now."""
        self.begin_anew([])

    def become(self, rows: list[Row]) -> None:
        """The same rows with other values, telling of no more than has changed."""
        before, self._rows = self._rows, rows
        other = [
            index for index, (old, new) in enumerate(zip(before, rows, strict=True)) if old is not new and old != new
        ]
        for first, last in _stretches(other):
            self.dataChanged.emit(self.index(first), self.index(last))


def _stretches(indices: list[int]) -> list[tuple[int, int]]:
    """Neighbours together, each stretch by its first and last."""
    stretches: list[tuple[int, int]] = []
    for index in indices:
        if stretches and stretches[-1][1] == index - 1:
            stretches[-1] = (stretches[-1][0], index)
        else:
            stretches.append((index, index))
    return stretches
