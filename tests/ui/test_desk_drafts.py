"""Unsaved work outlasts the program, and never leaves the desk unless it is somewhere else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from app.adapters.drafts import Drafts
from tests.desk_place import LIMITED, THEIRS
from tests.fakes import FailingDisk
from tests.ui.opened_rooms import Rooms, opened_rooms


@pytest.fixture
def rooms(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Rooms]:
    assert qapp is not None
    with opened_rooms(tmp_path) as opened:
        opened.head.open_recent(str(opened.path))
        yield opened


def test_unsaved_work_lies_on_the_desk_at_the_next_start(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp is not None
    with opened_rooms(tmp_path) as before:
        before.desk_room.file.open(str(before.path))
        before.write_limit("3:00")
    with opened_rooms(tmp_path) as after:
        after.desk_room.file.open(str(after.path))
        assert (after.limit_s, after.ways) == (180.0, ["as it is", "revert"])
        after.head.choose("revert")
        assert (after.limit_s, after.notice, after.state[1]) == (None, "", "saved")
        after.desk.undo()
        assert after.limit_s == 180.0


def test_new_notes_without_a_file_are_found_again(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp is not None
    with opened_rooms(tmp_path) as before:
        assert not before.desk_room.file.take_up_new()
        before.head.begin_new()
        before.write_limit("1:30")
    with opened_rooms(tmp_path) as after:
        assert after.desk_room.file.take_up_new()
        assert (after.limit_s, after.ways) == (90.0, ["elsewhere", "as it is"])


def test_opening_another_file_keeps_the_work_on_the_one_before(rooms: Rooms, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(THEIRS)
    rooms.write_limit("3:00")
    rooms.head.open_recent(str(other))
    assert rooms.limit_s is None
    rooms.head.open_recent(str(rooms.path))
    assert rooms.limit_s == 180.0


def test_drafts_that_cannot_be_kept_are_told_once(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp is not None
    disk = FailingDisk(0)
    with opened_rooms(tmp_path, drafts=Drafts(tmp_path / "drafts", disk)) as rooms:
        rooms.write_limit("3:00")
        rooms.desk_room.keep()
        assert "Input/output error" in rooms.messages.property("text")
        rooms.messages.clear()
        rooms.write_limit("4:00")
        rooms.desk_room.keep()
        assert rooms.messages.property("text") == ""


def test_work_that_is_nowhere_else_is_not_taken_off_the_desk_unasked(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp is not None
    disk = FailingDisk(-1)
    left: list[bool] = []
    with opened_rooms(tmp_path, drafts=Drafts(tmp_path / "drafts", disk)) as rooms:
        rooms.desk_room.left.connect(lambda: left.append(True))
        rooms.desk_room.file.open(str(rooms.path))
        rooms.write_limit("3:00")
        disk.fails_from_now_on()
        rooms.head.begin_new()
        assert (rooms.limit_s, rooms.ways) == (180.0, ["save again", "elsewhere", "anyway"])
        rooms.head.leave()
        assert left == []
        rooms.head.choose("save again")
        rooms.settle()
        rooms.head.leave()
        assert (left, rooms.path.read_bytes()) == ([True], LIMITED)
        rooms.write_limit("4:00")
        rooms.head.begin_new()
        rooms.head.choose("anyway")
        assert rooms.state[0] == "New notes"


def test_a_draft_that_failed_once_is_kept_when_the_disk_takes_it_again(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp is not None
    disk = FailingDisk(-1)
    with opened_rooms(tmp_path, drafts=Drafts(tmp_path / "drafts", disk)) as rooms:
        rooms.desk_room.file.open(str(rooms.path))
        rooms.write_limit("3:00")
        disk.fails_at_next()
        rooms.desk_room.keep()
        assert "kept safe" in rooms.messages.property("text")
    with opened_rooms(tmp_path) as after:
        after.desk_room.file.open(str(after.path))
        assert after.limit_s == 180.0


def test_the_draft_of_new_notes_goes_when_they_get_a_file(rooms: Rooms, tmp_path: Path) -> None:
    rooms.head.begin_new()
    rooms.write_limit("1:30")
    rooms.desk_room.keep()
    rooms.desk_room.models.place.chosen.emit(str(tmp_path / "new.yaml"))
    rooms.write_limit("2:00")
    rooms.desk_room.keep()
    rooms.settle()
    rooms.settle()
    assert Drafts(tmp_path / "drafts").find(None) is None


def test_a_draft_is_on_its_way_a_moment_after_the_first_letter(rooms: Rooms, tmp_path: Path) -> None:
    rooms.write_limit("3:00")
    drafts = Drafts(tmp_path / "drafts")
    rooms.wait_until(lambda: drafts.find(rooms.path) is not None)
