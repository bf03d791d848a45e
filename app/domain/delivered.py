"""A speech as it was delivered: what was said, in short, or left out, with its times; wherever that is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.comparing import Comparison, Fate, PointTook, compared
from app.domain.durations import clock_text
from app.domain.take import Kind, Take
from app.domain.take_words import fate_text, headline
from app.translation import _


@dataclass(frozen=True, slots=True)
class DeliveredPoint:
    """When it was said ("" when it was not), its number, and what was said; of what was not, the text in brackets."""

    time: str
    number: str
    words: str
    said: bool

    @property
    def line(self) -> str:
        return f"{self.number} {self.words}".strip()


@dataclass(frozen=True, slots=True)
class DeliveredSection:
    title: str
    depth: int
    points: tuple[DeliveredPoint, ...]


@dataclass(frozen=True, slots=True)
class Delivered:
    """`head` says what this is, and how it ended."""

    title: str
    language: str
    head: tuple[str, ...]
    sections: tuple[DeliveredSection, ...]


def delivered(take: Take, when: str) -> Delivered:
    """For interpreters, press and the record; `when` is when it began, as people write it."""
    shown = compared(take)
    if take.kind is Kind.DELIVERY:
        what = _("Check against delivery: as delivered on {date}.").format(date=when)
    else:
        what = _("As rehearsed on {date}.").format(date=when)
    measure = shown.measure
    return Delivered(take.name or measure.title, measure.language, (what, headline(shown)), tuple(_sections(shown)))


def _sections(shown: Comparison) -> Iterator[DeliveredSection]:
    """Those that have points of their own."""
    for index, (part, took) in enumerate(zip(shown.measure.parts, shown.parts, strict=True)):
        points = tuple(_point(point) for point in shown.points if point.line.section == index)
        if points:
            yield DeliveredSection(part.title, took.depth, points)


def _point(point: PointTook) -> DeliveredPoint:
    time = "" if point.began_s is None else clock_text(point.began_s)
    return DeliveredPoint(time, point.line.number, _words(point), point.fate.was_said)


def _words(point: PointTook) -> str:
    """What was said; of what was not, the whole text in brackets, and why."""
    if point.fate is Fate.SAID:
        return point.line.text
    if point.fate is Fate.SHORTENED:
        return f"{point.line.text} [{fate_text(point.fate)}]"
    why = point.line.reason if point.fate is Fate.LEFT_OUT and point.line.reason else fate_text(point.fate)
    return f"[{point.line.say}] ({why})"
