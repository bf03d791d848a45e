"""What was learned of a speaker in one speech: by section, and the points that are not like their words."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.learning import LearnedPace
from app.domain.notes import Notes
from app.domain.plan import PlannedPoint, plan
from app.domain.point_names import names_of
from app.translation import _

NOTICED = 0.12
"""A point or a section whose words take so much longer or shorter than those of the others is told."""

_A_MINUTE_S = 60.0


@dataclass(frozen=True, slots=True)
class SectionPace:
    """A section by its name and depth, with its own points at so many words a minute."""

    name: str
    depth: int
    words_per_minute: float


@dataclass(frozen=True, slots=True)
class PointPace:
    """A point that takes so many times as long as its words alone would tell."""

    name: str
    stretch: float


def by_section(notes: Notes, learned: LearnedPace) -> list[SectionPace]:
    """Each section that has words of its own."""
    laid_out = plan(notes, learned.pace)
    found = []
    for index, planned in enumerate(laid_out.sections):
        own = [point for point in laid_out.points if point.section == index]
        units = sum(map(_units, own))
        if units:
            words_s = sum(_words_s(point, learned) for point in own)
            found.append(SectionPace(planned.section.name, planned.depth, units * _A_MINUTE_S / words_s))
    return found


def of_its_own(notes: Notes, learned: LearnedPace) -> list[PointPace]:
    """The points that are far from the others, the slowest first."""
    laid_out = plan(notes, learned.pace)
    found = [
        PointPace(names_of(laid_out, [index]), stretch)
        for index, point in enumerate(laid_out.points)
        if abs((stretch := learned.pace.stretch(point.text)) - 1.0) >= NOTICED
    ]
    return sorted(found, key=lambda point: -point.stretch)


def own_pace_text(notes: Notes, learned: LearnedPace) -> str:
    """Where it is slower and quicker than on the whole, in one line; nothing where it is even."""
    return " ".join(_told(notes, learned))


def _told(notes: Notes, learned: LearnedPace) -> Iterator[str]:
    for sentence, slower in ((_("Slower in {sections}."), True), (_("Quicker in {sections}."), False)):
        named = [
            f"{one.name} ({one.words_per_minute:.0f})"
            for one in by_section(notes, learned)
            if _off(one, learned) >= NOTICED / 2 and (one.words_per_minute < learned.words_per_minute) is slower
        ]
        if named:
            yield sentence.format(sections=", ".join(named))
    longer = sum(point.stretch > 1.0 for point in of_its_own(notes, learned))
    if longer:
        sentence = _("One point takes longer than its words.") if longer == 1 else _("{count} points take longer.")
        yield sentence.format(count=longer)


def _off(one: SectionPace, learned: LearnedPace) -> float:
    return abs(one.words_per_minute / learned.words_per_minute - 1.0)


def _units(point: PlannedPoint) -> float:
    return sum(word.units for word in point.words)


def _words_s(point: PlannedPoint, learned: LearnedPace) -> float:
    return learned.pace.speaking_s(_units(point)) * learned.pace.stretch(point.text)
