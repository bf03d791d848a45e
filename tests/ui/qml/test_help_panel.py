"""Help and welcome at the desk by keyboard alone, on the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.opening import OpeningRequest
from tests.ui.opened_desk import OpenedDesk, opened_desk
from tests.ui.opened_rooms import Rooms, opened_rooms
from tests.ui.opened_stage import of_type, only
from tests.ui.qml.test_desk_keys import NOTES


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedDesk]:
    assert qapp is not None
    with opened_desk(NOTES) as opened:
        yield opened


@pytest.fixture
def rooms(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Rooms]:
    assert qapp is not None
    with opened_rooms(tmp_path) as opened:
        yield opened


def test_f1_opens_the_help_arrows_choose_a_page_and_esc_closes_it(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_F1)
    panel = only(desk.root, "HelpPanel")
    assert panel.isVisible()
    desk.key(Qt.Key.Key_Down, times=2)
    assert desk.models.help.property("current") == 2
    desk.key(Qt.Key.Key_Up)
    assert desk.models.help.property("current") == 1
    desk.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    desk.key(Qt.Key.Key_Down)
    assert desk.models.outline.property("current") == 1


def test_a_long_page_is_read_with_page_down(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_F1)
    QCoreApplication.processEvents()
    page = only(desk.root, "HelpPage")
    (text,) = of_type(page, "ListView")
    top = text.property("contentY")
    desk.key(Qt.Key.Key_PageDown)
    assert text.property("contentY") > top + 200
    desk.key(Qt.Key.Key_PageUp, times=3)
    assert text.property("contentY") == top


def test_every_page_can_be_shown(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_F1)
    for page in range(len(desk.models.help.property("titles"))):
        desk.models.help.choose(page)
        desk.resize(1024, 600)
    assert desk.models.help.property("current") == len(desk.models.help.property("titles")) - 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_F1], ids=["no meaning elsewhere", "a shortcut"])
def test_any_key_puts_the_welcome_away_and_does_what_it_always_does(rooms: Rooms, key: Qt.Key) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path))
    rooms.desk_room.welcome()
    window = rooms.desk_room.show()
    QCoreApplication.processEvents()
    card = only(window.rootObject(), "Welcome")
    assert card.isVisible()
    QTest.keyClick(window, key)
    assert not card.isVisible()
    done = rooms.desk_room.models.outline.property("current") or rooms.desk_room.models.help.property("opened")
    assert done
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not card.isVisible()
