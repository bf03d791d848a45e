"""Somebody else has the floor."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.commands import DEFAULT_KEYS, Command
from app.domain.notes import Notes
from app.domain.plan import plan
from app.domain.settings import Settings
from tests.speeches import NO_RESTS, part, ten_seconds_each
from tests.ui.opened_stage import ViewModels, view_models
from tests.ui.pressing import place_s, press, running, speech_of


@pytest.fixture
def models(models: ViewModels) -> ViewModels:
    models.session.open(ten_seconds_each(Opening=3), 60.0)
    press(models, "Space", " ")
    models.clock.pass_s(4.0)
    return models


def elapsed_s(models: ViewModels) -> float:
    return speech_of(models).countdown.elapsed_s(models.session.now_s())


def test_the_text_stops_and_the_clock_runs_on(models: ViewModels) -> None:
    press(models, "I", "i")
    models.clock.pass_s(20.0)
    assert models.interruption.property("open")
    assert models.interruption.property("clock_counts")
    assert (place_s(models), elapsed_s(models)) == (4.0, 24.0)


def test_the_same_key_goes_on_at_the_same_word(models: ViewModels) -> None:
    press(models, "I", "i")
    models.clock.pass_s(20.0)
    press(models, "I", "i")
    assert running(models)
    assert place_s(models) == 4.0
    assert not models.interruption.property("open")


def test_o_says_that_the_time_does_not_count(models: ViewModels) -> None:
    press(models, "I", "i")
    models.clock.pass_s(20.0)
    press(models, "O", "o")
    assert not models.interruption.property("clock_counts")
    press(models, "I", "i")
    assert elapsed_s(models) == 4.0


def test_other_keys_that_were_chosen_do_the_same(qtbot: QtBot) -> None:
    assert qtbot is not None
    keys = {**DEFAULT_KEYS, Command.INTERRUPTION: ("J", "F8"), Command.INTERRUPTION_COUNTS: ("Z",)}
    models = view_models(Settings(keys=keys))
    models.session.open(ten_seconds_each(Opening=3), 60.0)
    press(models, "Space", " ")
    press(models, "F8")
    assert models.interruption.property("open")
    press(models, "O", "o")
    assert models.interruption.property("clock_counts")
    press(models, "Z", "z")
    assert not models.interruption.property("clock_counts")
    press(models, "F8")
    assert not models.interruption.property("open")
    press(models, "J", "j")
    press(models, "J", "j")
    assert not models.interruption.property("open")
    models.let_go()


def test_a_letter_of_the_notes_is_for_the_interruption_while_it_lasts(models: ViewModels) -> None:
    models.session.open(plan(Notes("", (part("One"), part("Other", "O"))), NO_RESTS), 60.0)
    press(models, "Space", " ")
    press(models, "I", "i")
    press(models, "O", "o")
    assert place_s(models) == 0.0
    assert not models.interruption.property("clock_counts")
    press(models, "I", "i")
    press(models, "O", "o")
    assert place_s(models) == 10.0


def test_whether_time_counts_is_asked_only_meanwhile(models: ViewModels) -> None:
    press(models, "O", "o")
    assert models.interruption.property("clock_counts")
    assert running(models)


def test_space_takes_the_floor_as_well(models: ViewModels) -> None:
    press(models, "I", "i")
    press(models, "Space", " ")
    assert running(models)
    assert not models.interruption.property("open")


def test_before_the_speech_began_there_is_nothing_to_interrupt(models: ViewModels) -> None:
    models.session.open(ten_seconds_each(Opening=3), 60.0)
    press(models, "I", "i")
    assert not models.interruption.property("open")
