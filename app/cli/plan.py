"""`rostrum plan`: when what is said, and where it lands."""

import json
import shutil
from collections.abc import Iterator

from app.cli.answer import Answer
from app.cli.cells import shortened
from app.cli.landing import landing, spare_s, to_the_hundredth
from app.cli.usage import PlanRequest
from app.domain.durations import clock_text
from app.domain.plan import Plan, PlannedPoint
from app.formats.notes_yaml import read_notes
from app.formats.problems import NotesError
from app.opening import granted_s, planned
from app.translation import _

_USUAL_TERMINAL = (100, 24)
_NARROWEST_TEXT = 20


def plan(request: PlanRequest) -> Answer:
    """The plan as a table or in JSON, or every problem of the notes."""
    try:
        notes = read_notes(request.notes)
    except NotesError as error:
        return Answer(problems=f"{error}\n", code=1)
    laid_out, limit_s = planned(notes, request.words_per_minute), granted_s(notes, request.limit_s)
    if request.json:
        return Answer(_json(laid_out, limit_s), encoding="utf-8")
    return Answer(_table(laid_out, limit_s, shutil.get_terminal_size(_USUAL_TERMINAL).columns))


def _table(laid_out: Plan, limit_s: float | None, columns: int) -> str:
    lines = [
        shortened(laid_out.notes.title, columns),
        "",
        _row((_("from"), _("to"), _("seconds")), _("priority"), columns),
        *_rows(laid_out, columns),
        "",
        landing(laid_out, limit_s),
    ]
    return "".join(f"{line}\n" for line in lines)


def _rows(laid_out: Plan, columns: int) -> Iterator[str]:
    for index, planned_section in enumerate(laid_out.sections):
        indent = "  " * planned_section.depth
        title = indent + planned_section.section.title
        yield _row(_times(planned_section.start_s, planned_section.end_s), "", columns, title)
        for point in laid_out.points:
            if point.section == index:
                text = f"{indent}{point.number:>4} {point.text}"
                yield _row(_times(point.start_s, point.end_s), point.point.priority, columns, text)


def _times(start_s: float, end_s: float) -> tuple[str, str, str]:
    return clock_text(start_s), clock_text(end_s), f"{end_s - start_s:.0f}"


def _row(times: tuple[str, str, str], priority: str, columns: int, text: str = "") -> str:
    start, end, lasts = times
    head = f"{start:>7} {end:>7} {lasts:>8}  {priority:<8}  "
    indent = " " * (len(text) - len(text.lstrip()))
    room = max(columns - len(head) - len(indent), _NARROWEST_TEXT)
    return (head + indent + shortened(text, room)).rstrip()


def _json(laid_out: Plan, limit_s: float | None) -> str:
    left_s = spare_s(laid_out, limit_s)
    figures = {
        "limit_s": limit_s,
        "pace_wpm": float(laid_out.pace.words_per_minute),
        "total_s": to_the_hundredth(laid_out.total_s),
        "spare_s": left_s,
        "fits": left_s is None or left_s >= 0,
        "points": [_figures(laid_out, point) for point in laid_out.points],
    }
    return json.dumps(figures, ensure_ascii=False, indent=2) + "\n"


def _figures(laid_out: Plan, point: PlannedPoint) -> dict[str, object]:
    return {
        "section": laid_out.sections[point.section].section.title,
        "number": point.number,
        "text": point.text,
        "priority": point.point.priority,
        "kept": point.kept,
        "start_s": to_the_hundredth(point.start_s),
        "end_s": to_the_hundredth(point.end_s),
        "reason": point.reason,
    }
