"""From a paper to one page of HTML that needs nothing beside it and can be printed as it is."""

from collections.abc import Iterator
from html import escape

from app.domain.durations import clock_text
from app.domain.paper import Entry, Mark, Paper, PaperPoint, PaperSection
from app.translation import _

_DEEPEST_HEADING = 6

_LOOKS = """
body { font: 1.15rem/1.5 "Atkinson Hyperlegible Next", "Segoe UI", "Noto Sans", sans-serif; color: #111;
  max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; }
.head p { margin: .2rem 0; color: #444; }
.point { display: grid; grid-template-columns: 3.5rem 2rem 1fr; margin: .7rem 0; break-inside: avoid; }
.point > * { margin: 0; }
time { color: #555; font-variant-numeric: tabular-nums; }
.cue, .short, .mark { color: #444; font-style: italic; display: block; }
.gives-way .words { border-inline-start: .2rem solid #999; padding-inline-start: .6rem; }
.left-out .say { color: #555; text-decoration: line-through; }
"""


def html(paper: Paper, *, with_terms: bool) -> str:
    """The whole page; `with_terms`: names, figures and acronyms at its end."""
    return "\n".join(_lines(paper, with_terms=with_terms)) + "\n"


def _lines(paper: Paper, *, with_terms: bool) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(paper.language)}">'
    yield f'<head><meta charset="utf-8"><title>{escape(paper.title)}</title>'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<style>{_LOOKS}</style></head>"
    yield '<body><div class="head">'
    yield f'<h1 dir="auto">{escape(paper.title)}</h1>'
    yield from (f'<p dir="auto">{escape(text)}</p>' for text in (paper.subtitle, paper.byline, paper.landing) if text)
    yield "</div>"
    for section in paper.sections:
        yield from _section(section)
    if with_terms:
        yield from _terms(paper)
    yield "</body></html>"


def _section(section: PaperSection) -> Iterator[str]:
    level = min(section.depth + 2, _DEEPEST_HEADING)
    yield f'<h{level} dir="auto">{escape(section.title)}</h{level}>'
    yield from map(_point, section.points)


def _point(point: PaperPoint) -> str:
    looks = "point" + (" gives-way" if point.mark.falls_away else "")
    looks += " left-out" if point.mark is Mark.LEFT_OUT else ""
    time = "" if point.starts_s is None else f"<time>{clock_text(point.starts_s)}</time>"
    words = f'<span class="say">{escape(point.say)}</span>'
    if point.cue:
        words = f'<span class="cue">[{escape(point.cue)}]</span>' + words
    if point.short:
        words += f'<span class="short">{escape(_("In short: {text}").format(text=point.short))}</span>'
    if point.mark.falls_away:
        words += f'<span class="mark">{escape(point.mark.words)}</span>'
    number = escape(point.number)
    return f'<div class="{looks}"><span>{time}</span><span>{number}</span><p class="words" dir="auto">{words}</p></div>'


def _terms(paper: Paper) -> Iterator[str]:
    found = paper.glossary
    for title, some in ((_("Names"), found.names), (_("Figures"), found.figures), (_("Acronyms"), found.acronyms)):
        if some:
            yield f"<h2>{escape(title)}</h2><ul>"
            yield from (_entry(entry) for entry in some)
            yield "</ul>"


def _entry(entry: Entry) -> str:
    return f'<li dir="auto">{escape(entry.term)} – {escape(entry.places)}</li>'
