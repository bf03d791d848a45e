"""Which section and point of edited notes is which of those in the file."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from app.domain.notes import Notes, Point, Section
from app.formats.notes_layout import WrittenNotes, WrittenPoint, WrittenSection

Path = tuple[int, ...]
"""Where a section is: the second sub-section of the first section at (0, 1)."""

MOST_COMPARED = 2_500
"""Pairs of points; where more have changed at once, they are taken in order."""


class Matches:
    """What each section and point of `notes` was in the file.

    A section is known by its id; a point by its words, first in its own section, then in any other. Of the
    points that have changed, those that share most words are the same one.
    """

    def __init__(self, written: WrittenNotes, notes: Notes) -> None:
        self._sections = list(paths(notes))
        self._was = _known_sections(written, self._sections)
        self._free = {id(point): point for section in written.all_sections() for point in section.points}
        self._found: dict[tuple[Path, int], WrittenPoint] = {}
        self._find_unchanged()
        self._find_moved()
        self._find_changed()

    def section(self, path: Path) -> WrittenSection | None:
        """What the section at that path was, None when it is new."""
        return self._was.get(path)

    def point(self, path: Path, index: int) -> WrittenPoint | None:
        """What the point at `index` of the section at that path was, None when it is new."""
        return self._found.get((path, index))

    def _find_unchanged(self) -> None:
        for path, section in self._sections:
            if path in self._was:
                for index, point in _in_common(self._was[path].points, section.points):
                    self._claim(path, index, point)

    def _find_moved(self) -> None:
        elsewhere: defaultdict[Point, list[WrittenPoint]] = defaultdict(list)
        for point in reversed(self._free.values()):
            elsewhere[point.point].append(point)
        for path, section in self._sections:
            for index in self._new_points(path, section):
                candidates = elsewhere.get(section.points[index])
                if candidates:
                    self._claim(path, index, candidates.pop())

    def _find_changed(self) -> None:
        for path, section in self._sections:
            if path in self._was:
                left = [point for point in self._was[path].points if id(point) in self._free]
                new = [(index, section.points[index]) for index in self._new_points(path, section)]
                for index, point in _most_alike(left, new):
                    self._claim(path, index, point)

    def _new_points(self, path: Path, section: Section) -> list[int]:
        return [index for index in range(len(section.points)) if (path, index) not in self._found]

    def _claim(self, path: Path, index: int, point: WrittenPoint) -> None:
        self._found[path, index] = self._free.pop(id(point))


def paths(notes: Notes) -> Iterator[tuple[Path, Section]]:
    """Each section in reading order with its path."""
    yield from _paths(notes.sections, ())


def _paths(sections: Sequence[Section], around: Path) -> Iterator[tuple[Path, Section]]:
    for index, section in enumerate(sections):
        yield (*around, index), section
        yield from _paths(section.sections, (*around, index))


def _known_sections(written: WrittenNotes, sections: list[tuple[Path, Section]]) -> dict[Path, WrittenSection]:
    known: defaultdict[str, list[WrittenSection]] = defaultdict(list)
    for section in reversed(list(written.all_sections())):
        known[section.section.id].append(section)
    return {path: known[section.id].pop() for path, section in sections if known[section.id]}


def _in_common(before: Sequence[WrittenPoint], after: Sequence[Point]) -> Iterator[tuple[int, WrittenPoint]]:
    """The points that are the same, with their place now: from both ends, then the longest runs between."""
    points = [point.point for point in before]
    first = _same(points, after)
    last = _same(points[first:][::-1], after[first:][::-1])
    was, now = range(first, len(points) - last), range(first, len(after) - last)
    yield from zip(range(first), before, strict=False)
    yield from zip(range(now.stop, len(after)), before[was.stop :], strict=True)
    between = SequenceMatcher(None, points[first : was.stop], after[first : now.stop], autojunk=False)
    for block in between.get_matching_blocks():
        yield from zip(range(first + block.b, first + block.b + block.size), before[first + block.a :], strict=False)


def _same(points: Sequence[Point], others: Sequence[Point]) -> int:
    """How many are the same from the beginning on."""
    pairs = zip(points, others, strict=False)
    return next((number for number, (one, other) in enumerate(pairs) if one != other), min(len(points), len(others)))


def _most_alike(before: list[WrittenPoint], new: list[tuple[int, Point]]) -> Iterator[tuple[int, WrittenPoint]]:
    """Pairs of what was and what is, most alike first; what has nothing in common is paired in order."""
    left, unpaired = dict(enumerate(before)), dict(new)
    for _unlike, number, index in sorted(_comparisons(before, new)):
        if number in left and index in unpaired:
            del unpaired[index]
            yield index, left.pop(number)
    yield from zip(unpaired, left.values(), strict=False)


def _comparisons(before: list[WrittenPoint], new: list[tuple[int, Point]]) -> Iterator[tuple[float, int, int]]:
    if len(before) * len(new) > MOST_COMPARED:
        return
    for number, point in enumerate(before):
        for index, changed in new:
            likeness = _likeness(point.point.say, changed.say)
            if likeness:
                yield -likeness, number, index


def _likeness(one: str, other: str) -> float:
    """The share of words that two texts have in common, from 0 to 1."""
    words, others = set(one.split()), set(other.split())
    return len(words & others) / max(len(words), len(others), 1)
