"""`rostrum plan`: when what is said, what gives way, and where it lands."""

import json
import shutil
from collections.abc import Iterator

from app.cli.answer import Answer
from app.cli.cells import shortened
from app.cli.landing import landing_at, spare_s, to_the_hundredth
from app.cli.own_pace import planned_as_rehearsed
from app.cli.usage import PlanRequest
from app.domain.durations import clock_text
from app.domain.outlook import Outlook, outlook
from app.domain.plan import PlannedPoint
from app.domain.point_names import names_of, point_named
from app.domain.refused import RefusedError
from app.domain.remedy import in_words
from app.formats.notes_yaml import read_notes
from app.formats.problems import NotesError
from app.opening import granted_s
from app.translation import _

_USUAL_TERMINAL = (100, 24)
_NARROWEST_TEXT = 20
_TIMES = 15
"""Cells of the two columns with times."""


def plan(request: PlanRequest) -> Answer:
    """The plan as a table or in JSON, or every problem of the notes."""
    try:
        notes = read_notes(request.notes)
    except NotesError as error:
        return Answer(problems=f"{error}\n", code=1)
    laid_out, limit_s = planned_as_rehearsed(notes, request.words_per_minute), granted_s(notes, request.limit_s)
    try:
        here = None if request.from_point is None else point_named(laid_out, request.from_point)
    except RefusedError as refusal:
        return Answer(problems=f"rostrum plan: --from: {refusal}\n", code=2)
    ahead = outlook(laid_out, limit_s, here, request.elapsed_s)
    if request.json:
        return Answer(_json(ahead, limit_s), encoding="utf-8")
    return Answer(_table(ahead, limit_s, shutil.get_terminal_size(_USUAL_TERMINAL).columns))


def _pace(ahead: Outlook) -> float:
    """Words a minute; more than planned where a must asked for it."""
    return ahead.plan.pace.words_per_minute * ahead.rate


def _table(ahead: Outlook, limit_s: float | None, columns: int) -> str:
    lines = [
        shortened(ahead.plan.notes.title, columns),
        "",
        _row(_cells_of(_("from"), _("to")), _("seconds"), _("priority"), columns),
        *_rows(ahead, columns),
        "",
        *_reasons(ahead),
        landing_at(_pace(ahead), ahead.lands_at_s, limit_s),
    ]
    if ahead.fitted and ahead.fitted.remedy:
        lines.append(in_words(ahead.fitted.remedy, ahead.plan))
    return "".join(f"{line}\n" for line in lines)


def _rows(ahead: Outlook, columns: int) -> Iterator[str]:
    for index, planned_section in enumerate(ahead.plan.sections):
        indent = "  " * planned_section.depth
        title = indent + planned_section.section.title
        times, lasts = _times(ahead, planned_section.start_s, planned_section.end_s)
        if not planned_section.kept:
            times, lasts = _("left out"), ""
        yield _row(times, lasts, "", columns, title)
        for point in ahead.plan.points:
            if point.section == index:
                yield _point_row(ahead, point, indent, columns)


def _point_row(ahead: Outlook, point: PlannedPoint, indent: str, columns: int) -> str:
    text = f"{indent}{point.number:>4} {point.text}"
    times, lasts = _times(ahead, point.start_s, point.end_s)
    if point.treatment and not point.kept:
        times, lasts = _("left out"), f"−{point.treatment.gives_back_s:.0f}"
    return _row(times, lasts, point.point.priority, columns, text)


def _reasons(ahead: Outlook) -> Iterator[str]:
    """What gives way and why, in the order in which it does."""
    if ahead.fitted is None or not ahead.fitted.gave_way:
        return
    yield _("What gives way, in this order:")
    for index in ahead.fitted.gave_way:
        yield f"  {names_of(ahead.plan, [index])}: {ahead.plan.points[index].reason}"
    yield ""


def _times(ahead: Outlook, start_s: float, end_s: float) -> tuple[str, str]:
    start, end = ahead.clock_s(start_s), ahead.clock_s(end_s)
    return _cells_of(clock_text(start), clock_text(end)), f"{end - start:.0f}"


def _cells_of(start: str, end: str) -> str:
    return f"{start:>7} {end:>7}"


def _row(times: str, lasts: str, priority: str, columns: int, text: str = "") -> str:
    head = f"{times:>{_TIMES}} {lasts:>8}  {priority:<8}  "
    indent = " " * (len(text) - len(text.lstrip()))
    room = max(columns - len(head) - len(indent), _NARROWEST_TEXT)
    return (head + indent + shortened(text, room)).rstrip()


def _json(ahead: Outlook, limit_s: float | None) -> str:
    left_s = spare_s(ahead.lands_at_s, limit_s)
    figures = {
        "limit_s": limit_s,
        "pace_wpm": to_the_hundredth(_pace(ahead)),
        "total_s": to_the_hundredth(ahead.lands_at_s),
        "spare_s": left_s,
        "fits": left_s is None or left_s >= 0,
        "points": [_figures(ahead, index) for index in range(len(ahead.plan.points))],
    }
    return json.dumps(figures, ensure_ascii=False, indent=2) + "\n"


def _figures(ahead: Outlook, index: int) -> dict[str, object]:
    point = ahead.plan.points[index]
    return {
        "section": ahead.plan.sections[point.section].section.title,
        "number": point.number,
        "text": point.point.say,
        "priority": point.point.priority,
        "kept": point.kept,
        "short": point.short,
        "said": point.text if point.kept else None,
        "behind": ahead.point is not None and index < ahead.point,
        "start_s": to_the_hundredth(ahead.clock_s(point.start_s)),
        "end_s": to_the_hundredth(ahead.clock_s(point.end_s)),
        "reason": point.reason,
    }
