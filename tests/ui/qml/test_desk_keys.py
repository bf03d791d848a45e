"""The desk by keyboard alone, on the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.entry import Field
from app.domain.notes import Notes, Numbering, Point, Priority, Section
from tests.ui.opened_desk import OpenedDesk, opened_desk
from tests.ui.opened_stage import of_type, on_window, only

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

NOTES = Notes(
    "A speech",
    (
        Section("One", numbering=Numbering.DECIMAL, points=(Point("first"), Point("second"))),
        Section("Two", numbering=Numbering.LETTER, points=(Point("third"),)),
    ),
    limit_s=300.0,
)


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedDesk]:
    assert qapp is not None
    with opened_desk(NOTES) as opened:
        yield opened


def test_arrows_go_from_line_to_line(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down, times=2)
    assert desk.models.outline.property("current") == 2
    desk.key(Qt.Key.Key_End)
    assert desk.models.outline.property("current") == 4
    desk.key(Qt.Key.Key_Up)
    assert desk.models.outline.property("current") == 3


def test_enter_writes_at_the_end_of_the_line_and_esc_ends_it(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.type(" thing")
    assert desk.models.texts[1] == "first thing"
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Down)
    assert desk.models.outline.property("current") == 2


def test_enter_in_the_title_goes_to_the_outline(desk: OpenedDesk) -> None:
    only(desk.root, "HeadTitle").forceActiveFocus()
    desk.key(Qt.Key.Key_End)
    desk.type("!")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)
    desk.type("!")
    assert desk.models.texts[0] == "One!"
    assert desk.models.desk.property("title") == "A speech!"


def test_what_has_come_in_the_place_of_a_line_that_is_gone_is_the_one_that_keys_are_about(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_1, CTRL)
    assert [(row.text, row.priority) for row in desk.models.rows if not row.section] == [
        ("second", "must"),
        ("third", "should"),
    ]


def test_the_pace_is_set_with_the_pointer_too(desk: OpenedDesk) -> None:
    place = on_window(only(desk.root, "PaceChoice"))
    QTest.mouseClick(
        desk.window, Qt.MouseButton.LeftButton, pos=QPoint(round(place.right()) - 2, round(place.top()) + 43)
    )
    assert desk.models.plan.property("pace") == 210.0


def test_another_slot_replaces_what_stands_there_and_is_judged_when_it_is_done(desk: OpenedDesk) -> None:
    place = on_window(next(chip for chip in of_type(desk.root, "Chip") if chip.property("text") == "…"))
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    desk.type("7")
    problem = only(
        desk.root, "Label", where=lambda label: label.property("text") == desk.models.plan.property("limit_problem")
    )
    assert not problem.isVisible()
    desk.key(Qt.Key.Key_Return)
    assert problem.isVisible()
    desk.type(":00")
    assert desk.models.plan.property("limit") == "7:00"
    desk.key(Qt.Key.Key_Return)
    assert not problem.isVisible()


def test_a_word_is_undone_as_one(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_F2)
    desk.type(" thing")
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.models.texts[1] == "first"
    desk.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert desk.models.texts[1] == "first thing"


def test_enter_at_the_end_makes_the_next_point(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return, times=2)
    desk.type("new")
    assert desk.models.texts == ["One", "first", "new", "second", "Two", "third"]
    assert [row.number for row in desk.models.rows] == ["", "1", "2", "3", "", "a"]


def test_enter_in_between_splits_and_backspace_joins_again(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Left, times=2)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.models.texts[1:3] == ["fir", "st"]
    desk.key(Qt.Key.Key_Backspace)
    assert desk.models.texts[1] == "fir st"
    desk.key(Qt.Key.Key_Backspace)
    assert desk.models.texts[1] == "first"


def test_arrows_lead_from_text_to_text(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Down)
    desk.type("!")
    desk.key(Qt.Key.Key_Up, times=2)
    desk.type("?")
    assert desk.models.texts[:3] == ["One?", "first", "second!"]


@pytest.mark.parametrize(
    ("key", "priority"),
    [(Qt.Key.Key_1, Priority.MUST), (Qt.Key.Key_2, Priority.SHOULD), (Qt.Key.Key_3, Priority.MAY)],
)
def test_one_key_sets_the_priority_in_the_line_or_on_it(desk: OpenedDesk, key: Qt.Key, priority: Priority) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(key, CTRL)
    assert desk.models.rows[1].priority == priority
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.key(key, CTRL)
    assert desk.models.rows[2].priority == priority


def test_a_point_moves_by_key_between_sections_and_stays_the_current_one(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down, times=2)
    desk.key(Qt.Key.Key_Down, ALT, times=2)
    assert desk.models.texts == ["One", "first", "Two", "third", "second"]
    desk.key(Qt.Key.Key_Up, ALT)
    assert desk.models.texts == ["One", "first", "Two", "second", "third"]
    assert desk.models.outline.property("current") == 3


def test_delete_takes_a_line_away_and_undo_brings_it_back(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Delete)
    assert desk.models.texts == ["One", "second", "Two", "third"]
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.models.texts == ["One", "first", "second", "Two", "third"]
    assert desk.models.outline.property("current") == 1


def test_tab_leads_through_what_belongs_to_a_point(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Tab)
    desk.type("in short")
    desk.key(Qt.Key.Key_Tab)
    desk.type("smile")
    desk.key(Qt.Key.Key_Tab)
    desk.type("2")
    row = desk.models.rows[1].row_id
    assert [desk.models.outline.entry(row, field) for field in (Field.SHORT, Field.CUE, Field.PAUSE)] == [
        "in short",
        "smile",
        "2",
    ]
    assert desk.models.rows[1].remarks == "In short: in short  ·  Cue: smile  ·  Pause: 2 s"


def test_find_and_replace_by_keyboard(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_H, CTRL)
    desk.type("ir")
    assert desk.models.finder.property("count") == "1 of 2"
    desk.key(Qt.Key.Key_Return)
    assert desk.models.outline.property("current") == 4
    desk.key(Qt.Key.Key_Tab)
    desk.type("ea")
    desk.key(Qt.Key.Key_H, CTRL | SHIFT)
    assert desk.models.texts == ["One", "feast", "second", "Two", "thead"]
    desk.key(Qt.Key.Key_Escape)
    assert not desk.models.finder.property("shown")


def test_what_is_found_is_marked_in_its_line_until_find_is_closed(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_F, CTRL)
    desk.type("ir")
    found = only(desk.root, "FoundWords", lambda words: words.isVisible())
    assert (found.property("text"), found.property("selectedText")) == ("first", "ir")
    desk.key(Qt.Key.Key_Return)
    found = only(desk.root, "FoundWords", lambda words: words.isVisible())
    assert (found.property("text"), found.property("selectedText")) == ("third", "ir")
    desk.key(Qt.Key.Key_Escape)
    assert not of_type(desk.root, "FoundWords")


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_help_is_one_key_away(desk: OpenedDesk, key: Qt.Key) -> None:
    desk.key(key)
    assert desk.models.help.property("opened")


@pytest.mark.parametrize("tabs", range(5))
def test_esc_closes_find_from_wherever_in_it(desk: OpenedDesk, tabs: int) -> None:
    desk.key(Qt.Key.Key_H, CTRL)
    desk.type("ir")
    desk.key(Qt.Key.Key_Tab, times=tabs)
    item = desk.window.activeFocusItem()
    assert item is not None
    names = ("ir", "", "Next", "Replace", "Replace all")
    assert item.property("text") == names[tabs]
    desk.key(Qt.Key.Key_Escape)
    assert not desk.models.finder.property("shown")


def test_another_slot_is_taken_where_it_is_told_what_it_would_be(desk: OpenedDesk) -> None:
    desk.models.reckoning.reckon_usual()
    desk.window.grabWindow()
    lines = of_type(only(desk.root, "OtherLimits"), "Rectangle")
    others = {str(line.property("modelData")["limit"]): line for line in lines if line.property("modelData")}
    assert list(others) == ["15:00", "4:00", "3:00", "2:00", "1:30"]
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton, pos=on_window(others["4:00"]).center().toPoint())
    assert desk.models.at_hand.outline.head.limit_s == 240.0


def test_a_name_for_the_file_is_typed_and_confirmed_by_keyboard(desk: OpenedDesk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_S, CTRL)
    place = desk.models.place
    assert place.property("path").endswith("A-speech.yaml")
    desk.type("my")
    assert place.property("path").endswith("my.yaml")
    desk.key(Qt.Key.Key_Escape)
    assert not place.property("shown")
    desk.key(Qt.Key.Key_S, CTRL | SHIFT)
    desk.key(Qt.Key.Key_A, CTRL)
    desk.type(str(tmp_path / "talk"))
    with qtbot.waitSignal(place.chosen) as chosen:
        desk.key(Qt.Key.Key_Return)
    assert chosen.args == [str(tmp_path / "talk.yaml")]
    desk.key(Qt.Key.Key_Down)
    assert desk.models.outline.property("current") == 1


@pytest.mark.parametrize("size", [(1024, 600), (1440, 900), (1920, 1080), (3840, 2160)])
def test_it_opens_without_a_warning_at_any_size(desk: OpenedDesk, size: tuple[int, int]) -> None:
    desk.resize(*size)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.resize(*size)


def test_each_key_to_another_page_is_heard_once(desk: OpenedDesk) -> None:
    asked: list[str] = []
    desk.models.desk.deliver_asked.connect(lambda: asked.append("deliver"))
    desk.models.desk.rehearse_asked.connect(lambda: asked.append("rehearse"))
    desk.models.desk.takes_asked.connect(lambda: asked.append("takes"))
    for modifiers, key in ((NONE, Qt.Key.Key_F5), (NONE, Qt.Key.Key_F6), (SHIFT, Qt.Key.Key_F6)):
        desk.key(key, modifiers)
    assert asked == ["deliver", "rehearse", "takes"]
