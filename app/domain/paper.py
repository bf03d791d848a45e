"""A speech on paper, whatever it is printed with: numbered points, when each is due, and what gives way."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from app.domain.durations import clock_text
from app.domain.notes import Priority
from app.domain.plan import Plan, PlannedPoint
from app.domain.terms import Term, terms
from app.domain.treatment import Form
from app.domain.within_limit import within_limit
from app.translation import _


class Mark(StrEnum):
    """What becomes of a point when time is short."""

    NONE = ""
    MUST = "must"
    MAY_GO = "may go"
    IN_SHORT = "in short"
    """Within the limit, only its short form is said."""
    LEFT_OUT = "left out"
    """Within the limit, there is no time for it."""

    @property
    def words(self) -> str:
        return _WORDS[self]

    @property
    def falls_away(self) -> bool:
        """Whether its words are not heard, or not all of them, in the short version."""
        return self in {Mark.MAY_GO, Mark.IN_SHORT, Mark.LEFT_OUT}


_WORDS = {
    Mark.NONE: "",
    Mark.MUST: _("must be said"),
    Mark.MAY_GO: _("goes first"),
    Mark.IN_SHORT: _("in short"),
    Mark.LEFT_OUT: _("left out"),
}


@dataclass(frozen=True, slots=True)
class PaperPoint:
    """A point in full; `starts_s` is None when there is no time for it. `place` is where others find it."""

    number: str
    say: str
    short: str
    cue: str
    mark: Mark
    starts_s: float | None
    place: str


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A heading with its own points; `depth` is 0 for the outermost."""

    title: str
    depth: int
    starts_s: float | None
    points: tuple[PaperPoint, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, and where it is said, as "Convergence 3, 7; Divergence 1"."""

    term: str
    places: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """What to look up beforehand."""

    names: tuple[Entry, ...]
    figures: tuple[Entry, ...]
    acronyms: tuple[Entry, ...]


@dataclass(frozen=True)
class Paper:
    """All that can stand on paper about a speech; `lands_s` is the time it takes within the limit.

    What takes a while to gather is gathered once.
    """

    title: str
    subtitle: str
    speaker: str
    event: str
    language: str
    sections: tuple[PaperSection, ...]
    lands_s: float
    limit_s: float | None

    @property
    def byline(self) -> str:
        return " · ".join(text for text in (self.speaker, self.event) if text)

    @property
    def landing(self) -> str:
        """Where it lands, in one line for the foot of a page."""
        if self.limit_s is None:
            return _("takes {time}").format(time=clock_text(self.lands_s))
        over_s = self.lands_s - self.limit_s
        sentence = _("lands at {time}, {over} over {limit}") if over_s >= 1 else _("lands at {time} of {limit}")
        return sentence.format(time=clock_text(self.lands_s), limit=clock_text(self.limit_s), over=clock_text(over_s))

    @cached_property
    def points(self) -> tuple[PaperPoint, ...]:
        return tuple(point for section in self.sections for point in section.points)

    @cached_property
    def glossary(self) -> Glossary:
        """The names, figures and acronyms of all points, in full and in their short forms."""
        found = terms((f"{point.say}\n{point.short}" for point in self.points), self.language)
        return Glossary(self._entries(found.names), self._entries(found.figures), self._entries(found.acronyms))

    def _entries(self, some: Iterable[Term]) -> tuple[Entry, ...]:
        return tuple(Entry(term.text, self._places(term)) for term in some)

    def _places(self, term: Term) -> str:
        by_section: dict[str, list[str]] = {}
        for index in term.texts:
            section, _space, number = self.points[index].place.rpartition(" ")
            by_section.setdefault(section, []).append(number)
        return "; ".join(f"{section} {', '.join(numbers)}" for section, numbers in by_section.items())


def paper(plan: Plan, limit_s: float | None) -> Paper:
    """The paper for a plan in which all is said in full, with what gives way within the limit."""
    fitted = None if limit_s is None else within_limit(plan, limit_s)
    kept, rate = (fitted.plan, fitted.rate) if fitted else (plan, 1.0)
    notes = plan.notes
    return Paper(
        title=notes.title,
        subtitle=notes.subtitle,
        speaker=notes.speaker,
        event=notes.event,
        language=notes.language,
        sections=tuple(_section(kept, index, rate) for index in range(len(kept.sections))),
        lands_s=kept.total_s / rate,
        limit_s=limit_s,
    )


def _section(kept: Plan, index: int, rate: float) -> PaperSection:
    """A section's own points come first of all that lie within it."""
    planned = kept.sections[index]
    section, first = planned.section, planned.points.start
    own = kept.points[first : first + len(section.points)]
    points = tuple(_point(point, f"{section.name} {at}", rate) for at, point in enumerate(own, start=1))
    starts_s = planned.heading_s / rate if planned.kept else None
    return PaperSection(section.title, planned.depth, starts_s, points)


def _point(planned: PlannedPoint, place: str, rate: float) -> PaperPoint:
    point = planned.point
    return PaperPoint(
        number=planned.number,
        say=point.say,
        short=point.short or "",
        cue=point.cue or "",
        mark=_mark(planned),
        starts_s=planned.start_s / rate if planned.kept else None,
        place=place,
    )


def _mark(planned: PlannedPoint) -> Mark:
    if planned.form is Form.LEFT_OUT:
        return Mark.LEFT_OUT
    if planned.form is Form.SHORT:
        return Mark.IN_SHORT
    return {Priority.MUST: Mark.MUST, Priority.MAY: Mark.MAY_GO, Priority.SHOULD: Mark.NONE}[planned.point.priority]
