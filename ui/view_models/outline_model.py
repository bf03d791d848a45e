"""The lines of the outline as a list that QML follows row by row."""

from PySide6.QtCore import QModelIndex, QObject

from app.domain.outline import HEAD
from ui.view_models.outline_rows import ROLES, ShownRow
from ui.view_models.row_changes import Kind, RowChange, row_changes
from ui.view_models.row_list import RowList

_NOWHERE = QModelIndex()


class OutlineModel(RowList[ShownRow]):
    """One row for each section and point; a row keeps its identity wherever it goes, and QML what it shows of it."""

    def __init__(self, rows: list[ShownRow], parent: QObject | None = None) -> None:
        super().__init__(ROLES, rows, parent)

    def row_at(self, index: int) -> int:
        """The identity of the row at `index`, 0 where there is none."""
        return self._rows[index].row_id if 0 <= index < len(self._rows) else HEAD

    def index_of(self, row: int) -> int:
        """Where the row with that identity stands, -1 when it is gone."""
        return next((index for index, shown in enumerate(self._rows) if shown.row_id == row), -1)

    def become(self, rows: list[ShownRow]) -> None:
        """Show these rows, changing no more of what is on screen than needed."""
        before, after = [row.row_id for row in self._rows], [row.row_id for row in rows]
        if before != after:
            for change in list(row_changes(before, after)):
                self._take(change, rows)
        super().become(rows)

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
