"""The lines of the outline as they are shown: what is written, and what it costs."""

from dataclasses import dataclass, replace

from app.domain.durations import clock_text
from app.domain.entry import Field, entry_text
from app.domain.outline import Outline, PointRow, SectionRow
from app.domain.plan import Plan, PlannedPoint, PlannedSection
from app.domain.treatment import Form
from app.translation import _


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One line, by the names that QML knows; `remarks` are the short form, the cue and the pause in one line."""

    row_id: int
    section: bool
    depth: int
    text: str
    seconds: str
    number: str = ""
    remarks: str = ""
    priority: str = ""
    form: str = ""
    reason: str = ""


ROLES = tuple(ShownRow.__slots__)


@dataclass(frozen=True, slots=True)
class _Known:
    """A point as it was shown, and what it was made of."""

    row: PointRow
    depth: int
    planned: PlannedPoint
    shown: ShownRow

    def still(self, row: PointRow, depth: int, planned: PlannedPoint) -> bool:
        """Whether it would be shown the same, at whatever time it is said."""
        was = self.planned
        return (
            self.row is row
            and self.depth == depth
            and was.spoken is planned.spoken
            and was.number == planned.number
            and was.treatment == planned.treatment
        )

    def waits(self, row: PointRow) -> bool:
        """Whether it gave way and nothing was written in it since."""
        return self.row is row and self.planned.treatment is not None


class ShownRows:
    """The rows of an outline with their figures; those in which nothing changed are the same as the last time."""

    def __init__(self) -> None:
        self._known: dict[int, _Known] = {}
        self._sections: dict[int, ShownRow] = {}

    def of(self, outline: Outline, plan: Plan, *, fit_follows: bool = False) -> list[ShownRow]:
        """Each row with its figures in `plan`, which is of the same outline and in the same order.

        When `fit_follows`, the plan does not know yet what gives way: till it does, what gave way is shown as it was,
        and so is the time of each section.
        """
        points, sections = iter(plan.points), iter(plan.sections)
        before, self._known = self._known, {}
        sections_before, self._sections = self._sections, {}
        rows, depth = [], 0
        for row in outline.rows:
            if isinstance(row, SectionRow):
                depth = row.depth
                shown = _shown_section(row, next(sections), plan, sections_before.get(row.id) if fit_follows else None)
                self._sections[row.id] = shown
                rows.append(shown)
            else:
                known, planned = before.get(row.id), next(points)
                if fit_follows and known is not None and known.waits(row):
                    rows.append(self._waiting(known, depth + 1, planned.number))
                else:
                    rows.append(self._point(row, depth + 1, planned, known))
        return rows

    def _point(self, row: PointRow, depth: int, planned: PlannedPoint, before: _Known | None) -> ShownRow:
        if before is None or not before.still(row, depth, planned):
            before = _Known(row, depth, planned, _shown_point(row, depth, planned))
        self._known[row.id] = before
        return before.shown

    def _waiting(self, known: _Known, depth: int, number: str) -> ShownRow:
        """As it was, wherever it is now."""
        if (known.depth, known.planned.number) != (depth, number):
            planned = replace(known.planned, number=number)
            known = _Known(known.row, depth, planned, replace(known.shown, depth=depth, number=number))
        self._known[known.row.id] = known
        return known.shown


def _shown_section(row: SectionRow, planned: PlannedSection, plan: Plan, before: ShownRow | None) -> ShownRow:
    """With the figures that it had `before`, if they are to stay."""
    if before is not None:
        return replace(before, depth=row.depth, text=row.section.title)
    said_s = sum(point.end_s - point.start_s for point in plan.points[planned.points.start : planned.points.stop])
    rests_s = round(planned.lasts_s - said_s)
    reason = _("with {count} s of rests").format(count=rests_s) if rests_s > 0 else ""
    seconds = clock_text(planned.lasts_s)
    return ShownRow(row.id, section=True, depth=row.depth, text=row.section.title, seconds=seconds, reason=reason)


def _shown_point(row: PointRow, depth: int, planned: PlannedPoint) -> ShownRow:
    return ShownRow(
        row.id,
        section=False,
        depth=depth,
        text=row.point.say,
        seconds=clock_text(planned.end_s - planned.start_s),
        number=planned.number,
        remarks=_remarks(row, planned.form),
        priority=row.point.priority.value,
        form=planned.form.value,
        reason=planned.reason,
    )


def _remarks(row: PointRow, form: Form) -> str:
    """What belongs to the point beyond its text; empty for most."""
    point = row.point
    if not (point.short or point.cue or point.pause_s):
        return ""
    in_short = _("Said in short: {text}") if form is Form.SHORT else _("In short: {text}")
    told = (
        (in_short, point.short),
        (_("Cue: {text}"), point.cue),
        (_("Pause: {text} s"), entry_text(point, Field.PAUSE)),
    )
    return "  ·  ".join(sentence.format(text=text) for sentence, text in told if text)
