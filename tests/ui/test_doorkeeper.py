"""A second start is led to the first window, and what an ended program left behind stops nobody."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QThread
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from app.opening import OpeningRequest
from ui import doorkeeper
from ui.doorkeeper import Doorkeeper, Elsewhere

FILE = Path("speech.yaml").absolute()


@pytest.fixture
def door(qtbot: QtBot, home: Path) -> Iterator[Doorkeeper]:
    assert qtbot is not None
    keeper = Doorkeeper(home)
    assert keeper.is_first()
    keeper.stand_at_the_door()
    yield keeper
    keeper.leave()


VISITOR = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.doorkeeper import Doorkeeper
application = QCoreApplication([])
from app.cli.usage import understood
sys.exit(Doorkeeper(Path(sys.argv[1])).led_elsewhere(understood(sys.argv[2:])).value)
"""


def led_elsewhere(qtbot: QtBot, home: Path, *words: str) -> Elsewhere:
    """What another program is answered."""
    with subprocess.Popen([sys.executable, "-c", VISITOR, str(home), *words]) as visitor:
        qtbot.waitUntil(lambda: visitor.poll() is not None, timeout=30_000)
    return Elsewhere(visitor.returncode)


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ([], OpeningRequest()),
        (["my-speech.yaml"], OpeningRequest(Path("my-speech.yaml").absolute())),
        (["speech.yaml", "--deliver", "--windowed"], OpeningRequest(FILE, deliver=True, windowed=True)),
        (
            ["speech.yaml", "--rehearse", "--limit", "1:30", "--pace", "125"],
            OpeningRequest(FILE, 90.0, 125.0, rehearse=True),
        ),
        (["caf\udce9.yaml"], OpeningRequest(Path("caf\udce9.yaml").absolute())),
    ],
)
def test_all_that_is_asked_for_is_done_where_a_window_is(
    door: Doorkeeper, home: Path, qtbot: QtBot, words: list[str], wish: OpeningRequest
) -> None:
    with qtbot.waitSignal(door.visited) as visit:
        assert led_elsewhere(qtbot, home, *words) is Elsewhere.TAKEN
    assert visit.args == [wish]


def test_where_nobody_is_one_is_not_led_elsewhere(qtbot: QtBot, home: Path) -> None:
    assert qtbot is not None
    first = Doorkeeper(home)
    assert first.led_elsewhere(OpeningRequest()) is Elsewhere.NOBODY
    first.leave()


@pytest.mark.usefixtures("door")
def test_another_person_has_another_door(tmp_path: Path) -> None:
    other = Doorkeeper(tmp_path / "not" / "there")
    assert other.led_elsewhere(OpeningRequest()) is Elsewhere.NOBODY
    other.leave()


def test_a_window_that_is_busy_gets_no_rival_and_hears_of_the_visit_later(
    door: Doorkeeper, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doorkeeper, "ANSWER_MS", 50)
    visitor = Doorkeeper(home)
    with qtbot.waitSignal(door.visited) as visit:
        answer = visitor.led_elsewhere(OpeningRequest(FILE))  # the door is in this thread, and cannot answer meanwhile
        assert answer is Elsewhere.BUSY
        assert not visitor.is_first()
    assert visit.args == [OpeningRequest(FILE)]


def test_a_window_that_is_only_being_opened_is_waited_for_but_not_for_ever(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Doorkeeper(home)
    assert first.is_first()
    monkeypatch.setattr(doorkeeper, "OPENING_MS", 50)
    patience = QElapsedTimer()
    patience.start()
    assert Doorkeeper(home).led_elsewhere(OpeningRequest()) is Elsewhere.NOBODY
    assert patience.elapsed() >= 50
    first.leave()
    second = Doorkeeper(home)
    assert second.is_first()
    second.leave()


def test_a_window_that_is_leaving_is_followed_by_another(
    door: Doorkeeper, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.close()
    monkeypatch.setattr(QThread, "msleep", lambda _ms: door.leave())
    following = Doorkeeper(home)
    assert following.led_elsewhere(OpeningRequest()) is Elsewhere.NOBODY
    assert following.is_first()
    following.leave()


def test_where_no_lock_can_be_kept_a_window_is_opened_at_once(tmp_path: Path) -> None:
    (tmp_path / "home").write_bytes(b"")
    assert Doorkeeper(tmp_path / "home").led_elsewhere(OpeningRequest()) is Elsewhere.NOBODY


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.doorkeeper import Doorkeeper
application = QCoreApplication([])
door = Doorkeeper(Path(sys.argv[1]))
assert door.is_first()
door.stand_at_the_door()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_program_left_of_its_door_stops_nobody(home: Path, qtbot: QtBot) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(home)], check=False)
    door = Doorkeeper(home)
    assert door.led_elsewhere(OpeningRequest()) is Elsewhere.NOBODY
    assert door.is_first()
    door.stand_at_the_door()
    with qtbot.waitSignal(door.visited):
        assert led_elsewhere(qtbot, home) is Elsewhere.TAKEN
    door.leave()


@pytest.mark.parametrize(
    "line", [b"", b"[1]", b'{"notes": 1}', b'{"deliver": "yes"}', b'{"limit_s": "soon"}', b"[" * 90_000, b"\xff"]
)
def test_nonsense_at_the_door_is_not_answered(door: Doorkeeper, home: Path, qtbot: QtBot, line: bytes) -> None:
    socket = QLocalSocket()
    socket.connectToServer(door._name)
    socket.write(line + b"\n")
    socket.flush()
    with qtbot.waitSignal(door.visited) as visit:  # by who comes after
        assert led_elsewhere(qtbot, home, "speech.yaml") is Elsewhere.TAKEN
    assert visit.args == [OpeningRequest(FILE)]
    assert socket.bytesAvailable() == 0
    socket.abort()
