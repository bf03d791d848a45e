"""Takes as figures for another program: JSON with everything, CSV with a line for each point."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from app.domain.comparing import Comparison, PartTook, PointTook, compared
from app.domain.take import Take

_COLUMNS = (
    *("take", "kind", "began", "name", "speech", "excluded", "section", "number", "text", "fate", "verdict"),
    *("planned_s", "took_s", "paused_s", "began_s", "words_per_minute"),
)


def began_text(take: Take) -> str:
    """When it began, by the clock on the wall of this machine."""
    return datetime.fromtimestamp(take.began_at, UTC).astimezone().isoformat(sep=" ", timespec="minutes")[:16]


def json_of(takes: Sequence[Take]) -> str:
    return json.dumps([_record(take) for take in takes], ensure_ascii=False, indent=2) + "\n"


def csv_of(takes: Sequence[Take]) -> str:
    """For a sheet: a text that it would take for a formula is a text."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for take in takes:
        table.writerows([_inert(cell) for cell in row] for row in _rows(take, compared(take)))
    return written.getvalue()


def _rows(take: Take, shown: Comparison) -> Iterator[tuple[object, ...]]:
    head = (take.id, take.kind.value, began_text(take), take.name, shown.measure.title, take.excluded)
    for point in shown.points:
        part = shown.measure.parts[point.line.section].title
        figures = (point.planned_s, point.took_s, point.paused_s, point.began_s, point.words_per_minute)
        words = (part, point.line.number, point.line.text, point.fate.value, point.verdict.value)
        yield (*head, *words, *map(_rounded, figures))


def _inert(cell: object) -> object:
    return "'" + cell if isinstance(cell, str) and cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


def _record(take: Take) -> dict[str, object]:
    shown = compared(take)
    return {
        "take": take.id,
        "kind": take.kind.value,
        "began": began_text(take),
        "name": take.name,
        "remark": take.remark,
        "excluded": take.excluded,
        "speech": shown.measure.title,
        "language": shown.measure.language,
        "planned_s": _rounded(shown.planned_s),
        "planned_words_per_minute": _rounded(shown.measure.words_per_minute),
        "limit_s": shown.limit_s,
        "finished": shown.finished,
        "took_s": _rounded(shown.elapsed_s),
        "spare_s": _rounded(shown.spare_s),
        "words_per_minute": _rounded(shown.words_per_minute),
        "sections": [_section(part) for part in shown.parts],
        "points": [_point(shown, point) for point in shown.points],
        "pauses": [
            {"at_s": _rounded(one.elapsed_s), "lasted_s": _rounded(one.lasted_s), "interruption": one.interrupted}
            for one in shown.pauses
        ],
    }


def _section(part: PartTook) -> dict[str, object]:
    return {
        "section": part.name,
        "depth": part.depth,
        "planned_s": _rounded(part.planned_s),
        "took_s": _rounded(part.took_s),
        "words_per_minute": _rounded(part.words_per_minute),
    }


def _point(shown: Comparison, point: PointTook) -> dict[str, object]:
    return {
        "section": shown.measure.parts[point.line.section].title,
        "number": point.line.number,
        "text": point.line.text,
        "fate": point.fate.value,
        "verdict": point.verdict.value,
        "planned_s": _rounded(point.planned_s),
        "took_s": _rounded(point.took_s),
        "paused_s": _rounded(point.paused_s),
        "began_s": _rounded(point.began_s),
        "words_per_minute": _rounded(point.words_per_minute),
    }


def _rounded(figure: float | None) -> float | None:
    """To the hundredth; never -0.0."""
    return None if figure is None else round(figure, 2) + 0.0
