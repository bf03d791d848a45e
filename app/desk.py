"""The desk: the speech being prepared and every edit of it; the counterpart of the session."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain import arranging, editing, finding
from app.domain.arranging import Side
from app.domain.deeds import Deed
from app.domain.editing import Edited
from app.domain.entry import Field
from app.domain.finding import Match, Sought
from app.domain.history import History, Step
from app.domain.notes import Point, Section
from app.domain.outline import HEAD, Outline
from app.domain.refused import Refusal
from app.domain.slips import Slip
from app.domain.work import Work
from app.ports import Clock

Listener = Callable[[], None]
Answer = Refusal | None
"""None when it is done, or else why it cannot be done."""

REST_S = 2.0
"""Typing that goes on after so long is another step to undo."""


class Desk:
    """One speech at a time, at first a new one; every command that changes something calls each listener once."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._work = Work.new()
        self._speeches = 1
        self._focus, self._typed_s = HEAD, 0.0
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` after each change, for the life of the desk."""
        self._listeners.append(listener)

    @property
    def outline(self) -> Outline:
        return self._work.history.present

    @property
    def history(self) -> History:
        """What can be undone and done again."""
        return self._work.history

    @property
    def undo_deed(self) -> Deed | None:
        """What undo would undo."""
        return _last_deed(self.history.past)

    @property
    def redo_deed(self) -> Deed | None:
        """What redo would do again."""
        return _last_deed(self.history.future)

    @property
    def work(self) -> Work:
        """The notes with their history and how they stand to their file."""
        return self._work

    @property
    def speeches(self) -> int:
        """How many have lain here: another figure tells that it is another speech, whatever its rows are called."""
        return self._speeches

    @property
    def unsaved(self) -> bool:
        return self._work.unsaved

    @property
    def focus(self) -> int:
        """The row that the last command was about: what to show, and where to go on writing."""
        return self._focus

    @property
    def slips(self) -> tuple[Slip, ...]:
        """What has to be put right, beside its row."""
        return self._work.slips

    def enter(self, row: int, field: Field, text: str, *, typed: bool = False) -> Answer:
        """Write in a field of a row, or of the head; what is `typed` letter by letter is one step to undo."""
        now_s = self._clock.now_s()
        if now_s - self._typed_s > REST_S:
            self.rest()
        self._typed_s = now_s
        return self._edit(editing.enter(self.outline, row, field, text), Deed(field), row, typed=typed)

    def rest(self) -> None:
        """The cursor has left the field: whatever is typed next is another step to undo."""
        self._work = replace(self._work, history=self._work.history.rested())

    def add_point(self, anchor: int, side: Side, point: Point | None = None) -> Answer:
        return self._add(arranging.add_point(self.outline, anchor, side, point), Deed.ADD_POINT)

    def add_section(self, anchor: int, side: Side, section: Section | None = None) -> Answer:
        return self._add(arranging.add_section(self.outline, anchor, side, section), Deed.ADD_SECTION)

    def split(self, row: int, offset: int) -> Answer:
        """Make two points of one at the character (code point) `offset`."""
        return self._add(editing.split(self.outline, row, offset), Deed.SPLIT)

    def paste(self, row: int, offset: int, paragraphs: Sequence[str]) -> Answer:
        """Put paragraphs into a point at the character `offset`, a point for each; the work goes on in the last."""
        last = self.outline.next_id + len(paragraphs) - 2 if len(paragraphs) > 1 else row
        return self._edit(editing.paste(self.outline, row, offset, paragraphs), Deed.PASTE, row, after=last)

    def duplicate(self, row: int) -> Answer:
        return self._add(arranging.duplicate(self.outline, row), Deed.DUPLICATE)

    def join(self, row: int) -> Answer:
        """Make one of this and the one before."""
        return self._edit(editing.join(self.outline, row), Deed.JOIN, row)

    def remove(self, row: int) -> Answer:
        return self._edit(arranging.remove(self.outline, row), Deed.REMOVE, row, after=self._after(row))

    def move(self, row: int, anchor: int, side: Side) -> Answer:
        return self._edit(arranging.move(self.outline, row, anchor, side), Deed.MOVE, row)

    def move_up(self, row: int) -> Answer:
        return self._edit(arranging.move_up(self.outline, row), Deed.MOVE, row)

    def move_down(self, row: int) -> Answer:
        return self._edit(arranging.move_down(self.outline, row), Deed.MOVE, row)

    def move_in(self, row: int) -> Answer:
        return self._edit(arranging.move_in(self.outline, row), Deed.MOVE, row)

    def move_out(self, row: int) -> Answer:
        return self._edit(arranging.move_out(self.outline, row), Deed.MOVE, row)

    def find(self, sought: Sought) -> tuple[Match, ...]:
        return finding.find(self.outline, sought)

    def replace(self, match: Match, by: str) -> Answer:
        return self._edit(finding.replace_match(self.outline, match, by), Deed.REPLACE, match.row)

    def replace_all(self, sought: Sought, by: str) -> Answer:
        """In every place, as one step to undo."""
        return self._edit(finding.replace_all(self.outline, sought, by), Deed.REPLACE_ALL, self._focus)

    def undo(self) -> None:
        self._step_to(self._work.history.undone(), self._work.history.past)

    def redo(self) -> None:
        self._step_to(self._work.history.redone(), self._work.history.future)

    def put(self, work: Work) -> None:
        """Have another speech on the desk."""
        self._speeches += 1
        self._become(work, HEAD)

    def stands(self, work: Work) -> None:
        """The same speech, as it stands to its file now."""
        self._become(work, self._focus)

    def _add(self, edited: Edited, deed: Deed) -> Answer:
        """An edit that makes a new row: the first of those it makes."""
        return self._edit(edited, deed, self.outline.next_id)

    def _edit(self, edited: Edited, deed: Deed, row: int, *, typed: bool = False, after: int | None = None) -> Answer:
        """What was done at `row`; the work goes on at `after`, or else there."""
        if isinstance(edited, Refusal):
            return edited
        history = self._work.history.after(edited, deed, row, typed=typed)
        if history is not self._work.history:
            self._become(replace(self._work, history=history), row if after is None else after)
        return None

    def _step_to(self, history: History, steps: tuple[Step, ...]) -> None:
        if history is not self._work.history:
            self._become(replace(self._work, history=history), steps[-1].row)

    def _become(self, work: Work, focus: int) -> None:
        before, self._work = self.outline, work
        self._focus = self._nearest(focus, before)
        self._tell()

    def _nearest(self, row: int, before: Outline) -> int:
        """The row, or the nearest above it that is still there, or the head."""
        index = before.index(row)
        above = [] if index is None else [known.id for known in reversed(before.rows[:index])]
        return next((known for known in (row, *above) if self.outline.owner(known)), HEAD)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()

    def _after(self, row: int) -> int:
        """The row that stands in its place once this one has gone."""
        index = self.outline.index(row)
        after = self.outline.rows[self.outline.block(index).stop :] if index is not None else ()
        return after[0].id if after else row


def _last_deed(steps: tuple[Step, ...]) -> Deed | None:
    return steps[-1].deed if steps else None
