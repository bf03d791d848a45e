"""The countdown, the landing, and the pace, as they are shown."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.countdown import Light
from app.domain.durations import clock_text
from app.domain.landing import Advice
from app.domain.standing import Standing
from ui.slots import Slot
from ui.view_models.instant import Instant

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NO_CLOSING_S = 24 * 3600
CLOSING_NEAR_S = 20.0
"""So long before the closing words must begin, the speaker is told."""


@QmlElement
class CountdownViewModel(QObject):
    """Texts and whole seconds, told only when they change."""

    clock_changed = Signal()
    light_changed = Signal()
    lands_at_changed = Signal()
    spare_s_changed = Signal()
    limited_changed = Signal()
    ahead_s_changed = Signal()
    began_changed = Signal()
    finished_changed = Signal()
    running_changed = Signal()
    words_per_minute_changed = Signal()
    closing_in_s_changed = Signal()
    advice_changed = Signal()
    breath_s_changed = Signal()

    def __init__(self, instant: Instant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, object] = {
            "clock": "",
            "light": Light.WAITING.value,
            "lands_at": "",
            "spare_s": 0,
            "limited": False,
            "ahead_s": 0,
            "began": False,
            "finished": False,
            "running": False,
            "words_per_minute": 0,
            "closing_in_s": NO_CLOSING_S,
            "advice": Advice.NONE.value,
            "breath_s": 0,
        }
        instant.stood.connect(self._stand)

    @Property(str, notify=clock_changed)
    def clock(self) -> str:
        """Time left, time over once it is red, or time gone where there is no limit."""
        return str(self._values["clock"])

    @Property(str, notify=light_changed)
    def light(self) -> str:
        """One of waiting, calm, amber, red."""
        return str(self._values["light"])

    @Property(str, notify=lands_at_changed)
    def lands_at(self) -> str:
        return str(self._values["lands_at"])

    @Property(int, notify=spare_s_changed)
    def spare_s(self) -> int:
        """Whole seconds to spare against the limit, negative when over."""
        return self._whole("spare_s")

    @Property(bool, notify=limited_changed)
    def limited(self) -> bool:
        return bool(self._values["limited"])

    @Property(int, notify=ahead_s_changed)
    def ahead_s(self) -> int:
        """Whole seconds ahead of schedule, negative when behind."""
        return self._whole("ahead_s")

    @Property(bool, notify=began_changed)
    def began(self) -> bool:
        return bool(self._values["began"])

    @Property(bool, notify=finished_changed)
    def finished(self) -> bool:
        return bool(self._values["finished"])

    @Property(bool, notify=running_changed)
    def running(self) -> bool:
        return bool(self._values["running"])

    @Property(int, notify=words_per_minute_changed)
    def words_per_minute(self) -> int:
        return self._whole("words_per_minute")

    @Property(int, notify=closing_in_s_changed)
    def closing_in_s(self) -> int:
        """Whole seconds until the closing words must begin: now when not positive, a day when nothing presses."""
        return self._whole("closing_in_s")

    @Property(str, notify=advice_changed)
    def advice(self) -> str:
        """What a fit would do for the speaker now: "let go", "take back", or "none"."""
        return str(self._values["advice"])

    @Property(int, notify=breath_s_changed)
    def breath_s(self) -> int:
        """Whole seconds of silence that there is time for before the next point."""
        return self._whole("breath_s")

    def _whole(self, name: str) -> int:
        value = self._values[name]
        return value if isinstance(value, int) else 0

    @Slot(object)
    def _stand(self, standing: Standing | None) -> None:
        if standing is None:
            return
        projection = standing.projection
        self._become(
            clock=_clock(standing),
            light=standing.light.value,
            lands_at=clock_text(round(projection.lands_at_s)),
            spare_s=0 if projection.spare_s is None else round(projection.spare_s),
            limited=standing.left_s is not None,
            ahead_s=round(projection.ahead_s),
            began=standing.began,
            finished=standing.finished,
            running=standing.running,
            words_per_minute=round(standing.words_per_minute),
            closing_in_s=_closing_in_s(standing),
            advice=Advice.NONE.value if standing.finished else standing.advice.value,
            breath_s=round(standing.breath_s) if standing.began else 0,
        )

    def _become(self, **values: object) -> None:
        changed = [name for name, value in values.items() if self._values[name] != value]
        self._values |= values
        for name in changed:
            getattr(self, f"{name}_changed").emit()


def _closing_in_s(standing: Standing) -> int:
    in_s = standing.closing_must_begin_in_s
    far = in_s is None or not standing.began or in_s > CLOSING_NEAR_S
    return NO_CLOSING_S if in_s is None or far else round(in_s)


def _clock(standing: Standing) -> str:
    """A countdown shows the second that has begun: 5:00 until one whole second is gone, 0:00 only at the limit."""
    if standing.left_s is None:
        return clock_text(int(standing.elapsed_s))
    left_s = -(-standing.left_s // 1)
    return clock_text(abs(int(left_s))) if left_s >= 0 else "+" + clock_text(int(-standing.left_s))
