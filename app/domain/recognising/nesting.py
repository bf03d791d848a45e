"""Lists within lists: an item with a list of its own is the heading of that list."""

from collections.abc import Sequence

from app.domain.notes import Numbering
from app.domain.recognising.looks import is_heading_like, without_colon
from app.domain.recognising.passages import Passage

_COUNTED = {Numbering.DECIMAL, Numbering.LETTER, Numbering.ROMAN}
_SEVERAL = 2


def headings_among_items(passages: Sequence[Passage], run: Sequence[int], level: int) -> dict[int, int]:
    """The items of `run`, which no heading interrupts, that are headings, with their levels from `level` on.

    Only where every item from the first such one on is one: what is said keeps its order in the notes.
    """
    groups = _groups(passages, run)
    parents = [at for at, group in enumerate(groups) if len(group) > 1]
    one_of_many = len(parents) == 1 and parents[0] > 0
    if not parents or one_of_many or not _are_headings(passages, groups[parents[0] :], first=parents[0] == 0):
        return {}
    found: dict[int, int] = {}
    for group in groups[parents[0] :]:
        found |= {group[0]: level} | headings_among_items(passages, group[1:], level + 1)
    return found


def _groups(passages: Sequence[Passage], run: Sequence[int]) -> list[list[int]]:
    """Each item of the outermost list with what belongs to it; what stands before the list is not in it."""
    items = [index for index in run if passages[index].is_item]
    if not items:
        return []
    leader = passages[min(items, key=lambda index: passages[index].depth)]
    groups: list[list[int]] = []
    for index in run:
        passage = passages[index]
        leads = passage.is_item and (passage.depth, passage.scheme) == (leader.depth, leader.scheme)
        if leads:
            groups.append([index])
        elif groups and (passage.is_item or leader.numbering in _COUNTED):
            groups[-1].append(index)
    return groups


def _are_headings(passages: Sequence[Passage], groups: Sequence[Sequence[int]], *, first: bool) -> bool:
    heads = all(len(group) > 1 and is_heading_like(without_colon(passages[group[0]].said)) for group in groups)
    lists = all(passages[group[1]].is_item for group in groups if len(group) > 1)
    return heads and (lists or (first and len(groups) >= _SEVERAL))
