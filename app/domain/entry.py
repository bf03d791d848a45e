"""What may be written in each field of notes, and what it means there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from app.domain.durations import clock_text, parse_limit
from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.notes_values import (
    read_key,
    read_language,
    read_numbering,
    read_pause,
    read_priority,
    read_speaking_time,
    read_words_per_minute,
)
from app.domain.refused import RefusedError
from app.domain.visible import in_one_line
from app.translation import _

LONGEST_LINE = 1_000
LONGEST_SPEECH = 100_000
"""Characters: in a title, a label, a cue; in a point."""


class Field(StrEnum):
    """What can be written in, by its name in a file of notes."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    SPEAKER = "speaker"
    EVENT = "event"
    LANGUAGE = "language"
    LIMIT = "limit"
    PACE = "pace"
    LABEL = "label"
    KEY = "key"
    NUMBERING = "numbering"
    SAY = "say"
    SHORT = "short"
    PRIORITY = "priority"
    CUE = "cue"
    PAUSE = "pause"
    SECONDS = "seconds"


Owner = Notes | Section | Point
Value = str | float | None


@dataclass(frozen=True, slots=True)
class Entry:
    """The attribute that keeps a field, how a text becomes its value, what an empty text means, and back."""

    attribute: str
    read: Callable[[str], Value]
    empty: Value = ""
    shown: Callable[[float], str] | None = None


def read_entry(owner: Owner, field: Field, text: str) -> Value:
    """What `text` means in a field of `owner`; raises RefusedError."""
    entry = entry_of(owner, field)
    written = in_one_line(text)
    return entry.read(written) if written else entry.empty


def entry_text(owner: Owner, field: Field) -> str:
    """What stands in the field, as a person would write it."""
    entry = entry_of(owner, field)
    value = getattr(owner, entry.attribute)
    if not value:
        return ""
    return entry.shown(value) if entry.shown else str(value)


def fields_of(owner: Owner) -> tuple[Field, ...]:
    """What can be written in a head, a section or a point."""
    return tuple(_ENTRIES[type(owner)])


def entry_of(owner: Owner, field: Field) -> Entry:
    """How the field of such an owner is read and kept; raises RefusedError when it has none by that name."""
    entry = _ENTRIES[type(owner)].get(field)
    if entry is None:
        raise RefusedError(_("There is no {field} here").format(field=field), _("choose another line"))
    return entry


def number_text(value: float) -> str:
    """To a hundredth, and without a point when it is whole."""
    rounded = round(value, 2)
    return str(int(rounded) if rounded == int(rounded) else rounded)


def duration_text(duration_s: float) -> str:
    """As the limit is written: 5:00, or 90.5 s when it is no whole number of seconds."""
    return clock_text(duration_s) if duration_s == int(duration_s) else f"{number_text(duration_s)} s"


def _read_text(longest: int, text: str) -> str:
    if len(text) > longest:
        sentence = _("This text has {count:,} characters, and {longest:,} is the most")
        raise RefusedError(sentence.format(count=len(text), longest=longest), _("split it into several points"))
    return text


_LINE = partial(_read_text, LONGEST_LINE)
_SPEECH = partial(_read_text, LONGEST_SPEECH)

_ENTRIES: Mapping[type[Owner], Mapping[Field, Entry]] = {
    Notes: {
        Field.TITLE: Entry("title", _LINE),
        Field.SUBTITLE: Entry("subtitle", _LINE),
        Field.SPEAKER: Entry("speaker", _LINE),
        Field.EVENT: Entry("event", _LINE),
        Field.LANGUAGE: Entry("language", read_language, "en"),
        Field.LIMIT: Entry("limit_s", parse_limit, None, duration_text),
        Field.PACE: Entry("words_per_minute", read_words_per_minute, None, number_text),
    },
    Section: {
        Field.TITLE: Entry("title", _LINE),
        Field.LABEL: Entry("label", _LINE),
        Field.KEY: Entry("key", read_key),
        Field.NUMBERING: Entry("numbering", read_numbering, Numbering.NONE),
    },
    Point: {
        Field.SAY: Entry("say", _SPEECH),
        Field.SHORT: Entry("short", _SPEECH, None),
        Field.PRIORITY: Entry("priority", read_priority, Priority.SHOULD),
        Field.CUE: Entry("cue", _LINE, None),
        Field.PAUSE: Entry("pause_s", read_pause, 0.0, number_text),
        Field.SECONDS: Entry("seconds", read_speaking_time, None, number_text),
    },
}
