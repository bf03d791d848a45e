"""What is written in a line of the outline, and how a line becomes two or two become one."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.durations import LONGEST_S
from app.domain.entry import LONGEST_LINE, LONGEST_SPEECH, Field, entry_of, read_entry
from app.domain.notes import Point, Priority
from app.domain.outline import Outline, PointRow, Row, SectionRow
from app.domain.refused import Refusal, RefusedError
from app.domain.visible import in_one_line
from app.translation import _

Edited = Outline | Refusal
"""Another outline, or why it stays as it is; what changes nothing returns the same one."""

_STRONGEST_FIRST = (Priority.MUST, Priority.SHOULD, Priority.MAY)


def enter(outline: Outline, row: int, field: Field, text: str) -> Edited:
    """Write `text` in a field as a person types it ("5:00", "must", "what I say"); empty takes away what was there."""
    owner = outline.owner(row)
    if owner is None:
        return gone()
    try:
        attribute, value = entry_of(owner, field).attribute, read_entry(owner, field, text)
    except RefusedError as refused:
        return Refusal(refused.sentence, refused.hint)
    if getattr(owner, attribute) == value:
        return outline
    return outline.changed({row: {attribute: value}})


def split(outline: Outline, row: int, offset: int) -> Edited:
    """Make two points of one at the character `offset`; the second is new and has the pause that follows.

    Short form and cue stay with the first; a time of its own is shared by the length of the text.
    """
    index = outline.index(row)
    if index is None:
        return gone()
    known = outline.rows[index]
    if not isinstance(known, PointRow):
        return Refusal(_("A heading cannot be split"), _("put the cursor in a point"))
    point = known.point
    first, second = in_one_line(point.say[:offset]), in_one_line(point.say[offset:])
    first_s, second_s = _shared(point.seconds, len(first), len(second))
    both = (
        PointRow(row, replace(point, say=first, pause_s=0.0, seconds=first_s)),
        PointRow(outline.next_id, Point(second, priority=point.priority, pause_s=point.pause_s, seconds=second_s)),
    )
    rows = (*outline.rows[:index], *both, *outline.rows[index + 1 :])
    return replace(outline, rows=rows, next_id=outline.next_id + 1)


def paste(outline: Outline, row: int, offset: int, paragraphs: Sequence[str]) -> Edited:
    """Put one paragraph or more into a point at the character `offset`: each further one is a point of its own."""
    index = outline.index(row)
    if index is None:
        return gone()
    known = outline.rows[index]
    if not isinstance(known, PointRow) or not paragraphs:
        return outline
    point, texts = known.point, list(paragraphs)
    texts[0] = point.say[:offset] + texts[0]
    texts[-1] += point.say[offset:]
    if max(map(len, texts)) > LONGEST_SPEECH:
        return Refusal(_("Together this would be too long for one point"), _("paste it into a new point"))
    points = [Point(in_one_line(text), priority=point.priority) for text in texts]
    points[0] = replace(point, say=points[0].say, pause_s=0.0)
    points[-1] = replace(points[-1], pause_s=point.pause_s)
    ids = (row, *range(outline.next_id, outline.next_id + len(points) - 1))
    made = (PointRow(made_id, made_point) for made_id, made_point in zip(ids, points, strict=True))
    rows = (*outline.rows[:index], *made, *outline.rows[index + 1 :])
    return replace(outline, rows=rows, next_id=outline.next_id + len(points) - 1)


def join(outline: Outline, row: int) -> Edited:
    """Make one point of this and the one before; or, for a heading, let what it holds belong to the section before."""
    index = outline.index(row)
    if index is None:
        return gone()
    known = outline.rows[index]
    if isinstance(known, SectionRow):
        return _without_heading(outline, index)
    before = outline.rows[index - 1]
    if not isinstance(before, PointRow):
        return Refusal(_("There is no point before this one in its section"), _("move it to another section first"))
    joined = _joined(before.point, known.point)
    if _is_too_long(joined):
        return Refusal(_("Together these two would be too long for one point"), _("leave them as they are"))
    rows = (*outline.rows[: index - 1], PointRow(before.id, joined), *outline.rows[index + 1 :])
    return replace(outline, rows=rows)


def gone() -> Refusal:
    """The answer when a row is not there any more."""
    return Refusal(_("This line is not there any more"), _("choose another line"))


def _shared(seconds: float | None, first: int, second: int) -> tuple[float | None, float | None]:
    """The seconds shared in proportion to two lengths, to a hundredth; an empty part has none of its own."""
    if seconds is None:
        return None, None
    first_s = round(seconds * first / ((first + second) or 1), 2)
    return first_s or None, round(seconds - first_s, 2) or None


def _joined(first: Point, second: Point) -> Point:
    """One point that says both: as firm as the firmer one, with both cues, and shorter where either was."""
    short = _together(first.short or first.say, second.short or second.say) if first.short or second.short else None
    both_s = None not in (first.seconds, second.seconds)
    return Point(
        say=_together(first.say, second.say),
        short=short,
        priority=min(first.priority, second.priority, key=_STRONGEST_FIRST.index),
        cue="; ".join(filter(None, (first.cue, second.cue))) or None,
        pause_s=second.pause_s or first.pause_s,
        seconds=round((first.seconds or 0.0) + (second.seconds or 0.0), 2) if both_s else None,
    )


def _is_too_long(point: Point) -> bool:
    in_letters = max(len(point.say), len(point.short or "")) > LONGEST_SPEECH or len(point.cue or "") > LONGEST_LINE
    return in_letters or (point.seconds or 0.0) > LONGEST_S


def _together(first: str, second: str) -> str:
    return f"{first} {second}".strip(" ")


def _without_heading(outline: Outline, index: int) -> Edited:
    """Sub-sections that would be two deeper than the section before come one level out."""
    if not index:
        return Refusal(_("There is no section before this one"), _("delete it, or move it down first"))
    block, above = outline.block(index), outline.heading(index - 1)
    inside = outline.rows[block.start + 1 : block.stop]
    headings = [row for row in inside if isinstance(row, SectionRow)]
    out = bool(headings) and headings[0].depth > above.depth + 1
    kept = tuple(deeper(row, -int(out)) for row in inside)
    return replace(outline, rows=(*outline.rows[:index], *kept, *outline.rows[block.stop :]))


def deeper(row: Row, levels: int) -> Row:
    """The row so many levels further in; a point has no level of its own."""
    return replace(row, depth=row.depth + levels) if isinstance(row, SectionRow) else row
