"""The panel beside the outline: the slot, the pace, the verdict, and where the time goes."""

from dataclasses import asdict

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.desk import Desk
from app.domain.durations import clock_text
from app.domain.entry import Field, number_text
from app.domain.fitting import Fitted
from app.domain.learning import LearnedPace
from app.domain.outline import HEAD
from app.domain.pace import comfortable_words_per_minute, usual_words_per_minute
from app.domain.plan import Plan
from app.domain.remedy import in_words
from app.domain.take_words import basis_text
from app.domain.treatment import Form
from app.domain.within_limit import USUAL_LIMITS_S
from app.translation import _
from ui.slots import Slot
from ui.view_models.other_limits import other_limit
from ui.view_models.reckoning import Reckoning
from ui.view_models.time_parts import time_parts

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SLOWEST_SHOWN, FASTEST_SHOWN = 70, 210
"""Words a minute at the ends of the slider; a figure beyond them in the notes is kept, and shown at its end."""


@QmlElement
class PlanPanelViewModel(QObject):
    """What the reckoning has come to, in words; limit and pace are written into the head of the notes."""

    usual_limits_changed = Signal()
    limit_changed = Signal()
    unusual_changed = Signal()
    limit_problem_changed = Signal()
    pace_changed = Signal()
    pace_text_changed = Signal()
    pace_source_changed = Signal()
    other_pace_changed = Signal()
    comfortable_from_changed = Signal()
    comfortable_to_changed = Signal()
    comfortable_changed = Signal()
    fits_changed = Signal()
    verdict_changed = Signal()
    price_changed = Signal()
    span_changed = Signal()
    parts_changed = Signal()
    others_changed = Signal()

    def __init__(self, desk: Desk, reckoning: Reckoning, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reckoning = reckoning
        self._limit_problem = ""
        self._told: dict[str, object] = {}
        reckoning.reckoned.connect(self._follow)
        reckoning.usual_reckoned.connect(self._follow_usual)
        self._follow()

    @Property(list, notify=usual_limits_changed)
    def usual_limits(self) -> list[str]:
        return [clock_text(limit_s) for limit_s in USUAL_LIMITS_S]

    @Property(int, constant=True)
    def slowest(self) -> int:
        return SLOWEST_SHOWN

    @Property(int, constant=True)
    def fastest(self) -> int:
        return FASTEST_SHOWN

    @Property(str, notify=limit_changed)
    def limit(self) -> str:
        """The limit in the notes as a clock shows it; empty without one."""
        limit_s = self._reckoning.notes.limit_s
        return "" if limit_s is None else clock_text(limit_s)

    @Property(bool, notify=unusual_changed)
    def unusual(self) -> bool:
        """Whether there is a limit that has no button."""
        return self._reckoning.notes.limit_s not in {None, *USUAL_LIMITS_S}

    @Property(str, notify=limit_problem_changed)
    def limit_problem(self) -> str:
        """Why the limit that was typed cannot be one."""
        return self._limit_problem

    @Property(float, notify=pace_changed)
    def pace(self) -> float:
        """Words a minute."""
        return self._plan.pace.words_per_minute

    @Property(str, notify=pace_text_changed)
    def pace_text(self) -> str:
        own = self._learned is not None and self._reckoning.notes.words_per_minute is None
        pace = self._plan.pace.words_per_minute
        return _("{words} words a minute").format(words=number_text(round(pace) if own else pace))

    @Property(str, notify=pace_source_changed)
    def pace_source(self) -> str:
        """Where the figure comes from."""
        if self._reckoning.notes.words_per_minute is not None:
            return _("from your notes")
        return (
            _("the usual pace") if self._learned is None else _("yours: {pace}").format(pace=basis_text(self._learned))
        )

    @Property(str, notify=other_pace_changed)
    def other_pace(self) -> str:
        """The other pace there is to plan with, learned or usual; empty while nothing was learned."""
        if self._learned is None:
            return ""
        if self._reckoning.notes.words_per_minute is not None:
            return _("use yours, {pace:.0f}").format(pace=self._learned.words_per_minute)
        return _("use {pace:.0f}").format(pace=usual_words_per_minute(self._plan.notes.language))

    @Property(int, notify=comfortable_from_changed)
    def comfortable_from(self) -> int:
        return round(comfortable_words_per_minute(self._plan.notes.language)[0])

    @Property(int, notify=comfortable_to_changed)
    def comfortable_to(self) -> int:
        return round(comfortable_words_per_minute(self._plan.notes.language)[1])

    @Property(bool, notify=comfortable_changed)
    def comfortable(self) -> bool:
        """Whether listeners can follow at this pace."""
        slow, fast = comfortable_words_per_minute(self._plan.notes.language)
        return slow <= self._plan.pace.words_per_minute <= fast

    @Property(bool, notify=fits_changed)
    def fits(self) -> bool:
        if self._fit is not None:
            return self._fit.fits
        limit_s = self._reckoning.notes.limit_s
        return limit_s is None or self._plan.total_s <= limit_s

    @Property(str, notify=verdict_changed)
    def verdict(self) -> str:
        """Fits or over, in figures."""
        fit, limit_s = self._fit, self._reckoning.notes.limit_s
        if limit_s is None:
            return _("Takes {total}").format(total=clock_text(self._plan.total_s))
        if fit is None:
            return _("{total}, of {limit}").format(total=clock_text(self._plan.total_s), limit=clock_text(limit_s))
        if fit.fits:
            return _("Fits: {lands} of {limit}").format(lands=clock_text(fit.lands_at_s), limit=clock_text(limit_s))
        if not fit.over_s:
            return _("Too close: {lands} of {limit}").format(
                lands=clock_text(fit.lands_at_s), limit=clock_text(limit_s)
            )
        return _("{over} over: {lands} of {limit}").format(
            over=clock_text(fit.over_s), lands=clock_text(fit.lands_at_s), limit=clock_text(limit_s)
        )

    @Property(str, notify=price_changed)
    def price(self) -> str:
        """What gives way to make room, and what would help where that is not enough."""
        fit = self._fit
        if fit is None:
            return ""
        sentences = [_gave_way(fit.plan), _quicker(fit, self._plan)]
        if fit.remedy is not None:
            sentences.append(in_words(fit.remedy, fit.plan))
        return " ".join(filter(None, sentences))

    @Property(str, notify=span_changed)
    def span(self) -> str:
        """From the least that must be said to everything."""
        if not self._plan.points:
            return _("Nothing is written yet.")
        everything, musts_s = clock_text(self._plan.total_s), self._reckoning.musts_s
        if musts_s is None:
            return _("Everything: {all}").format(all=everything)
        return _("Only the musts: {musts} · everything: {all}").format(musts=clock_text(musts_s), all=everything)

    @Property(list, notify=parts_changed)
    def parts(self) -> list[dict[str, object]]:
        """Where the time goes, by the names of TimePart."""
        rate = 1.0 if self._fit is None else self._fit.rate
        return [asdict(part) for part in time_parts(self._reckoning.shown, rate)]

    @Property(list, notify=others_changed)
    def others(self) -> list[dict[str, object]]:
        """The other usual slots, from the longest: limit, whether it fits, and what it takes."""
        own_s = self._reckoning.notes.limit_s
        usual = self._reckoning.usual
        return [other_limit(limit_s, usual[limit_s]) for limit_s in sorted(usual, reverse=True) if limit_s != own_s]

    @Slot(str)
    def set_limit(self, text: str) -> None:
        """Take over a limit as it is typed or chosen; empty for none."""
        refusal = self._desk.enter(HEAD, Field.LIMIT, text, typed=True)
        problem = "" if refusal is None else f"{refusal.sentence} – {refusal.hint}"
        if problem != self._limit_problem:
            self._limit_problem = problem
            self.limit_problem_changed.emit()

    @Slot(float)
    def set_pace(self, words_per_minute: float) -> None:
        """Take over another pace, within what a speaker can keep up."""
        pace = min(max(words_per_minute, SLOWEST_SHOWN), FASTEST_SHOWN)
        self._desk.enter(HEAD, Field.PACE, number_text(pace), typed=True)

    @Slot()
    def take_other_pace(self) -> None:
        """Set the pace that was learned aside, or go back to it."""
        own = self._reckoning.notes.words_per_minute is None
        usual = usual_words_per_minute(self._plan.notes.language)
        self._desk.enter(HEAD, Field.PACE, number_text(usual) if own else "")

    @Slot()
    def rest(self) -> None:
        """The knob has been let go: more of it is another step to undo."""
        self._desk.rest()

    @property
    def _learned(self) -> LearnedPace | None:
        return self._reckoning.learned

    @property
    def _plan(self) -> Plan:
        return self._reckoning.plan

    @property
    def _fit(self) -> Fitted | None:
        return self._reckoning.fit

    @Slot()
    def _follow(self) -> None:
        self._tell(_FOLLOWING)

    @Slot()
    def _follow_usual(self) -> None:
        self._tell(("others",))

    def _tell(self, names: tuple[str, ...]) -> None:
        """Tell what has become another."""
        for name in names:
            value = self.property(name)
            if name not in self._told or self._told[name] != value:
                self._told[name] = value
                getattr(self, f"{name}_changed").emit()


_FOLLOWING = (
    "limit",
    "unusual",
    "pace",
    "pace_text",
    "pace_source",
    "other_pace",
    "comfortable_from",
    "comfortable_to",
    "comfortable",
    "fits",
    "verdict",
    "price",
    "span",
    "parts",
)


def _gave_way(plan: Plan) -> str:
    """How much is left out and shortened."""
    skipped = [point for point in plan.points if point.form is Form.LEFT_OUT]
    shortened = sum(point.form is Form.SHORT for point in plan.points)
    sentences = []
    if len(skipped) == 1:
        sentences.append(_("One point is skipped to make room."))
    elif skipped:
        sentences.append(_("{count} points are skipped to make room.").format(count=len(skipped)))
    if shortened == 1:
        sentences.append(_("One is said in its short form."))
    elif shortened:
        sentences.append(_("{count} are said in their short form.").format(count=shortened))
    return " ".join(sentences)


def _quicker(fit: Fitted, plan: Plan) -> str:
    if fit.rate <= 1.0:
        return ""
    return _("At {pace} words a minute.").format(pace=round(fit.rate * plan.pace.words_per_minute))
