"""On a bus of the test's own, with a desktop's service on it: what the service is asked."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.end_to_end.waiting import wait_until
from tests.private_bus import private_bus
from ui.devices.keep_awake import KeepAwake

SERVICE = Path(__file__).with_name("screen_saver.py")


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """What the service was asked, line by line."""
    lines = tmp_path / "record"
    with private_bus(monkeypatch), subprocess.Popen([sys.executable, SERVICE, lines]) as service:
        wait_until(lambda: lines.exists() and "ready" in lines.read_text(), "the service")
        yield lines
        service.kill()


def test_the_desktop_is_asked_to_keep_the_screen_lit_and_told_when_it_need_not(record: Path, qtbot: QtBot) -> None:
    keeper = KeepAwake()
    with qtbot.waitSignal(keeper.held_changed, timeout=30_000):
        keeper.hold()
    assert keeper.held
    assert record.read_text().split() == ["ready", "Inhibit"]
    keeper.finish()
    wait_until(lambda: record.read_text().split()[-1] == "UnInhibit", "the release")
