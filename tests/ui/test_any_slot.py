"""Whatever fails in the window, slot, property or command: it is logged once, and the speech goes on."""

import logging
import sys
import threading
from collections.abc import Iterator
from types import FunctionType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QKeyCombination, QMetaObject, Qt
from PySide6.QtTest import QTest

from app.domain.commands import DEFAULT_KEYS, Command
from app.domain.settings import Settings
from tests.breaking import Injected, broken, functions_of
from tests.ui.opened_stage import OpenedStage, part_of
from tests.ui.pressing import place_s, running, six_parts, speech_of
from ui import keyboard, lately, steering
from ui.key_names import code_of
from ui.view_models import (
    appearance,
    check,
    countdown,
    instant,
    interruption,
    landing,
    navigator,
    outline_model,
    page,
    rehearsal,
    row_list,
    talking,
    timeline,
)
from ui.view_models import stage as stage_view

OF_THE_STAGE = (
    *(appearance, check, countdown, instant, interruption, keyboard, landing, lately, navigator, outline_model),
    *(page, rehearsal, row_list, stage_view, steering, talking, timeline),
)
VICTIMS = functions_of(*OF_THE_STAGE)
KEYS = {command: keys[0] for command, keys in DEFAULT_KEYS.items()}
ASKED = sorted(set(Command) - {Command.OPEN})
"""All but the one that opens a dialog of the system, which has the keyboard until a person closes it."""

TICK_S = 0.1
MOST_OPEN = 6
"""So often Esc closes what lies over the stage, at most."""


@pytest.fixture
def _last_resort(stage: OpenedStage, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for module, hook in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, hook, getattr(module, hook))
    stage.models.messages.catch_the_unexpected()
    yield
    stage.models.messages.clear()


def press(stage: OpenedStage, command: Command) -> None:
    """As a keyboard does: through the window."""
    code = code_of(KEYS[command])
    assert code is not None
    combination = QKeyCombination.fromCombined(code)
    QTest.keyClick(stage.window, combination.key(), combination.keyboardModifiers())
    QCoreApplication.processEvents()


def tick(stage: OpenedStage) -> None:
    """As the timer does: through Qt."""
    stage.models.clock.pass_s(TICK_S)
    QMetaObject.invokeMethod(stage.models.instant, "look", Qt.ConnectionType.DirectConnection)


def spoken_to(stage: OpenedStage) -> None:
    """The stage of a speech that runs, with nothing open over it, however it was left."""
    stage.models.messages._caught_before.clear()
    stage.models.messages.clear()
    stage.session.close()
    stage.session.change_settings(Settings())
    stage.session.open(six_parts(), 300.0)
    stage.session.run_or_pause()
    stage.pass_s(1.0)


@pytest.mark.qt_log_level_fail("CRITICAL")
@pytest.mark.usefixtures("_last_resort")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(victim=st.sampled_from(VICTIMS), commands=st.lists(st.sampled_from(ASKED), min_size=1, max_size=8))
def test_what_fails_is_logged_once_and_the_speech_goes_on(
    stage: OpenedStage, caplog: pytest.LogCaptureFixture, victim: FunctionType, commands: list[Command]
) -> None:
    caplog.clear()
    spoken_to(stage)
    with broken(victim):
        for command in commands:
            press(stage, command)
            tick(stage)
            assert 0.0 <= place_s(stage.models) <= speech_of(stage.models).plan.total_s
    told = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert all(record.exc_info is not None for record in told)
    injected = [record for record in told if record.exc_info and record.exc_info[0] is Injected]
    assert len(injected) <= 1
    goes_on(stage)
    caplog.clear()


def goes_on(stage: OpenedStage) -> None:
    """Once nothing fails any more, what is open is closed, keys do again what they should, and the text follows."""
    for _ in range(MOST_OPEN):
        press(stage, Command.ESCAPE)
    spoken_to(stage)
    clock = part_of(stage.root, "ScrollClock")
    before_s = place_s(stage.models)
    stage.pass_s(2.0)
    assert running(stage.models)
    assert place_s(stage.models) == pytest.approx(before_s + 2.0)
    press(stage, Command.RUN_OR_PAUSE)  # or else Qt would move the text on by its own clock, which stands not still
    assert not running(stage.models)
    for _ in range(3):
        y = clock.property("y")
        press(stage, Command.NEXT_POINT)
        assert clock.property("y") > y
