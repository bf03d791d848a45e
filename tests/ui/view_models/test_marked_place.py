"""The place that Find has come to."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.entry import Field
from app.domain.finding import Match
from ui.view_models.marked_place import MarkedPlaceViewModel


@pytest.fixture
def marked(qapp: QGuiApplication) -> Iterator[MarkedPlaceViewModel]:
    assert qapp is not None
    made = MarkedPlaceViewModel()
    yield made
    shiboken6.delete(made)


def place(marked: MarkedPlaceViewModel) -> list[object]:
    return [marked.property(name) for name in ("row", "first", "last")]


def test_places_are_counted_as_qml_counts_them(marked: MarkedPlaceViewModel) -> None:
    marked.mark(Match(3, Field.SAY, 2, 4), "👍🏽ab👍🏽")
    assert place(marked) == [3, 4, 6]
    marked.clear()
    assert place(marked) == [0, 0, 0]


def test_a_place_beside_the_text_marks_the_row_alone(marked: MarkedPlaceViewModel, qtbot: QtBot) -> None:
    marked.mark(Match(3, Field.CUE, 2, 4), "smile")
    assert place(marked) == [3, 0, 0]
    with qtbot.assertNotEmitted(marked.row_changed):
        marked.mark(Match(3, Field.CUE, 2, 4), "smile")
