"""What is pasted at the desk, on the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.domain.notes import Notes, Point, Section
from app.domain.pasting import MOST_IN_ONE
from tests.ui.opened_desk import OpenedDesk, opened_desk

CTRL = Qt.KeyboardModifier.ControlModifier
NOTES = Notes("A speech", (Section("One", points=(Point("first"), Point("second"))),))


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedDesk]:
    assert qapp is not None
    with opened_desk(NOTES) as opened:
        yield opened


def test_pasted_text_becomes_one_line_without_what_nobody_sees(desk: OpenedDesk) -> None:
    QGuiApplication.clipboard().setText(" and\x07\tmore\x00")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_V, CTRL)
    assert desk.models.texts[1] == "first and more"
    assert desk.models.messages.property("text") == "Characters that cannot be seen were left out."


def test_pasted_paragraphs_become_points_where_the_caret_stands(desk: OpenedDesk) -> None:
    QGuiApplication.clipboard().setText(" and more.\n\nA second one.\n\nThe th")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Left, times=2)
    desk.key(Qt.Key.Key_V, CTRL)
    assert desk.models.texts[:4] == ["One", "firand more.", "A second one.", "The thst"]
    desk.type("x")
    assert desk.models.texts[3] == "The thxst"
    desk.key(Qt.Key.Key_Z, CTRL)
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.models.texts[:3] == ["One", "first", "second"]


def test_paragraphs_pasted_into_a_heading_stay_in_one_line(desk: OpenedDesk) -> None:
    QGuiApplication.clipboard().setText("a\nb")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_V, CTRL)
    assert desk.models.texts[:2] == ["Onea b", "first"]


def test_a_paste_of_ten_million_letters_is_cut(desk: OpenedDesk) -> None:
    QGuiApplication.clipboard().setText("x" * 10_000_000)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_V, CTRL)
    assert len(desk.models.texts[1]) == len("first") + MOST_IN_ONE
    assert str(desk.models.messages.property("text")).startswith("Only the beginning found room.")
