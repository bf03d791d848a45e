"""Which point of one version of the notes is which in another."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from app.domain.measure import Line, Measure

ALIKE = 0.5
"""Points that share this part of their words are the same one, reworded."""

MOST_COMPARED = 2_500
"""Pairs of points that are compared word by word; where more have changed at once, they are new ones."""


KnownBy = Callable[[Line, Measure], object]


@dataclass(slots=True)
class SamePoints:
    """`found` has for each line of the one measure its index in the other; `gone` and `new` have no partner."""

    found: dict[int, int] = field(default_factory=dict)
    gone: tuple[int, ...] = ()
    new: tuple[int, ...] = ()


def same_points(before: Measure, after: Measure) -> SamePoints:
    """First by their words in their own section, then by their words anywhere, then those that are most alike."""
    same = SamePoints()
    _claim(same, before, after, lambda line, of: (of.parts[line.section].title, _bare(line.say)))
    _claim(same, before, after, lambda line, _of: _bare(line.say))
    for old, new in _most_alike(before, after, same):
        if old not in same.found and new not in same.found.values():
            same.found[old] = new
    same.gone = tuple(index for index in range(len(before.lines)) if index not in same.found)
    taken = set(same.found.values())
    same.new = tuple(index for index in range(len(after.lines)) if index not in taken)
    return same


def _claim(same: SamePoints, before: Measure, after: Measure, known_by: KnownBy) -> None:
    """Pair those that are known by the same, in reading order."""
    free: defaultdict[object, list[int]] = defaultdict(list)
    taken = set(same.found.values())
    for index in reversed(range(len(after.lines))):
        if index not in taken:
            free[known_by(after.lines[index], after)].append(index)
    for index, line in enumerate(before.lines):
        there = free[known_by(line, before)]
        if index not in same.found and there:
            same.found[index] = there.pop()


def _most_alike(before: Measure, after: Measure, same: SamePoints) -> Iterator[tuple[int, int]]:
    taken = set(same.found.values())
    old = [index for index in range(len(before.lines)) if index not in same.found]
    new = [index for index in range(len(after.lines)) if index not in taken]
    if len(old) * len(new) > MOST_COMPARED:
        return
    pairs = sorted((-_alike(before.lines[one], after.lines[other]), one, other) for one in old for other in new)
    yield from ((one, other) for unlike, one, other in pairs if -unlike >= ALIKE)


def _alike(one: Line, other: Line) -> float:
    return SequenceMatcher(None, _bare(one.say).split(), _bare(other.say).split(), autojunk=False).ratio()


def _bare(text: str) -> str:
    """Without what is not heard."""
    return " ".join(word for word in ("".join(filter(str.isalnum, token)) for token in text.casefold().split()) if word)
