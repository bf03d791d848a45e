"""The machine is kept awake while a speech is on the stage, whatever the system answers and however slowly."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ui.devices.keep_awake import KeepAwake, ask_the_system


@dataclass
class System:
    """A system that promises, or does not, when it is let to."""

    promises: bool = True
    awake: int = 0
    let: threading.Event = field(default_factory=threading.Event)

    def request(self) -> AbstractContextManager[Any]:
        return self._request()

    @contextmanager
    def _request(self) -> Iterator[Any]:
        self.let.wait()
        self.awake += self.promises
        yield type("Answer", (), {"active": self.promises})()
        self.awake -= self.promises


@pytest.fixture
def system() -> System:
    system = System()
    system.let.set()
    return system


@pytest.fixture
def keeper(system: System, qtbot: QtBot) -> Iterator[KeepAwake]:
    assert qtbot is not None
    made = KeepAwake(system.request)
    yield made
    system.let.set()
    made.finish()


def test_it_is_held_and_released(keeper: KeepAwake, system: System, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper.held_changed):
        keeper.hold()
    assert keeper.held
    assert system.awake == 1
    keeper.hold()
    with qtbot.waitSignal(keeper.held_changed):
        keeper.release()
    keeper.finish()
    assert not keeper.held
    assert system.awake == 0


def test_a_system_that_cannot_promise_it_is_told(keeper: KeepAwake, system: System, qtbot: QtBot) -> None:
    system.promises = False
    with qtbot.waitSignal(keeper.refused_changed):
        keeper.hold()
    assert keeper.refused
    assert not keeper.held
    with qtbot.waitSignal(keeper.refused_changed):
        keeper.release()
    assert not keeper.refused


def test_an_answer_that_comes_too_late_is_no_news(keeper: KeepAwake, system: System, qtbot: QtBot) -> None:
    system.let.clear()
    keeper.hold()
    keeper.release()
    with qtbot.waitSignal(keeper._answered):
        system.let.set()
    assert not keeper.held
    keeper.finish()
    assert system.awake == 0


def test_the_system_is_asked_after_what_comes_first(keeper: KeepAwake, system: System, qtbot: QtBot) -> None:
    shown = threading.Event()
    keeper.wait_for(shown.wait)
    keeper.hold()
    assert system.awake == 0
    with qtbot.waitSignal(keeper.held_changed):
        shown.set()
    assert system.awake == 1


def test_it_can_be_held_again(keeper: KeepAwake, qtbot: QtBot) -> None:
    for _ in range(3):
        with qtbot.waitSignal(keeper.held_changed):
            keeper.hold()
        with qtbot.waitSignal(keeper.held_changed):
            keeper.release()


def test_who_never_asked_has_nothing_to_release(keeper: KeepAwake) -> None:
    keeper.release()
    assert not keeper.held


def test_without_the_service_of_a_desktop_the_real_system_refuses(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    keeper = KeepAwake(ask_the_system)
    with qtbot.waitSignal(keeper.refused_changed):
        keeper.hold()
    keeper.finish()
