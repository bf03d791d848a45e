"""Keeps a window where a person can see it, whatever becomes of the screens."""

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from ui.slots import Slot

SETTLED_MS = 150
"""Screens change in several steps; the window moves after the last of them."""


class ScreenWatch(QObject):
    """Brings each window to a screen that is there, as it was: full screen, or whole within the screen."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self.bring_back)
        for changed in (application.screenAdded, application.screenRemoved, application.primaryScreenChanged):
            changed.connect(self._changed)
        for screen in application.screens():
            self._follow(screen)

    def finish(self) -> None:
        """The windows may go where they like."""
        self._settled.stop()

    @Slot(QScreen)
    def _changed(self, screen: QScreen | None) -> None:
        if screen is not None and screen in QGuiApplication.screens():
            self._follow(screen)
        self._settled.start()

    def _follow(self, screen: QScreen) -> None:
        for changed in (screen.geometryChanged, screen.availableGeometryChanged, screen.logicalDotsPerInchChanged):
            changed.connect(self._settled.start, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def bring_back(self) -> None:
        """Each window where it is now, if that can be seen; else to the screen that shows most of it."""
        for window in QGuiApplication.topLevelWindows():
            if window.isVisible() and window.transientParent() is None:
                _bring_back(window)


def _bring_back(window: QWindow) -> None:
    room = _screen_of(window, QGuiApplication.platformName())
    if window.visibility() is not QWindow.Visibility.FullScreen:
        inside = _within(window.geometry(), room.availableGeometry())
        if inside != window.geometry():
            window.setGeometry(inside)
    elif window.geometry() != room.geometry():
        window.setScreen(room)
        window.setGeometry(room.geometry())
        window.showFullScreen()


def _screen_of(window: QWindow, platform: str) -> QScreen:
    """A compositor of Wayland tells no program where its window is, but on which screen; others tell the place."""
    own = window.screen()
    knows = platform.startswith("wayland") and own in QGuiApplication.screens()
    return own if knows else _best_screen(window.geometry())


def _best_screen(place: QRect) -> QScreen:
    """The screen that shows most of that place, or the first one when none shows any."""
    screens = QGuiApplication.screens()
    return max(screens, key=lambda screen: _area(screen.geometry() & place))


def _area(place: QRect) -> int:
    return place.width() * place.height() if place.isValid() else 0


def _within(place: QRect, room: QRect) -> QRect:
    """The same place, moved and made smaller no more than it takes to lie within the room."""
    size = place.size().boundedTo(room.size())
    left = min(max(place.left(), room.left()), room.right() - size.width() + 1)
    top = min(max(place.top(), room.top()), room.bottom() - size.height() + 1)
    return QRect(left, top, size.width(), size.height())
