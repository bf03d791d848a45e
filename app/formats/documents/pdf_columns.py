"""Columns of a page: which lines stand side by side, and in which order they are read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from statistics import median

from app.formats.documents.pdf_lines import PdfLine

_LEAST_LINES, _MOST_LINES = 4, 1_000
_NARROWEST_GUTTER = 0.7
"""Sizes of the type."""

_MOST_ACROSS = 0.25
_MOSTLY_FILLED = 0.6
"""Lines in a column fill it, most of the time; names beside the rows of a table do not."""

_SAME_HEIGHT = 0.6


def columns_of(page: Sequence[PdfLine], *, right_to_left: bool = False) -> list[list[PdfLine]]:
    """The lines in reading order, in a list for each piece of a column; a page without columns is one list.

    Where no line goes through both columns, the document has its own order, and that is kept.
    """
    pieces = [piece for line in page for piece in line.pieces or (line,)]
    gutter = _gutter(pieces)
    if gutter is None:
        return [list(page)]
    if not any(line.pieces and line.left < gutter < line.right for line in page):
        return [list(run) for _known, run in groupby(page, partial(_side, gutter))]
    lines = [part for line in page for part in _parts(line, gutter)]
    return [run for run in _in_order(lines, gutter, right_to_left=right_to_left) if run]


def _side(gutter: float, line: PdfLine) -> int:
    """-1 on the left, 1 on the right, 0 across both."""
    return 0 if line.left < gutter < line.right else -1 if line.left < gutter else 1


def _gutter(pieces: Sequence[PdfLine]) -> float | None:
    """Where the lines on the left end and those on the right begin; None where they do not stand side by side."""
    if not 2 * _LEAST_LINES <= len(pieces) <= _MOST_LINES:
        return None
    starts = sorted({float(round(piece.left)) for piece in pieces})
    found = (at - 1.0 for at in starts[1:] if _divides(pieces, at - 1.0))
    return next(found, None)


def _divides(pieces: Sequence[PdfLine], at: float) -> bool:
    left = [piece for piece in pieces if piece.right <= at]
    right = [piece for piece in pieces if piece.left >= at]
    across = len(pieces) - len(left) - len(right)
    if min(len(left), len(right)) < _LEAST_LINES or across > _MOST_ACROSS * len(pieces):
        return False
    ends, begins = max(piece.right for piece in left), min(piece.left for piece in right)
    size = median(piece.size for piece in pieces)
    return (
        begins - ends >= _NARROWEST_GUTTER * size and _are_filled(left) and _are_filled(right) and _beside(left, right)
    )


def _are_filled(lines: Sequence[PdfLine]) -> bool:
    width = max(line.right for line in lines) - min(line.left for line in lines)
    return median(line.right - line.left for line in lines) >= _MOSTLY_FILLED * width


def _beside(left: Sequence[PdfLine], right: Sequence[PdfLine]) -> bool:
    """True when lines on both sides stand as high as each other."""
    lowest = max(min(line.base for line in side) for side in (left, right))
    highest = min(max(line.base for line in side) for side in (left, right))
    return all(sum(lowest <= line.base <= highest for line in side) >= _LEAST_LINES // 2 for side in (left, right))


def _parts(line: PdfLine, gutter: float) -> Iterator[PdfLine]:
    """The line, or what of it stands on either side."""
    if not line.pieces or not line.left < gutter < line.right:
        yield line
        return
    sides: dict[bool, PdfLine] = {}
    for piece in line.pieces:
        side = piece.left >= gutter
        known = sides.get(side)
        sides[side] = replace(known, text=f"{known.text} {piece.text}", right=piece.right) if known else piece
    yield from sides.values()


def _in_order(lines: Sequence[PdfLine], gutter: float, *, right_to_left: bool) -> Iterator[list[PdfLine]]:
    """From one line across both columns to the next: all of the first column, then all of the second."""
    across = sorted((line for line in lines if line.left < gutter < line.right), key=_from_above)
    beside = sorted((line for line in lines if not line.left < gutter < line.right), key=_from_above)
    for line in [*across, None]:
        above = [one for one in beside if line is None or one.base > line.base + _SAME_HEIGHT * line.size]
        beside = beside[len(above) :]
        columns = [[one for one in above if (one.left >= gutter) is second] for second in (False, True)]
        yield from reversed(columns) if right_to_left else columns
        if line is not None:
            yield [line]


def _from_above(line: PdfLine) -> tuple[float, float]:
    return -line.base, line.left
