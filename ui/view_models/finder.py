"""Looking for a text in the notes, and putting another in its place."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.desk import Desk
from app.domain.finding import Match, Sought
from app.translation import _
from ui.messages import Messages
from ui.slots import Slot
from ui.view_models.marked_place import MarkedPlaceViewModel
from ui.view_models.outline import OutlineViewModel

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_PROPERTIES = ("shown", "replacing", "sought", "by", "count", "found")


@QmlElement
class FinderViewModel(QObject):
    """The bar above the outline; the place it has come to is one of the matches, or none of them yet."""

    shown_changed = Signal()
    replacing_changed = Signal()
    sought_changed = Signal()
    by_changed = Signal()
    count_changed = Signal()
    found_changed = Signal()
    asked = Signal()
    """The field is wanted: what is in it can be written over."""

    def __init__(self, desk: Desk, outline: OutlineViewModel, marked: MarkedPlaceViewModel, messages: Messages) -> None:
        super().__init__()
        self._marked = marked
        self._desk = desk
        self._outline = outline
        self._messages = messages
        self._shown = False
        self._replacing = False
        self._sought = ""
        self._by = ""
        self._matches: tuple[Match, ...] = ()
        self._place = -1
        outline.revision_changed.connect(self._look_again)

    @Property(bool, notify=shown_changed)
    def shown(self) -> bool:
        return self._shown

    @Property(bool, notify=replacing_changed)
    def replacing(self) -> bool:
        return self._replacing

    @Property(str, notify=sought_changed)
    def sought(self) -> str:
        return self._sought

    @Property(str, notify=by_changed)
    def by(self) -> str:
        return self._by

    @Property(bool, notify=found_changed)
    def found(self) -> bool:
        return bool(self._matches)

    @Property(str, notify=count_changed)
    def count(self) -> str:
        """Which of how many."""
        if not self._sought:
            return ""
        if not self._matches:
            return _("not found")
        if self._place < 0:
            return _("{count} found").format(count=len(self._matches))
        return _("{place} of {count}").format(place=self._place + 1, count=len(self._matches))

    @Slot(bool)
    def ask(self, replacing: bool) -> None:  # noqa: FBT001 - QML hands over what stands in the call
        self._shown, self._replacing = True, replacing
        self._look()
        self.asked.emit()

    @Slot()
    def close(self) -> None:
        self._shown = False
        self._matches, self._place = (), -1
        self._tell()

    @Slot(str)
    def look_for(self, text: str) -> None:
        self._sought, self._place = text, -1
        self._look()
        if self._matches:
            self._go(0)

    @Slot(str)
    def replace_by(self, text: str) -> None:
        self._by = text
        self.by_changed.emit()

    @Slot()
    def next(self) -> None:
        if self._matches:
            self._go((self._place + 1) % len(self._matches))

    @Slot()
    def replace(self) -> None:
        """Put the other text in the place that is shown, and go to the next."""
        if not self._matches:
            return
        place = max(self._place, 0)
        refusal = self._desk.replace(self._matches[place], self._by)
        if refusal is not None:
            self._messages.say(f"{refusal.sentence} – {refusal.hint}")
        elif self._matches:
            self._go(min(place, len(self._matches) - 1))

    @Slot()
    def replace_all(self) -> None:
        if not self._shown or not self._matches:
            return
        count = len(self._matches)
        refusal = self._desk.replace_all(Sought(self._sought), self._by)
        if refusal is not None:
            self._messages.say(f"{refusal.sentence} – {refusal.hint}")
        else:
            self._messages.say(_("{count} places replaced. Ctrl+Z takes it back.").format(count=count))

    @Slot()
    def _look_again(self) -> None:
        """The notes have become others."""
        if self._shown:
            self._look()

    def _look(self) -> None:
        self._matches = self._desk.find(Sought(self._sought)) if self._sought else ()
        self._place = min(self._place, len(self._matches) - 1)
        self._tell()

    def _go(self, place: int) -> None:
        self._place = place
        self._outline.show_row(self._matches[place].row)
        self._tell()

    def _mark(self) -> None:
        if self._shown and 0 <= self._place < len(self._matches):
            match = self._matches[self._place]
            self._marked.mark(match, self._outline.entry(match.row, match.field))
        else:
            self._marked.clear()

    def _tell(self) -> None:
        self._mark()
        for name in _PROPERTIES:
            getattr(self, f"{name}_changed").emit()
