"""A take in words, wherever it is told: on the page after it, on the command line, on paper."""

from app.domain.comparing import ALL_ALONG_SHARE, ON_THE_DOT_S, Comparison, Fate, PartTook, Pause, PointTook, Verdict
from app.domain.durations import clock_text, whole_seconds
from app.domain.learning import LearnedPace
from app.domain.take import Kind
from app.domain.trials import Lesson
from app.translation import _


def headline(shown: Comparison) -> str:
    """When it ended, against the limit or else the plan."""
    took = clock_text(shown.elapsed_s)
    if not shown.finished:
        return _("It was left at {took}, before its end.").format(took=took)
    if shown.limit_s is None or shown.spare_s is None:
        return _("It took {took}; {planned} was planned.").format(took=took, planned=clock_text(shown.planned_s))
    if abs(shown.spare_s) < ON_THE_DOT_S:
        sentence = _("It took {took}: just the limit of {limit}.")
    elif shown.is_over:
        sentence = _("It took {took}: {difference} over the limit of {limit}.")
    else:
        sentence = _("It took {took}: {difference} before the limit of {limit}.")
    return sentence.format(took=took, difference=clock_text(abs(shown.spare_s)), limit=clock_text(shown.limit_s))


def pace_text(shown: Comparison) -> str:
    """How fast it was against the plan; nothing when that is not known."""
    if shown.words_per_minute is None:
        return ""
    sentence = _("You spoke {pace:.0f} words a minute; {planned:.0f} were planned.")
    return sentence.format(pace=shown.words_per_minute, planned=shown.measure.words_per_minute)


def calm_text(shown: Comparison) -> str:
    """How it went where no change would help more than another."""
    if shown.is_over:
        return _("It took a little longer all along, and no point stands out: let one go, or ask for more time.")
    if not shown.finished:
        return _("In what was said, nothing stands out.")
    if abs(shown.off_share) < ALL_ALONG_SHARE:
        return _("It went as planned: nothing has to be changed.")
    if shown.off_share < 0:
        return _("It took less than planned all along, and no point stands out.")
    return _("It took longer than planned all along, and no point stands out.")


def section_pace_text(part: PartTook) -> str:
    return "" if part.words_per_minute is None else _("{pace:.0f} a minute").format(pace=part.words_per_minute)


def pause_text(shown: Comparison, pause: Pause) -> str:
    """How long, when and where the text stood still."""
    sentence = (
        _("interrupted for {length} at {time}, {point}") if pause.interrupted else _("{length} at {time}, {point}")
    )
    return sentence.format(
        length=clock_text(pause.lasted_s), time=clock_text(pause.elapsed_s), point=shown.measure.name(pause.point)
    )


def off_text(planned_s: float, took_s: float) -> str:
    """How far from the plan, with its sign: of the two as they stand beside it, in whole seconds.

    Nothing when they are the same, or when it took no time because it was not said.
    """
    off_s = whole_seconds(took_s) - whole_seconds(planned_s)
    if not took_s or not off_s:
        return ""
    return ("+" if off_s > 0 else "") + clock_text(off_s)


def verdict_text(took: PointTook) -> str:
    """What became of a point, in a word or two; nothing when it was said as planned."""
    if took.fate is not Fate.SAID:
        return fate_text(took.fate)
    return _VERDICTS[took.verdict]


def fate_text(fate: Fate) -> str:
    return _FATES[fate]


def kind_text(kind: Kind) -> str:
    return _("Rehearsal") if kind is Kind.REHEARSAL else _("Delivery")


def lesson_text(lesson: Lesson) -> str:
    """Why a take tells nothing of the speaker's pace, and what would help; nothing when it does."""
    return _LESSONS[lesson]


def basis_text(learned: LearnedPace) -> str:
    """The pace with its spread and where it comes from: 118 ± 7 from 4 rehearsals."""
    pace, spread = round(learned.words_per_minute), max(round(learned.spread), 1)
    return _("{pace} ± {spread} {basis}").format(pace=pace, spread=spread, basis=_from(learned))


def _from(learned: LearnedPace) -> str:
    rehearsals, deliveries = learned.rehearsals, learned.deliveries
    if rehearsals and deliveries:
        return _("from {takes} takes").format(takes=rehearsals + deliveries)
    if deliveries:
        return _("from 1 delivery") if deliveries == 1 else _("from {count} deliveries").format(count=deliveries)
    return _("from 1 rehearsal") if rehearsals == 1 else _("from {count} rehearsals").format(count=rehearsals)


_VERDICTS = {
    Verdict.AS_PLANNED: "",
    Verdict.LONGER: _("longer"),
    Verdict.SHORTER: _("shorter"),
    Verdict.STALLED: _("stalled"),
    Verdict.RACED: _("raced"),
}

_FATES = {
    Fate.SAID: _("said"),
    Fate.SHORTENED: _("in short"),
    Fate.LEFT_OUT: _("left out"),
    Fate.PASSED_OVER: _("passed over"),
    Fate.NOT_REACHED: _("not reached"),
}

_LESSONS = {
    Lesson.TOLD: "",
    Lesson.EXCLUDED: _("You excluded it: your pace is not learned from it."),
    Lesson.NOT_FINISHED: _("It did not come to its end: your pace is not learned from it."),
    Lesson.LEFT_TO_ITSELF: _(
        "The text was left to itself: it tells nothing of your pace. Press Right as you end each point, or read "
        "among talking points (V)."
    ),
    Lesson.TOO_LITTLE: _("Too little was spoken and led on with a key: it tells nothing of your pace."),
    Lesson.NOBODY_SPEAKS_SO: _("The text was led on at a pace that nobody speaks at: yours is not learned from it."),
}
