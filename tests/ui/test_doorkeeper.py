"""A second start is led to the first window, and what an ended program left behind stops nobody."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from ui import doorkeeper
from ui.doorkeeper import Doorkeeper


@pytest.fixture
def door(qtbot: QtBot, home: Path) -> Iterator[Doorkeeper]:
    assert qtbot is not None
    keeper = Doorkeeper(home)
    keeper.stand_at_the_door()
    yield keeper
    keeper.leave()


VISITOR = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.doorkeeper import Doorkeeper
application = QCoreApplication([])
file = Path(sys.argv[2]) if sys.argv[2] else None
sys.exit(Doorkeeper(Path(sys.argv[1])).led_elsewhere(file, deliver=sys.argv[3] == "deliver"))
"""


def is_led_elsewhere(qtbot: QtBot, home: Path, file: str = "", deliver: str = "") -> bool:
    """What another program is answered."""
    with subprocess.Popen([sys.executable, "-c", VISITOR, str(home), file, deliver]) as visitor:
        qtbot.waitUntil(lambda: visitor.poll() is not None, timeout=30_000)
    return visitor.returncode == 1


@pytest.mark.parametrize("deliver", ["", "deliver"])
def test_a_file_is_opened_where_a_window_is(door: Doorkeeper, home: Path, qtbot: QtBot, deliver: str) -> None:
    with qtbot.waitSignal(door.visited) as visit:
        assert is_led_elsewhere(qtbot, home, "my-speech.yaml", deliver)
    assert visit.args == [str(Path("my-speech.yaml").absolute()), bool(deliver)]


def test_without_a_file_the_window_only_comes_to_the_front(door: Doorkeeper, home: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.visited) as visit:
        assert is_led_elsewhere(qtbot, home)
    assert visit.args == ["", False]


def test_where_nobody_is_one_is_not_led_elsewhere(qtbot: QtBot, home: Path) -> None:
    assert qtbot is not None
    assert not Doorkeeper(home).led_elsewhere(None, deliver=False)


@pytest.mark.usefixtures("door")
def test_another_person_has_another_door(tmp_path: Path) -> None:
    assert not Doorkeeper(tmp_path).led_elsewhere(None, deliver=False)


def test_a_window_that_hangs_is_not_waited_for(door: Doorkeeper, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorkeeper, "ANSWER_MS", 50)
    assert door is not None  # it is in this thread, and does not get to answer
    assert not Doorkeeper(home).led_elsewhere(None, deliver=False)


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.doorkeeper import Doorkeeper
application = QCoreApplication([])
Doorkeeper(Path(sys.argv[1])).stand_at_the_door()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_program_left_of_its_door_stops_nobody(home: Path, qtbot: QtBot) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(home)], check=False)
    assert not Doorkeeper(home).led_elsewhere(None, deliver=False)
    door = Doorkeeper(home)
    door.stand_at_the_door()
    with qtbot.waitSignal(door.visited):
        assert is_led_elsewhere(qtbot, home)
    door.leave()


@pytest.mark.parametrize("line", [b"", b"{}", b"[1]", b'{"file": 1}', b"[" * 90_000, b"\xff"])
def test_nonsense_at_the_door_is_not_answered(door: Doorkeeper, qtbot: QtBot, line: bytes) -> None:
    socket = QLocalSocket()
    socket.connectToServer(door._name)
    with qtbot.assertNotEmitted(door.visited):
        socket.write(line + b"\n")
        socket.flush()
        qtbot.waitUntil(lambda: socket.bytesToWrite() == 0)
        with qtbot.waitSignal(door._server.newConnection, raising=False, timeout=100):
            pass
    assert socket.bytesAvailable() == 0
    socket.abort()
    assert QLocalServer.removeServer("rostrum-nobody")
