"""What belongs to a section, a point and the speech, written by keyboard alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.domain.entry import Field
from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.outline import HEAD
from tests.ui.opened_desk import OpenedDesk, opened_desk
from tests.ui.opened_stage import only

NOTES = Notes("A speech", (Section("One", points=(Point("first"),)), Section("Two", points=(Point("second"),))))
BACKTAB = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedDesk]:
    assert qapp is not None
    with opened_desk(NOTES) as opened:
        yield opened


def entry(desk: OpenedDesk, row: int, field: Field) -> str:
    return str(desk.models.outline.entry(row, field))


def said(desk: OpenedDesk) -> str:
    return str(desk.models.messages.property("text"))


def focused(desk: OpenedDesk) -> str:
    """What stands in the field that has the keyboard."""
    item = desk.window.activeFocusItem()
    assert item is not None
    return str(item.property("text"))


def test_key_short_name_and_numbering_of_a_section_are_set_at_the_desk(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Tab)
    desk.type("O")
    desk.key(Qt.Key.Key_Tab)
    desk.type("Start")
    desk.key(Qt.Key.Key_Tab, times=3)
    desk.key(Qt.Key.Key_Return)
    row = desk.models.rows[0].row_id
    assert [entry(desk, row, field) for field in (Field.KEY, Field.LABEL, Field.NUMBERING)] == [
        "O",
        "Start",
        Numbering.DECIMAL,
    ]
    assert desk.models.rows[1].number == "1"
    desk.key(Qt.Key.Key_Escape, times=2)
    desk.key(Qt.Key.Key_Down)
    assert desk.models.outline.property("current") == 1


def test_what_cannot_be_a_key_is_told_when_the_field_is_left_and_not_before(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Tab)
    desk.type("OP")
    assert said(desk) == ""
    desk.key(Qt.Key.Key_Tab)
    assert "not one character" in said(desk)
    desk.key(Qt.Key.Key_Tab, BACKTAB)
    assert focused(desk) == "O"
    desk.key(Qt.Key.Key_Backspace)
    desk.type("P")
    assert said(desk) == ""
    assert entry(desk, desk.models.rows[0].row_id, Field.KEY) == "P"


def test_a_pause_is_judged_when_it_is_left_and_shows_what_is_kept(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Tab, times=3)
    desk.type("1.")
    assert said(desk) == ""
    desk.type("x")
    assert said(desk) == ""
    desk.key(Qt.Key.Key_Return)
    assert said(desk) != ""
    desk.key(Qt.Key.Key_Tab, times=3)
    assert focused(desk) == "1"
    desk.key(Qt.Key.Key_Backspace)
    desk.type("2")
    assert (said(desk), entry(desk, desk.models.rows[1].row_id, Field.PAUSE)) == ("", "2")


def test_speaker_event_and_language_fold_out_below_the_title(desk: OpenedDesk) -> None:
    only(desk.root, "HeadTitle").forceActiveFocus()
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Return)
    desk.type("Ana")
    desk.key(Qt.Key.Key_Tab)
    desk.type("Geneva")
    desk.key(Qt.Key.Key_Return)
    desk.type("In short")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("fr")
    desk.key(Qt.Key.Key_Return)
    fields = (Field.SPEAKER, Field.EVENT, Field.SUBTITLE, Field.LANGUAGE)
    assert [entry(desk, HEAD, field) for field in fields] == ["Ana", "Geneva", "In short", "fr"]
    assert not only(desk.root, "HeadDetails").isVisible()
    assert only(only(desk.root, "DeskHead"), "QuietButton").property("text") == "Ana, Geneva ▾"
    desk.key(Qt.Key.Key_Down)
    assert desk.models.outline.property("current") == 1
