"""The speech under way is on disk a moment later, and a disk that fails is one sentence."""

import errno
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from app.domain.notes import Notes
from app.domain.settings import Settings
from app.domain.under_way import UnderWay, Whereabouts
from app.session import Session
from tests.fakes import FakeClock
from tests.speeches import ten_seconds_each
from ui.messages import Messages
from ui.speech_keeper import WHILE_RUNNING_MS, WHILE_WAITING_MS, SpeechKeeper

PLAN = ten_seconds_each(a=3, b=3)


@dataclass
class Store:
    """A SpeechStore in memory that fails, or is slow, when it is told to."""

    kept: list[UnderWay] = field(default_factory=list)
    dropped: int = 0
    error: Exception | None = None
    may_go_on: threading.Event = field(default_factory=threading.Event)
    threads: set[str] = field(default_factory=set)

    def find(self) -> tuple[UnderWay, Notes] | None:
        return None

    def keep(self, under_way: UnderWay, notes: Notes) -> None:
        assert notes is PLAN.notes
        self.threads.add(threading.current_thread().name)
        self.may_go_on.wait()
        if self.error:
            raise self.error
        self.kept.append(under_way)

    def drop(self) -> None:
        self.dropped += 1


@dataclass
class Stage:
    clock: FakeClock
    session: Session
    store: Store
    messages: Messages
    keeper: SpeechKeeper

    @property
    def said(self) -> object:
        return self.messages.property("text")

    def kept_place_s(self) -> float | None:
        if not self.store.kept:
            return None
        latest = self.store.kept[-1]
        return latest.transport.place_at(latest.at.now_s)


def where() -> Whereabouts:
    return Whereabouts("notes.yaml", full_screen=True)


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    assert qtbot is not None
    clock = FakeClock()
    session, store, messages = Session(clock, Settings()), Store(), Messages()
    store.may_go_on.set()
    keeper = SpeechKeeper(session, store, messages, where)
    yield Stage(clock, session, store, messages, keeper)
    store.may_go_on.set()
    keeper.finish(drop=False)
    messages.clear()


def test_while_nothing_is_on_the_stage_nothing_is_kept(stage: Stage) -> None:
    stage.session.run_or_pause()
    stage.keeper.finish(drop=False)
    assert stage.store.kept == []
    assert stage.store.dropped == 0


def test_nothing_is_kept_before_what_comes_first(stage: Stage, qtbot: QtBot) -> None:
    shown = threading.Event()
    stage.keeper.wait_for(shown.wait)
    stage.session.open(PLAN, 60.0)
    assert stage.store.kept == []
    shown.set()
    qtbot.waitUntil(lambda: stage.kept_place_s() == 0.0)


def test_each_command_is_kept_and_never_in_the_gui_thread(stage: Stage, qtbot: QtBot) -> None:
    stage.session.open(PLAN, 60.0)
    qtbot.waitUntil(lambda: stage.kept_place_s() == 0.0)
    stage.session.jump_to_section(1)
    qtbot.waitUntil(lambda: stage.kept_place_s() == 30.0)
    assert stage.store.kept[-1].file == "notes.yaml"
    assert stage.store.kept[-1].full_screen
    assert threading.current_thread().name not in stage.store.threads


def test_while_the_text_runs_it_is_kept_again_and_again(stage: Stage, qtbot: QtBot) -> None:
    stage.session.open(PLAN, 60.0)
    stage.session.run_or_pause()
    stage.clock.pass_s(7.0)
    qtbot.waitUntil(lambda: stage.kept_place_s() == 7.0)
    assert stage.keeper._timer.interval() == WHILE_RUNNING_MS
    stage.session.pause()
    assert stage.keeper._timer.interval() == WHILE_WAITING_MS


def test_what_comes_while_a_disk_is_slow_is_kept_once_and_latest(stage: Stage, qtbot: QtBot) -> None:
    stage.store.may_go_on.clear()
    stage.session.open(PLAN, 60.0)
    for section in (1, 0, 1, 0, 1):
        stage.session.jump_to_section(section)
    stage.store.may_go_on.set()
    qtbot.waitUntil(lambda: stage.kept_place_s() == 30.0)
    assert len(stage.store.kept) == 2


def test_a_disk_that_fails_is_one_sentence_until_it_works_again(stage: Stage, qtbot: QtBot) -> None:
    stage.store.error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    with qtbot.waitSignal(stage.messages.text_changed):
        stage.session.open(PLAN, 60.0)
    assert "cannot be kept just now (No space left on device)" in str(stage.said)
    stage.messages.clear()
    with qtbot.waitSignal(stage.keeper._background.failed):
        stage.session.jump_to_section(1)
    assert stage.said == ""
    stage.store.error = None
    stage.session.jump_to_section(0)
    qtbot.waitUntil(lambda: stage.kept_place_s() == 0.0)
    stage.store.error = OSError(errno.EIO, os.strerror(errno.EIO))
    with qtbot.waitSignal(stage.messages.text_changed):
        stage.session.jump_to_section(1)


def test_an_error_that_nobody_expected_is_not_swallowed(stage: Stage, qtbot: QtBot) -> None:
    stage.store.error = ValueError("odd")
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(stage.keeper._background.failed):
        stage.session.open(PLAN, 60.0)
    assert [kind for kind, _error, _trace in caught] == [ValueError]
    stage.store.error = None


def test_after_a_clean_end_the_speech_is_dropped(stage: Stage) -> None:
    stage.session.open(PLAN, 60.0)
    stage.session.run_or_pause()
    stage.keeper.finish(drop=True)
    assert stage.store.dropped == 1
    assert not stage.keeper._timer.isActive()


def test_an_end_from_outside_keeps_the_last_instant(stage: Stage) -> None:
    stage.session.open(PLAN, 60.0)
    stage.session.run_or_pause()
    stage.clock.pass_s(3.0)
    stage.keeper.finish(drop=False)
    assert stage.kept_place_s() == 3.0
    assert stage.store.dropped == 0


def test_who_leaves_the_stage_is_not_led_back(stage: Stage, qtbot: QtBot) -> None:
    stage.session.open(PLAN, 60.0)
    stage.session.run_or_pause()
    stage.session.close()
    qtbot.waitUntil(lambda: stage.store.dropped == 1)
    kept = len(stage.store.kept)
    stage.session.jump_to_section(1)
    stage.keeper.finish(drop=False)
    assert len(stage.store.kept) == kept
    assert stage.store.dropped == 1
