"""A speech as it was delivered, as text, Markdown, and a page."""

from html import escape

from app.domain.delivered import DeliveredPoint, delivered
from app.domain.take import Take
from app.formats.take_figures import began_text

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
    told = delivered(take, began_text(take))
    lines = [told.title, *told.head, ""]
    for section in told.sections:
        lines += ["", section.title.upper(), ""]
        lines += [f"{point.time:>7}  {point.line}" for point in section.points]
    return "\n".join(lines) + "\n"


def delivered_markdown(take: Take) -> str:
    told = delivered(take, began_text(take))
    lines = [f"# {_plain(told.title)}", "", *(f"{_plain(line)}  " for line in told.head)]
    for section in told.sections:
        lines += ["", f"## {_plain(section.title)}", ""]
        lines += [f"- **{point.time or '–'}** {_plain(point.line)}" for point in section.points]
    return "\n".join(lines) + "\n"


def delivered_html(take: Take) -> str:
    """One page that needs nothing beside it."""
    told = delivered(take, began_text(take))
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(told.language)}"><head><meta charset="utf-8">',
        f"<title>{escape(told.title)}</title><style>{_LOOKS}</style></head><body>",
        f'<h1 dir="auto">{escape(told.title)}</h1>',
        *(f'<p dir="auto">{escape(line)}</p>' for line in told.head),
    ]
    for section in told.sections:
        lines.append(f'<h2 dir="auto">{escape(section.title)}</h2>')
        lines += map(_html_point, section.points)
    return "\n".join([*lines, "</body></html>"]) + "\n"


def _plain(text: str) -> str:
    """Without what Markdown would take for more than a letter."""
    return "".join("\\" + letter if letter in "\\`*_[]<>#|" else letter for letter in text)


def _html_point(point: DeliveredPoint) -> str:
    looks = "point" if point.said else "point unsaid"
    return f'<div class="{looks}"><time>{point.time}</time><span dir="auto">{escape(point.line)}</span></div>'
