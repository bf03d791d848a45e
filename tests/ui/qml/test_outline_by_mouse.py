"""The outline by mouse: lines added, taken away and moved; and what is chosen afterwards."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from app.domain.notes import Notes, Point, Section
from tests.ui.opened_desk import OpenedDesk, opened_desk
from tests.ui.opened_stage import on_window, only

NOTES = Notes(
    "A speech", (Section("One", points=(Point("first"), Point("second"))), Section("Two", points=(Point("third"),)))
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedDesk]:
    assert qapp is not None
    with opened_desk(NOTES) as opened:
        yield opened


def row_of(desk: OpenedDesk, text: str) -> QQuickItem:
    return only(desk.root, "OutlineRow", lambda row: row.property("text") == text)


def press(desk: OpenedDesk, row: QQuickItem, sign: str) -> None:
    """Go to the line with the pointer, and press what has come up there."""
    QTest.mouseMove(desk.window, on_window(row).center().toPoint())
    QCoreApplication.processEvents()
    button = only(row, "QuietButton", lambda button: button.property("text") == sign)
    assert button.isVisible()
    QTest.mouseClick(desk.window, LEFT, pos=on_window(button).center().toPoint())


def test_plus_adds_a_point_below_that_is_written_at_once(desk: OpenedDesk) -> None:
    press(desk, row_of(desk, "first"), "+")
    desk.type("new")
    assert desk.models.texts == ["One", "first", "new", "second", "Two", "third"]


def test_cross_takes_a_line_away_with_all_it_holds(desk: OpenedDesk) -> None:
    press(desk, row_of(desk, "second"), "×")
    assert desk.models.texts == ["One", "first", "Two", "third"]
    press(desk, row_of(desk, "One"), "×")
    assert desk.models.texts == ["Two", "third"]
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, times=2)
    assert len(desk.models.texts) == 5


def test_a_section_is_added_at_the_end(desk: OpenedDesk) -> None:
    button = only(only(desk.root, "OutlineFoot"), "QuietButton")
    QTest.mouseClick(desk.window, LEFT, pos=on_window(button).center().toPoint())
    desk.type("Last")
    assert desk.models.texts == ["One", "first", "second", "Two", "third", "Last"]


def test_an_empty_outline_says_what_to_do_and_enter_does_it(desk: OpenedDesk) -> None:
    hint = only(only(desk.root, "OutlineFoot"), "Label", lambda label: "Enter" in str(label.property("text")))
    assert not hint.isVisible()
    desk.key(Qt.Key.Key_Delete, times=2)
    assert desk.models.texts == []
    QCoreApplication.processEvents()
    desk.window.grabWindow()
    assert hint.isVisible()
    desk.key(Qt.Key.Key_Return)
    desk.type("at last")
    assert desk.models.texts == ["", "at last"]
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, times=2)
    assert desk.models.texts == []


@pytest.mark.parametrize(("carried", "onto", "after"), [("third", "first", 1), ("Two", "One", 0)])
def test_what_is_dragged_is_seen_at_the_pointer_and_chosen_afterwards(
    desk: OpenedDesk, carried: str, onto: str, after: int
) -> None:
    handle = only(row_of(desk, carried), "RowHandle")
    assert handle.isVisible()
    start = on_window(handle).topLeft().toPoint() + QPoint(6, 20)
    end = QPoint(start.x() + 20, round(on_window(row_of(desk, onto)).top()) + 4)
    QTest.mousePress(desk.window, LEFT, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(desk.window, start + (end - start) * step / 8)
        QCoreApplication.processEvents()
    copy = only(desk.root, "Carried")
    assert (copy.isVisible(), copy.property("text")) == (True, carried)
    QTest.mouseRelease(desk.window, LEFT, pos=end)
    assert not copy.isVisible()
    assert desk.models.texts[after] == carried
    assert desk.models.outline.property("current") == after


def test_the_frame_of_a_line_recedes_while_something_else_is_written(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    row = row_of(desk, "first")
    assert row.property("written")
    only(desk.root, "HeadTitle").forceActiveFocus()
    assert not row.property("written")
    assert row.property("editing")


def test_the_title_of_a_new_speech_is_written_over_at_once(desk: OpenedDesk) -> None:
    desk.models.desk.title_wanted.emit()
    desk.type("Mine")
    assert desk.models.desk.property("title") == "Mine"
    frame = only(only(desk.root, "DeskHead"), "Rectangle")
    assert QQmlProperty.read(frame, "border.width") == 2
