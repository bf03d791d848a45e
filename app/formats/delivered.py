"""A speech as it was delivered: what was said, in short, or left out, with its times."""

from collections.abc import Iterator
from html import escape

from app.domain.comparing import Comparison, Fate, PointTook, compared
from app.domain.durations import clock_text
from app.domain.take import Kind, Take
from app.domain.take_words import fate_text, headline
from app.formats.take_figures import began_text
from app.translation import _

_LOOKS = """
body { font: 1.1rem/1.5 "Atkinson Hyperlegible Next", "Segoe UI", "Noto Sans", sans-serif; color: #111;
  max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.25; break-after: avoid; }
.point { display: grid; grid-template-columns: 4rem 1fr; margin: .6rem 0; break-inside: avoid; }
time { color: #555; font-variant-numeric: tabular-nums; }
.unsaid { color: #555; }
"""


def delivered_text(take: Take) -> str:
    """For interpreters, press and the record."""
    shown = compared(take)
    lines = [_title(take), *_head(take, shown), ""]
    for title, points in _sections(shown):
        lines += ["", title.upper(), ""]
        lines += [f"{_time(point):>7}  {_words(point)}" for point in points]
    return "\n".join(lines) + "\n"


def delivered_markdown(take: Take) -> str:
    shown = compared(take)
    lines = [f"# {_plain(_title(take))}", "", *(f"{_plain(line)}  " for line in _head(take, shown))]
    for title, points in _sections(shown):
        lines += ["", f"## {_plain(title)}", ""]
        lines += [f"- **{_time(point) or '–'}** {_plain(_words(point))}" for point in points]
    return "\n".join(lines) + "\n"


def delivered_html(take: Take) -> str:
    """One page that needs nothing beside it, and can be printed or kept as PDF from any browser."""
    shown = compared(take)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(shown.measure.language)}"><head><meta charset="utf-8">',
        f"<title>{escape(_title(take))}</title><style>{_LOOKS}</style></head><body>",
        f'<h1 dir="auto">{escape(_title(take))}</h1>',
        *(f'<p dir="auto">{escape(line)}</p>' for line in _head(take, shown)),
    ]
    for title, points in _sections(shown):
        lines.append(f'<h2 dir="auto">{escape(title)}</h2>')
        lines += map(_html_point, points)
    return "\n".join([*lines, "</body></html>"]) + "\n"


def _title(take: Take) -> str:
    return take.name or take.measure.title


def _head(take: Take, shown: Comparison) -> Iterator[str]:
    if take.kind is Kind.DELIVERY:
        yield _("Check against delivery: as delivered on {date}.").format(date=began_text(take))
    else:
        yield _("As rehearsed on {date}.").format(date=began_text(take))
    yield headline(shown)


def _sections(shown: Comparison) -> Iterator[tuple[str, list[PointTook]]]:
    """Those that have points of their own."""
    for index, part in enumerate(shown.measure.parts):
        points = [point for point in shown.points if point.line.section == index]
        if points:
            yield part.title, points


def _time(point: PointTook) -> str:
    return "" if point.began_s is None else clock_text(point.began_s)


def _words(point: PointTook) -> str:
    """What was said; of what was not, the whole text in brackets, and why."""
    number = f"{point.line.number} " if point.line.number else ""
    if point.fate is Fate.SAID:
        return number + point.line.text
    if point.fate is Fate.SHORTENED:
        return f"{number}{point.line.text} [{fate_text(point.fate)}]"
    why = point.line.reason if point.fate is Fate.LEFT_OUT and point.line.reason else fate_text(point.fate)
    return f"{number}[{point.line.say}] ({why})"


def _plain(text: str) -> str:
    """Without what Markdown would take for more than a letter."""
    return "".join("\\" + letter if letter in "\\`*_[]<>#|" else letter for letter in text)


def _html_point(point: PointTook) -> str:
    looks = "point" if point.fate.was_said else "point unsaid"
    return f'<div class="{looks}"><time>{_time(point)}</time><span dir="auto">{escape(_words(point))}</span></div>'
