"""A window on one page, the stage or the desk: a Qt Quick view, and how it is closed."""

import logging
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QWindow
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickView

from ui.slots import Slot

logger = logging.getLogger("rostrum")

QML = Path(__file__).parent / "qml"
BACKGROUND = QColor("#0c0f15")

ROOM_IN_A_FRAME = 0.92
"""What is left of a screen within the frame that a window has."""


SHARE_OF_A_LARGE_SCREEN = 0.6
"""The least that a window takes of a screen at first, each way: what is usual elsewhere is a stamp on 3840 × 2160."""


def portal_name(window: QWindow | None) -> str:
    """What desktops call it when they show a dialog above it; empty where that is not so simple.

    https://flatpak.github.io/xdg-desktop-portal/docs/window-identifiers.html
    """
    return f"x11:{window.winId():x}" if window and QGuiApplication.platformName() == "xcb" else ""


class AnyKey(QObject):
    """Hears of each key that is pressed in a window, and takes none away."""

    came = Signal()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:  # the latter for keys with a meaning
            self.came.emit()
        return False


class PageWindow(QQuickView):
    """Shows one QML page; asks before it closes.

    It overrides nothing that Qt calls in each frame: Python has no part in those.
    """

    close_asked = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._may_close = False
        self._noted: set[tuple[str, int]] = set()
        self.setTitle(title)
        self.setColor(BACKGROUND)
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.engine().addImportPath(str(QML))
        self.engine().setOutputWarningsToStandardError(True)
        self.engine().warnings.connect(self._note)

    @Slot(list)
    def _note(self, warnings: list[QQmlError]) -> None:
        """Each place once: a page that is wrong is wrong in each frame."""
        for warning in warnings:
            place = Path(warning.url().path()).name, warning.line()
            if place not in self._noted:
                self._noted.add(place)
                logger.info("QML: %s:%s", *place)

    def load(self, page: str, properties: Mapping[str, QObject]) -> None:
        """Load `page` of the Rostrum module with its required properties."""
        self.setInitialProperties(dict(properties))
        self.setSource(QUrl.fromLocalFile(str(QML / "Rostrum" / f"{page}.qml")))
        if self.status() is not QQuickView.Status.Ready:
            raise RuntimeError("\n".join(error.toString() for error in self.errors()))

    @property
    def is_full_screen(self) -> bool:
        return self.visibility() is QWindow.Visibility.FullScreen

    def begin_at(self, usual: QSize, least: QSize) -> None:
        """Take the usual size, more on a very large screen, and never be made smaller than the least.

        Each only as far as the screen has room.
        """
        screen = self.screen().availableSize()
        room = screen * ROOM_IN_A_FRAME
        self.setMinimumSize(least.boundedTo(room))
        self.resize(usual.expandedTo(screen * SHARE_OF_A_LARGE_SCREEN).boundedTo(room))

    def lie_like(self, other: "PageWindow") -> None:
        """Take the place of `other`, so that one page comes where the other was."""
        if other.windowStates() & Qt.WindowState.WindowMaximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        else:
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.setGeometry(other.geometry())

    def come(self) -> None:
        """Show it as it was left: `show` alone would forget that it took all of the screen."""
        if self.windowState() is Qt.WindowState.WindowMaximized:
            self.showMaximized()
        else:
            self.show()
        self.requestActivate()

    @Slot()
    def toggle_full_screen(self) -> None:
        """There and back, to a window that may have filled the screen within its frame."""
        self.setWindowStates(self.windowStates() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def leave_full_screen(self) -> None:
        self.setWindowStates(self.windowStates() & ~Qt.WindowState.WindowFullScreen)

    @Slot()
    def close_now(self) -> None:
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if self._may_close:
            super().closeEvent(event)
        else:
            event.ignore()
            self.close_asked.emit()
