"""Paper at the desk by keyboard alone, on the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from app.formats.notes_yaml import read_notes
from app.opening import shipped_notes
from tests.ui.opened_desk import OpenedDesk, opened_desk
from tests.ui.opened_stage import only

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedDesk]:
    assert qapp is not None
    with opened_desk(read_notes(shipped_notes())) as opened:
        yield opened


def panel(desk: OpenedDesk) -> QQuickItem:
    return only(desk.root, "PaperPanel")


def test_ctrl_p_shows_the_speech_on_paper_and_esc_puts_it_away(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_P, CTRL)
    assert panel(desk).isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert not panel(desk).isVisible()
    desk.key(Qt.Key.Key_Down)
    assert desk.models.outline.property("current") == 1


def set_pages(desk: OpenedDesk, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: bool(desk.models.printed.property("pages")), timeout=60_000)


def test_pages_turn_by_keys_and_the_page_is_drawn(desk: OpenedDesk, qtbot: QtBot) -> None:
    set_pages(desk, qtbot)
    desk.key(Qt.Key.Key_PageDown, times=2)
    assert desk.models.printed.property("page") == 3
    desk.key(Qt.Key.Key_PageUp)
    assert desk.models.printed.property("page") == 2
    QCoreApplication.processEvents()
    image = desk.window.grabWindow()
    assert image.pixelColor(image.width() * 2 // 3, 30).lightness() == 255


def test_another_reader_is_chosen_with_tab_and_space(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_P, CTRL)
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Space)
    assert desk.models.printed.property("kind") == "interpreters"


def test_ctrl_p_on_paper_prints_it(desk: OpenedDesk, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_P, CTRL)
    with qtbot.waitSignal(desk.models.printed.printing_asked, timeout=60_000):
        desk.key(Qt.Key.Key_P, CTRL)


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (3840, 2160)])
def test_the_whole_page_is_in_sight_whatever_the_window(desk: OpenedDesk, size: tuple[int, int]) -> None:
    desk.key(Qt.Key.Key_P, CTRL)
    desk.resize(*size)
    image = only(panel(desk), "Image")
    corner = image.mapToScene(image.boundingRect().bottomRight())
    assert corner.x() <= size[0]
    assert corner.y() <= size[1] - 40
    assert image.height() > size[1] * 0.7


def test_a_long_wait_for_the_pages_is_told_where_they_will_be(desk: OpenedDesk, qtbot: QtBot) -> None:
    told = [item for item in only(panel(desk), "PaperSheet").childItems() if item.property("text")]
    set_pages(desk, qtbot)
    assert [label.isVisible() for label in told] == [False]
    desk.models.printed.choose_sheet("a4")
    desk.models.printed._setter.drop()
    qtbot.waitUntil(told[0].isVisible, timeout=60_000)
