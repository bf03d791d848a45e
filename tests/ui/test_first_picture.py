"""What nobody waits for waits itself, until the window has shown something."""

from collections.abc import Iterator
from threading import Event, Thread

import pytest
import shiboken6
from PySide6.QtCore import Slot
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from ui.background import Background
from ui.first_picture import FirstPicture


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QQuickWindow]:
    assert qtbot is not None
    window = QQuickWindow()
    yield window
    shiboken6.delete(window)


class Counted(FirstPicture):
    """Counts how often it hears of a frame."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    @Slot()
    def note(self) -> None:
        self.heard += 1
        super().note()


def test_a_job_begins_when_the_window_has_shown_something(window: QQuickWindow, qtbot: QtBot) -> None:
    background, first, done = Background(), FirstPicture(), list[str]()
    first.follow(window)
    background.wait_for(first.wait)
    background.run(lambda: done.append("worked"))
    assert not done
    with qtbot.wait_signal(background.done):
        window.frameSwapped.emit()
    assert done == ["worked"]


def test_no_frame_is_heard_of_but_the_first(window: QQuickWindow) -> None:
    first = Counted()
    first.follow(window)
    window.frameSwapped.emit()
    window.frameSwapped.emit()
    assert first.heard == 1


def test_who_waits_is_let_go_at_the_end_too(qtbot: QtBot) -> None:
    assert qtbot is not None
    first, came = FirstPicture(), Event()

    def wait() -> None:
        first.wait()
        came.set()

    waiting = Thread(target=wait)
    waiting.start()
    first.note()
    waiting.join()
    assert came.is_set()
