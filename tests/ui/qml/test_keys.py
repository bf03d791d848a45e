"""A key reaches the speech through the window, whatever lies over the stage, and however long it is held."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.domain.speech import Speech
from tests.speeches import ten_seconds_each
from tests.ui.conftest import StageOpener
from tests.ui.opened_stage import OpenedStage


@pytest.fixture
def stage(on_stage: StageOpener) -> OpenedStage:
    return on_stage(ten_seconds_each(One=3, Two=3, Three=3))


def press(stage: OpenedStage, key: Qt.Key, text: str = "", *, repeated: bool = False) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, text, repeated)
    QCoreApplication.sendEvent(stage.window, event)


def speech_of(stage: OpenedStage) -> Speech:
    assert stage.session.speech is not None
    return stage.session.speech


def test_a_key_that_is_held_runs_the_text_once(stage: OpenedStage) -> None:
    press(stage, Qt.Key.Key_Space, " ")
    for _ in range(9):
        press(stage, Qt.Key.Key_Space, " ", repeated=True)
    assert speech_of(stage).transport.running


def test_a_key_that_is_held_goes_on_with_the_pace(stage: OpenedStage) -> None:
    press(stage, Qt.Key.Key_Up)
    for _ in range(3):
        press(stage, Qt.Key.Key_Up, repeated=True)
    assert round(speech_of(stage).words_per_minute) == 140


def test_a_digit_jumps_whatever_lies_over_the_stage(stage: OpenedStage) -> None:
    for over in ("blank", "all_keys"):
        stage.models.steering.ask(over)
        press(stage, Qt.Key.Key_3, "3")
        assert speech_of(stage).transport.place_s == 60.0
        press(stage, Qt.Key.Key_1, "1")
        stage.models.steering.ask(over)


def test_on_the_page_of_problems_enter_presses_its_button_and_other_keys_pass(stage: OpenedStage) -> None:
    asked: list[str] = []
    stage.models.page.file_asked.connect(asked.append)
    found: dict[str, object] = {"line": 1, "column": 1, "sentence": "The file is empty", "hint": ""}
    stage.models.page.show_problems(Path("notes.yaml"), [found])
    stage.window.requestActivate()
    press(stage, Qt.Key.Key_Return, "\r")
    assert asked == ["notes.yaml"]
    press(stage, Qt.Key.Key_F1)
    assert stage.models.steering.property("all_keys") is True


def test_after_the_page_of_problems_the_stage_has_the_keys_again(stage: OpenedStage) -> None:
    found: dict[str, object] = {"line": 1, "column": 1, "sentence": "The file is empty", "hint": ""}
    stage.models.page.show_problems(Path("notes.yaml"), [found])
    stage.models.page.show_stage(Path("notes.yaml"))
    press(stage, Qt.Key.Key_2, "2")
    assert speech_of(stage).transport.place_s == 30.0
