"""What nobody holds any more ends in the GUI thread, and in no other."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.session import Session
from ui.sweeper import Sweeper

MANY = 20_000


@pytest.fixture
def sweeper(session: Session, qtbot: QtBot) -> Iterator[Sweeper]:
    """Sweeps for as long as the test runs, and leaves Python as it was."""
    assert qtbot is not None
    was_on, was_frozen = gc.isenabled(), gc.get_freeze_count()
    gc.enable()
    sweeper = Sweeper(session)
    sweeper.start()
    yield sweeper
    sweeper.finish()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    if not was_on:
        gc.disable()
    if was_frozen:
        gc.freeze()


class Circle(QObject):
    """Held by nobody but itself, once it is made."""

    def __init__(self, ended_in: list[str]) -> None:
        super().__init__()
        self.ended_in = ended_in
        self.itself = self

    def __del__(self) -> None:
        self.ended_in.append(threading.current_thread().name)


def ask_for_memory() -> None:
    assert len([[] for _ in range(MANY)]) == MANY


def test_another_thread_that_asks_for_memory_ends_nothing_of_the_window(sweeper: Sweeper) -> None:
    ended_in: list[str] = []
    Circle(ended_in)
    worker = threading.Thread(target=ask_for_memory, name="worker")
    worker.start()
    worker.join()
    assert ended_in == []
    ask_for_memory()
    held: list[list[int]] = [[] for _ in range(MANY)]
    sweeper.sweep()
    assert ended_in == ["MainThread"]
    assert held


def test_without_it_another_thread_does() -> None:
    was_on = gc.isenabled()
    gc.enable()
    ended_in: list[str] = []
    Circle(ended_in)
    worker = threading.Thread(target=ask_for_memory, name="worker")
    worker.start()
    worker.join()
    if not was_on:
        gc.disable()
    assert ended_in == ["worker"]


def generations_swept(sweeper: Sweeper, times: int) -> set[int]:
    """With enough made before each time that the youngest are due."""
    swept: set[int] = set()

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            swept.add(info["generation"])

    gc.callbacks.append(note)
    held: list[list[list[int]]] = []
    for _ in range(times):
        held.append([[] for _ in range(1000)])
        sweeper.sweep()
    gc.callbacks.remove(note)
    return swept


def test_what_is_old_is_looked_through_only_while_the_text_rests(sweeper: Sweeper, session: Session) -> None:
    session.run_or_pause()
    assert generations_swept(sweeper, 400) == {0, 1}
    session.pause()
    assert 2 in generations_swept(sweeper, 400)


def test_nothing_is_looked_through_when_little_was_made(sweeper: Sweeper) -> None:
    gc.collect()
    started: list[str] = []
    gc.callbacks.append(watch := lambda phase, _info: started.append(phase))
    sweeper.sweep()
    gc.callbacks.remove(watch)
    assert started == []
