"""When each point starts and ends, in plan time: seconds of speech from its first moment at the planned pace."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.wording import SpokenWord, spoken_words

HEADING_SHARE = 0.4
"""The part of a section's rest in which the text comes from the words before to the heading."""


@dataclass(frozen=True, slots=True)
class PlannedPoint:
    """A point with its place: spoken from `start_s` to `end_s` after a rest that begins at `lead_s`."""

    point: Point
    section: int
    number: str
    text: str
    lead_s: float
    start_s: float
    end_s: float
    words: tuple[SpokenWord, ...]
    word_starts_s: tuple[float, ...]
    kept: bool = True
    reason: str = ""

    def time_at(self, offset: int) -> float:
        """The plan time at which the character at `offset` (code points) is said."""
        after = bisect_right(self.words, offset, key=lambda word: word.start)
        if after == 0:
            return self.start_s
        word, starts_s = self.words[after - 1], self.word_starts_s[after - 1]
        if offset < word.end:
            return starts_s
        return self.word_starts_s[after] if after < len(self.words) else self.end_s


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """A section with its sub-sections, from `start_s` to `end_s`; its heading is read at `heading_s`, in the rest."""

    section: Section
    depth: int
    parent: int | None
    start_s: float
    heading_s: float
    end_s: float
    points: range
    """Indices of its points in the plan, those of its sub-sections included."""

    @property
    def lasts_s(self) -> float:
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Plan:
    """Sections and points in reading order, gapless from 0 to `total_s`."""

    notes: Notes
    pace: Pace
    sections: tuple[PlannedSection, ...]
    points: tuple[PlannedPoint, ...]
    total_s: float

    def point_at(self, plan_s: float) -> int:
        """Index of the point due at `plan_s`, from its rest on; 0 before the first."""
        return max(0, bisect_right(self.points, plan_s, key=lambda point: point.lead_s) - 1)

    def section_at(self, plan_s: float) -> int:
        """Index of the innermost section due at `plan_s`; its heading counts as its own."""
        return max(0, bisect_right(self.sections, plan_s, key=lambda section: section.start_s) - 1)

    def share_at(self, plan_s: float) -> float:
        """`plan_s` as a share of the whole; 0 where nothing takes any time."""
        return plan_s / self.total_s if self.total_s else 0.0

    def ancestors(self, section: int) -> Iterator[int]:
        """`section` itself, then the sections around it, outwards."""
        inner: int | None = section
        while inner is not None:
            yield inner
            inner = self.sections[inner].parent

    def children(self, section: int) -> list[int]:
        """Indices of the sub-sections directly inside `section`."""
        return [index for index, planned in enumerate(self.sections) if planned.parent == section]

    def top_sections(self) -> list[int]:
        """Indices of the outermost sections."""
        return [index for index, planned in enumerate(self.sections) if planned.parent is None]


def plan(notes: Notes, pace: Pace) -> Plan:
    """Lay the whole of `notes` out in time at `pace`; every section opens with its rest, even the first."""
    return _Writing(notes, pace).plan()


class _Writing:
    """The pen that moves through the notes while a plan is written."""

    def __init__(self, notes: Notes, pace: Pace) -> None:
        self._notes, self._pace = notes, pace
        self._now_s = 0.0
        self._rested_from_s: float | None = None
        self._sections: list[PlannedSection | None] = []
        self._points: list[PlannedPoint] = []

    def plan(self) -> Plan:
        for section in self._notes.sections:
            self._write_section(section, 0, None)
        sections = tuple(section for section in self._sections if section is not None)
        return Plan(self._notes, self._pace, sections, tuple(self._points), self._now_s)

    def _write_section(self, section: Section, depth: int, parent: int | None) -> None:
        index, first, start_s = len(self._sections), len(self._points), self._now_s
        self._sections.append(None)
        if self._rested_from_s is None:
            self._rested_from_s = start_s
        self._now_s += self._pace.new_section_s
        for position, point in enumerate(section.points, start=1):
            self._write_point(point, index, section.numbering.label(position))
        for inner in section.sections:
            self._write_section(inner, depth + 1, index)
        points = range(first, len(self._points))
        heading_s = start_s + (HEADING_SHARE * self._pace.new_section_s if index else 0.0)
        self._sections[index] = PlannedSection(section, depth, parent, start_s, heading_s, self._now_s, points)

    def _write_point(self, point: Point, section: int, number: str) -> None:
        lead_s = self._now_s
        if self._rested_from_s is not None:
            lead_s, self._rested_from_s = self._rested_from_s, None
        else:
            self._now_s += self._pace.new_point_s
        start_s = self._now_s
        words = spoken_words(point.say, self._notes.language)
        starts_s, end_s = _say(words, self._pace, start_s, point.seconds)
        self._points.append(PlannedPoint(point, section, number, point.say, lead_s, start_s, end_s, words, starts_s))
        self._now_s = end_s + point.pause_s


def _say(
    words: tuple[SpokenWord, ...], pace: Pace, start_s: float, seconds: float | None
) -> tuple[tuple[float, ...], float]:
    """When each word starts and when the last ends; the rest after the last word belongs to what follows."""
    offsets_s, now_s = [], 0.0
    for word in words:
        offsets_s.append(now_s)
        now_s += pace.speaking_s(word.paced_units)
        if word is not words[-1]:
            now_s += pace.rest_s(word.stop)
    stretch = 1.0 if seconds is None or not now_s else seconds / now_s
    end_s = start_s + (now_s if seconds is None else seconds)
    return tuple(start_s + offset_s * stretch for offset_s in offsets_s), end_s
