"""Talking points: the point in large type, the next one small, and what its part may still take."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.durations import clock_text
from app.domain.plan import PlannedPoint
from app.session import Session
from ui.slots import Slot
from ui.view_models.instant import Instant

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TalkingViewModel(QObject):
    """The same session and the same plan, read point by point."""

    shown_changed = Signal()
    section_changed = Signal()
    number_changed = Signal()
    text_changed = Signal()
    cue_changed = Signal()
    next_text_changed = Signal()
    left_changed = Signal()
    over_changed = Signal()
    share_changed = Signal()

    def __init__(self, session: Session, instant: Instant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = False
        self._values: dict[str, str] = dict.fromkeys(("section", "number", "text", "cue", "next_text", "left"), "")
        self._over = False
        self._share = 0.0
        instant.stood.connect(self._stand)

    @Property(bool, notify=shown_changed)
    def shown(self) -> bool:
        """Whether the speaker reads point by point instead of scrolling."""
        return self._shown

    @Property(str, notify=section_changed)
    def section(self) -> str:
        return self._values["section"]

    @Property(str, notify=number_changed)
    def number(self) -> str:
        return self._values["number"]

    @Property(str, notify=text_changed)
    def text(self) -> str:
        return self._values["text"]

    @Property(str, notify=cue_changed)
    def cue(self) -> str:
        return self._values["cue"]

    @Property(str, notify=next_text_changed)
    def next_text(self) -> str:
        return self._values["next_text"]

    @Property(str, notify=left_changed)
    def left(self) -> str:
        """Time left for the section, or over it, as a clock shows it."""
        return self._values["left"]

    @Property(bool, notify=over_changed)
    def over(self) -> bool:
        """Whether the section has had its time."""
        return self._over

    @Property(float, notify=share_changed)
    def share(self) -> float:
        """How much of the point has been said, from 0 to 1, to the hundredth."""
        return self._share

    @Slot()
    def toggle(self) -> None:
        """From scrolling to talking points and back, at the same word."""
        self._session.lead(point_by_point=not self._shown)

    @Slot(object)
    def _stand(self, _standing: object) -> None:
        speech = self._session.speech
        shown = speech is not None and speech.point_by_point
        if shown != self._shown:
            self._shown = shown
            self.shown_changed.emit()
        if shown:
            self._follow()

    def _follow(self) -> None:
        speech, now = self._session.speech, self._session.talking()
        if speech is None or now is None:
            return
        points = speech.plan.points
        point = points[now.point]
        following = "" if now.following is None else _numbered(points[now.following])
        self._become(
            section=speech.plan.sections[now.section].section.title,
            number=_counted(point),
            text=point.text,
            cue=point.point.cue or "",
            next_text=following,
            left=clock_text(round(abs(now.section_left_s))),
        )
        if (now.section_left_s < 0) != self._over:
            self._over = now.section_left_s < 0
            self.over_changed.emit()
        share = round(now.share, 2)
        if share != self._share:
            self._share = share
            self.share_changed.emit()

    def _become(self, **values: str) -> None:
        changed = [name for name, value in values.items() if self._values[name] != value]
        self._values |= values
        for name in changed:
            getattr(self, f"{name}_changed").emit()


def _counted(point: PlannedPoint) -> str:
    """The number of a point; a bullet counts nothing."""
    return point.number if point.number.isalnum() else ""


def _numbered(point: PlannedPoint) -> str:
    return f"{_counted(point)}  {point.text}".strip()
