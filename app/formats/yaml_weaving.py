"""New lines between old ones: each part keeps its remarks, and what separates parts stays where it is."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from app.formats.yaml_parts import Lines, Parts, Sheet


@dataclass(frozen=True, slots=True)
class Piece:
    """A part as it is to be, with its remarks; `index` is its place among the old parts, None when it is not one."""

    lines: Lines
    index: int | None = None


def woven(sheet: Sheet, old: Parts | None, pieces: Sequence[Piece], blank_lines: int) -> Lines:
    """The pieces in their order, with what stood between the old parts; so many blank lines before a new one."""
    if old is None:
        return _separated(sheet, pieces, blank_lines)
    staying = _staying(pieces)
    lines = sheet.of(old.parts[0].gap)
    passed = 0
    for number, piece in enumerate(pieces):
        gap: Lines = [sheet.line_end] * _usual_blank_lines(sheet, old, blank_lines) if number else []
        if number in staying and piece.index:
            lines += _detached_remarks(sheet, old, range(passed + 1, piece.index))
            own, passed = old.parts[piece.index].gap, piece.index
            gap = sheet.of(own) if number or sheet.has_remark(own) else []
        lines += [*gap, *piece.lines]
    return [*lines, *_detached_remarks(sheet, old, range(passed + 1, len(old.parts))), *sheet.of(old.tail)]


def shifted(lines: Lines, columns: int) -> Lines:
    """The lines so many columns further to the right, or to the left as far as they have room."""
    if columns >= 0:
        return [" " * columns + line if line.strip() else line for line in lines]
    return [line[min(-columns, len(line) - len(line.lstrip(" "))) :] for line in lines]


def _separated(sheet: Sheet, pieces: Sequence[Piece], blank_lines: int) -> Lines:
    lines: Lines = []
    for piece in pieces:
        lines += [*([sheet.line_end] * blank_lines if lines else []), *piece.lines]
    return lines


def _usual_blank_lines(sheet: Sheet, old: Parts, otherwise: int) -> int:
    """As many as there are before the second part."""
    if len(old.parts) == 1:
        return otherwise
    return sum(not line.strip() for line in sheet.of(old.parts[1].gap))


def _detached_remarks(sheet: Sheet, old: Parts, indices: range) -> Lines:
    """What was remarked between parts that are not where they were, and not right above one of them."""
    gaps = (old.parts[index].gap for index in indices)
    return [line for gap in gaps if sheet.has_remark(gap) for line in sheet.of(gap)]


def _staying(pieces: Sequence[Piece]) -> set[int]:
    """Which pieces keep their order: the longest run of old parts that rises, whatever lies between."""
    lasts: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number, piece in enumerate(pieces):
        if piece.index is None:
            continue
        length = bisect_left(lasts, piece.index)
        before[number] = ends[length - 1] if length else None
        lasts[length : length + 1] = [piece.index]
        ends[length : length + 1] = [number]
    staying: set[int] = set()
    number_or_none = ends[-1] if ends else None
    while number_or_none is not None:
        staying.add(number_or_none)
        number_or_none = before[number_or_none]
    return staying
