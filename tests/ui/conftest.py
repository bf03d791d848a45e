"""What the tests of the window are given: Qt without widgets, as the program has it, and the shipped typeface."""

import gc
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.plan import Plan
from app.domain.settings import Settings
from app.guardian import Life
from app.opening import OpeningRequest
from app.session import Session
from tests.desk_place import OLD, THEIRS
from tests.fakes import FakeClock
from tests.speeches import ten_seconds_each
from tests.ui.opened_stage import OpenedStage, ViewModels, opened_stage, view_models
from tests.ui.pressing import six_parts
from tests.ui.started import Starter, ended
from ui.fonts import load_fonts
from ui.main import usual_world
from ui.rostrum import Rostrum


class StageOpener(Protocol):
    """Opens a real stage, QML and all, on a clock that stands still; as often as the test likes."""

    def __call__(
        self, plan: Plan | None, settings: Settings | None = None, limit_s: float | None = 300.0
    ) -> OpenedStage: ...


@pytest.fixture(scope="package", autouse=True)
def _shipped_fonts(qapp: QGuiApplication) -> Iterator[None]:
    assert isinstance(qapp, QGuiApplication)
    load_fonts()
    gc.collect()
    gc.disable()  # after each test, in the GUI thread; as the program has it (see `ui.sweeper`)
    yield
    QGuiApplication.clipboard().clear()  # what a test has put there was made in Python, and must end before it does
    gc.unfreeze()
    gc.enable()


@pytest.fixture(scope="module", autouse=True)
def _what_was_there_before(_shipped_fonts: None) -> None:
    """Each test of a window looks through all that is alive: not through what was there before those beside it."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def on_stage(qapp: QGuiApplication) -> Iterator[StageOpener]:
    assert qapp is not None
    with ExitStack() as stack:

        def start(plan: Plan | None, settings: Settings | None = None, limit_s: float | None = 300.0) -> OpenedStage:
            return stack.enter_context(opened_stage(plan, settings or Settings(), limit_s))

        yield start


@pytest.fixture
def stage(on_stage: StageOpener) -> OpenedStage:
    """A stage with nothing on it yet; a law may use the same one for all its examples."""
    return on_stage(None)


@pytest.fixture
def models(qapp: QGuiApplication) -> Iterator[ViewModels]:
    """View models without a window, on a speech of six points of ten seconds."""
    assert qapp is not None
    made = view_models(Settings())
    made.session.open(six_parts(), 300.0)
    yield made
    made.let_go()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def start(qtbot: QtBot, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Starter]:
    """The program with the folders of this test, until it is ended or the test is."""
    assert qtbot is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    running: list[Rostrum] = []

    def started(request: OpeningRequest | None = None, life: Life | None = None) -> Rostrum:
        while running:
            ended(running.pop())
        rostrum = Rostrum(request or OpeningRequest(), replace(usual_world(), clock=clock), life or Life())
        running.append(rostrum)
        rostrum.show()
        rostrum.lifeline.begin()
        return rostrum

    yield started
    while running:
        ended(running.pop())
    for number, handler in handlers.items():
        signal.signal(number, handler)


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """The notes of who has started the program."""
    path = tmp_path / "ours.yaml"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """Those that somebody comes with."""
    path = tmp_path / "theirs.yaml"
    path.write_bytes(THEIRS)
    return path


@pytest.fixture
def session() -> Session:
    """A speech of three points of ten seconds that waits for its key, on a clock that stands still."""
    session = Session(FakeClock(), Settings())
    session.open(ten_seconds_each(a=3), 60.0)
    return session
