"""A slot that fails harms nobody: not who called it, not the next slot, and not what QML knows."""

import inspect
import sys

import pytest
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

from ui.slots import Slot

PAGE = b"""
import QtQml
QtObject {
    required property QtObject model
    property int seen: model.number
    property int beside: 0
    function ask() { model.ask(); beside = 1; }
    function whole() { return model.whole(1, 2); }
}
"""


class Model(QObject):
    """What QML asks of it fails, on the way to a number that QML shows."""

    number_changed = Signal()
    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self.asked.connect(self._fail)

    @Property(int, notify=number_changed)
    def number(self) -> int:
        return self._number

    @Slot()
    def ask(self) -> None:
        self.asked.emit(1)
        self.count()

    def count(self) -> None:
        self._number += 1
        self.number_changed.emit()

    @Slot(int)
    def _fail(self, number: int) -> None:
        raise ValueError(number)

    @Slot(int, int, result=int)
    def whole(self, first: int, second: int = 2) -> int:
        """Of two."""
        raise ValueError(first + second)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    errors: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: errors.append(str(error)))
    return errors


def test_what_qml_shows_follows_on_after_a_slot_has_failed_on_the_way(qtbot: QtBot, told: list[str]) -> None:
    assert qtbot is not None
    engine, model = QQmlEngine(), Model()
    component = QQmlComponent(engine)
    component.setData(PAGE, "")
    page = component.createWithInitialProperties({"model": model})
    page.metaObject().invokeMethod(page, "ask")
    assert (page.property("seen"), page.property("beside"), told) == (1, 1, ["1"])
    model.count()
    assert page.property("seen") == 2


def test_a_slot_that_fails_answers_with_the_least_there_is(qtbot: QtBot, told: list[str]) -> None:
    assert qtbot is not None
    assert Model().whole(1) == 0
    assert Model().whole(first=3, second=4) == 0
    assert told == ["3", "7"]


def test_it_is_known_by_what_it_guards() -> None:
    assert Model.whole.__doc__ == "Of two."
    assert list(inspect.signature(Model.whole).parameters) == ["self", "first", "second"]
    assert Model.whole.__code__.co_argcount == 3
