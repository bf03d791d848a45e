"""The page before the speech."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.plan import Plan
from app.domain.readiness import Power, Room
from app.domain.settings import Settings
from app.domain.voice import Microphone, RecordVoice
from app.session import Session
from tests.fakes import FakeClock
from tests.speeches import ten_seconds_each
from ui.messages import Messages
from ui.view_models.check import CheckViewModel


class FakeMachine:
    def power(self) -> Power:
        return Power(plugged_in=False, battery=12)

    def room(self) -> Room:
        return Room(900.0, writable=True)

    def microphone(self) -> Microphone:
        return Microphone("Desk microphone")


class Page:
    def __init__(self) -> None:
        self.session, self.messages = Session(FakeClock(), Settings()), Messages()
        self.view = CheckViewModel(self.session, self.messages, self.subject)
        self.plan: Plan | None = ten_seconds_each(a=6)

    def subject(self) -> tuple[Plan | None, float | None]:
        return self.plan, 60.0

    def states(self) -> dict[str, str]:
        return {check["topic"]: check["state"] for check in self.view.property("checks")}

    def sentence(self, topic: str) -> str:
        return str(next(check["sentence"] for check in self.view.property("checks") if check["topic"] == topic))


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    assert qtbot is not None
    page = Page()
    yield page
    page.view.finish()
    page.messages.clear()


def test_everything_is_looked_at_when_it_is_opened(page: Page, qtbot: QtBot) -> None:
    page.view.serve(FakeMachine())
    with qtbot.waitSignals([page.view.opened, page.view._background.done]):
        page.view.toggle()
    page.view.told_awake(promised=True)
    assert page.states() == {
        "time": "good",
        "font": "good",
        "clicker": "waiting",
        "screens": "good",
        "awake": "good",
        "power": "look",
        "disk": "good",
    }


def test_while_it_is_closed_it_looks_at_nothing(page: Page) -> None:
    assert page.states() == {}
    assert not page.view.press(Qt.Key.Key_PageDown)


def test_without_a_machine_to_ask_it_waits(page: Page) -> None:
    page.view.toggle()
    assert (page.states()["power"], page.states()["disk"]) == ("waiting", "waiting")


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_F5, Qt.Key.Key_Period])
def test_a_clicker_is_seen_and_does_nothing_else(page: Page, key: Qt.Key) -> None:
    page.view.toggle()
    assert page.view.press(key)
    assert page.states()["clicker"] == "good"
    assert page.view.property("open")


def test_any_other_key_is_swallowed(page: Page) -> None:
    page.view.toggle()
    assert page.view.press(Qt.Key.Key_Q)
    assert page.view.property("open")


def test_what_was_pressed_before_is_forgotten_when_it_is_opened_again(page: Page) -> None:
    page.view.toggle()
    page.view.press(Qt.Key.Key_PageDown)
    page.view.toggle()
    page.view.toggle()
    assert page.states()["clicker"] == "waiting"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F9, Qt.Key.Key_Space])
def test_it_closes_as_one_expects(page: Page, qtbot: QtBot, key: Qt.Key) -> None:
    page.view.toggle()
    with qtbot.waitSignal(page.view.closed):
        page.view.press(key)
    assert page.states() == {}
    page.view.close()


def test_it_does_not_come_between_a_speaker_and_the_text(page: Page) -> None:
    page.session.open(ten_seconds_each(a=2), None)
    page.session.run_or_pause()
    page.view.toggle()
    assert not page.view.property("open")
    assert "Your speech is running" in str(page.messages.property("text"))


def test_characters_that_the_font_lacks_are_named(page: Page) -> None:
    page.plan = ten_seconds_each(人权=1)
    page.view.toggle()
    assert page.states()["font"] == "look"
    assert "lacks 人 权" in page.sentence("font")


def test_without_notes_it_says_so(page: Page) -> None:
    page.plan = None
    page.view.toggle()
    assert page.states()["time"] == "look"


def test_a_system_that_does_not_promise_to_stay_awake_is_a_quiet_mark(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.view.may_sleep_changed):
        page.view.told_awake(promised=False)
    assert page.view.property("may_sleep")
    with qtbot.assertNotEmitted(page.view.may_sleep_changed):
        page.view.told_awake(promised=False)
    page.view.told_awake(promised=None)
    assert not page.view.property("may_sleep")


def test_the_microphone_is_looked_at_only_where_it_is_used(page: Page, qtbot: QtBot) -> None:
    page.session.change_settings(replace(page.session.settings, record_voice=RecordVoice.REHEARSALS))
    page.view.serve(FakeMachine())
    with qtbot.waitSignal(page.view._background.done):
        page.view.toggle()
    assert page.states()["microphone"] == "good"
    assert page.sentence("microphone") == "Microphone: your voice will be recorded from Desk microphone"
