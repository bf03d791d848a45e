"""All that is told of one take: beside its plan, what would help, and how it went from take to take."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.comparing import NOTICED_S, Comparison, PartTook, PointTook, Verdict, compared
from app.domain.curve import Curve, curve
from app.domain.measure import first_words
from app.domain.notes import Notes
from app.domain.suggesting import Suggestion, suggestions
from app.domain.take import Take
from app.domain.take_words import headline, section_pace_text, verdict_text
from app.domain.trend import of_same_speech
from app.domain.trials import Lesson, taught

_WORDS = 14


@dataclass(frozen=True, slots=True)
class Account:
    """A take with what it shows; nothing is suggested where its notes are not known."""

    take: Take
    shown: Comparison
    lesson: Lesson
    suggested: tuple[Suggestion, ...]
    curve: Curve

    @property
    def title(self) -> str:
        return self.take.name or self.shown.measure.title

    @property
    def headline(self) -> str:
        return headline(self.shown)


@dataclass(frozen=True, slots=True)
class Row:
    """A section or a point in a table: planned and real seconds (0 when nothing was said), and a word on it."""

    name: str
    planned_s: float
    took_s: float
    verdict: str
    is_part: bool = False


def account(take: Take, known: Sequence[Take] = (), notes: Notes | None = None) -> Account:
    """What is told of `take` among all that are `known`."""
    shown = compared(take)
    takes = of_same_speech(known, take) or [take]
    return Account(
        take,
        shown,
        taught(take).lesson,
        () if notes is None else suggestions(shown, notes),
        curve(takes, [shown if one is take else compared(one) for one in takes]),
    )


def told_rows(shown: Comparison, most: int) -> tuple[list[Row], int]:
    """Sections with their points, `most` of them together, and how many points are left out.

    Where there is no room for all, those are left out that were nearest to their plan; then sections without any.
    """
    points = list(range(len(shown.points)))
    most = max(most, 0)
    room = max(most - len(shown.parts), 0)
    if len(points) > room:
        room = max(room - 1, 0)
        points = sorted(sorted(points, key=lambda index: -_weight(shown.points[index]))[:room])
    rows: list[Row] = []
    for index, part in enumerate(shown.parts):
        rows.append(_part_row(part))
        rows += [_point_row(shown.points[at]) for at in points if shown.points[at].line.section == index]
    return rows[:most], len(shown.points) - len(points)


def _weight(point: PointTook) -> float:
    """What was not said is told before what went as planned."""
    if not point.fate.was_said:
        return point.planned_s + NOTICED_S
    return abs(point.over_s) + (0.0 if point.verdict is Verdict.AS_PLANNED else 1.0)


def _part_row(part: PartTook) -> Row:
    return Row(part.name, part.planned_s, part.took_s, section_pace_text(part), is_part=True)


def _point_row(point: PointTook) -> Row:
    name = f"{point.line.number} {first_words(point.line.say, _WORDS)}".strip()
    took_s = point.took_s if point.fate.was_said else 0.0
    return Row(name, point.planned_s, took_s, verdict_text(point))
