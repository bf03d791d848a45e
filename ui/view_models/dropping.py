"""Where a line that is dragged comes to stand."""

from collections.abc import Sequence

from app.domain.arranging import Side
from ui.view_models.outline_rows import ShownRow


def drop_place(rows: Sequence[ShownRow], index: int, before: int) -> tuple[int, Side] | None:
    """Beside which row that at `index` stands when it is dropped before that at `before`; None where it is already.

    A point stays within a section, and a section is not put between points.
    """
    if index < 0 or before in {index, index + 1}:
        return None
    anchor, side = (before, Side.BEFORE) if before < len(rows) else (len(rows) - 1, Side.AFTER)
    if not rows[index].section and rows[anchor].section and anchor:
        anchor, side = anchor - 1, Side.AFTER
    elif rows[index].section and not rows[anchor].section:
        anchor, side = _heading_of(rows, anchor), Side.AFTER
    return rows[anchor].row_id, side


def _heading_of(rows: Sequence[ShownRow], index: int) -> int:
    """Index of the heading above the row at `index`."""
    return next((above for above in range(index, -1, -1) if rows[above].section), 0)
