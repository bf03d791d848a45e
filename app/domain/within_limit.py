"""What a speech comes to within a limit, before a word of it is said."""

from app.domain.closing import closing_points
from app.domain.fitting import Fitted, fit
from app.domain.notes import Priority
from app.domain.pace import comfortable_words_per_minute
from app.domain.plan import Plan
from app.domain.time_kept import TimeKept
from app.domain.time_left import TimeLeft

USUAL_LIMITS_S = (90.0, 120.0, 180.0, 300.0, 900.0)
"""What chairs grant: a minute and a half for a question, up to a quarter of an hour for a panel."""
COMPARED_LIMITS_S = (90.0, 120.0, 180.0, 240.0, 300.0, 900.0)
"""Those in which a speech is tried, with the four minutes of some general debates."""


def within_limit(plan: Plan, limit_s: float) -> Fitted:
    """What is kept and what gives way when all of it is still ahead; quicker than planned only for the musts' sake."""
    _slowest, ceiling_wpm = comfortable_words_per_minute(plan.notes.language)
    return fit(plan, TimeLeft(limit_s, ceiling_rate=max(1.0, ceiling_wpm / plan.pace.words_per_minute)))


def musts_s(plan: Plan) -> float:
    """How long it is with only the points that must be said and the closing words."""
    account = TimeKept(plan)
    closing = closing_points(plan)
    for index, point in enumerate(plan.points):
        if point.point.priority is not Priority.MUST and index not in closing:
            account.change(index, None)
    return account.total_s
