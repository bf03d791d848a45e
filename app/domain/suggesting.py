"""The few changes to the notes that would help most, as a take shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.comparing import NOTICED_S, Comparison, Fate, PointTook, Verdict
from app.domain.durations import clock_text
from app.domain.entry import Field
from app.domain.notes import Notes, Point, Priority
from app.domain.outline import HEAD, Outline, PointRow
from app.translation import _

MOST = 3
PACE_OFF = 0.06
"""A pace that the notes give and that is off by this share is worth changing."""

LONGEST_PAUSE_S = 30.0
"""Who stood still for longer than that was interrupted: nobody plans it, and it says nothing about the point."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to write in a field of a point, known by its text, or of the head of the notes (`say` None).

    `sentence` says why, `deed` what its button does; `stake_s` is how many seconds hang on it.
    """

    say: str | None
    field: Field
    text: str
    sentence: str
    deed: str
    stake_s: float


def suggestions(shown: Comparison, notes: Notes) -> tuple[Suggestion, ...]:
    """Those for what is still in the notes, the one on which most hangs first."""
    points = {point.say: point for section, _depth in notes.outline() for point in section.points}
    found = [*_for_the_pace(shown, notes)]
    for index, took in enumerate(shown.points):
        if took.line.say in points:
            found += _for_a_point(shown, took, points[took.line.say], shown.measure.name(index))
    return tuple(sorted(found, key=lambda one: -one.stake_s)[:MOST])


def row_of(outline: Outline, suggestion: Suggestion) -> int | None:
    """The row of the desk that it is about; None when that point is not there any more."""
    if suggestion.say is None:
        return HEAD
    rows = (row for row in outline.rows if isinstance(row, PointRow) and row.point.say == suggestion.say)
    return next((row.id for row in rows), None)


def _for_a_point(shown: Comparison, took: PointTook, point: Point, name: str) -> Iterator[Suggestion]:
    """One at most."""
    if took.fate is Fate.PASSED_OVER and point.priority is Priority.SHOULD:
        sentence = _("You passed over {point}. Let it be one that may go: then the plan does not count on it.")
        yield _may_go(point, sentence.format(point=name), took.planned_s)
    elif took.verdict in {Verdict.LONGER, Verdict.STALLED}:
        if took.paused_s <= LONGEST_PAUSE_S:
            yield _for_a_long_one(shown, took, point, name)
    elif took.verdict in {Verdict.SHORTER, Verdict.RACED} and not took.line.timed:
        sentence = _("{point} took {took} instead of {planned}. Plan that, and {seconds:.0f} s are free.")
        yield _plan_its_time(took, name, sentence)


def _for_a_long_one(shown: Comparison, took: PointTook, point: Point, name: str) -> Suggestion:
    words = {"point": name, "took": clock_text(took.took_s), "planned": clock_text(took.planned_s)}
    if took.paused_s >= NOTICED_S and took.over_s - took.paused_s < NOTICED_S:
        sentence = _("You paused {pause:.0f} s at {point}. Plan a pause after it, if you want it there.")
        pause_s = point.pause_s + took.paused_s
        deed = _("Plan the pause")
        text = sentence.format(pause=took.paused_s, point=name)
        return Suggestion(point.say, Field.PAUSE, f"{pause_s:.0f} s", text, deed, took.over_s)
    if (shown.spare_s or 0.0) < 0 and point.priority is Priority.SHOULD:
        sentence = _(
            "{point} took {took} instead of {planned}, and you ended {over} late. Let it go when time is short."
        )
        return _may_go(point, sentence.format(over=clock_text(-(shown.spare_s or 0.0)), **words), took.over_s)
    if point.short:
        sentence = _("{point} took {took} instead of {planned}. Use its short form, or give it {seconds:.0f} s more.")
    else:
        sentence = _("{point} took {took} instead of {planned}. Give it a short form, or {seconds:.0f} s more.")
    return _plan_its_time(took, name, sentence)


def _may_go(point: Point, sentence: str, stake_s: float) -> Suggestion:
    return Suggestion(point.say, Field.PRIORITY, Priority.MAY, sentence, _("It may go"), stake_s)


def _plan_its_time(took: PointTook, name: str, sentence: str) -> Suggestion:
    """What its words took, without the rests around them, which the plan has besides."""
    words_s = max(round(took.took_s - took.line.around_s), 1)
    said = sentence.format(
        point=name,
        took=clock_text(took.took_s),
        planned=clock_text(took.planned_s),
        seconds=abs(took.over_s),
    )
    deed = _("Plan {time} for it").format(time=clock_text(words_s))
    return Suggestion(took.line.say, Field.SECONDS, f"{words_s} s", said, deed, abs(took.over_s))


def _for_the_pace(shown: Comparison, notes: Notes) -> Iterator[Suggestion]:
    """Where the notes give a pace, none is learned: it is for the speaker to change."""
    asked, spoken = notes.words_per_minute, shown.words_per_minute
    if asked is None or spoken is None or abs(spoken / asked - 1) < PACE_OFF:
        return
    sentence = _("You spoke {spoken:.0f} words a minute; your notes say {asked:.0f}.").format(
        spoken=spoken, asked=asked
    )
    deed = _("Plan with {pace:.0f}").format(pace=spoken)
    yield Suggestion(None, Field.PACE, f"{spoken:.0f}", sentence, deed, abs(shown.elapsed_s - shown.planned_s))
