"""The line along the bottom: the whole speech, where it is, and where it should be."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.plan import Plan
from app.domain.standing import Standing
from app.session import Session
from ui.slots import Slot
from ui.view_models.instant import Instant

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FINEST_SHARE = 1 / 2000
"""Less than a pixel of the widest line is not told."""


@QmlElement
class TimelineViewModel(QObject):
    """Places as shares of the speech, 0 to 1."""

    stretches_changed = Signal()
    place_changed = Signal()
    due_changed = Signal()

    def __init__(self, session: Session, instant: Instant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plan: Plan | None = None
        self._place = 0.0
        self._due = 0.0
        instant.stood.connect(self._stand)

    @Property(list, notify=stretches_changed)
    def stretches(self) -> list[dict[str, object]]:
        """The outermost sections: name, where they begin and how much of the speech they take."""
        plan = self._plan
        if plan is None:
            return []
        tops = [plan.sections[index] for index in plan.top_sections()]
        return [
            {
                "name": top.section.name,
                "begins": plan.share_at(top.start_s),
                "share": plan.share_at(top.lasts_s),
            }
            for top in tops
        ]

    @Property(float, notify=place_changed)
    def place(self) -> float:
        """Where the speech is."""
        return self._place

    @Property(float, notify=due_changed)
    def due(self) -> float:
        """Where it should be by now."""
        return self._due

    @Slot(float)
    def jump(self, share: float) -> None:
        """Go to the point that is due at `share` of the speech."""
        if self._plan is not None:
            self._session.jump_to_place(share * self._plan.total_s)

    @Slot(object)
    def _stand(self, standing: Standing | None) -> None:
        speech = self._session.speech
        if standing is None or speech is None:
            return
        if speech.plan is not self._plan:
            self._plan = speech.plan
            self.stretches_changed.emit()
        place, due = self._plan.share_at(standing.place_s), self._plan.share_at(standing.due_s)
        if abs(place - self._place) >= FINEST_SHARE or place in {0.0, 1.0}:
            self._place = place
            self.place_changed.emit()
        if abs(due - self._due) >= FINEST_SHARE or due in {0.0, 1.0}:
            self._due = due
            self.due_changed.emit()
