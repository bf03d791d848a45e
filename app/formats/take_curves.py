"""How finish and pace went from take to take, as pictures in a page."""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from app.domain.curve import Curve, Series, whole
from app.domain.durations import clock_text
from app.translation import _

_WIDE, _HIGH, _ASIDE = 330.0, 96.0, 40.0
_MOST_DOTS = 60
"""Of more takes, the line alone is drawn."""


def curves(curve: Curve) -> Iterator[str]:
    """The pictures beside each other, with what they show as text; nothing for a single take."""
    if len(curve.takes) < 2:  # noqa: PLR2004 - one take goes nowhere
        return
    heading = _("From take to take")
    yield f'<h2>{escape(heading)}</h2><div class="curves">'
    yield _figure(_("Finish"), curve.finish_words, curve.finish, clock_text)
    yield _figure(_("Pace"), curve.pace_words, curve.pace, whole)
    yield "</div>"


def _figure(title: str, words: str, series: Series, text: Callable[[float], str]) -> str:
    if not series:
        return ""
    shapes = "".join([*_marks(series, text), _band(series), _line(series.limits, series, "limit"), *_dots(series)])
    caption = f"{title} · {words}" if words else title
    box = f"0 0 {_ASIDE + _WIDE + 8:g} {_HIGH + 16:g}"
    return (
        f'<figure><svg viewBox="{box}" width="{_ASIDE + _WIDE:g}" role="img" aria-label="{escape(caption)}">'
        f"{shapes}</svg><figcaption>{escape(caption)}</figcaption></figure>"
    )


def _marks(series: Series, text: Callable[[float], str]) -> Iterator[str]:
    for mark in series.scale.marks:
        y = _y(series, mark)
        yield f'<line x1="{_ASIDE:g}" x2="{_ASIDE + _WIDE:g}" y1="{y:.1f}" y2="{y:.1f}" class="mark"/>'
        yield f'<text x="{_ASIDE - 5:g}" y="{y + 4:.1f}" class="figure">{escape(text(mark))}</text>'


def _band(series: Series) -> str:
    known = [
        (_x(series, index), _y(series, low), _y(series, high))
        for index, (low, high) in enumerate(zip(series.lowest, series.highest, strict=True))
        if low is not None and high is not None
    ]
    corners = [(x, high) for x, _low, high in known] + [(x, low) for x, low, _high in reversed(known)]
    return f'<polygon points="{_points(corners)}" class="band"/>'


def _line(values: Sequence[float | None], series: Series, looks: str) -> str:
    places = [(_x(series, index), _y(series, value)) for index, value in enumerate(values) if value is not None]
    return f'<polyline points="{_points(places)}" class="{looks}"/>' if places else ""


def _dots(series: Series) -> Iterator[str]:
    """What is over the limit is a triangle."""
    yield _line(series.values, series, "way")
    if len(series.values) > _MOST_DOTS:
        return
    for index, (value, over) in enumerate(zip(series.values, series.over, strict=True)):
        if value is None:
            continue
        x, y = _x(series, index), _y(series, value)
        if over:
            yield f'<path d="M{x - 4.5:.1f} {y + 3.5:.1f}h9l-4.5 -8z" class="over"/>'
        else:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.2" class="dot"/>'


def _x(series: Series, index: int) -> float:
    return _ASIDE + _WIDE * (index + 0.5) / len(series.values)


def _y(series: Series, value: float) -> float:
    return 8 + _HIGH * (1 - series.scale.share(value))


def _points(places: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
