"""Somebody else has the floor."""

import pytest

from tests.speeches import ten_seconds_each
from tests.ui.opened_stage import ViewModels
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


def test_space_takes_the_floor_as_well(models: ViewModels) -> None:
    press(models, "I", "i")
    press(models, "Space", " ")
    assert running(models)
    assert not models.interruption.property("open")


def test_before_the_speech_began_there_is_nothing_to_interrupt(models: ViewModels) -> None:
    models.session.open(ten_seconds_each(Opening=3), 60.0)
    press(models, "I", "i")
    assert not models.interruption.property("open")
