"""What a control does is told where the pointer rests, and not over what a key has opened meanwhile."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.notes import Notes, Point, Section
from tests.ui.opened_desk import OpenedDesk, opened_desk
from tests.ui.opened_stage import on_window, only

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedDesk]:
    assert qapp is not None
    with opened_desk(Notes("A speech", (Section("One", points=(Point("first"),)),))) as opened:
        yield opened


def tip_over(desk: OpenedDesk, qtbot: QtBot, item: QQuickItem) -> QQuickItem:
    """The bubble that comes when the pointer rests there."""
    tip = only(item, "Tip")
    QTest.mouseMove(desk.window, on_window(item).center().toPoint())
    qtbot.waitUntil(tip.isVisible)
    [bubble] = [child for child in desk.window.contentItem().childItems() if child.z() == 100.0 and child.isVisible()]
    return bubble


def test_a_tip_goes_when_a_key_opens_something(desk: OpenedDesk, qtbot: QtBot) -> None:
    bubble = tip_over(desk, qtbot, only(desk.root, "DeskButton", lambda one: one.property("text") == "Takes"))
    desk.key(Qt.Key.Key_O, CONTROL)
    assert not bubble.isVisible()


def test_who_wrote_in_the_title_is_not_told_it_again(desk: OpenedDesk) -> None:
    title = only(desk.root, "HeadTitle")
    QTest.mouseMove(desk.window, on_window(title).center().toPoint())
    assert only(title, "Tip").property("wanted")
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton, pos=on_window(title).center().toPoint())
    desk.key(Qt.Key.Key_Tab)
    assert not title.hasActiveFocus()
    assert not only(title, "Tip").property("wanted")
