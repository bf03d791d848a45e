"""The report of a take on one page of HTML, pictures and all."""

from collections.abc import Iterator, Sequence
from html import escape

from app.domain.account import Account
from app.domain.comparing import Comparison, PartTook, PointTook
from app.domain.durations import clock_text
from app.domain.measure import first_words
from app.domain.suggesting import Suggestion
from app.domain.take_words import (
    kind_text,
    lesson_text,
    off_text,
    pace_text,
    pause_text,
    section_pace_text,
    verdict_text,
)
from app.formats.take_curves import curves
from app.formats.take_figures import began_text
from app.translation import _

_WORDS = 9
_WIDE = 300
_LOOKS = """
@page { size: A4; margin: 14mm; }
body { font: .95rem/1.4 "Atkinson Hyperlegible Next", "Segoe UI", "Noto Sans", sans-serif; color: #111;
  max-width: 56rem; margin: 1.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.05rem; margin: 1.1rem 0 .3rem; }
.headline { font-size: 1.2rem; font-weight: 700; margin: .4rem 0; }
table { border-collapse: collapse; width: 100%; } td, th { padding: .12rem .4rem .12rem 0; text-align: start; }
tr { break-inside: avoid; } .figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.part td { font-weight: 700; } svg { display: block; } .lesson { color: #7a4a00; }
.curves { display: flex; flex-wrap: wrap; gap: 1.2rem; break-inside: avoid; } figure { margin: 0; }
figcaption, text { font-size: .8rem; fill: #444; } text { text-anchor: end; }
.mark { stroke: #ddd; } .band { fill: #d3e6e0; } .way { fill: none; stroke: #17806a; stroke-width: 1.8; }
.limit { fill: none; stroke: #111; stroke-width: 1.4; stroke-dasharray: 5 3; } .dot { fill: #17806a; }
.over { fill: #c96a14; }
"""
_HATCHING = (
    '<svg width="0" height="0" aria-hidden="true"><defs><pattern id="over" width="5" height="5" '
    'patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#c96a14"/>'
    '<rect width="2" height="5" fill="#fff"/></pattern></defs></svg>'
)


def report(told: Account) -> str:
    """What was planned, what it took, where it stalled or raced, what would help, and the way from take to take."""
    shown = told.shown
    parts = [*_head(told), *_changes(told.suggested), *_table(shown), *_pauses(shown), *curves(told.curve)]
    return "\n".join([*parts, "</body></html>"]) + "\n"


def _head(told: Account) -> Iterator[str]:
    take, shown, title = told.take, told.shown, escape(told.title)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(shown.measure.language)}"><head><meta charset="utf-8"><title>{title}</title>'
    yield f"<style>{_LOOKS}</style></head><body>{_HATCHING}"
    yield f'<h1 dir="auto">{title}</h1>'
    yield f"<p>{escape(kind_text(take.kind))} · {escape(began_text(take))}</p>"
    yield f'<p class="headline">{escape(told.headline)}</p>'
    if pace_text(shown):
        yield f"<p>{escape(pace_text(shown))}</p>"
    lesson_words = lesson_text(told.lesson)
    if lesson_words:
        yield f'<p class="lesson">{escape(lesson_words)}</p>'
    if take.remark:
        yield f'<p dir="auto">{escape(take.remark)}</p>'


def _table(shown: Comparison) -> Iterator[str]:
    """A picture beside its figures: plan above, real below; what is over is hatched, and has its sign."""
    longest_s = max(*(max(part.planned_s, part.took_s) for part in shown.parts), 1.0)
    heads, legend = (_("planned"), _("took"), _("off"), ""), _("plan above, real below")
    yield f"<table><tr><th></th><th>{escape(legend)}</th>"
    yield "".join(f'<th class="figure">{escape(head)}</th>' for head in heads) + "</tr>"
    for index, part in enumerate(shown.parts):
        yield _part(part, longest_s)
        for point in shown.points:
            if point.line.section == index:
                yield _point(point, longest_s)
    yield "</table>"


def _part(part: PartTook, longest_s: float) -> str:
    took = clock_text(part.took_s) if part.took_s else ""
    cells = (clock_text(part.planned_s), took, off_text(part.planned_s, part.took_s), section_pace_text(part))
    return _row("part", part.name, _bars(part.planned_s, part.took_s, longest_s), cells)


def _point(point: PointTook, longest_s: float) -> str:
    name = f"{point.line.number} {first_words(point.line.say, _WORDS)}"
    took_s = point.took_s if point.fate.was_said else 0.0
    took, off = clock_text(took_s) if point.fate.was_said else "", off_text(point.planned_s, took_s)
    cells = (clock_text(point.planned_s), took, off, verdict_text(point))
    return _row("point", name, _bars(point.planned_s, point.took_s, longest_s), cells)


def _row(looks: str, name: str, bars: str, cells: Sequence[str]) -> str:
    figures = "".join(f'<td class="figure">{escape(cell)}</td>' for cell in cells)
    return f'<tr class="{looks}"><td dir="auto">{escape(name)}</td><td>{bars}</td>{figures}</tr>'


def _bars(planned_s: float, took_s: float, longest_s: float) -> str:
    planned, took = (round(_WIDE * seconds / longest_s, 1) for seconds in (planned_s, took_s))
    within = min(planned, took)
    over = (
        f'<rect x="{within}" y="7" width="{took - within:.1f}" height="6" fill="url(#over)"/>' if took > within else ""
    )
    return (
        f'<svg width="{_WIDE}" height="14" aria-hidden="true"><rect width="{planned}" height="5" fill="#9bb8b0"/>'
        f'<rect y="7" width="{within}" height="6" fill="#17806a"/>{over}</svg>'
    )


def _pauses(shown: Comparison) -> Iterator[str]:
    if not shown.pauses:
        return
    heading = _("Pauses")
    yield f"<h2>{escape(heading)}</h2><ul>"
    for pause in shown.pauses:
        yield f'<li dir="auto">{escape(pause_text(shown, pause))}</li>'
    yield "</ul>"


def _changes(suggested: Sequence[Suggestion]) -> Iterator[str]:
    if suggested:
        heading = _("What would help most")
        yield f"<h2>{escape(heading)}</h2><ol>"
        yield from (f'<li dir="auto">{escape(one.sentence)}</li>' for one in suggested)
        yield "</ol>"
