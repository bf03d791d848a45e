"""Settings are written once the speaker has stopped changing them, and a failure is one sentence."""

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.adapters.settings_file import SettingsFile
from app.domain.learning import LearnFrom
from app.domain.settings import Settings, Theme
from app.session import Session
from tests.fakes import FakeClock
from ui.background import Background
from ui.messages import Messages
from ui.settings_keeper import SettingsKeeper


@dataclass
class Store:
    """A SettingsStore in memory that fails when it is told to."""

    written: list[Settings] = field(default_factory=list)
    befores: list[Settings | None] = field(default_factory=list)
    error: Exception | None = None

    def read(self) -> tuple[Settings, tuple[str, ...]]:
        return Settings(), ()

    def write(self, settings: Settings, before: Settings | None = None) -> None:
        if self.error:
            raise self.error
        self.written.append(settings)
        self.befores.append(before)


@dataclass
class Desk:
    session: Session
    store: Store
    messages: Messages
    background: Background
    keeper: SettingsKeeper

    def change(self, settings: Settings) -> None:
        self.session.change_settings(settings)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    assert qtbot is not None
    session, store, messages, background = Session(FakeClock(), Settings()), Store(), Messages(), Background()
    keeper = SettingsKeeper(session, store, messages, background)
    yield Desk(session, store, messages, background, keeper)
    keeper.keep()
    background.finish()
    messages.clear()


def test_many_changes_are_one_writing(desk: Desk, qtbot: QtBot) -> None:
    for step in range(1, 9):
        desk.change(replace(desk.session.settings, text_size=1 + step / 10))
    with qtbot.waitSignal(desk.keeper._timer.timeout):
        assert desk.store.written == []
    desk.background.finish()
    assert desk.store.written == [Settings(text_size=1.8)]


def test_what_is_not_a_change_is_not_written(desk: Desk) -> None:
    desk.change(desk.session.settings)
    assert not desk.keeper._timer.isActive()
    desk.keeper.keep()
    desk.background.finish()
    assert desk.store.written == []


def test_at_the_end_it_does_not_wait(desk: Desk) -> None:
    desk.change(Settings(theme=Theme.LIGHT))
    desk.keeper.keep()
    desk.background.finish()
    assert desk.store.written == [Settings(theme=Theme.LIGHT)]
    assert not desk.keeper._timer.isActive()


def test_a_failure_is_one_sentence_and_the_next_change_is_tried(desk: Desk, qtbot: QtBot) -> None:
    desk.store.error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    desk.change(Settings(theme=Theme.LIGHT))
    with qtbot.waitSignal(desk.messages.text_changed):
        desk.keeper.keep()
    assert "No space left on device" in str(desk.messages.property("text"))
    desk.store.error = None
    desk.change(Settings(theme=Theme.CONTRAST))
    desk.keeper.keep()
    desk.background.finish()
    assert desk.store.written == [Settings(theme=Theme.CONTRAST)]
    assert desk.store.befores == [Settings()], "what could not be kept is tried again with the next change"


def test_only_what_was_changed_in_this_window_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    file = SettingsFile(tmp_path / "settings.toml")
    session, messages, background = Session(FakeClock(), file.read()[0]), Messages(), Background()
    keeper = SettingsKeeper(session, file, messages, background)
    session.change_settings(replace(session.settings, learn_from=LearnFrom.THIS_SPEECH))
    keeper.keep()
    background.finish()
    elsewhere, _remarks = file.read()
    file.write(replace(elsewhere, learn_from=LearnFrom.NOTHING), elsewhere)
    session.change_settings(replace(session.settings, theme=Theme.LIGHT))
    keeper.keep()
    background.finish()
    assert file.read()[0] == Settings(theme=Theme.LIGHT, learn_from=LearnFrom.NOTHING)


def test_an_error_that_is_not_the_disks_is_not_hidden(desk: Desk, qtbot: QtBot) -> None:
    desk.store.error = ValueError("a mistake of ours")
    desk.change(Settings(theme=Theme.LIGHT))
    with qtbot.captureExceptions() as caught:
        desk.keeper.keep()
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _error, _trace in caught] == [ValueError]
    assert desk.messages.property("text") == ""
