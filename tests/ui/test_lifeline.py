"""A start after an end that nobody asked for, and an end that somebody asked for."""

import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.adapters.speech_file import SpeechFile
from app.domain.settings import Settings
from app.domain.under_way import Whereabouts
from app.guardian import Life, Rung
from app.session import Session
from tests.fakes import FakeClock
from tests.speeches import ten_seconds_each
from ui.lifeline import Lifeline
from ui.messages import Messages

PLAN = ten_seconds_each(a=3, b=3)
NOTES = Path("notes.yaml").absolute()


@dataclass
class Start:
    """One start of the program."""

    session: Session
    messages: Messages
    lifeline: Lifeline

    @property
    def said(self) -> str:
        return str(self.messages.property("text"))

    def let_go(self) -> None:
        self.lifeline.finish()
        self.messages.clear()


Starter = Callable[..., Start]


def where() -> Whereabouts:
    return Whereabouts(str(NOTES), full_screen=True, rehearsal=True)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Starter]:
    assert qtbot is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    starts: list[Start] = []

    def started(life: Life | None = None) -> Start:
        session, messages = Session(clock, Settings()), Messages()
        lifeline = Lifeline(session, messages, SpeechFile(tmp_path / "speech"), life or Life(), where)
        starts.append(Start(session, messages, lifeline))
        return starts[-1]

    yield started
    for each in starts:
        each.let_go()
    for number, handler in handlers.items():
        signal.signal(number, handler)


def crashed(start: Start) -> None:
    """It is kept as it is at this moment, and then there is nothing more."""
    start.lifeline.keeper.finish(drop=False)


def test_a_first_start_has_nothing_to_go_on_with(start: Starter) -> None:
    first = start()
    assert first.lifeline.take_up() is None
    first.lifeline.begin()
    assert first.said == ""


def test_after_a_crash_the_speech_runs_on_at_its_word_and_says_so_quietly(start: Starter, clock: FakeClock) -> None:
    first = start()
    first.session.open(PLAN, 60.0)
    first.session.run_or_pause()
    clock.pass_s(12.0)
    crashed(first)
    clock.pass_s(0.5)
    second = start(Life(before="ended with -9"))
    assert second.lifeline.take_up() == where()
    assert second.said == "Rostrum was started again; you are back at your word."
    now = second.session.standing()
    assert now is not None
    assert (round(now.place_s, 6), now.running, now.left_s) == (12.0, True, 47.5)


def test_a_longer_absence_is_told_with_its_length(start: Starter, clock: FakeClock) -> None:
    first = start()
    first.session.open(PLAN, 60.0)
    first.session.run_or_pause()
    crashed(first)
    clock.pass_s(75.0)
    second = start()
    assert second.lifeline.take_up() is not None
    assert second.said == "Back at your word. You were away for 1:15, and the clock ran on."
    now = second.session.standing()
    assert now is not None
    assert not now.running


def test_what_was_left_too_long_ago_is_forgotten(start: Starter, clock: FakeClock, tmp_path: Path) -> None:
    first = start()
    first.session.open(PLAN, 60.0)
    first.session.run_or_pause()
    crashed(first)
    clock.pass_s(4000.0)
    assert start().lifeline.take_up() is None
    assert list((tmp_path / "speech").iterdir()) == []


def test_a_safe_start_says_that_it_is_one(start: Starter) -> None:
    safe = start(Life(before="ended with -11", rung=Rung.SAFE))
    safe.lifeline.begin()
    assert safe.said.startswith("Rostrum ended unasked several times, and runs in its usual look.")


def test_a_speech_that_ends_every_window_is_not_taken_up_for_ever(start: Starter, tmp_path: Path) -> None:
    first = start()
    first.session.open(PLAN, 60.0)
    crashed(first)
    last = start(Life(before="ended with -11", rung=Rung.ANEW))
    assert last.lifeline.take_up() is None
    assert list((tmp_path / "speech").iterdir()) == []


def test_a_speech_that_cannot_be_taken_up_stops_no_start(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def odd(*_: object) -> None:
        raise OverflowError

    first = start()
    first.session.open(PLAN, 60.0)
    crashed(first)
    second = start()
    monkeypatch.setattr(second.session, "take_up", odd)
    assert second.lifeline.take_up() is None
    assert list((tmp_path / "speech").iterdir()) == []
    assert [record.exc_info is not None for record in caplog.records] == [True]
    caplog.clear()


def test_who_names_other_notes_wants_those(start: Starter) -> None:
    first = start()
    first.session.open(PLAN, 60.0)
    first.session.run_or_pause()
    crashed(first)
    assert start().lifeline.take_up(NOTES.with_name("other.yaml")) is None
    assert start().lifeline.take_up(NOTES) is not None


def test_the_guardian_starts_as_the_person_did_and_goes_on_all_the_same(start: Starter) -> None:
    first = start()
    first.session.open(PLAN, 60.0)
    crashed(first)
    again = start(Life(before="ended with -9"))
    assert again.lifeline.take_up(NOTES.with_name("other.yaml")) is not None


def test_who_ends_the_program_ends_the_speech(start: Starter) -> None:
    first = start()
    first.session.open(PLAN, 60.0)
    first.session.run_or_pause()
    first.lifeline.finish()
    assert start().lifeline.take_up() is None


def test_a_speech_that_the_system_ended_goes_on_later(start: Starter, qtbot: QtBot) -> None:
    first = start()
    first.lifeline.begin()
    first.session.open(PLAN, 60.0)
    first.session.run_or_pause()
    with qtbot.waitSignal(first.lifeline.heart.end_asked):
        os.kill(os.getpid(), signal.SIGTERM)
    first.lifeline.finish()
    assert start().lifeline.take_up() is not None


def test_the_machine_is_kept_awake_for_what_is_on_the_stage(start: Starter, qtbot: QtBot) -> None:
    first = start()
    with qtbot.waitSignal(first.lifeline.awake.refused_changed):  # by the system of this test
        first.session.open(PLAN, 60.0)
    with qtbot.waitSignal(first.lifeline.awake.refused_changed):
        first.session.close()
