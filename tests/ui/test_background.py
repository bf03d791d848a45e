"""Work off the GUI thread: in order, one at a time, and its errors back in the GUI thread."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Slot
from pytestqt.qtbot import QtBot

from ui.background import Background

MANY = 50


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
        background.run(partial(job, number))
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


class Room(QObject):
    """Tells in which thread it ended."""

    def __init__(self, ended_in: list[threading.Thread]) -> None:
        super().__init__()
        self._ended_in = ended_in

    def look(self, may_go_on: threading.Event, comes_to: str) -> "Room | None":
        may_go_on.wait()
        if comes_to == "an error":
            raise OSError(self.objectName())
        return self if comes_to == "itself" else None

    def __del__(self) -> None:
        self._ended_in.append(threading.current_thread())


@pytest.mark.parametrize("comes_to", ["nothing", "itself", "an error"])
def test_what_is_let_go_while_a_job_holds_it_ends_in_the_gui_thread(
    background: Background, qtbot: QtBot, comes_to: str
) -> None:
    ended_in: list[threading.Thread] = []
    told: list[object] = []
    background.done.connect(lambda _result: told.append("done"))
    background.failed.connect(lambda _error: told.append("an error"))
    for _ in range(MANY):
        may_go_on, room = threading.Event(), Room(ended_in)
        background.run(partial(room.look, may_go_on, comes_to))
        del room
        may_go_on.set()
    background.finish()
    assert ended_in == []
    qtbot.waitUntil(lambda: len(told) == MANY)
    assert ended_in == [threading.main_thread()] * MANY
    assert set(told) == {"an error" if comes_to == "an error" else "done"}


def test_each_hears_of_its_own_jobs_though_they_stand_in_one_line(background: Background, qtbot: QtBot) -> None:
    one, other, order = Listener(), Listener(), list[int]()
    beside = Background(behind=background)
    background.done.connect(one.hear)
    beside.done.connect(other.hear)
    for number, asker in enumerate((background, beside, background, beside)):
        asker.run(partial(_noted, order, number))
    qtbot.waitUntil(lambda: len(one.heard) + len(other.heard) == 4)
    assert [thing for thing, _thread in one.heard] == [0, 2]
    assert [thing for thing, _thread in other.heard] == [1, 3]
    assert order == [0, 1, 2, 3]


def test_who_is_gone_is_told_nothing(background: Background, qtbot: QtBot) -> None:
    beside, heard, done = Background(behind=background), Listener(), list[int]()
    beside.done.connect(heard.hear)
    beside.run(partial(_noted, done, 1))
    shiboken6.delete(beside)
    with qtbot.waitSignal(background.done):
        background.run(lambda: None)
    assert done == [1]
    assert heard.heard == []


def test_a_job_outlasts_the_one_who_asked_for_it(qtbot: QtBot) -> None:
    asked, done, may_go_on = Background(), list[int](), threading.Event()
    heard = Listener()
    asked.done.connect(heard.hear)
    timer = threading.Timer(0.05, may_go_on.set)
    timer.start()
    asked.run(lambda: done.append(1) if may_go_on.wait() else None)
    shiboken6.delete(asked)
    qtbot.waitUntil(lambda: done == [1])
    QCoreApplication.processEvents()
    assert heard.heard == []
    timer.join()


def test_an_error_that_nobody_listens_to_is_raised_in_the_gui_thread(background: Background, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        background.run(partial(_wrong, OSError("disk full")))
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _error, _trace in caught] == [OSError]


def test_a_mistake_of_ours_is_raised_though_somebody_listens(background: Background, qtbot: QtBot) -> None:
    listener = Listener()
    background.failed.connect(listener.hear)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(background.failed):
        background.run(partial(_wrong, ValueError("odd")))
    assert [kind for kind, _error, _trace in caught] == [ValueError]
    assert len(listener.heard) == 1


def _noted(order: list[int], number: int) -> int:
    order.append(number)
    return number


def _wrong(error: Exception) -> None:
    raise error
