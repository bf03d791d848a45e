"""Where pages turn: between points, and never between a heading and what it heads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """What is never parted: its height, the space above it unless it begins a page, and whether it needs the next."""

    height: float
    space_above: float = 0.0
    needs_next: bool = False


def page_turns(pieces: Sequence[Piece], room: float) -> list[range]:
    """Which pieces stand on each page of that height.

    As many as there is room for; what is higher than a page has one for itself, and its headings the one before.
    """
    pages: list[range] = []
    start, filled = 0, 0.0
    for group in _groups(pieces, room):
        height = _height(pieces, group)
        above = pieces[group.start].space_above if group.start > start else 0.0
        if group.start > start and filled + above + height > room:
            pages.append(range(start, group.start))
            start, filled, above = group.start, 0.0, 0.0
        filled += above + height
    return [*pages, range(start, len(pieces))] if pieces else []


def _groups(pieces: Sequence[Piece], room: float) -> Iterator[range]:
    """Headings together with the piece below them, unless no page has room for them together."""
    start = 0
    for index, piece in enumerate(pieces):
        if not piece.needs_next or index == len(pieces) - 1:
            group = range(start, index + 1)
            if _height(pieces, group) <= room:
                yield group
            else:
                yield from (range(part, part + 1) for part in group)
            start = index + 1


def _height(pieces: Sequence[Piece], group: range) -> float:
    """Without the space above the first."""
    return sum(pieces[index].height + pieces[index].space_above for index in group) - pieces[group.start].space_above
