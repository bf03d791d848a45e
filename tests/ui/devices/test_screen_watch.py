"""Where a window goes when screens change; the screens themselves change in the tests from outside."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from pytestqt.qtbot import QtBot

from ui.devices import screen_watch
from ui.devices.screen_watch import ScreenWatch, _screen_of, _within

ROOM = QRect(0, 0, 1000, 700)


@pytest.mark.parametrize(
    ("place", "inside"),
    [
        (QRect(100, 100, 400, 300), QRect(100, 100, 400, 300)),
        (QRect(1500, 100, 400, 300), QRect(600, 100, 400, 300)),
        (QRect(-50, -20, 400, 300), QRect(0, 0, 400, 300)),
        (QRect(200, 200, 3000, 2000), QRect(0, 0, 1000, 700)),
        (QRect(900, 650, 400, 300), QRect(600, 400, 400, 300)),
    ],
)
def test_a_window_is_moved_and_made_smaller_no_more_than_it_must_be(place: QRect, inside: QRect) -> None:
    assert _within(place, ROOM) == inside


def test_a_window_that_is_out_of_sight_is_brought_back(qtbot: QtBot, qapp: QGuiApplication) -> None:
    window = QWindow()
    watch = ScreenWatch(qapp)
    screen = qapp.primaryScreen().availableGeometry()
    window.setGeometry(screen.right() + 500, 10, 300, 200)
    window.show()
    qtbot.waitUntil(window.isVisible)
    qapp.primaryScreen().geometryChanged.emit(screen)
    qtbot.waitUntil(lambda: screen.contains(window.geometry()))
    watch.finish()
    window.destroy()


def test_a_hidden_window_is_left_alone(qapp: QGuiApplication) -> None:
    window = QWindow()
    window.setGeometry(99_000, 10, 300, 200)
    watch = ScreenWatch(qapp)
    watch.bring_back()
    assert window.geometry().left() == 99_000
    watch.finish()


def test_a_window_that_fills_a_screen_fills_it_again(qtbot: QtBot, qapp: QGuiApplication) -> None:
    window = QWindow()
    watch = ScreenWatch(qapp)
    window.showFullScreen()
    qtbot.waitUntil(window.isVisible)
    window.setGeometry(QRect(10, 10, 200, 100))
    watch.bring_back()
    assert window.geometry() == qapp.primaryScreen().geometry()
    watch.finish()
    window.destroy()


def test_what_a_compositor_of_wayland_tells_of_a_place_is_not_believed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot is not None
    window = QWindow()
    by_place: list[QRect] = []
    own = window.screen()

    def best(place: QRect) -> QScreen:
        by_place.append(place)
        return own

    monkeypatch.setattr(screen_watch, "_best_screen", best)
    assert _screen_of(window, "wayland-egl") == own
    assert by_place == []
    _screen_of(window, "xcb")
    assert len(by_place) == 1
    monkeypatch.setattr(QGuiApplication, "screens", list)  # its own screen is gone
    _screen_of(window, "wayland")
    assert len(by_place) == 2
    window.destroy()
