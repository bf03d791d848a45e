"""What a fit would do, in one line and point by point."""

from app.domain.choices import Preview
from app.domain.durations import clock_text
from app.domain.treatment import Form
from app.translation import _

_BECOMES = {Form.FULL: "back", Form.SHORT: "short", Form.LEFT_OUT: "out"}


def preview_rows(shown: Preview) -> list[dict[str, object]]:
    """What would become another, in reading order; what is behind, or stays as it is, is no matter now."""
    return [_row(shown, point) for point in shown.fitted.changed]


def give_way(shown: Preview) -> int:
    """Points of which less is said than before; of one that comes back in short it is more."""
    return sum(shown.before.points[point].kept for point in (*shown.goes, *shown.shortened))


def come_back(shown: Preview) -> int:
    """Points of which more is said than before."""
    return len(shown.fitted.changed) - give_way(shown)


def headline(shown: Preview) -> str:
    """Where it lands, and what that takes or gives."""
    limit, lands = clock_text(round(shown.limit_s)), clock_text(round(shown.fitted.lands_at_s))
    if shown.fitted.spare_s < 0:
        over = clock_text(round(shown.fitted.over_s))
        return _("Still {over} over: lands at {lands} of {limit}").format(over=over, lands=lands, limit=limit)
    goes, comes = give_way(shown), come_back(shown)
    if not goes and not comes:
        return _("It fits: lands at {lands} of {limit}").format(lands=lands, limit=limit)
    if not goes:
        sentence = _("{points} · lands at {lands} of {limit}")
        return sentence.format(points=_coming_back(comes), lands=lands, limit=limit)
    points = ", ".join([_giving_way(goes), *([_coming_back(comes)] if comes else [])])
    return _("Lands at {lands} of {limit} · {points}").format(lands=lands, limit=limit, points=points)


def _giving_way(count: int) -> str:
    return _("1 gives way") if count == 1 else _("{count} give way").format(count=count)


def _coming_back(count: int) -> str:
    return _("1 comes back") if count == 1 else _("{count} come back").format(count=count)


def _row(shown: Preview, point: int) -> dict[str, object]:
    """`becomes` is "out", "short", "back", or "back in short"; `seconds` are those it gives back, or costs."""
    before, after = shown.before.points[point], shown.fitted.plan.points[point]
    gone = before.treatment.gives_back_s if before.treatment else 0.0
    goes = after.treatment.gives_back_s if after.treatment else 0.0
    back = not before.kept and after.short
    number = after.number if after.number.isalnum() else ""
    return {
        "name": f"{shown.fitted.plan.sections[after.section].section.name} {number}".strip(),
        "text": after.text if after.kept else after.point.say,
        "becomes": "back in short" if back else _BECOMES[after.form],
        "seconds": round(abs(goes - gone)) if back or after.form is Form.FULL else round(goes),
    }
