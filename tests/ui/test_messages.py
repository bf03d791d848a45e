"""One calm line for the person, the whole story in the log, and the speech goes on."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from pytestqt.qtbot import QtBot

from ui.messages import READING_TIME_MS, READING_TIME_PER_CHARACTER_MS, Messages


@pytest.fixture
def messages(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Messages]:
    assert qtbot is not None
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    door = Messages()
    yield door
    door.clear()


class Worker(QObject):
    """Does what it is told in a slot, as a view model would."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work

    @Slot()
    def do(self) -> None:
        self._work()


def test_a_message_replaces_the_one_before_and_goes_by_itself(messages: Messages, qtbot: QtBot) -> None:
    messages.say("first")
    messages.say("second")
    assert messages.property("text") == "second"
    messages._timer.setInterval(0)
    with qtbot.waitSignal(messages.text_changed):
        pass
    assert messages.property("text") == ""


def test_it_stays_as_long_as_it_takes_to_read(messages: Messages) -> None:
    messages.say("short")
    assert messages._timer.interval() == READING_TIME_MS
    messages.say("word " * 100)
    assert messages._timer.interval() == 500 * READING_TIME_PER_CHARACTER_MS


def test_what_is_added_stands_under_what_is_there(messages: Messages) -> None:
    messages.add("one")
    messages.add("two")
    assert messages.property("text") == "one\ntwo"
    messages.add("two")
    assert messages.property("text") == "one\ntwo"
    messages.clear()
    messages.add("three")
    assert messages.property("text") == "three"


def test_nothing_is_told_when_nothing_changes(messages: Messages, qtbot: QtBot) -> None:
    messages.say("again")
    with qtbot.assertNotEmitted(messages.text_changed):
        messages.say("again")
    messages.clear()
    with qtbot.assertNotEmitted(messages.text_changed):
        messages.clear()


def test_an_error_in_a_slot_is_logged_and_said_and_the_next_slot_runs(
    messages: Messages, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    done: list[str] = []
    worker, next_worker = Worker(lambda: 1 / 0), Worker(lambda: done.append("on it goes"))
    messages.catch_the_unexpected()
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(worker.do)
    timer.timeout.connect(next_worker.do)
    with qtbot.waitSignal(messages.text_changed):
        timer.start(0)
    assert done == ["on it goes"]
    assert "goes on" in str(messages.property("text"))
    (record,) = caplog.records
    assert (record.levelno, record.name) == (logging.ERROR, "rostrum")
    assert record.exc_info is not None
    assert record.exc_info[0] is ZeroDivisionError
    caplog.clear()


def test_an_error_that_comes_with_each_tick_is_logged_once(
    messages: Messages, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    ticks: list[int] = []

    def fail() -> None:
        ticks.append(1)
        raise ValueError("tick")

    worker = Worker(fail)
    messages.catch_the_unexpected()
    timer = QTimer()
    timer.timeout.connect(worker.do)
    timer.start(0)
    qtbot.waitUntil(lambda: len(ticks) > 5)
    timer.stop()
    assert len(caplog.records) == 1
    caplog.clear()


def test_another_error_is_logged_too(messages: Messages, caplog: pytest.LogCaptureFixture) -> None:
    messages.catch_the_unexpected()
    sys.excepthook(ValueError, ValueError("a"), None)
    sys.excepthook(KeyError, KeyError("b"), None)
    assert len(caplog.records) == 2
    caplog.clear()


def test_an_error_in_a_thread_is_said_in_the_window(
    messages: Messages, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    messages.catch_the_unexpected()
    thread = threading.Thread(target=lambda: 1 / 0)
    with qtbot.waitSignal(messages.text_changed):
        thread.start()
    thread.join()
    assert len(caplog.records) == 1
    caplog.clear()


def test_an_error_where_something_ends_is_logged_once_and_not_said(
    messages: Messages, caplog: pytest.LogCaptureFixture
) -> None:
    class Ending:
        def __del__(self) -> None:
            raise ValueError("the words of a speech")

    messages.catch_the_unexpected()
    for _ in range(3):
        Ending()
    assert [(record.levelno, record.name) for record in caplog.records] == [(logging.WARNING, "rostrum")]
    assert messages.property("text") == ""
    caplog.clear()


def test_the_keyboard_may_still_interrupt(messages: Messages, capsys: pytest.CaptureFixture[str]) -> None:
    messages.catch_the_unexpected()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert messages.property("text") == ""
