"""Notes that take long to read stop neither the desk nor the stage, and can be given up."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.adapters.notes_file import NotesFile
from app.domain.notes_on_file import NotesOnFile, Unreadable
from app.formats.yaml_notes import YamlNotes
from app.opening import OpeningRequest
from tests.ui.opened_rooms import Rooms, opened_rooms
from ui.file_notices import Choice


class SlowDisk(NotesFile):
    """Every file on it is long, and takes as long as the test likes."""

    def __init__(self) -> None:
        super().__init__(YamlNotes())
        self.answers = Event()
        self.read_in_the_gui_thread = 0

    def is_long(self, path: Path) -> bool:
        assert path
        return True

    def read(self, path: Path) -> NotesOnFile | Unreadable:
        if current_thread() is main_thread():
            self.read_in_the_gui_thread += 1
        else:
            self.answers.wait()
        return super().read(path)


@pytest.fixture
def disk() -> SlowDisk:
    return SlowDisk()


@pytest.fixture
def rooms(qapp: QGuiApplication, tmp_path: Path, disk: SlowDisk) -> Iterator[Rooms]:
    assert qapp is not None
    with opened_rooms(tmp_path, files=disk) as opened:
        yield opened
        disk.answers.set()


def test_the_desk_goes_on_while_long_notes_are_read(rooms: Rooms, disk: SlowDisk) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path, limit_s=240.0))
    assert (rooms.notice, rooms.ways) == ("speech.yaml is long, and being read …", [Choice.GIVE_UP])
    assert rooms.desk_room.path is None
    disk.answers.set()
    rooms.wait_until(lambda: rooms.state[0] == "speech.yaml")
    assert (rooms.notice, rooms.limit_s, disk.read_in_the_gui_thread) == ("", 240.0, 0)


def test_what_is_given_up_at_the_desk_does_not_come(rooms: Rooms, disk: SlowDisk) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path))
    rooms.head.choose(Choice.GIVE_UP)
    assert rooms.notice == ""
    disk.answers.set()
    rooms.desk_room.file.finish()
    rooms.settle()
    assert rooms.desk_room.path is None


def test_who_begins_anew_meanwhile_keeps_what_is_new(rooms: Rooms, disk: SlowDisk) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path))
    rooms.head.begin_new()
    disk.answers.set()
    rooms.desk_room.file.finish()
    rooms.settle()
    assert (rooms.desk_room.path, rooms.notice) == (None, "")


def test_the_last_that_was_asked_for_comes(rooms: Rooms, disk: SlowDisk, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(rooms.path.read_bytes())
    rooms.desk_room.open(OpeningRequest(other))
    rooms.desk_room.open(OpeningRequest(rooms.path))
    disk.answers.set()
    rooms.wait_until(lambda: rooms.state[0] == "speech.yaml")
    rooms.settle()
    assert rooms.state[0] == "speech.yaml"


def test_what_is_needed_at_once_is_not_waited_for(rooms: Rooms) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path), at_once=True)
    assert (rooms.state[0], rooms.notice) == ("speech.yaml", "")


def test_the_stage_is_there_before_long_notes_are(rooms: Rooms, disk: SlowDisk, qtbot: QtBot) -> None:
    rooms.stage_room.open(OpeningRequest(rooms.path, limit_s=240.0))
    qtbot.wait_exposed(rooms.stage_room.show(full_screen=False))
    assert rooms.session.speech is None
    assert rooms.messages.property("text") == "speech.yaml is long, and being read … Esc leaves it."
    disk.answers.set()
    rooms.wait_until(lambda: rooms.session.speech is not None)
    assert rooms.messages.property("text") == ""
    assert rooms.stage_room.path == rooms.path
    assert disk.read_in_the_gui_thread == 0


def test_esc_leaves_what_is_being_read_for_the_desk(rooms: Rooms, disk: SlowDisk, qtbot: QtBot) -> None:
    rooms.stage_room.open(OpeningRequest(rooms.path))
    with qtbot.wait_signal(rooms.stage_room.desk_asked):
        rooms.stage_room.models.steering.press(Qt.Key.Key_Escape.value, 0, "")
    assert rooms.messages.property("text") == ""
    disk.answers.set()
    rooms.stage_room.let_go()
    rooms.settle()
    assert rooms.session.speech is None


def test_a_speech_that_runs_by_then_stays(rooms: Rooms, disk: SlowDisk) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path), at_once=True)
    rooms.stage_room.deliver(rooms.desk_room.notes, None)
    before = rooms.session.speech
    rooms.stage_room.open(OpeningRequest(rooms.path))
    rooms.session.run_or_pause()
    disk.answers.set()
    rooms.wait_until(lambda: "is running" in str(rooms.messages.property("text")))
    assert before is not None
    assert rooms.session.speech is not None
    assert rooms.session.speech.plan is before.plan


def test_who_has_a_speech_on_the_stage_stays_there_with_esc(rooms: Rooms, disk: SlowDisk, qtbot: QtBot) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path), at_once=True)
    rooms.stage_room.deliver(rooms.desk_room.notes, None)
    rooms.stage_room.open(OpeningRequest(rooms.path))
    with qtbot.assert_not_emitted(rooms.stage_room.desk_asked):
        rooms.stage_room.models.steering.press(Qt.Key.Key_Escape.value, 0, "")
    disk.answers.set()
    assert rooms.session.speech is not None
