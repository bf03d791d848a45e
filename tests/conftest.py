"""Silence is the proof: a test that leaves a thread, a window, a timer or a warning behind fails."""

import gc
import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import isValid

_LONGEST_FAREWELL_S = 5.0
"""How long a thread that is on its way out may take; one that stays is a leftover."""

_USER_FOLDERS = {
    "HOME": ".",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "share",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
    "LOCALAPPDATA": "local",
    "APPDATA": "roaming",
}


def pytest_configure() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    settings.register_profile(
        "rostrum",
        deadline=None,  # a slow machine is no failure
        derandomize="CI" in os.environ,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("rostrum")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Qt without widgets, as the program has it: whichever test needs it first, it is the same for all."""
    return QGuiApplication


@pytest.fixture(scope="session", autouse=True)
def _home_of_all_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Qt and fontconfig look for their folders once, when the first test needs them."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        _move_to(tmp_path_factory.mktemp("home"), monkeypatch)
        yield


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of this test alone: no test reads or writes the real one."""
    folder = tmp_path_factory.mktemp("home")
    _move_to(folder, monkeypatch)
    return folder


def _move_to(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable, name in _USER_FOLDERS.items():
        folder = home / name
        folder.mkdir(mode=0o700, exist_ok=True)
        monkeypatch.setenv(variable, str(folder))


@pytest.fixture(autouse=True)
def _no_warning_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test that expects a warning in the log reads `caplog.records` and then calls `caplog.clear()`."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    unexpected = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not unexpected, f"logged and not expected: {unexpected}"


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = _threads()
    yield
    left = _threads() - before
    for thread in left:
        thread.join(_LONGEST_FAREWELL_S)
    assert not any(thread.is_alive() for thread in left), f"still running: {left}"


def _threads() -> set[threading.Thread]:
    """Threads of Python; those of Qt's pool end by themselves and are known here as dummies for ever."""
    return {thread for thread in threading.enumerate() if not thread.name.startswith("Dummy-")}


@pytest.fixture(autouse=True)
def _no_window_or_timer_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Looks only after tests that use Qt's event loop."""
    if "qapp" not in request.fixturenames:
        yield
        return
    windows, timers = set(_windows()), set(_running_timers())
    yield
    QCoreApplication.sendPostedEvents()  # what was worked out in the background is let in, and holds nothing any more
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert not set(_windows()) - windows, "a window is left"
    assert not set(_running_timers()) - timers, "a timer is still running"


def _windows() -> list[QWindow]:
    return [window for window in QGuiApplication.allWindows() if isValid(window)]


def _running_timers() -> list[QTimer]:
    objects = (thing for thing in gc.get_objects() if issubclass(type(thing), QTimer))
    return [timer for timer in objects if isValid(timer) and timer.isActive()]
