"""Notes as they lie on the desk: a line for each section and point, in reading order, each with a lasting identity."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from math import inf
from typing import Any

from app.domain.entry import Owner
from app.domain.notes import Notes, Point, Section

HEAD = 0
"""The identity of the head of the notes: title, speaker, limit and so on. Rows count from 1."""

DEEPEST = 7
"""The depth of the innermost sections that a file of notes can hold; the outermost are at 0."""


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A heading; its section is without points and sub-sections, which are the rows that follow."""

    id: int
    depth: int
    section: Section

    @property
    def owner(self) -> Owner:
        return self.section

    def changed(self, change: Mapping[str, Any]) -> "SectionRow":
        return replace(self, section=replace(self.section, **change))


@dataclass(frozen=True, slots=True)
class PointRow:
    id: int
    point: Point

    @property
    def owner(self) -> Owner:
        return self.point

    def changed(self, change: Mapping[str, Any]) -> "PointRow":
        return replace(self, point=replace(self.point, **change))


Row = SectionRow | PointRow


@dataclass(frozen=True, slots=True)
class Outline:
    """The head of the notes, which has no sections, and the rows.

    The first row is a section at depth 0, and none is more than one deeper than the section before it.
    A row keeps its identity whatever is written in it and wherever it goes; `next_id` is for the next new row.
    """

    head: Notes
    rows: tuple[Row, ...] = ()
    next_id: int = HEAD + 1

    @classmethod
    def of(cls, notes: Notes) -> "Outline":
        ids = count(HEAD + 1)
        rows = tuple(_rows(notes.sections, 0, ids))
        return cls(replace(notes, sections=()), rows, next(ids))

    def notes(self) -> Notes:
        return replace(self.head, sections=_sections(self.rows))

    def index(self, row: int) -> int | None:
        """Where the row with that identity stands, None when it is gone."""
        return next((index for index, known in enumerate(self.rows) if known.id == row), None)

    def owner(self, row: int) -> Owner | None:
        """The head, section or point with that identity, None when it is gone."""
        if row == HEAD:
            return self.head
        return next((known.owner for known in self.rows if known.id == row), None)

    def changed(self, changes: Mapping[int, Mapping[str, Any]]) -> "Outline":
        """The outline with other values in the attributes of these rows' head, sections or points."""
        rows = tuple(row.changed(changes[row.id]) if row.id in changes else row for row in self.rows)
        return replace(self, head=replace(self.head, **changes.get(HEAD, {})), rows=rows)

    def block(self, index: int) -> range:
        """The rows that go where the row at `index` goes: a section with all it holds, or one point."""
        row = self.rows[index]
        if isinstance(row, PointRow):
            return range(index, index + 1)
        return range(index, next(self._headings(index + 1, row.depth), len(self.rows)))

    def own_points(self, index: int) -> range:
        """The rows of the points directly below the heading at `index`."""
        return range(index + 1, next(self._headings(index + 1), len(self.rows)))

    def heading(self, index: int) -> SectionRow:
        """The row of the section that the row at `index` is, or belongs to."""
        return next(row for row in self.rows[index::-1] if isinstance(row, SectionRow))

    def says_the_same(self, other: "Outline") -> bool:
        """True when a person sees no difference."""
        return self.head == other.head and _contents(self.rows) == _contents(other.rows)

    def _headings(self, start: int, deepest: float = inf) -> Iterator[int]:
        """Where headings no deeper than that stand, from `start` on."""
        for index in range(start, len(self.rows)):
            row = self.rows[index]
            if isinstance(row, SectionRow) and row.depth <= deepest:
                yield index


def is_well_formed(rows: Sequence[Row]) -> bool:
    """True when the rows are those of some notes: no point without a section, no section without the one around it."""
    deepest = 0
    for index, row in enumerate(rows):
        if isinstance(row, PointRow):
            if not index:
                return False
        elif not 0 <= row.depth <= min(deepest, DEEPEST):
            return False
        else:
            deepest = row.depth + 1
    return True


def _rows(sections: Sequence[Section], depth: int, ids: Iterator[int]) -> Iterator[Row]:
    for section in sections:
        yield SectionRow(next(ids), depth, replace(section, points=(), sections=()))
        for point in section.points:
            yield PointRow(next(ids), point)
        yield from _rows(section.sections, depth + 1, ids)


def _sections(rows: Sequence[Row]) -> tuple[Section, ...]:
    """From the last row to the first: what has been gathered so far lies below the heading that comes next."""
    points: list[Point] = []
    waiting: dict[int, list[Section]] = {}
    for row in reversed(rows):
        if isinstance(row, PointRow):
            points.append(row.point)
            continue
        inner = waiting.pop(row.depth + 1, [])
        section = replace(row.section, points=tuple(reversed(points)), sections=tuple(reversed(inner)))
        waiting.setdefault(row.depth, []).append(section)
        points = []
    return tuple(reversed(waiting.get(0, [])))


def _contents(rows: Sequence[Row]) -> list[tuple[object, ...]]:
    return [(row.point,) if isinstance(row, PointRow) else (row.depth, replace(row.section, id="")) for row in rows]
