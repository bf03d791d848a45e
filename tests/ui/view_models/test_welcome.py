"""A welcome on the first start."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.view_models.welcome import STAYS_MS, WelcomeViewModel


@pytest.fixture
def welcome(qapp: QGuiApplication) -> Iterator[WelcomeViewModel]:
    assert qapp is not None
    made = WelcomeViewModel()
    yield made
    shiboken6.delete(made)


def timer_of(welcome: WelcomeViewModel) -> QTimer:
    timer = welcome.findChild(QTimer)
    assert timer is not None
    return timer


def test_it_stays_for_twenty_seconds_at_most(welcome: WelcomeViewModel, qtbot: QtBot) -> None:
    welcome.come()
    assert welcome.property("shown")
    timer = timer_of(welcome)
    assert timer.interval() == STAYS_MS == 20_000
    timer.setInterval(0)
    with qtbot.waitSignal(welcome.shown_changed):
        timer.start()
    assert not welcome.property("shown")


def test_once_gone_it_is_gone(welcome: WelcomeViewModel, qtbot: QtBot) -> None:
    welcome.come()
    welcome.go()
    assert not welcome.property("shown")
    assert not timer_of(welcome).isActive()
    with qtbot.assertNotEmitted(welcome.shown_changed):
        welcome.go()
