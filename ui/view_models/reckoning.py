"""What the speech on the desk costs in time, reckoned anew after each edit for all who show it."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain.fitting import Fitted
from app.domain.notes import Notes
from app.domain.plan import Plan
from app.domain.within_limit import within_limit
from app.opening import planned
from ui.view_models.desk_seen import Desk

CALM_MS = 120
PROMPT_S = 0.02
"""A speech that takes longer than this to fit is fitted when the writing rests, rather than at each letter."""


class Reckoning(QObject):
    """The plan is always that of the notes; what gives way is None until the writing of a long speech rests."""

    reckoned = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.notes: Notes = desk.outline.notes()
        self.plan: Plan = planned(self.notes)
        self.fit: Fitted | None = None
        self._fitting_takes_s = 0.0
        self._outline = desk.outline
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CALM_MS)
        self._timer.timeout.connect(self.fit_now)
        self._fit()
        desk.subscribe(self._follow)

    @property
    def shown(self) -> Plan:
        """The plan with what gives way in it."""
        return self.plan if self.fit is None else self.fit.plan

    @Slot()
    def _follow(self) -> None:
        if self._desk.outline is self._outline:
            return
        self._outline = self._desk.outline
        self.notes = self._outline.notes()
        self.plan = planned(self.notes)
        if self._fitting_takes_s > PROMPT_S:
            self.fit = None
            self._timer.start()
        else:
            self._fit()
        self.reckoned.emit()

    @Slot()
    def fit_now(self) -> None:
        """Do not wait for the writing to rest."""
        self._timer.stop()
        self._fit()
        self.reckoned.emit()

    def _fit(self) -> None:
        start_s = perf_counter()
        limit_s = self.notes.limit_s
        self.fit = None if limit_s is None or not self.plan.points else within_limit(self.plan, limit_s)
        self._fitting_takes_s = perf_counter() - start_s
