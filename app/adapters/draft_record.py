"""A draft as bytes: a line that vouches for the rest, then each line of the notes once and what each step changed."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from app.domain.deeds import Deed
from app.domain.draft import Draft
from app.domain.history import History, Step
from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.outline import Outline, PointRow, Row, SectionRow

FORMAT = "rostrum draft 1"

Record = dict[str, Any]


class DamagedError(ValueError):
    """Not what was written as a draft, or written by another version."""


def encoded(draft: Draft) -> bytes:
    """The draft as bytes, for `decoded`."""
    history = draft.history
    outlines = [step.outline for step in history.past] + [history.present]
    outlines += [step.outline for step in reversed(history.future)]
    rows: dict[int, tuple[int, Row]] = {}
    record = {
        "unsaved": draft.unsaved,
        "base": None if draft.base is None else draft.base.decode("utf-8", "surrogateescape"),
        "outlines": _outlines(outlines, rows),
        "rows": [_row(row) for _number, row in rows.values()],
        "past": [[step.deed, step.row, step.keeps] for step in history.past],
        "future": [[step.deed, step.row, step.keeps] for step in history.future],
    }
    body = json.dumps(record, separators=(",", ":")).encode()
    return _heading(body) + body


def decoded(content: bytes) -> Draft:
    """The draft in these bytes; raises DamagedError, and nothing else."""
    heading, _newline, body = content.partition(b"\n")
    if heading + b"\n" != _heading(body):
        raise DamagedError
    try:
        return _draft(json.loads(body))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise DamagedError from error


def _heading(body: bytes) -> bytes:
    return f"{FORMAT} {hashlib.sha256(body).hexdigest()}\n".encode()


def _outlines(outlines: Sequence[Outline], rows: dict[int, tuple[int, Row]]) -> list[list[Any]]:
    """For each outline its head, what it has in common with the one before at both ends, and the rows between."""
    records = []
    before: tuple[Row, ...] = ()
    for outline in outlines:
        first = _same(before, outline.rows)
        last = _same(before[first:][::-1], outline.rows[first:][::-1])
        between = [
            rows.setdefault(id(row), (len(rows), row))[0] for row in outline.rows[first : len(outline.rows) - last]
        ]
        records.append([_head(outline.head), outline.next_id, first, last, between])
        before = outline.rows
    return records


def _same(rows: Sequence[Row], others: Sequence[Row]) -> int:
    """How many rows are one and the same from the beginning on."""
    pairs = zip(rows, others, strict=False)
    return next((number for number, (row, other) in enumerate(pairs) if row is not other), min(len(rows), len(others)))


def _head(head: Notes) -> list[Any]:
    texts = [head.title, head.subtitle, head.speaker, head.event, head.language]
    return [*texts, head.limit_s, head.words_per_minute]


def _row(row: Row) -> list[Any]:
    if isinstance(row, PointRow):
        point = row.point
        return [row.id, point.say, point.short, point.priority, point.cue, point.pause_s, point.seconds]
    section = row.section
    return [row.id, row.depth, [section.title, section.id, section.label, section.key, section.numbering]]


def _draft(record: Record) -> Draft:
    rows = [_row_of(row) for row in record["rows"]]
    outlines = _outlines_of(record["outlines"], rows)
    past = _steps(record["past"], outlines)
    future = _steps(record["future"], outlines[::-1])
    base = record["base"]
    return Draft(
        History(outlines[len(past)], past, future),
        None if base is None else base.encode("utf-8", "surrogateescape"),
        bool(record["unsaved"]),
    )


def _steps(records: list[list[Any]], outlines: Sequence[Outline]) -> tuple[Step, ...]:
    pairs = zip(records, outlines, strict=False)
    return tuple(Step(Deed(deed), row, outline, keeps) for (deed, row, keeps), outline in pairs)


def _outlines_of(records: list[list[Any]], rows: Sequence[Row]) -> list[Outline]:
    outlines = []
    before: tuple[Row, ...] = ()
    for head, next_id, first, last, between in records:
        ending = before[len(before) - last :]
        before = (*before[:first], *(rows[number] for number in between), *ending)
        outlines.append(Outline(_head_of(head), before, next_id))
    return outlines


def _head_of(record: list[Any]) -> Notes:
    title, subtitle, speaker, event, language, limit_s, words_per_minute = record
    return Notes(title, (), subtitle, speaker, event, language, limit_s, words_per_minute)


def _row_of(record: list[Any]) -> Row:
    match record:
        case [row_id, depth, [title, section_id, label, key, numbering]]:
            return SectionRow(row_id, depth, Section(title, section_id, label, key, Numbering(numbering)))
        case [row_id, say, short, priority, cue, pause_s, seconds]:
            return PointRow(row_id, Point(say, short, Priority(priority), cue, pause_s, seconds))
    raise DamagedError
