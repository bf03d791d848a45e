"""Where the lines of the outline stand: adding, removing, copying and moving points and sections."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.editing import Edited, deeper, gone
from app.domain.notes import Point, Section
from app.domain.outline import DEEPEST, HEAD, Outline, PointRow, Row, SectionRow
from app.domain.refused import Refusal
from app.translation import _


class Side(StrEnum):
    """On which side of another line: inside a section is at its end."""

    BEFORE = "before"
    AFTER = "after"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class _Place:
    """Before which row, counted from 0, and how deep a section that begins there is."""

    index: int
    depth: int


def add_point(outline: Outline, anchor: int, side: Side, point: Point | None = None) -> Edited:
    """A new point beside the row `anchor`; after a heading it is the first of its section, inside it the last.

    Beside the head of empty notes it comes with the section that it stands in.
    """
    if anchor == HEAD and not outline.rows:
        section = SectionRow(outline.next_id, 0, Section(""))
        return _put(outline, (section, PointRow(outline.next_id + 1, point or Point(""))), _Place(0, 0))
    return _put(outline, (PointRow(outline.next_id, point or Point("")),), _point_place(outline, anchor, side))


def add_section(outline: Outline, anchor: int, side: Side, section: Section | None = None) -> Edited:
    """A new heading beside the row `anchor`; beside a point, the points below it go into the new section."""
    row = SectionRow(outline.next_id, 0, section or Section(""))
    return _put(outline, (row,), _section_place(outline, anchor, side))


def remove(outline: Outline, row: int) -> Edited:
    """Take the point, or the section with all it holds, away."""
    index = outline.index(row)
    return gone() if index is None else _without(outline, outline.block(index))


def duplicate(outline: Outline, row: int) -> Edited:
    """A copy right after it; copied sections have no jump key, for a key leads to one place only."""
    index = outline.index(row)
    if index is None:
        return gone()
    block = outline.block(index)
    copies = [_copy(outline.rows[place], outline.next_id + place - index) for place in block]
    return _put(outline, copies, _Place(block.stop, outline.heading(index).depth))


def move(outline: Outline, row: int, anchor: int, side: Side) -> Edited:
    """Take the point or section with all it holds to the side of `anchor`; nothing can be moved into itself."""
    index = outline.index(row)
    if index is None or outline.owner(anchor) is None:
        return gone()
    if row == anchor:
        return outline
    block = outline.block(index)
    rest = _without(outline, block)
    if isinstance(outline.rows[index], PointRow):
        place = _point_place(rest, anchor, side)
    elif rest.owner(anchor) is None:
        return Refusal(_("A section cannot go into itself"), _("choose a place outside of it"))
    elif isinstance(rest.owner(anchor), Point):
        return Refusal(_("A section cannot go between points"), _("choose a place beside or inside a section"))
    else:
        place = _section_place(rest, anchor, side)
    return _moved(outline, _put(rest, outline.rows[block.start : block.stop], place))


def move_up(outline: Outline, row: int) -> Edited:
    """One line up for a point, even into the section before; past the section before for a section."""
    index = outline.index(row)
    if index is None:
        return gone()
    if isinstance(outline.rows[index], PointRow):
        return _first() if index == 1 else _swapped(outline, index - 1)
    return _section_up(outline, index)


def move_down(outline: Outline, row: int) -> Edited:
    """One line down for a point, even into the section that follows; past the next section for a section."""
    index = outline.index(row)
    if index is None:
        return gone()
    if outline.block(index).stop == len(outline.rows):
        return _last()
    if isinstance(outline.rows[index], PointRow):
        return _swapped(outline, index)
    return _section_down(outline, index)


def move_in(outline: Outline, row: int) -> Edited:
    """Make the section the last sub-section of the one before it."""
    index = outline.index(row)
    if index is None:
        return gone()
    depth = outline.heading(index).depth
    before = _heading_before(outline, index, depth)
    if isinstance(outline.rows[index], PointRow) or before is None or before.depth < depth:
        return Refusal(_("There is no section before this one to go into"), _("move it down first"))
    return move(outline, row, before.id, Side.INSIDE)


def move_out(outline: Outline, row: int) -> Edited:
    """Make the sub-section a section beside the one around it, and after it."""
    index = outline.index(row)
    if index is None:
        return gone()
    depth = outline.heading(index).depth
    around = _heading_before(outline, index, depth - 1)
    if isinstance(outline.rows[index], PointRow) or around is None:
        return Refusal(_("There is no section around this one"), _("move it up or down instead"))
    return move(outline, row, around.id, Side.AFTER)


def _section_up(outline: Outline, index: int) -> Edited:
    """Before its sibling, or as the last one into the section before the one around it."""
    depth = outline.heading(index).depth
    before = _heading_before(outline, index, depth)
    if before is None:
        return _first()
    place = outline.rows.index(before)
    if before.depth < depth and (place == 0 or outline.heading(place - 1).depth < depth - 1):
        return _first()
    return _block_to(outline, index, place)


def _section_down(outline: Outline, index: int) -> Edited:
    """After its sibling, or as the first one into the section after the one around it."""
    depth, after = outline.heading(index).depth, outline.block(index).stop
    next_depth = outline.heading(after).depth
    if next_depth < depth - 1:
        return _last()
    place = outline.block(after).stop if next_depth == depth else outline.own_points(after).stop
    return _block_to(outline, index, place)


def _block_to(outline: Outline, index: int, place: int) -> Outline:
    """The block at `index` before the row at `place`, which lies outside of it, at the same depth."""
    block = outline.block(index)
    rows, moved = outline.rows, outline.rows[block.start : block.stop]
    if place <= block.start:
        rows = (*rows[:place], *moved, *rows[place : block.start], *rows[block.stop :])
    else:
        rows = (*rows[: block.start], *rows[block.stop : place], *moved, *rows[place:])
    return replace(outline, rows=rows)


def _heading_before(outline: Outline, index: int, deepest: int) -> SectionRow | None:
    """The nearest heading above the row at `index` that is no deeper."""
    above = (row for row in reversed(outline.rows[:index]) if isinstance(row, SectionRow))
    return next((row for row in above if row.depth <= deepest), None)


def _point_place(outline: Outline, anchor: int, side: Side) -> _Place | Refusal:
    index = outline.index(anchor)
    if index is None or (index == 0 and side is Side.BEFORE):
        return Refusal(_("A point stands in a section"), _("choose a place below a heading"))
    if side is Side.INSIDE and isinstance(outline.rows[index], SectionRow):
        return _Place(outline.own_points(index).stop, 0)
    return _Place(index + (side is not Side.BEFORE), 0)


def _section_place(outline: Outline, anchor: int, side: Side) -> _Place | Refusal:
    if anchor == HEAD:
        return _Place(0 if side is Side.BEFORE else len(outline.rows), 0)
    index = outline.index(anchor)
    if index is None:
        return gone()
    row, depth = outline.rows[index], outline.heading(index).depth
    if side is Side.BEFORE:
        return _Place(index, depth)
    if isinstance(row, PointRow):
        return _Place(index + 1, depth)
    return _Place(outline.block(index).stop, depth + (side is Side.INSIDE))


def _put(outline: Outline, rows: Sequence[Row], place: _Place | Refusal) -> Edited:
    """The rows at that place, the first heading among them at its depth."""
    if isinstance(place, Refusal):
        return place
    levels = place.depth - rows[0].depth if isinstance(rows[0], SectionRow) else 0
    shifted = [deeper(row, levels) for row in rows]
    if any(isinstance(row, SectionRow) and row.depth > DEEPEST for row in shifted):
        return Refusal(_("Sections cannot lie deeper than this"), _("choose a place further out"))
    next_id = max(outline.next_id, 1 + max(row.id for row in rows))
    return replace(
        outline, rows=(*outline.rows[: place.index], *shifted, *outline.rows[place.index :]), next_id=next_id
    )


def _without(outline: Outline, block: range) -> Outline:
    return replace(outline, rows=outline.rows[: block.start] + outline.rows[block.stop :])


def _swapped(outline: Outline, index: int) -> Outline:
    """The rows at `index` and after it, changed over."""
    rows = outline.rows
    return replace(outline, rows=(*rows[:index], rows[index + 1], rows[index], *rows[index + 2 :]))


def _moved(before: Outline, after: Edited) -> Edited:
    """What was moved to where it stood is the same outline."""
    return before if after == before else after


def _copy(row: Row, row_id: int) -> Row:
    if isinstance(row, PointRow):
        return PointRow(row_id, row.point)
    return SectionRow(row_id, row.depth, replace(row.section, id="", key=""))


def _first() -> Refusal:
    return Refusal(_("It is the first already"), _("move it down, or to another section"))


def _last() -> Refusal:
    return Refusal(_("It is the last already"), _("move it up, or to another section"))
