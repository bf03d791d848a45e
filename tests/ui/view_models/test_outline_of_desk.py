"""The rows of the outline, and what commands make of them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.entry import Field
from app.domain.notes import Notes, Point, Section
from app.domain.work import Work
from tests.ui.opened_desk import OpenedModels

NOTES = Notes(
    "A speech",
    (
        Section("One", points=(Point("first"), Point("second")), sections=(Section("Inner", points=(Point("deep"),)),)),
        Section("Two", points=(Point("third"),)),
    ),
)
ONE, FIRST, SECOND, INNER, DEEP, TWO, THIRD = range(1, 8)


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedModels]:
    assert qapp is not None
    models = OpenedModels(NOTES)
    tester = QAbstractItemModelTester(models.outline.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield models
    del tester
    models.let_go()


def test_rows_tell_what_they_are(desk: OpenedModels) -> None:
    assert [(row.row_id, row.section, row.depth, row.text) for row in desk.rows] == [
        (ONE, True, 0, "One"),
        (FIRST, False, 1, "first"),
        (SECOND, False, 1, "second"),
        (INNER, True, 1, "Inner"),
        (DEEP, False, 2, "deep"),
        (TWO, True, 0, "Two"),
        (THIRD, False, 1, "third"),
    ]


def test_a_row_that_moves_stays_the_same_row(desk: OpenedModels) -> None:
    model = desk.outline.model
    followed = QPersistentModelIndex(model.index(1))
    desk.outline.choose(1)
    for _ in range(4):
        desk.outline.move(1)
    assert followed.row() == 5
    assert desk.rows[5].row_id == FIRST
    desk.outline.undo()
    assert followed.row() == 4


@pytest.mark.parametrize(
    ("row", "before", "texts"),
    [
        (FIRST, 3, "One second first Inner deep Two third"),
        (THIRD, 1, "One third first second Inner deep Two"),
        (FIRST, 7, "One second Inner deep Two third first"),
        (FIRST, 5, "One second Inner deep first Two third"),
        (TWO, 0, "Two third One first second Inner deep"),
        (ONE, 7, "Two third One first second Inner deep"),
        (INNER, 7, "One first second Two third Inner deep"),
        (FIRST, 1, "One first second Inner deep Two third"),
        (FIRST, 2, "One first second Inner deep Two third"),
        (THIRD, 0, "One third first second Inner deep Two"),
        (ONE, 2, "One first second Inner deep Two third"),
        (TWO, 1, "Two third One first second Inner deep"),
        (TWO, 2, "One first second Two third Inner deep"),
        (TWO, 4, "One first second Two third Inner deep"),
        (ONE, 6, "One first second Inner deep Two third"),
        (INNER, 1, "Inner deep One first second Two third"),
        (INNER, 2, "One first second Inner deep Two third"),
        (INNER, 5, "One first second Inner deep Two third"),
        (INNER, 6, "One first second Inner deep Two third"),
        (99, 1, "One first second Inner deep Two third"),
    ],
)
def test_what_is_dropped_goes_before_the_row_it_is_dropped_at(
    desk: OpenedModels, row: int, before: int, texts: str
) -> None:
    desk.outline.drop(row, before)
    assert desk.texts == texts.split()


def held(desk: OpenedModels, row: int) -> list[int]:
    """The row with all it holds."""
    index = desk.at_hand.outline.index(row)
    assert index is not None
    return [desk.rows[place].row_id for place in desk.at_hand.outline.block(index)]


@pytest.mark.parametrize("before", range(8))
@pytest.mark.parametrize("row", [ONE, FIRST, SECOND, INNER, DEEP, TWO, THIRD])
def test_a_line_comes_to_stand_where_it_was_shown(desk: OpenedModels, row: int, before: int) -> None:
    ids = [shown.row_id for shown in desk.rows]
    place, moved = desk.outline.landing(row, before), held(desk, row)
    others = [known for known in ids if known not in moved]
    at = sum(known in others for known in ids[:place])
    desk.outline.drop(row, before)
    assert [shown.row_id for shown in desk.rows] == [*others[:at], *moved, *others[at:]]
    assert desk.messages.property("text") == ""


def test_what_cannot_be_done_is_said(desk: OpenedModels) -> None:
    desk.outline.join(FIRST)
    assert "no point before" in desk.messages.property("text")


def test_a_split_counts_as_the_person_sees_the_text(desk: OpenedModels) -> None:
    desk.outline.write(FIRST, "👍🏽 good day")
    desk.outline.split(FIRST, "  👍🏽  good day", 10)
    assert desk.texts[1:3] == ["👍🏽 go", "od day"]


def test_after_a_join_the_caret_stands_where_they_met(desk: OpenedModels, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.outline.row_wanted) as wanted:
        desk.outline.join(SECOND)
    assert wanted.args == [1, 6]
    assert desk.texts[1] == "first second"


def test_writing_rests_when_another_row_is_chosen(desk: OpenedModels) -> None:
    for text in ("f", "fo", "foo"):
        desk.outline.write(FIRST, text)
    desk.outline.choose(2)
    desk.outline.choose(1)
    desk.outline.write(FIRST, "food")
    desk.outline.undo()
    assert desk.texts[1] == "foo"
    desk.outline.undo()
    assert desk.texts[1] == "first"


def test_a_priority_is_for_points_alone(desk: OpenedModels) -> None:
    desk.outline.choose(0)
    desk.outline.prioritise("must")
    assert not desk.at_hand.history.past
    desk.outline.choose(1)
    desk.outline.prioritise("must")
    assert desk.outline.entry(FIRST, Field.PRIORITY) == "must"


def test_a_new_section_is_ready_to_be_written(desk: OpenedModels, qtbot: QtBot) -> None:
    desk.outline.choose(6)
    with qtbot.waitSignal(desk.outline.row_wanted) as wanted:
        desk.outline.add_section()
    assert wanted.args == [7, -1]
    desk.outline.write(desk.outline.row_at(7), "Three")
    assert desk.texts[-1] == "Three"


def test_a_row_that_is_gone_has_no_entry(desk: OpenedModels) -> None:
    desk.outline.remove(FIRST)
    assert desk.outline.entry(FIRST, "say") == ""
    desk.outline.write(FIRST, "lost")
    assert "lost" not in desk.texts


def test_another_speech_begins_at_its_first_row(desk: OpenedModels, qtbot: QtBot) -> None:
    desk.outline.choose(5)
    with qtbot.waitSignals([desk.outline.model.modelReset, desk.outline.row_shown]):
        desk.at_hand.put(Work.new())
    assert desk.texts == ["Opening", "Thank you, Chair.", "Closing", "I thank you."]
    assert desk.outline.property("current") == 0
