"""How the stage looks: the settings as QML reads them."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.session import Session
from ui.slots import Slot

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AppearanceViewModel(QObject):
    """The settings in force that the drawing needs; shares are of the window."""

    theme_changed = Signal()
    font_changed = Signal()
    column_width_changed = Signal()
    reading_line_changed = Signal()
    mirror_sideways_changed = Signal()
    mirror_upside_down_changed = Signal()
    motion_changed = Signal()
    navigator_changed = Signal()
    countdown_big_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = session.settings
        self._notifiers = {
            "theme": self.theme_changed,
            "font": self.font_changed,
            "column_width": self.column_width_changed,
            "reading_line": self.reading_line_changed,
            "mirror_sideways": self.mirror_sideways_changed,
            "mirror_upside_down": self.mirror_upside_down_changed,
            "motion": self.motion_changed,
            "navigator": self.navigator_changed,
            "countdown_big": self.countdown_big_changed,
        }
        session.subscribe(self._follow)

    @Property(str, notify=theme_changed)
    def theme(self) -> str:
        return self._settings.theme.value

    @Property(str, notify=font_changed)
    def font(self) -> str:
        return self._settings.font

    @Property(float, notify=column_width_changed)
    def column_width(self) -> float:
        return self._settings.column_width

    @Property(float, notify=reading_line_changed)
    def reading_line(self) -> float:
        return self._settings.reading_line

    @Property(bool, notify=mirror_sideways_changed)
    def mirror_sideways(self) -> bool:
        return self._settings.mirror_sideways

    @Property(bool, notify=mirror_upside_down_changed)
    def mirror_upside_down(self) -> bool:
        return self._settings.mirror_upside_down

    @Property(str, notify=motion_changed)
    def motion(self) -> str:
        return self._settings.motion.value

    @Property(bool, notify=navigator_changed)
    def navigator(self) -> bool:
        return self._settings.navigator

    @Property(bool, notify=countdown_big_changed)
    def countdown_big(self) -> bool:
        return self._settings.countdown_big

    @Slot()
    def _follow(self) -> None:
        before, self._settings = self._settings, self._session.settings
        if before is self._settings:
            return
        for name, notifier in self._notifiers.items():
            if getattr(before, name) != getattr(self._settings, name):
                notifier.emit()
