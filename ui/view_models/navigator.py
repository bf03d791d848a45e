"""The outline beside the text: sections with their key, their time, and what has become of them."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.durations import clock_text
from app.domain.plan import Plan, PlannedSection
from app.domain.standing import Progress, SectionStanding, Standing
from app.session import Session
from ui.slots import Slot
from ui.view_models.instant import Instant

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class NavigatorViewModel(QObject):
    """Rows that stay as long as the plan does; what changes while speaking is told apart."""

    title_changed = Signal()
    byline_changed = Signal()
    limit_changed = Signal()
    sections_changed = Signal()
    standings_changed = Signal()
    current_changed = Signal()

    def __init__(self, session: Session, instant: Instant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plan: Plan | None = None
        self._limit = ""
        self._standings: list[dict[str, object]] = []
        self._current = 0
        instant.stood.connect(self._stand)

    @Property(str, notify=title_changed)
    def title(self) -> str:
        """The event, or the title where none is named."""
        return "" if self._plan is None else self._plan.notes.event or self._plan.notes.title

    @Property(str, notify=byline_changed)
    def byline(self) -> str:
        return "" if self._plan is None else self._plan.notes.speaker

    @Property(str, notify=limit_changed)
    def limit(self) -> str:
        """The limit as a clock shows it; empty without one."""
        return self._limit

    @Property(list, notify=sections_changed)
    def sections(self) -> list[dict[str, object]]:
        """Each section: name, title, key, depth, kept, time, share of the speech, from (what comes before)."""
        plan = self._plan
        return (
            []
            if plan is None
            else [_row(plan, planned, _key(plan, index)) for index, planned in enumerate(plan.sections)]
        )

    @Property(list, notify=standings_changed)
    def standings(self) -> list[dict[str, object]]:
        """For each section: progress (coming, current, done, skipped), share of it that is behind, time it took."""
        return self._standings

    @Property(int, notify=current_changed)
    def current(self) -> int:
        """Index of the innermost section that is being said."""
        return self._current

    @Slot(int)
    def jump(self, section: int) -> None:
        self._session.jump_to_section(section)

    @Slot(object)
    def _stand(self, standing: Standing | None) -> None:
        speech = self._session.speech
        if standing is None or speech is None:
            return
        if speech.plan is not self._plan:
            self._plan = speech.plan
            self.title_changed.emit()
            self.byline_changed.emit()
            self.sections_changed.emit()
        limit_s = speech.countdown.limit_s
        limit = "" if limit_s is None else clock_text(limit_s)
        if limit != self._limit:
            self._limit = limit
            self.limit_changed.emit()
        standings = [_shown(section) for section in standing.sections]
        if standings != self._standings:
            self._standings = standings
            self.standings_changed.emit()
        if standing.section != self._current:
            self._current = standing.section
            self.current_changed.emit()


def _key(plan: Plan, section: int) -> str:
    """The key that leads to a section: its own, or its count among the outermost."""
    own = plan.sections[section].section.key.upper()
    tops = plan.top_sections()
    counted = str(tops.index(section) + 1) if section in tops[:9] else ""
    return own or counted


def _row(plan: Plan, planned: PlannedSection, key: str) -> dict[str, object]:
    return {
        "name": planned.section.name,
        "title": planned.section.title,
        "key": key,
        "depth": planned.depth,
        "kept": planned.kept,
        "time": clock_text(round(planned.lasts_s)),
        "share": plan.share_at(planned.lasts_s),
        "from": plan.share_at(planned.start_s),
    }


def _shown(section: SectionStanding) -> dict[str, object]:
    took = clock_text(round(section.took_s)) if section.progress is Progress.DONE else ""
    return {"progress": section.progress.value, "share": round(section.share, 2), "took": took}
