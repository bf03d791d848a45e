"""The outline on the desk: its lines, and all that can be done to them."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.desk import Desk
from app.domain.arranging import Side
from app.domain.entry import Field, entry_text, fields_of
from app.domain.outline import HEAD
from app.domain.refused import Refusal
from app.domain.visible import in_one_line
from ui.messages import Messages
from ui.slots import Slot
from ui.view_models.answers import Answers
from ui.view_models.dropping import landing
from ui.view_models.marked_place import MarkedPlaceViewModel
from ui.view_models.outline_model import OutlineModel
from ui.view_models.outline_rows import ShownRow, ShownRows
from ui.view_models.pasting import PastingViewModel
from ui.view_models.reckoning import Reckoning
from ui.view_models.spelling import SpellingViewModel
from ui.view_models.units import first_units, units_of

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

AT_THE_END, ONLY_CHOSEN = -1, -2
"""Where the caret goes in a wanted row: after the last letter; nowhere, for the row is chosen and not written in."""


@QmlElement
class OutlineViewModel(QObject):
    """Turns what is written and pressed into edits of the notes, and says which row comes next.

    Places in a text count UTF-16 units, as QML counts, and are turned into characters here.
    """

    current_changed = Signal()
    revision_changed = Signal()
    marked_changed = Signal()
    row_wanted = Signal(int, int)
    """Index of the row that is to be current, and where in it the caret goes."""
    row_shown = Signal(int)
    """Index of the row that is to be current, while somebody else keeps the keyboard."""

    def __init__(
        self,
        desk: Desk,
        reckoning: Reckoning,
        messages: Messages,
        spelling: SpellingViewModel,
        marked: MarkedPlaceViewModel,
    ) -> None:
        super().__init__()
        self._desk, self._spelling, self._marked = desk, spelling, marked
        self._pasting, self._answers = PastingViewModel(messages, self), Answers(messages)
        self._rows, self._reckoning = ShownRows(), reckoning
        self._model = OutlineModel(self._rows.of(desk.outline, reckoning.shown), self)
        self._current = self._model.row_at(0)
        self._revision, self._speeches = 0, desk.speeches
        reckoning.put_away.connect(self._model.clear)
        reckoning.coming.connect(self._shown)
        reckoning.reckoned.connect(self._follow)

    @Property(int, notify=revision_changed)
    def revision(self) -> int:
        """Another figure whenever an entry may be another."""
        return self._revision

    @Property(int, notify=current_changed)
    def current(self) -> int:
        """Index of the row that commands without a row are about."""
        return self._model.index_of(self._current)

    @Property(SpellingViewModel, constant=True)
    def spelling(self) -> SpellingViewModel:
        """What marks the line that is being written."""
        return self._spelling

    @Property(PastingViewModel, constant=True)
    def pasting(self) -> PastingViewModel:
        """What was copied elsewhere."""
        return self._pasting

    @Property(MarkedPlaceViewModel, notify=marked_changed)
    def marked(self) -> MarkedPlaceViewModel:
        """Where Find has come to."""
        return self._marked

    @Property(QObject, constant=True)
    def rows(self) -> OutlineModel:
        """The list of rows, by the names of ShownRow."""
        return self._model

    @property
    def model(self) -> OutlineModel:
        """The same, for Python."""
        return self._model

    @Slot(int, result=int)
    def row_at(self, index: int) -> int:
        """The identity of the row at `index`, 0 where there is none."""
        return self._model.row_at(index)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Let the row at `index` be the one that commands are about."""
        row = self.row_at(index)
        if row != self._current:
            self._current = row
            self._desk.rest()
            self.current_changed.emit()

    @Slot(int, str, result=str)
    def entry(self, row: int, field: str) -> str:
        """What stands in a field of a row, as a person would write it; empty when row or field are gone."""
        owner, wanted = self._desk.outline.owner(row), Field(field)
        return "" if owner is None or wanted not in fields_of(owner) else entry_text(owner, wanted)

    @Slot(int, str)
    def write(self, row: int, text: str) -> None:
        """Take over what is being written in a line: the title of a section, or the text of a point."""
        index = self._model.index_of(row)
        if index >= 0:
            self.enter(row, Field.TITLE if self._model.rows[index].section else Field.SAY, text)

    @Slot(int, str, str)
    def enter(self, row: int, field: str, text: str) -> None:
        """Take over what is being written in a field of a row; row 0 is the head."""
        self._answers.done(self._desk.enter(row, Field(field), text, typed=True))

    @Slot(int, str, str)
    def propose(self, row: int, field: str, text: str) -> None:
        """Take over what is being written in a field if it means something already; if not, nobody is told yet."""
        if self._desk.enter(row, Field(field), text, typed=True) is None:
            self._answers.forgive()

    @Slot(int, str, str)
    def settle(self, row: int, field: str, text: str) -> None:
        """Take over what stands in a field that is left, or tell why it cannot be."""
        if self._desk.outline.owner(row) is not None and text != self.entry(row, field):
            self._answers.done(self._desk.enter(row, Field(field), text, typed=True))
        self._desk.rest()

    @Slot()
    def rest(self) -> None:
        """The writing has come to a rest: more of it is another step to undo."""
        self._desk.rest()

    @Slot(str)
    def prioritise(self, priority: str) -> None:
        index = self._model.index_of(self._current)
        if index >= 0 and not self._model.rows[index].section:
            self._answers.done(self._desk.enter(self._current, Field.PRIORITY, priority))

    @Slot(int)
    def add_after(self, row: int) -> None:
        """A new point after this one, or the first in this section, ready to be written."""
        self._made(lambda: self._desk.add_point(row, Side.AFTER))

    @Slot()
    def add_section(self) -> None:
        """A new heading after the current row, ready to be written; at once with a point where there was nothing."""
        self._made(lambda: self._desk.add_section(self._current or HEAD, Side.AFTER))

    @Slot()
    def append_section(self) -> None:
        """A new heading after all there is, ready to be written."""
        self._made(lambda: self._desk.add_section(HEAD, Side.AFTER))

    @Slot()
    def add_first_point(self) -> None:
        """Where there is nothing: a section, and the point in it that is ready to be written."""
        self._made(lambda: self._desk.add_point(HEAD, Side.AFTER), place=1)

    @Slot()
    def duplicate(self) -> None:
        self._made(lambda: self._desk.duplicate(self._current), caret=ONLY_CHOSEN)

    @Slot(int, str, int)
    def split(self, row: int, written: str, caret: int) -> None:
        """Make two points of one where the caret stands in the text as it is written."""
        before = in_one_line(first_units(written, caret))
        self._made(lambda: self._desk.split(row, len(before)), caret=0)

    @Slot(int, str, int)
    def paste(self, row: int, written: str, caret: int) -> None:
        """Put the paragraphs that were copied where the caret stands, a point for each, and go on after the last."""
        before, paragraphs = in_one_line(first_units(written, caret)), self._pasting.taken.paragraphs
        if paragraphs and self._answers.done(self._desk.paste(row, len(before), paragraphs)):
            self._want(self._desk.focus, units_of(paragraphs[-1]))

    @Slot(int)
    def join(self, row: int) -> None:
        """Make one of this point and the one before, the caret where they meet."""
        index = self._model.index_of(row)
        above = self._model.rows[index - 1] if index > 0 else None
        if self._answers.done(self._desk.join(row)) and above is not None:
            self._want(above.row_id, units_of(above.text) + 1 if above.text and not above.section else AT_THE_END)

    @Slot(int)
    def join_next(self, row: int) -> None:
        """Make one of this point and the one after."""
        index = self._model.index_of(row) + 1
        if index < len(self._model.rows) and not self._model.rows[index].section:
            self.join(self._model.rows[index].row_id)

    @Slot(int)
    def remove(self, row: int) -> None:
        index = self._model.index_of(row)
        if self._answers.done(self._desk.remove(row)):
            self._want(self.row_at(min(index, len(self._model.rows) - 1)), ONLY_CHOSEN)

    @Slot(int)
    def move(self, by: int) -> None:
        """Take the current row one line up (-1) or down (1)."""
        self._answers.done((self._desk.move_up if by < 0 else self._desk.move_down)(self._current))

    @Slot()
    def move_in(self) -> None:
        self._answers.done(self._desk.move_in(self._current))

    @Slot()
    def move_out(self) -> None:
        self._answers.done(self._desk.move_out(self._current))

    @Slot(int, int)
    def drop(self, row: int, before: int) -> None:
        """Take a row to before the row at that index, or the nearest place to it that there is for it."""
        index = self._model.index_of(row)
        place = landing(self._model.rows, index, before).beside if index >= 0 else None
        if place is not None and self._answers.done(self._desk.move(row, *place)):
            self._want(row, ONLY_CHOSEN)

    @Slot(int, int, result=int)
    def landing(self, row: int, before: int) -> int:
        """Before the row at which index it would come to stand, if it were dropped there."""
        index = self._model.index_of(row)
        return landing(self._model.rows, index, before).before if index >= 0 else before

    @Slot(int, int)
    def step(self, row: int, by: int) -> None:
        """Go on writing in the row above (-1) or below (1)."""
        index = self._model.index_of(row) + by
        if 0 <= index < len(self._model.rows):
            self.row_wanted.emit(index, AT_THE_END)

    @Slot()
    def undo(self) -> None:
        self._desk.undo()
        self._want(self._desk.focus, ONLY_CHOSEN)

    @Slot()
    def redo(self) -> None:
        self._desk.redo()
        self._want(self._desk.focus, ONLY_CHOSEN)

    @Slot(int)
    def show_row(self, row: int) -> None:
        """Bring a row into sight, and leave the keyboard where it is."""
        index = self._model.index_of(row)
        if index >= 0:
            self.row_shown.emit(index)

    def _begin_anew(self, rows: list[ShownRow]) -> None:
        """Another speech, at its first row."""
        self._speeches = self._desk.speeches
        self._model.begin_anew(rows)
        self._current = self.row_at(0)
        self.row_shown.emit(0)

    def _made(self, make: Callable[[], Refusal | None], caret: int = AT_THE_END, place: int = 0) -> None:
        """Make rows, and go to that at `place` among them."""
        row = self._desk.outline.next_id + place
        if self._answers.done(make()):
            self._want(row, caret)

    def _want(self, row: int, caret: int) -> None:
        index = self._model.index_of(row)
        if index >= 0:
            self.row_wanted.emit(index, caret)

    @Slot()
    def _shown(self) -> list[ShownRow]:
        return self._rows.of(self._desk.outline, self._reckoning.shown, fit_follows=self._reckoning.fit_follows)

    @Slot()
    def _follow(self) -> None:
        rows = self._shown()
        if self._desk.speeches == self._speeches:
            self._model.become(rows)
        else:
            self._begin_anew(rows)
        if self._model.index_of(self._current) < 0:
            self._current = self._desk.focus if self._model.index_of(self._desk.focus) >= 0 else self.row_at(0)
        self._revision += 1
        self.revision_changed.emit()
        self.current_changed.emit()
