"""When each point starts and ends, in plan time: seconds of speech from its first moment at the planned pace."""

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.saying import UNSAID, Said, said
from app.domain.treatment import Form, Treatment
from app.domain.wording import SpokenWord

Treatments = Mapping[int, Treatment]
"""What becomes of each point that is not said in full, by its index."""

ALL_IN_FULL: Treatments = MappingProxyType({})

HEADING_SHARE = 0.4
"""The part of a section's rest in which the text comes from the words before to the heading."""


@dataclass(frozen=True, slots=True)
class PlannedPoint:
    """A point with its place: spoken from `start_s` to `end_s` after a rest that begins at `lead_s`.

    One that is left out keeps its index and takes no time: it stands where the next one's rest begins.
    """

    point: Point
    section: int
    number: str
    text: str
    lead_s: float
    start_s: float
    end_s: float
    spoken: Said
    treatment: Treatment | None = None

    @property
    def words(self) -> tuple[SpokenWord, ...]:
        return self.spoken.words

    @property
    def word_starts_s(self) -> tuple[float, ...]:
        """When each of its words is said."""
        return tuple(self.start_s + offset_s for offset_s in self.spoken.offsets_s)

    @property
    def form(self) -> Form:
        return self.treatment.form if self.treatment else Form.FULL

    @property
    def kept(self) -> bool:
        return self.form is not Form.LEFT_OUT

    @property
    def short(self) -> bool:
        """Whether it is said in its short form."""
        return self.form is Form.SHORT

    @property
    def reason(self) -> str:
        """Why it is not said in full, with the seconds that gives back; empty when it is."""
        return self.treatment.sentence if self.treatment else ""

    def time_at(self, offset: int) -> float:
        """The plan time at which the character at `offset` (code points) is said."""
        words, offsets_s = self.spoken.words, self.spoken.offsets_s
        after = bisect_right(words, offset, key=lambda word: word.start)
        if after == 0:
            return self.start_s
        if offset < words[after - 1].end:
            return self.start_s + offsets_s[after - 1]
        return self.start_s + offsets_s[after] if after < len(words) else self.end_s


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
    kept: bool = True
    """False when all of its points are left out: then its heading takes no time either."""

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

    @property
    def treatments(self) -> dict[int, Treatment]:
        """What becomes of each point that is not said in full."""
        return {index: point.treatment for index, point in enumerate(self.points) if point.treatment}

    def point_at(self, plan_s: float) -> int:
        """Index of the kept point due at `plan_s`, from its rest on; 0 before the first."""
        index = bisect_right(self.points, max(plan_s, 0.0), key=lambda point: point.lead_s) - 1
        while index > 0 and not self.points[index].kept:
            index -= 1
        return max(index, 0)

    def section_at(self, plan_s: float) -> int:
        """Index of the innermost section due at `plan_s`; its heading counts as its own."""
        index = bisect_right(self.sections, max(plan_s, 0.0), key=lambda section: section.start_s) - 1
        while index > 0 and not self.sections[index].kept:
            index -= 1
        return max(index, 0)

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


def plan(notes: Notes, pace: Pace, treatments: Treatments = ALL_IN_FULL) -> Plan:
    """Lay `notes` out in time at `pace`; every section that is kept opens with its rest, even the first."""
    return _Writing(notes, pace, treatments).plan()


class _Writing:
    """The pen that moves through the notes while a plan is written."""

    def __init__(self, notes: Notes, pace: Pace, treatments: Treatments) -> None:
        self._notes, self._pace, self._treatments = notes, pace, treatments
        left_out = {index for index, treatment in treatments.items() if treatment.form is Form.LEFT_OUT}
        self._kept = kept_sections(notes, left_out)
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
        heading_s = self._write_heading() if self._kept[index] else start_s
        for position, point in enumerate(section.points, start=1):
            self._write_point(point, index, section.numbering.label(position))
        for inner in section.sections:
            self._write_section(inner, depth + 1, index)
        points = range(first, len(self._points))
        self._sections[index] = PlannedSection(
            section, depth, parent, start_s, heading_s, self._now_s, points, self._kept[index]
        )

    def _write_heading(self) -> float:
        """Rest before a section; returns when its heading is read: that of the first at once."""
        start_s = self._now_s
        if self._rested_from_s is None:
            self._rested_from_s = start_s
        self._now_s += self._pace.new_section_s
        return start_s + (HEADING_SHARE * self._pace.new_section_s if start_s else 0.0)

    def _write_point(self, point: Point, section: int, number: str) -> None:
        treatment = self._treatments.get(len(self._points))
        if treatment and treatment.form is Form.LEFT_OUT:
            place_s = self._now_s if self._rested_from_s is None else self._rested_from_s
            self._points.append(
                PlannedPoint(point, section, number, point.say, place_s, place_s, place_s, UNSAID, treatment)
            )
            return
        lead_s = self._rest()
        start_s = self._now_s
        text, seconds = (point.say, point.seconds) if treatment is None else (point.short or "", None)
        spoken = said(text, self._notes.language, self._pace, seconds)
        end_s = start_s + spoken.lasts_s
        self._points.append(PlannedPoint(point, section, number, text, lead_s, start_s, end_s, spoken, treatment))
        self._now_s = end_s + point.pause_s

    def _rest(self) -> float:
        """Rest before a point, unless headings have done so; returns when that rest began."""
        if self._rested_from_s is not None:
            lead_s, self._rested_from_s = self._rested_from_s, None
            return lead_s
        lead_s = self._now_s
        self._now_s += self._pace.new_point_s
        return lead_s


def kept_sections(notes: Notes, left_out: Container[int]) -> list[bool]:
    """For each section whether it takes time: one whose points are all left out does not, nor does what it holds."""
    inside: list[int] = []
    kept: list[int] = []
    alive: list[bool] = []
    around: list[int] = []
    parents: list[int | None] = []
    first = 0
    for index, (section, depth) in enumerate(notes.outline()):
        del around[depth:]
        parents.append(around[-1] if around else None)
        around.append(index)
        inside.append(0)
        kept.append(0)
        points, first = range(first, first + len(section.points)), first + len(section.points)
        for outer in around:
            inside[outer] += len(points)
            kept[outer] += sum(point not in left_out for point in points)
    for index, parent in enumerate(parents):
        alive.append(kept[index] > 0 or (not inside[index] and (parent is None or alive[parent])))
    return alive
