"""How one list of identities becomes another, in the steps a list on screen can follow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    INSERT = "insert"
    REMOVE = "remove"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class RowChange:
    """Rows from `first` to `last` that come or go; or move before the row that is now at `to`."""

    kind: Kind
    first: int
    last: int
    to: int = 0


def row_changes(before: Sequence[int], after: Sequence[int]) -> Iterator[RowChange]:
    """The changes in turn: one for whatever a person does at once, more for what is undone in heaps."""
    start = _same(before, after)
    end = _same(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    turned = old.index(new[0]) if old and new and new[0] in old else 0
    if turned and [*old[turned:], *old[:turned]] == list(new):
        yield RowChange(Kind.MOVE, start, start + turned - 1, start + len(old))
        return
    if old:
        yield RowChange(Kind.REMOVE, start, start + len(old) - 1)
    if new:
        yield RowChange(Kind.INSERT, start, start + len(new) - 1)


def _same(one: Sequence[int], other: Sequence[int]) -> int:
    """How many are the same from the beginning."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
