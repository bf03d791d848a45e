from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.opened_stage import ViewModels
from ui.view_models.rehearsal import RehearsalViewModel

SPACE = int(Qt.Key.Key_Space)


@pytest.fixture
def rehearsal(models: ViewModels) -> RehearsalViewModel:
    models.rehearsal.set_rehearsing(rehearsing=True)
    return models.rehearsal


def runs(models: ViewModels) -> bool:
    assert models.session.speech is not None
    return models.session.speech.transport.running


def test_a_delivery_is_no_rehearsal_and_nobody_counts(models: ViewModels) -> None:
    assert not models.rehearsal.property("rehearsing")
    assert models.steering.press(SPACE, 0, " ")
    assert runs(models)


def test_three_two_one_and_it_begins(models: ViewModels, rehearsal: RehearsalViewModel, qtbot: QtBot) -> None:
    counted: list[int] = []
    rehearsal.count_changed.connect(lambda: counted.append(rehearsal.property("count")))
    assert models.steering.press(SPACE, 0, " ")
    assert not runs(models)
    qtbot.waitUntil(lambda: runs(models))
    assert counted == [3, 2, 1, 0]


def test_pressed_again_it_begins_at_once(models: ViewModels, rehearsal: RehearsalViewModel) -> None:
    models.steering.press(SPACE, 0, " ")
    models.steering.press(SPACE, 0, " ")
    assert runs(models)
    assert rehearsal.property("count") == 0
    models.steering.press(SPACE, 0, " ")
    assert not runs(models), "from then on the key runs and pauses"


def test_who_does_not_want_it_is_not_counted_in(models: ViewModels, rehearsal: RehearsalViewModel) -> None:
    models.session.change_settings(replace(models.session.settings, get_ready=False))
    models.steering.press(SPACE, 0, " ")
    assert runs(models)
    assert rehearsal.property("rehearsing")


def test_other_keys_do_not_count(models: ViewModels, rehearsal: RehearsalViewModel) -> None:
    assert not rehearsal.press(int(Qt.Key.Key_Right))
    models.session.close()
    assert not rehearsal.press(SPACE)


def test_after_the_last_word_it_is_over_unless_the_speaker_goes_back(
    models: ViewModels, rehearsal: RehearsalViewModel, qtbot: QtBot
) -> None:
    models.session.run_or_pause()
    models.clock.pass_s(60.0)
    with qtbot.waitSignal(rehearsal.over):
        models.instant.look()
    with qtbot.assertNotEmitted(rehearsal.over, wait=10):
        models.session.jump_to_beginning()
