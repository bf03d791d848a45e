"""`rostrum fits`: what becomes of a speech within each of the usual limits."""

from collections.abc import Iterator

from app.cli.answer import Answer
from app.cli.own_pace import planned_as_rehearsed
from app.cli.usage import FitsRequest
from app.domain.durations import clock_text
from app.domain.fitting import Fitted
from app.domain.plan import Plan
from app.domain.point_names import names_of
from app.domain.remedy import in_words
from app.domain.within_limit import COMPARED_LIMITS_S, within_limit
from app.formats.notes_yaml import read_notes
from app.formats.problems import NotesError
from app.translation import _

_INDENT = " " * 9


def fits(request: FitsRequest) -> Answer:
    """A paragraph for each usual limit, or every problem of the notes."""
    try:
        laid_out = planned_as_rehearsed(read_notes(request.notes), request.words_per_minute)
    except NotesError as error:
        return Answer(problems=f"{error}\n", code=1)
    return Answer("".join(f"{line}\n" for limit_s in reversed(COMPARED_LIMITS_S) for line in _lines(laid_out, limit_s)))


def _lines(laid_out: Plan, limit_s: float) -> Iterator[str]:
    fitted = within_limit(laid_out, limit_s)
    yield f"{clock_text(limit_s):>7}  {_verdict(fitted)}"
    gone = [point for point in fitted.gave_way if not fitted.plan.points[point].kept]
    in_short = [point for point in fitted.gave_way if fitted.plan.points[point].kept]
    if in_short:
        yield _INDENT + _("in short: {points}").format(points=names_of(fitted.plan, in_short))
    if gone:
        yield _INDENT + _("goes: {points}").format(points=names_of(fitted.plan, gone))
    pace = laid_out.pace.words_per_minute * fitted.rate
    if fitted.rate > 1:
        yield _INDENT + _("at {pace:.0f} words a minute").format(pace=pace)
    if fitted.remedy:
        yield _INDENT + in_words(fitted.remedy, fitted.plan)


def _verdict(fitted: Fitted) -> str:
    lands_at = clock_text(fitted.lands_at_s)
    if fitted.spare_s < 0:
        sentence = _("does not fit: it lands at {landing}, {over} over")
    elif fitted.gave_way:
        sentence = _("fits, with cuts: it lands at {landing}")
    else:
        sentence = _("fits: it lands at {landing}")
    return sentence.format(landing=lands_at, over=clock_text(fitted.over_s))
