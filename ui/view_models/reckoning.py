"""What the speech on the desk costs in time, reckoned anew after each edit for all who show it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from app.desk import Desk
from app.domain.fitting import Fitted
from app.domain.learning import LearnedPace
from app.domain.notes import Notes
from app.domain.plan import Plan
from app.domain.within_limit import COMPARED_LIMITS_S, musts_s, within_limit
from app.opening import planned
from ui.background import Background
from ui.slots import Slot

CALM_MS = 120
LONG_CALM_MS = 600
PaceFor = Callable[[Notes], LearnedPace | None]
"""The speaker's own pace in some notes; None where it is not known or not wanted."""

MOST_POINTS_AT_ONCE = 300
"""A longer speech is fitted off the GUI thread, and when the writing rests: it would be felt at each letter."""


@dataclass(frozen=True, slots=True)
class Fits:
    """What becomes of one plan within its own limit, and within each of the usual ones."""

    plan: Plan
    musts_s: float
    own: Fitted | None
    usual: Mapping[float, Fitted]


class Reckoning(QObject):
    """The plan is always that of the notes; what gives way in it is None until the writing of a long speech rests."""

    put_away = Signal()
    """Another speech lies there, and is long: nothing of the one before is to be shown; `reckoned` follows at once."""
    coming = Signal()
    """Before that: who shows much of it may get ready."""
    reckoned = Signal()
    usual_reckoned = Signal()
    """What becomes of it within the usual limits, which follows a moment after the rest."""

    def __init__(self, desk: Desk, background: Background, pace_for: PaceFor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pace_for = pace_for
        self._background = Background(self, behind=background)
        self._outline = desk.outline
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.reckon_usual)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._come)
        self._steps: list[SignalInstance] = []
        """What is still to be told of another long speech, one turn of the window each."""
        self._at_work = False
        self._background.done.connect(self._finish)
        self._background.failed.connect(self._give_up)
        desk.subscribe(self._follow)
        self.usual: Mapping[float, Fitted] = {}
        self._speeches = desk.speeches
        self.musts_s: float | None = None
        """How long it is with only what must be said; of a long speech, as it was when the writing last rested."""
        self._begin()

    @property
    def shown(self) -> Plan:
        """The plan with what gives way in it."""
        return self.plan if self.fit is None else self.fit.plan

    @property
    def fit_follows(self) -> bool:
        """Whether it is not known yet what gives way."""
        return self.fit is None and self.plan.notes.limit_s is not None and bool(self.plan.points)

    @Slot()
    def reckon_usual(self) -> None:
        """Reckon what has been left for later: now, or for a long speech in the background."""
        self._timer.stop()
        work = partial(_fits, self.plan, self.fit)
        if not self._long:
            self._take(work())
        elif not self._at_work:
            self._at_work = True
            self._background.run(work)

    @property
    def _long(self) -> bool:
        return len(self.plan.points) > MOST_POINTS_AT_ONCE

    def _begin(self) -> None:
        """Lay the notes out in time, and fit them unless they are long."""
        self.notes: Notes = self._outline.notes()
        self.learned: LearnedPace | None = self._pace_for(self.notes)
        self.plan: Plan = planned(self.notes, learned=self.learned)
        self.fit: Fitted | None = None if self._long else _own_fit(self.plan)
        if not self._long:
            self.musts_s = musts_s(self.plan)
        elif self._speeches != self._desk.speeches:
            self.musts_s = None
        self._speeches = self._desk.speeches
        self._timer.start(LONG_CALM_MS if self._long else CALM_MS)

    @Slot()
    def reckon_anew(self) -> None:
        """Another pace may have been learned."""
        self._begin()
        self.reckoned.emit()

    @Slot()
    def _follow(self) -> None:
        if self._desk.outline is not self._outline:
            self._outline, is_another = self._desk.outline, self._speeches != self._desk.speeches
            self._begin()
            if is_another and self._long:
                self.put_away.emit()
                self._steps = [self.coming, self.reckoned]
                self._soon.start()
            else:
                self.reckoned.emit()

    @Slot()
    def _come(self) -> None:
        self._steps.pop(0).emit()
        if self._steps:
            self._soon.start()

    @Slot(object)
    def _finish(self, fits: Fits) -> None:
        self._at_work = False
        if fits.plan is self.plan:
            self._take(fits)
        else:
            self._timer.start()

    @Slot(object)
    def _give_up(self, _error: Exception) -> None:
        self._at_work = False

    def _take(self, fits: Fits) -> None:
        self.usual = fits.usual
        if fits.own is not self.fit or fits.musts_s != self.musts_s:
            self.fit, self.musts_s = fits.own, fits.musts_s
            self.reckoned.emit()
        self.usual_reckoned.emit()


def _fits(plan: Plan, own: Fitted | None) -> Fits:
    usual = {limit_s: within_limit(plan, limit_s) for limit_s in COMPARED_LIMITS_S} if plan.points else {}
    own = own or usual.get(plan.notes.limit_s or 0.0) or _own_fit(plan)
    return Fits(plan, musts_s(plan), own, usual)


def _own_fit(plan: Plan) -> Fitted | None:
    limit_s = plan.notes.limit_s
    return None if limit_s is None or not plan.points else within_limit(plan, limit_s)
