"""No key ends a running speech by mistake, least of all Esc, which clickers send."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opened_stage import ViewModels
from tests.ui.pressing import press, running, said


def test_a_clicker_sends_f5_and_esc_in_turn_from_one_button(models: ViewModels) -> None:
    states = []
    for name in ("F5", "Esc", "F5", "Esc", "F5"):
        press(models, name)
        states.append(running(models))
    assert states == [True, False, True, False, True]


def test_esc_closes_what_is_open_and_then_pauses(models: ViewModels, qtbot: QtBot) -> None:
    for name in ("Space", "B", "?"):
        press(models, name)
    with qtbot.assertNotEmitted(models.steering.leave_granted), qtbot.assertNotEmitted(models.steering.off_stage_asked):
        press(models, "Esc")
        assert not models.steering.property("all_keys")
        assert running(models)
        press(models, "Esc")
        assert not models.steering.property("blank")
        assert running(models)
        press(models, "Esc")
        assert not running(models)
        press(models, "Esc")
        assert said(models).startswith("Paused.")


def test_esc_before_the_speech_leaves_the_full_screen_only(models: ViewModels, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(models.steering.leave_granted), qtbot.waitSignal(models.steering.off_stage_asked):
        press(models, "Esc")


@pytest.mark.parametrize("blank", [False, True])
@pytest.mark.parametrize("all_keys", [False, True])
@pytest.mark.parametrize("state", ["unsaid", "waiting", "running", "paused", "finished"])
def test_esc_never_ends_the_program(
    models: ViewModels, qtbot: QtBot, state: str, *, blank: bool, all_keys: bool
) -> None:
    if state == "waiting":
        models.session.start_clock(0.0)
    elif state != "unsaid":
        press(models, "Space")
        models.clock.pass_s(99.0 if state == "finished" else 3.0)
        models.instant.look()
    if state == "paused":
        press(models, "Space")
    if blank:
        press(models, "B")
    if all_keys:
        press(models, "?")
    with qtbot.assertNotEmitted(models.steering.leave_granted):
        for _ in range(6):
            press(models, "Esc")


@pytest.mark.parametrize("state", ["running", "paused", "interrupted"])
def test_leaving_a_speech_under_way_takes_two_presses_one_soon_after_the_other(
    models: ViewModels, qtbot: QtBot, state: str
) -> None:
    press(models, "Space")
    if state == "paused":
        press(models, "Space")
    if state == "interrupted":
        models.session.interrupt()
    with qtbot.assertNotEmitted(models.steering.leave_granted):
        press(models, "Ctrl+Q")
        assert "again" in said(models)
        models.clock.pass_s(3.0)
        press(models, "Ctrl+Q")
    models.clock.pass_s(2.9)
    with qtbot.waitSignal(models.steering.leave_granted):
        press(models, "Ctrl+Q")
    assert said(models) == ""


def test_esc_after_the_last_word_leaves_the_stage(models: ViewModels, qtbot: QtBot) -> None:
    press(models, "Space")
    models.clock.pass_s(99.0)
    models.instant.look()
    with qtbot.waitSignal(models.steering.off_stage_asked):
        press(models, "Esc")
