"""The lines of the outline as they are shown: what is written, and what it costs."""

from dataclasses import dataclass

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
    """A row as it was shown, and what it was made of."""

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


class ShownRows:
    """The rows of an outline with their figures; those in which nothing changed are the same as the last time."""

    def __init__(self) -> None:
        self._known: dict[int, _Known] = {}

    def of(self, outline: Outline, plan: Plan) -> list[ShownRow]:
        """Each row with its figures in `plan`, which is of the same outline and in the same order."""
        points, sections = iter(plan.points), iter(plan.sections)
        before, self._known = self._known, {}
        rows, depth = [], 0
        for row in outline.rows:
            if isinstance(row, SectionRow):
                depth = row.depth
                rows.append(_shown_section(row, next(sections), plan))
            else:
                rows.append(self._point(row, depth + 1, next(points), before.get(row.id)))
        return rows

    def _point(self, row: PointRow, depth: int, planned: PlannedPoint, before: _Known | None) -> ShownRow:
        if before is None or not before.still(row, depth, planned):
            before = _Known(row, depth, planned, _shown_point(row, depth, planned))
        self._known[row.id] = before
        return before.shown


def _shown_section(row: SectionRow, planned: PlannedSection, plan: Plan) -> ShownRow:
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
