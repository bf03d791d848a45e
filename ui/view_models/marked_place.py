"""The place in the outline that Find has come to."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.entry import Field
from app.domain.finding import Match
from ui.view_models.units import units_of

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_TEXTS = {Field.SAY, Field.TITLE}


@QmlElement
class MarkedPlaceViewModel(QObject):
    """A row, and from where to where in its text, in UTF-16 units; or something else that belongs to the row."""

    row_changed = Signal()
    first_changed = Signal()
    last_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._row = 0
        self._place = (0, 0)

    @Property(int, notify=row_changed)
    def row(self) -> int:
        """0 while nothing is marked."""
        return self._row

    @Property(int, notify=first_changed)
    def first(self) -> int:
        return self._place[0]

    @Property(int, notify=last_changed)
    def last(self) -> int:
        """As `first` where the place is not in the text of the row but in what belongs to it."""
        return self._place[1]

    def mark(self, match: Match, text: str) -> None:
        """Mark a match in `text`, which stands in its field."""
        in_text = match.field in _TEXTS
        place = (units_of(text[: match.start]), units_of(text[: match.end])) if in_text else (0, 0)
        self._become(match.row, place)

    def clear(self) -> None:
        self._become(0, (0, 0))

    def _become(self, row: int, place: tuple[int, int]) -> None:
        if (row, place) != (self._row, self._place):
            self._row, self._place = row, place
            for told in (self.row_changed, self.first_changed, self.last_changed):
                told.emit()
