"""From notes to YAML, or JSON: what is written is read back as the same notes."""

import json
from typing import Any

import yaml

from app.domain.durations import clock_text
from app.domain.notes import Notes, Numbering, Point, Priority, Section

_WIDEST = 100


def write_notes(notes: Notes) -> str:
    """The notes as a file for `read_notes`; times to a hundredth of a second."""
    return yaml.safe_dump(_notes(notes), allow_unicode=True, sort_keys=False, width=_WIDEST)


def write_json(notes: Notes) -> str:
    """The same keys in JSON, for other programs; `read_notes` reads this, too."""
    return json.dumps(_notes(notes), ensure_ascii=False, indent=2) + "\n"


def _notes(notes: Notes) -> dict[str, Any]:
    return _filled(
        title=notes.title,
        subtitle=notes.subtitle,
        speaker=notes.speaker,
        event=notes.event,
        language=notes.language,
        limit=None if notes.limit_s is None else _duration(notes.limit_s),
        pace=None if notes.words_per_minute is None else _number(notes.words_per_minute),
        sections=[_section(section) for section in notes.sections],
    )


def _section(section: Section) -> dict[str, Any]:
    return _filled(
        id=section.id,
        title=section.title,
        label=section.label,
        key=section.key,
        numbering=None if section.numbering is Numbering.NONE else section.numbering.value,
        points=[_point(point) for point in section.points],
        sections=[_section(inner) for inner in section.sections],
    )


def _point(point: Point) -> dict[str, Any] | str:
    keys = _filled(
        say=point.say,
        short=point.short,
        priority=None if point.priority is Priority.SHOULD else point.priority.value,
        cue=point.cue,
        pause=_number(point.pause_s) or None,
        seconds=None if point.seconds is None else _number(point.seconds),
    )
    return point.say if len(keys) == 1 else keys


def _filled(**keys: object) -> dict[str, Any]:
    """The keys that say something, in their order."""
    return {key: value for key, value in keys.items() if value not in (None, "", [])}


def _duration(duration_s: float) -> str:
    return clock_text(duration_s) if duration_s.is_integer() else f"{_number(duration_s)} s"


def _number(value: float) -> float:
    """Rounded to a hundredth, and without a point when it is whole."""
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else rounded
