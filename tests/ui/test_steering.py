"""Every key does what it says."""

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.adjusting import adjusted
from app.domain.commands import DEFAULT_KEYS, IN_STEPS, Command
from app.domain.notes import Notes
from app.domain.plan import plan
from app.domain.settings import Settings, Theme
from tests.speeches import NO_RESTS, part
from tests.ui.opened_stage import ViewModels, view_models
from tests.ui.pressing import place_s, press, running, said, speech_of

NONE = Qt.KeyboardModifier.NoModifier.value
SHIFT = Qt.KeyboardModifier.ShiftModifier.value
CONTROL = Qt.KeyboardModifier.ControlModifier.value
X11 = 0 if sys.platform == "win32" else 8
"""Where the system begins to count keys."""


def test_space_f5_and_enter_run_and_pause(models: ViewModels) -> None:
    for name, text in (("Space", " "), ("F5", ""), ("Return", "\r"), ("Enter", "\r")):
        assert press(models, name, text)
        assert running(models)
        assert press(models, name, text)
        assert not running(models)


def test_up_and_down_change_the_pace_by_the_step(models: ViewModels) -> None:
    pace = []
    for name in ("Up", "Up", "Down", "Down", "Down"):
        press(models, name)
        pace.append(round(speech_of(models).words_per_minute))
    assert pace == [125, 130, 125, 120, 115]
    models.session.change_settings(replace(models.session.settings, pace_step=10.0))
    press(models, "Up")
    assert round(speech_of(models).words_per_minute) == 120


def test_right_and_page_down_go_to_the_next_point_left_and_page_up_back(models: ViewModels) -> None:
    places = []
    for name in ("Right", "PgDown", "Right", "Left", "PgUp"):
        press(models, name)
        places.append(place_s(models))
    assert places == [10.0, 20.0, 30.0, 20.0, 10.0]


def test_home_end_and_backspace(models: ViewModels) -> None:
    press(models, "Right")
    press(models, "End")
    assert place_s(models) == 50.0
    press(models, "Home")
    assert place_s(models) == 0.0
    press(models, "Backspace", "\b")
    assert place_s(models) == 50.0
    press(models, "Backspace", "\b")
    assert place_s(models) == 10.0
    press(models, "Backspace", "\b")
    assert place_s(models) == 10.0


def test_a_jump_key_leads_to_its_section_and_then_to_its_parts(models: ViewModels) -> None:
    titles = []
    for text in ("S", "s", "s", "s", "o", "4", "1"):
        assert press(models, text.upper(), text)
        titles.append(speech_of(models).plan.sections[speech_of(models).plan.section_at(place_s(models))].section.title)
    assert titles == ["Three", "Inner one", "Inner two", "Inner one", "One", "Four", "One"]


def test_a_jump_key_of_the_notes_beats_a_command(models: ViewModels) -> None:
    press(models, "K", "k")
    assert place_s(models) == 10.0
    assert not speech_of(models).countdown.began
    assert press(models, "Shift+K", "K")
    assert not speech_of(models).countdown.began


def test_with_control_a_jump_key_does_not_jump(models: ViewModels) -> None:
    assert not press(models, "Ctrl+S", "s")
    assert place_s(models) == 0.0


def test_a_digit_past_the_last_section_does_nothing(models: ViewModels) -> None:
    assert not press(models, "7", "7")
    assert place_s(models) == 0.0


def test_the_clock_can_be_started_and_corrected(models: ViewModels) -> None:
    models.session.open(plan(Notes("Plain", (part("One"),)), NO_RESTS), 300.0)
    press(models, "K", "k")
    assert speech_of(models).countdown.began
    assert not running(models)
    press(models, "K", "k")
    assert speech_of(models).countdown.elapsed_s(models.clock.now_s()) == 5.0
    assert "5 s earlier" in said(models)
    press(models, "Shift+K", "K")
    assert speech_of(models).countdown.elapsed_s(models.clock.now_s()) == 0.0
    assert "5 s later" in said(models)


@pytest.mark.parametrize("command", [command for command in Command if adjusted(Settings(), command) is not None])
def test_every_key_about_looks_changes_one_step_of_the_settings(models: ViewModels, command: Command) -> None:
    before = replace(models.session.settings, text_size=1.5, column_width=0.8)
    models.session.change_settings(before)
    press(models, DEFAULT_KEYS[command][0])
    assert models.session.settings == adjusted(before, command) != before


@pytest.mark.parametrize("command", Command)
def test_every_command_is_carried_out_with_and_without_a_speech(models: ViewModels, command: Command) -> None:
    assert command in models.steering._actions or adjusted(Settings(), command) is not None
    models.steering.ask(command.value)
    empty = view_models(Settings())
    empty.steering.ask(command.value)
    empty.let_go()


@pytest.mark.parametrize(
    ("name", "signal"), [("F11", "full_screen_asked"), ("Ctrl+O", "open_asked"), ("Ctrl+Q", "leave_granted")]
)
def test_what_the_window_must_do_is_asked_of_it(models: ViewModels, qtbot: QtBot, name: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(models.steering, signal)):
        press(models, name)


def test_blank_and_all_keys_open_and_close(models: ViewModels) -> None:
    for name in ("B", "."):
        press(models, name)
        assert models.steering.property("blank") is True
        press(models, name)
        assert models.steering.property("blank") is False
    for name in ("?", "F1"):
        press(models, name)
        assert models.steering.property("all_keys") is True
        press(models, name)
        assert models.steering.property("all_keys") is False


def test_a_held_key_goes_on_only_with_what_is_done_in_steps(models: ViewModels, qtbot: QtBot) -> None:
    press(models, "Up")
    models.steering.hold()
    models.steering.hold()
    assert round(speech_of(models).words_per_minute) == 135
    press(models, "Space", " ")
    models.steering.hold()
    assert running(models)
    with qtbot.assertNotEmitted(models.steering.leave_granted):
        press(models, "Ctrl+Q")
        models.steering.hold()


def test_a_held_jump_key_jumps_once(models: ViewModels) -> None:
    press(models, "Up")
    press(models, "S", "s")
    models.steering.hold()
    assert place_s(models) == 20.0
    assert round(speech_of(models).words_per_minute) == 125
    assert Command.JUMP_BACK not in IN_STEPS


def test_keys_can_be_bound_anew_while_the_program_runs(models: ViewModels, qtbot: QtBot) -> None:
    keys = dict(DEFAULT_KEYS) | {Command.RUN_OR_PAUSE: ("G",), Command.THEME: ("Ctrl+Alt+T", "F9")}
    with qtbot.waitSignal(models.steering.keys_changed):
        models.session.change_settings(replace(models.session.settings, keys=keys))
    assert press(models, "G", "g")
    assert running(models)
    assert not press(models, "Space", " ")
    press(models, "F9")
    press(models, "Ctrl+Alt+T")
    assert models.session.settings.theme is Theme.CONTRAST
    shown = models.steering.property("keys")
    assert (shown["run_or_pause"], shown["theme"]) == ("G", "Ctrl+Alt+T  F9")


def test_a_key_that_nobody_has_is_said(models: ViewModels) -> None:
    keys = dict(DEFAULT_KEYS) | {Command.BLANK: ("Blank", "B")}
    models.session.change_settings(replace(models.session.settings, keys=keys))
    assert "“Blank”" in said(models)
    press(models, "B", "b")
    assert models.steering.property("blank") is True


def test_one_key_under_two_names_is_said(models: ViewModels) -> None:
    keys = dict(DEFAULT_KEYS) | {Command.BLANK: ("Escape", "B")}
    models.session.change_settings(replace(models.session.settings, keys=keys))
    assert "“Escape”" in said(models)
    press(models, "Esc")
    assert models.steering.property("blank") is False


def test_a_key_that_asks_for_nothing_is_left_to_others(models: ViewModels) -> None:
    assert not models.steering.press(Qt.Key.Key_F7.value, NONE, "")
    assert not models.steering.press(Qt.Key.Key_Z.value, SHIFT, "Z")
    assert not models.steering.press(Qt.Key.Key_C.value, CONTROL, "\x03")


def test_keys_that_the_notes_take_from_commands_are_said_once(models: ViewModels) -> None:
    models.messages.clear()
    models.session.open(plan(Notes("Keys", (part("Mirrors", "m"), part("Two"))), NO_RESTS), None)
    assert "M" in said(models)
    models.messages.clear()
    press(models, "Space", " ")
    assert said(models) == ""


def test_two_keys_with_the_same_sign_on_them_are_named_once(models: ViewModels) -> None:
    assert models.steering.property("keys")["run_or_pause"] == "Space  F5  ⏎"


def test_a_digit_past_the_last_section_tells_how_many_there_are(models: ViewModels) -> None:
    press(models, "9", "9")
    assert said(models) == "There are 4 sections."
    models.session.open(plan(Notes("Short", (part("One"),)), NO_RESTS), None)
    press(models, "9", "9")
    assert said(models) == "There is 1 section."


def test_a_pause_names_the_way_to_the_desk_too(models: ViewModels) -> None:
    press(models, "Space", " ")
    press(models, "Esc")
    press(models, "Esc")
    for key in ("Space", "Ctrl+E", "F11", "Ctrl+Q"):
        assert key in said(models)


def test_from_a_pause_the_first_press_for_the_desk_tells_what_goes(models: ViewModels, qtbot: QtBot) -> None:
    press(models, "Space", " ")
    models.clock.pass_s(5.0)
    press(models, "Esc")
    with qtbot.assertNotEmitted(models.steering.desk_asked):
        press(models, "Ctrl+E")
    assert "this speech is over" in said(models)
    with qtbot.waitSignal(models.steering.desk_asked):
        press(models, "Ctrl+E")
    assert said(models) == ""


def test_a_letter_of_another_script_does_what_the_key_in_its_place_does(models: ViewModels) -> None:
    models.session.open(plan(Notes("Plain", (part("One", "o"), part("Two", "П"))), NO_RESTS), 60.0)
    cyrillic_a = ord("А")
    assert models.steering.press(cyrillic_a, NONE, "а", 33 + X11)
    assert models.landing.property("panel") == "fit"
    press(models, "Esc")
    assert models.steering.press(ord("П"), NONE, "п", 34 + X11)
    assert place_s(models) == 10.0
    assert models.steering.press(ord("Щ"), NONE, "щ", 24 + X11)
    assert place_s(models) == 0.0
    assert not models.steering.press(ord("Ё"), NONE, "ё", 41 + X11)
    assert not models.steering.press(ord("É"), NONE, "é", 33 + X11)


def test_no_key_is_named_that_the_notes_have_taken(qtbot: QtBot) -> None:
    models = view_models(Settings())
    before = models.steering.property("keys")
    with qtbot.waitSignal(models.steering.keys_changed):
        models.session.open(plan(Notes("T", (part("Fish", "f"), part("Salt", "x"))), NO_RESTS), 300.0)
    after = models.steering.property("keys")
    assert {name for name in before if before[name] != after[name]} == {"fit", "strike"}
    assert (before["fit"], after["fit"]) == ("F", "")
    with qtbot.assertNotEmitted(models.steering.keys_changed):
        models.session.run_or_pause()
    models.let_go()


def test_the_key_to_the_closing_words_is_named_though_the_notes_have_it(qtbot: QtBot) -> None:
    assert qtbot is not None
    models = view_models(Settings())
    models.session.open(plan(Notes("T", (part("End", "e"),)), NO_RESTS), 300.0)
    assert models.steering.property("keys")["closing"] == "E"
    models.let_go()
