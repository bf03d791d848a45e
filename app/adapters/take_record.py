"""What a take is measured against, as text."""

import hashlib
import json
from dataclasses import astuple
from typing import Any

from app.domain.measure import Line, Measure, Part
from app.domain.treatment import Form


def encoded(measure: Measure) -> str:
    """The measure as text, for `decoded`."""
    parts = [astuple(part) for part in measure.parts]
    lines = [astuple(line) for line in measure.lines]
    record = [measure.title, measure.language, measure.words_per_minute, parts, lines, measure.total_s]
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def decoded(text: str) -> Measure:
    """Raises ValueError, TypeError or LookupError for what was not written as a measure."""
    title, language, words_per_minute, parts, lines, total_s = json.loads(text)
    return Measure(
        title,
        language,
        words_per_minute,
        tuple(Part(*part) for part in parts),
        tuple(map(_line, lines)),
        total_s,
    )


def hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def notes_hash(measure: Measure) -> str:
    """The same for all measures of notes in which the same is said under the same headings."""
    parts = [[part.title, part.parent] for part in measure.parts]
    lines = [[line.section, line.say] for line in measure.lines]
    return hashed(json.dumps([measure.title, measure.language, parts, lines]))


def _line(record: list[Any]) -> Line:
    section, number, say, text, form, *figures = record
    return Line(section, number, say, text, Form(form), *figures)
