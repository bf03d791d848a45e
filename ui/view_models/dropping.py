"""Where a line that is dragged comes to stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.arranging import Side
from ui.view_models.outline_rows import ShownRow


@dataclass(frozen=True, slots=True)
class Landing:
    """Before the row at `before`; beside which row that is, and `beside` is None where the line stands already."""

    before: int
    beside: tuple[int, Side] | None = None


def landing(rows: Sequence[ShownRow], index: int, before: int) -> Landing:
    """Where the row at `index` stands when it is let go of before that at `before`.

    A point stays within a section. A section is not put between points: it goes before their section or behind them,
    whichever is nearer.
    """
    own = _block(rows, index)
    if own.start <= before <= own.stop:
        return Landing(own.start)
    if not rows[index].section:
        return _of_point(rows, before)
    heading, after = before, before
    between = before < len(rows) and not rows[before].section
    if between:
        heading, after = _heading_of(rows, before), _next_heading(rows, before)
    nearest = heading if before - heading <= after - before and before < len(rows) else after
    if own.start <= nearest <= own.stop:
        return Landing(own.start)
    behind = nearest == after and (between or nearest == len(rows))
    return Landing(nearest, _beside(rows, nearest, _heading_of(rows, nearest - 1) if behind else nearest))


def _of_point(rows: Sequence[ShownRow], before: int) -> Landing:
    before = max(before, 1)
    if before < len(rows) and not rows[before].section:
        return Landing(before, (rows[before].row_id, Side.BEFORE))
    return Landing(before, (rows[before - 1].row_id, Side.AFTER))


def _beside(rows: Sequence[ShownRow], before: int, heading: int) -> tuple[int, Side]:
    """As deep as the section of `heading`, unless that has one of its own there."""
    behind = heading < before
    if behind and (before == len(rows) or rows[before].depth <= rows[heading].depth):
        return rows[heading].row_id, Side.AFTER
    return rows[before].row_id, Side.BEFORE


def _block(rows: Sequence[ShownRow], index: int) -> range:
    """The row at `index` with all it holds."""
    if not rows[index].section:
        return range(index, index + 1)
    depth = rows[index].depth
    inside = range(index + 1, len(rows))
    return range(index, next((row for row in inside if rows[row].section and rows[row].depth <= depth), len(rows)))


def _heading_of(rows: Sequence[ShownRow], index: int) -> int:
    """Index of the heading above the row at `index`, or its own."""
    return next((above for above in range(index, -1, -1) if rows[above].section), 0)


def _next_heading(rows: Sequence[ShownRow], index: int) -> int:
    return next((below for below in range(index, len(rows)) if rows[below].section), len(rows))
