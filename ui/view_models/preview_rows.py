"""What a fit would do, point by point."""

from app.domain.choices import Preview
from app.domain.treatment import Form

_BECOMES = {Form.FULL: "back", Form.SHORT: "short", Form.LEFT_OUT: "out"}


def preview_rows(shown: Preview) -> list[dict[str, object]]:
    """What would become another, in reading order; then what is out or in short already and stays so."""
    changed = shown.fitted.changed
    treated = shown.fitted.plan.treatments
    return [_row(shown, point) for point in (*changed, *(point for point in treated if point not in changed))]


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
        "changes": before.form is not after.form,
    }
