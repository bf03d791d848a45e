"""What was done to an outline, so that it can be undone and done again."""

from dataclasses import dataclass, replace

from app.domain.deeds import Deed
from app.domain.outline import Outline, PointRow, Row

MOST_STEPS = 500
MOST_KEPT = 8_000_000
"""Letters that only the history keeps, each line of an outline counting as eight: some 30 MB at worst."""

_A_ROW = 8


@dataclass(frozen=True, slots=True)
class Step:
    """A deed at a row (0 for the head), the outline on its other side, and how much only this step keeps of it."""

    deed: Deed
    row: int
    outline: Outline
    keeps: int


@dataclass(frozen=True, slots=True)
class History:
    """The outline as it is, the steps behind it and, once some are undone, before it; the nearest comes last.

    While `typing`, the next typing at the same row and in the same field belongs to the last step.
    """

    present: Outline
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    typing: bool = False

    def after(self, outline: Outline, deed: Deed, row: int, *, typed: bool = False) -> "History":
        """One step further, unless it goes on with the typing of the last; what was undone is forgotten."""
        if outline is self.present:
            return self
        if typed and self.typing and (self.past[-1].deed, self.past[-1].row) == (deed, row):
            return History(outline, self.past, typing=True)
        step = Step(deed, row, self.present, _kept_by(self.present, outline))
        return History(outline, _within_bounds((*self.past, step)), typing=typed)

    def rested(self) -> "History":
        """The same, with the typing come to an end: more of it will be another step."""
        return replace(self, typing=False) if self.typing else self

    def undone(self) -> "History":
        """One step back; the same at the beginning."""
        if not self.past:
            return self
        *past, step = self.past
        return History(step.outline, tuple(past), (*self.future, replace(step, outline=self.present)))

    def redone(self) -> "History":
        """One undone step forth; the same at the end."""
        if not self.future:
            return self
        *future, step = self.future
        return History(step.outline, (*self.past, replace(step, outline=self.present)), tuple(future))


def _within_bounds(past: tuple[Step, ...]) -> tuple[Step, ...]:
    """The latest steps, as many as may be kept; one at least."""
    kept, first = past[-1].keeps, len(past) - 1
    while first and len(past) - first < MOST_STEPS and kept + past[first - 1].keeps <= MOST_KEPT:
        first -= 1
        kept += past[first].keeps
    return past[first:]


def _kept_by(before: Outline, after: Outline) -> int:
    """What would be free again if `before` were forgotten."""
    shared = {id(row) for row in after.rows}
    return _A_ROW * len(before.rows) + sum(_letters(row) for row in before.rows if id(row) not in shared)


def _letters(row: Row) -> int:
    return len(row.point.say) + len(row.point.short or "") if isinstance(row, PointRow) else len(row.section.title)
