"""Work off the GUI thread: in order, one at a time, and its errors back in the GUI thread."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from ui.background import Background


class Listener(QObject):
    """Keeps what it is told, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, threading.Thread]] = []

    @Slot(object)
    def hear(self, thing: object) -> None:
        self.heard.append((thing, threading.current_thread()))


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    assert qtbot is not None
    made = Background()
    yield made
    made.finish()


def test_jobs_are_done_in_order_and_not_in_the_gui_thread(background: Background) -> None:
    done: list[int] = []
    threads: set[int] = set()

    def job(number: int) -> None:
        done.append(number)
        threads.add(threading.get_ident())

    for number in range(50):
        background.run(lambda number=number: job(number))  # type: ignore[misc]  # mypy does not infer the default
    background.finish()
    assert done == list(range(50))
    assert threading.get_ident() not in threads


def test_an_error_is_told_in_the_gui_thread_and_the_next_job_is_done(background: Background, qtbot: QtBot) -> None:
    listener, done, error = Listener(), [], OSError("disk full")
    background.failed.connect(listener.hear)

    def fail() -> None:
        raise error

    with qtbot.waitSignal(background.failed):
        background.run(fail)
        background.run(lambda: done.append("next"))
    background.finish()
    assert listener.heard == [(error, threading.main_thread())]
    assert done == ["next"]
