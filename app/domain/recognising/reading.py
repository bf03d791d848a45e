"""What became of each passage of a document, why, and the notes that follow from it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count, pairwise
from typing import Any

from app.domain.entry import LONGEST_LINE, LONGEST_SPEECH, Field, Value, entry_of, read_entry
from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.outline import DEEPEST, HEAD, Outline, PointRow, Row, SectionRow
from app.domain.recognising.spoken_times import minutes_s
from app.domain.recognising.whys import Why
from app.domain.refused import Refusal, RefusedError
from app.translation import _


class Part(StrEnum):
    """What a passage becomes."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    SPEAKER = "speaker"
    EVENT = "event"
    LIMIT = "limit"
    HEADING = "heading"
    POINT = "point"
    CUE = "cue"
    LEFT_OUT = "left out"
    NOT_UNDERSTOOD = "not understood"

    @property
    def text(self) -> str:
        """As a person reads it."""
        return _PARTS[self]


_PARTS = {
    Part.TITLE: _("title"),
    Part.SUBTITLE: _("subtitle"),
    Part.SPEAKER: _("speaker"),
    Part.EVENT: _("event"),
    Part.LIMIT: _("limit"),
    Part.HEADING: _("heading"),
    Part.POINT: _("point"),
    Part.CUE: _("cue"),
    Part.LEFT_OUT: _("left out"),
    Part.NOT_UNDERSTOOD: _("not understood"),
}
_HEAD = {Part.TITLE, Part.SUBTITLE, Part.SPEAKER, Part.EVENT}


@dataclass(frozen=True, slots=True)
class Decision:
    """`text` is the passage as the document has it, `said` what the notes take of it, `cue` what they show beside it.

    `level` is that of a heading, 1 for the outermost.
    """

    text: str
    part: Part
    why: Why
    said: str
    level: int = 0
    numbering: Numbering = Numbering.NONE
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All decisions in the order of the document; `head` is what else is known of the speech, without sections.

    `own` are the notes of a document that Rostrum wrote, as long as nothing is corrected. `written` is what the person
    has put in place of title, speaker, event or limit, by the name each has in notes.
    """

    decisions: tuple[Decision, ...]
    head: Notes
    remarks: tuple[str, ...] = ()
    own: Notes | None = None
    written: tuple[tuple[str, Value], ...] = ()

    @property
    def not_understood(self) -> tuple[Decision, ...]:
        return tuple(one for one in self.decisions if one.part is Part.NOT_UNDERSTOOD)

    @property
    def left_out(self) -> tuple[Decision, ...]:
        return tuple(one for one in self.decisions if one.part is Part.LEFT_OUT)

    @property
    def has_points(self) -> bool:
        """False when there is nothing to say, and so nothing to open."""
        return any(one.part is Part.POINT for one in self.decisions)

    def notes(self) -> Notes:
        """The notes, in which every passage that is not left out has its place."""
        if self.own is not None:
            return _with_written(self.own, dict(self.written))
        return Outline(self.head_of_notes(), tuple(_rows(self.decisions))).notes()

    def head_of_notes(self) -> Notes:
        """The notes without their sections."""
        if self.own is not None:
            return _with_written(replace(self.own, sections=()), dict(self.written))
        parts = {part: _joined(self.decisions, part) for part in _HEAD}
        found = replace(
            self.head,
            title=parts[Part.TITLE] or self.head.title,
            subtitle=parts[Part.SUBTITLE] or self.head.subtitle,
            speaker=parts[Part.SPEAKER] or self.head.speaker,
            event=_event(self.head.event, parts[Part.EVENT]),
        )
        return _with_written(found, dict(self.written))

    def with_written(self, field: Field, text: str) -> "Reading | Refusal":
        """The reading once that is written in a field of the head; without a title, the document has one."""
        head = self.head_of_notes()
        try:
            attribute, value = entry_of(head, field).attribute, read_entry(head, field, text)
        except RefusedError as refused:
            return Refusal(refused.sentence, refused.hint)
        if getattr(head, attribute) == value:
            return self
        written = {known: kept for known, kept in self.written if known != attribute}
        if value or field is not Field.TITLE:
            written[attribute] = value
        return replace(self, written=tuple(written.items()))

    def corrected(self, index: int, part: Part, level: int | None = None) -> "Reading | Refusal":
        """The reading once the person has said what that passage is; a heading at the level asked for."""
        known = self.decisions[index]
        if part is Part.LIMIT and minutes_s(known.said) is None:
            return Refusal(_("There is no time in this line"), _("write it in the field above, such as 5:00"))
        wanted = level or known.level or self._level_above(index)
        changed = replace(known, part=part, why=Why.CHOSEN, level=wanted if part is Part.HEADING else known.level)
        written = tuple((attribute, value) for attribute, value in self.written if attribute != part.value)
        if part is Part.LIMIT:
            written = (*(kept for kept in written if kept[0] != "limit_s"), ("limit_s", minutes_s(known.said)))
        decisions = (*self.decisions[:index], changed, *self.decisions[index + 1 :])
        reading = replace(self, own=None, decisions=decisions, written=written)
        if part in _HEAD and len(_joined(reading.decisions, part)) > LONGEST_LINE:
            return Refusal(_("Together this is too long for a line"), _("keep it as a point"))
        if part in {Part.HEADING, Part.CUE} and len(known.said) > LONGEST_LINE:
            return Refusal(_("This is too long for a heading or a cue"), _("keep it as a point"))
        return reading

    def _level_above(self, index: int) -> int:
        """The level of the heading above, for a new one beside it."""
        above = (one.level for one in reversed(self.decisions[:index]) if one.part is Part.HEADING)
        return next(above, 1)


def _with_written(head: Notes, written: Mapping[str, Any]) -> Notes:
    return replace(head, **written)


def _event(known: str, told: str) -> str:
    """The event in the title, and what a line of its own tells, such as the place and the day."""
    both = known if told in known else told if known in told else f"{known} – {told}"
    return both if len(both) <= LONGEST_LINE else told


def of_own(notes: Notes, remarks: tuple[str, ...]) -> Reading:
    """The reading of a document that Rostrum wrote: every decision is sure."""
    decisions = [Decision(notes.title, Part.TITLE, Why.OWN, notes.title)]
    for section, depth in notes.outline():
        decisions.append(Decision(section.title, Part.HEADING, Why.OWN, section.title, depth + 1))
        decisions.extend(
            Decision(point.say, Part.POINT, Why.OWN, point.say, 0, section.numbering, point.cue or "")
            for point in section.points
        )
    return Reading(tuple(decisions), replace(notes, sections=()), remarks, notes)


def _joined(decisions: Sequence[Decision], part: Part) -> str:
    return " – ".join(one.said for one in decisions if one.part is part)


def _rows(decisions: Sequence[Decision]) -> Iterator[Row]:
    """The rows of the outline; points before the first heading get one."""
    ids, depth, body = count(HEAD + 1), -1, _with_cues(decisions)
    headings = [at for at, one in enumerate(body) if one.part is Part.HEADING]
    if body and headings[:1] != [0]:
        title = _("Opening") if headings else _("Speech")
        body.insert(0, Decision("", Part.HEADING, Why.CHOSEN, title, 1))
        headings = [0, *(at + 1 for at in headings)]
    for start, end in pairwise([*headings, len(body)]):
        heading, points = body[start], body[start + 1 : end]
        depth = max(min(heading.level - 1, depth + 1, DEEPEST), 0)
        yield SectionRow(next(ids), depth, Section(heading.said, numbering=_numbering(points)))
        yield from (PointRow(next(ids), point) for one in points for point in _points(one))


def _with_cues(decisions: Sequence[Decision]) -> list[Decision]:
    """Headings and points, each cue with the next point below the same heading, or else with the last one above it."""
    body: list[Decision] = []
    waiting: list[str] = []
    for one in decisions:
        if one.part is Part.CUE:
            waiting.append(one.said)
        elif one.part is Part.POINT:
            body.append(_cued(one, waiting))
            waiting = []
        elif one.part is Part.HEADING:
            waiting = _given_back(body, waiting)
            body.append(one)
    last = max((at for at, one in enumerate(body) if one.part is Part.POINT), default=None)
    if waiting and last is not None:
        body[last] = _cued(body[last], waiting, after=True)
    return body


def _given_back(body: list[Decision], cues: list[str]) -> list[str]:
    """What is left of the cues once the last point has taken them: all where there is none."""
    if cues and body and body[-1].part is Part.POINT:
        body[-1] = _cued(body[-1], cues, after=True)
        return []
    return cues


def _cued(point: Decision, cues: Sequence[str], *, after: bool = False) -> Decision:
    """The point with these cues, before its own or after; what is too long for a cue stays in brackets in the text."""
    all_cues = [point.cue, *cues] if after else [*cues, point.cue]
    cue = "; ".join(filter(None, all_cues))
    if len(cue) <= LONGEST_LINE:
        return replace(point, cue=cue)
    return replace(point, said=" ".join([point.said, *(f"[{cue}]" for cue in cues)]))


def _numbering(points: Sequence[Decision]) -> Numbering:
    """That of the list, as far as it is one: numbers only where every point has one."""
    found = Counter(point.numbering for point in points).most_common(1)
    numbering, times = found[0] if found else (Numbering.NONE, 0)
    return numbering if times == len(points) or numbering is Numbering.BULLET else Numbering.NONE


def _points(one: Decision) -> Iterator[Point]:
    """The point, or several where it is longer than one can be."""
    words, cue = one.said, one.cue or None
    while len(words) > LONGEST_SPEECH:
        cut = words.rfind(" ", 1, LONGEST_SPEECH) if " " in words[1:LONGEST_SPEECH] else LONGEST_SPEECH
        yield Point(words[:cut], cue=cue)
        words, cue = words[cut:].lstrip(" "), None
    yield Point(words, cue=cue)
