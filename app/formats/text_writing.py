"""From a paper to plain text, for an e-mail or a screen without a program for documents."""

import textwrap
from collections.abc import Iterator

from app.domain.durations import clock_text
from app.domain.paper import Mark, Paper, PaperPoint
from app.translation import _

_COLUMNS = 78
_TIME_COLUMNS = 7
_NUMBER_COLUMNS = 4


def plain_text(paper: Paper) -> str:
    """The whole speech with its times, in lines of at most 78 characters where the language has spaces."""
    return "\n".join(line.rstrip() for line in _lines(paper)) + "\n"


def _lines(paper: Paper) -> Iterator[str]:
    for text in (paper.title, paper.subtitle, paper.byline, paper.landing):
        yield from _wrapped(text, "", "")
    for section in paper.sections:
        yield ""
        indent = "  " * section.depth
        yield from _wrapped(section.title.upper(), _time(section.starts_s) + indent, " " * _TIME_COLUMNS + indent)
        yield ""
        for point in section.points:
            yield from _point(point, indent)


def _point(point: PaperPoint, indent: str) -> Iterator[str]:
    number = f"{point.number:<{_NUMBER_COLUMNS}}" if point.number else ""
    margin = " " * (_TIME_COLUMNS + len(number)) + indent
    if point.cue:
        yield from _wrapped(f"[{point.cue}]", margin, margin)
    mark = "" if point.mark in {Mark.NONE, Mark.MUST} else f"({point.mark.words}) "
    yield from _wrapped(mark + point.say, _time(point.starts_s) + indent + number, margin)
    if point.short:
        yield from _wrapped(_("In short: {text}").format(text=point.short), margin, margin)


def _time(seconds: float | None) -> str:
    return " " * _TIME_COLUMNS if seconds is None else f"{clock_text(seconds):<{_TIME_COLUMNS}}"


def _wrapped(text: str, first: str, others: str) -> list[str]:
    return textwrap.wrap(
        text, _COLUMNS, initial_indent=first, subsequent_indent=others, break_long_words=False, break_on_hyphens=False
    )
