"""What a speech would come to in another slot, in a few words."""

from app.domain.durations import clock_text
from app.domain.fitting import Fitted
from app.translation import _


def other_limit(limit_s: float, fit: Fitted) -> dict[str, object]:
    """By the names that QML knows: the limit, whether the speech fits, and what it takes."""
    gone = len(fit.gave_way)
    if not fit.fits:
        words = fit.remedy.words if fit.remedy else 0
        text = _("over; {words} words to cut").format(words=words)
    elif gone:
        text = _("{lands}, 1 gives way") if gone == 1 else _("{lands}, {count} give way")
        text = text.format(lands=clock_text(fit.lands_at_s), count=gone)
    else:
        text = _("{lands}, all of it").format(lands=clock_text(fit.lands_at_s))
    return {"limit": clock_text(limit_s), "fits": fit.fits, "text": text}
