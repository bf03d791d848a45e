"""What recedes at the desk can still be read and seen, in each theme."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.domain.notes import Notes, Point, Priority, Section
from app.domain.settings import Settings, Theme
from tests.ui.opened_desk import OpenedDesk, opened_desk
from tests.ui.opened_stage import of_type, only, type_name
from tests.ui.qml.test_colours import READABLE, SEEN, contrast

LONG = "a sentence of a good many words that takes its time to say " * 6
NOTES = Notes(
    "A speech",
    (Section("One", points=(Point(LONG, priority=Priority.MUST), Point(LONG, priority=Priority.MAY), Point("short"))),),
    limit_s=40.0,
)


@pytest.fixture(params=Theme)
def desk(qapp: QGuiApplication, request: pytest.FixtureRequest) -> Iterator[OpenedDesk]:
    assert qapp is not None
    with opened_desk(NOTES, Settings(desk_theme=request.param)) as opened:
        yield opened


def colours_of(desk: OpenedDesk) -> QObject:
    found = [child for child in desk.root.findChildren(QObject) if type_name(child) == "Colours"]
    return found[0]


def test_a_point_that_is_skipped_can_be_read(desk: OpenedDesk) -> None:
    (row,) = [row for row in of_type(desk.root, "OutlineRow") if row.property("goes")]
    surface, theme = colours_of(desk).property("surface"), Theme(colours_of(desk).property("theme"))
    pale = [
        label
        for label in of_type(row, "Label")
        if label.isVisible() and contrast(label.property("color"), surface) < READABLE[theme]
    ]
    assert pale == []


def test_the_circle_of_what_should_be_said_can_be_seen(desk: OpenedDesk) -> None:
    (row,) = [row for row in of_type(desk.root, "OutlineRow") if row.property("text") == "short"]
    (dot,) = [dot for dot in of_type(only(row, "RowHandle"), "Rectangle") if dot.isVisible()]
    for ground in ("surface", "raised"):
        assert contrast(dot.property("color"), colours_of(desk).property(ground)) >= SEEN


def test_a_button_that_cannot_be_pressed_now_can_be_read(desk: OpenedDesk) -> None:
    buttons = [button for button in of_type(desk.root, "DeskButton") if button.isVisible() and not button.isEnabled()]
    assert buttons
    theme = Theme(colours_of(desk).property("theme"))
    for button in buttons:
        assert button.opacity() == 1.0
        assert contrast(only(button, "Label").property("color"), button.property("color")) >= READABLE[theme]
