"""A desk without a file, for tests of what is seen of it."""

from collections.abc import Callable

from app.domain import arranging, editing, finding
from app.domain.arranging import Side
from app.domain.deeds import Deed
from app.domain.editing import Edited
from app.domain.entry import Field
from app.domain.finding import Match, Sought
from app.domain.history import History
from app.domain.notes import Notes
from app.domain.outline import HEAD, Outline
from app.domain.refused import Refusal
from ui.view_models.desk_seen import Answer


class DeskInHand:
    """Every edit of some notes, as the desk does it."""

    def __init__(self, notes: Notes) -> None:
        self.history = History(Outline.of(notes))
        self._listeners: list[Callable[[], None]] = []

    @property
    def outline(self) -> Outline:
        return self.history.present

    def subscribe(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def enter(self, row: int, field: Field, text: str, *, typed: bool = False) -> Answer:
        return self._become(editing.enter(self.outline, row, field, text), Deed(field.value), row, typed=typed)

    def split(self, row: int, offset: int) -> Answer:
        return self._become(editing.split(self.outline, row, offset), Deed.SPLIT, row)

    def join(self, row: int) -> Answer:
        return self._become(editing.join(self.outline, row), Deed.JOIN, row)

    def add_point(self, anchor: int, side: Side) -> Answer:
        return self._become(arranging.add_point(self.outline, anchor, side), Deed.ADD_POINT, anchor)

    def add_section(self, anchor: int, side: Side) -> Answer:
        return self._become(arranging.add_section(self.outline, anchor, side), Deed.ADD_SECTION, anchor)

    def remove(self, row: int) -> Answer:
        return self._become(arranging.remove(self.outline, row), Deed.REMOVE, row)

    def duplicate(self, row: int) -> Answer:
        return self._become(arranging.duplicate(self.outline, row), Deed.DUPLICATE, row)

    def move(self, row: int, anchor: int, side: Side) -> Answer:
        return self._become(arranging.move(self.outline, row, anchor, side), Deed.MOVE, row)

    def move_up(self, row: int) -> Answer:
        return self._become(arranging.move_up(self.outline, row), Deed.MOVE, row)

    def move_down(self, row: int) -> Answer:
        return self._become(arranging.move_down(self.outline, row), Deed.MOVE, row)

    def move_in(self, row: int) -> Answer:
        return self._become(arranging.move_in(self.outline, row), Deed.MOVE, row)

    def move_out(self, row: int) -> Answer:
        return self._become(arranging.move_out(self.outline, row), Deed.MOVE, row)

    def find(self, sought: Sought) -> tuple[Match, ...]:
        return finding.find(self.outline, sought)

    def replace(self, match: Match, by: str) -> Answer:
        return self._become(finding.replace_match(self.outline, match, by), Deed.REPLACE, match.row)

    def replace_all(self, sought: Sought, by: str) -> Answer:
        return self._become(finding.replace_all(self.outline, sought, by), Deed.REPLACE_ALL, HEAD)

    def rest(self) -> None:
        self.history = self.history.rested()

    def undo(self) -> None:
        self.history = self.history.undone()
        self._tell()

    def redo(self) -> None:
        self.history = self.history.redone()
        self._tell()

    def _become(self, edited: Edited, deed: Deed, row: int, *, typed: bool = False) -> Answer:
        if isinstance(edited, Refusal):
            return edited
        self.history = self.history.after(edited, deed, row, typed=typed)
        self._tell()
        return None

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
