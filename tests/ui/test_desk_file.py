"""Whatever happens to the file on the desk is told in a notice, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QWindow
from pytestqt.qtbot import QtBot

from app.adapters.notes_file import NotesFile
from app.formats.yaml_notes import YamlNotes
from tests.desk_place import LIMITED, OLD, THEIRS
from tests.fakes import FailingDisk
from tests.ui.opened_rooms import Rooms, opened_rooms


@pytest.fixture
def rooms(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Rooms]:
    assert qapp is not None
    with opened_rooms(tmp_path) as opened:
        opened.head.open_recent(str(opened.path))
        yield opened


def test_a_file_that_is_opened_is_told_of_and_is_the_latest_of_the_recent(rooms: Rooms) -> None:
    assert (rooms.state, rooms.head.property("changed"), rooms.notice) == (("speech.yaml", "saved"), False, "")
    assert rooms.recent.read() == (rooms.path,)
    assert [file["name"] for file in rooms.head.property("recent")] == ["speech.yaml"]
    assert [row.text for row in rooms.desk_room.models.outline.model.rows] == ["A", "a"]


def test_what_is_changed_is_not_saved_until_it_is_saved(rooms: Rooms) -> None:
    rooms.write_limit("3:00")
    assert (rooms.state, rooms.head.property("changed")) == (("speech.yaml", "not saved yet"), True)
    rooms.head.save()
    rooms.settle()
    assert (rooms.state, rooms.path.read_bytes()) == (("speech.yaml", "saved"), LIMITED)


def test_another_file_that_is_opened_while_one_is_saved_is_not_taken_for_it(rooms: Rooms, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(THEIRS)
    rooms.write_limit("3:00")
    rooms.head.save()
    rooms.head.open_recent(str(other))
    rooms.settle()
    assert (rooms.state, rooms.path.read_bytes()) == (("other.yaml", "saved"), LIMITED)
    rooms.write_limit("4:00")
    rooms.head.save()
    rooms.settle()
    assert (rooms.path.read_bytes(), other.read_bytes()[:6]) == (LIMITED, THEIRS[:6])


def test_saving_twice_in_a_row_is_no_conflict_and_the_last_word_is_kept(rooms: Rooms) -> None:
    rooms.write_limit("3:00")
    rooms.head.save()
    rooms.write_limit("4:00")
    rooms.head.save()
    rooms.head.save()
    for _ in range(3):
        rooms.settle()
    assert (rooms.notice, rooms.state[1]) == ("", "saved")
    assert rooms.path.read_bytes() == LIMITED.replace(b"3:00", b"4:00")


def test_what_could_not_be_saved_is_told_also_when_something_else_lies_there(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    with opened_rooms(tmp_path, files=NotesFile(YamlNotes(), FailingDisk(1))) as rooms:
        rooms.desk_room.file.open(str(rooms.path))
        rooms.write_limit("3:00")
        rooms.head.save()
        rooms.head.begin_new()
        rooms.settle()
        assert "speech.yaml could not be saved" in rooms.notice
        rooms.head.open_recent(str(rooms.path))
        assert rooms.limit_s == 180.0


def test_new_notes_ask_where_to_be_saved_and_go_on_there(rooms: Rooms, tmp_path: Path) -> None:
    rooms.head.begin_new()
    assert rooms.state == ("New notes", "not in a file yet")
    asked: list[bool] = []
    rooms.head.place_asked.connect(lambda: asked.append(True))
    rooms.head.save()
    assert asked == [True]
    rooms.desk_room.models.place.chosen.emit(str(tmp_path / "new.yaml"))
    rooms.settle()
    assert rooms.state == ("new.yaml", "saved")
    assert rooms.recent.read() == (tmp_path / "new.yaml", rooms.path)


def test_what_another_program_wrote_is_never_overwritten_silently(rooms: Rooms) -> None:
    rooms.write_limit("3:00")
    rooms.path.write_bytes(THEIRS)
    rooms.head.save()
    rooms.settle()
    assert rooms.path.read_bytes() == THEIRS
    assert rooms.head.property("notice_grave")
    assert rooms.ways == ["over", "theirs", "elsewhere"]
    assert {"ours": "T (3:00)", "theirs": "Theirs"} in rooms.head.property("differences")


def test_mine_is_saved_over_theirs_with_what_was_written_since(rooms: Rooms) -> None:
    rooms.write_limit("3:00")
    rooms.path.write_bytes(THEIRS)
    rooms.head.save()
    rooms.settle()
    rooms.write_limit("4:00")
    rooms.head.choose("over")
    rooms.settle()
    assert rooms.path.read_bytes().startswith(b"title: T\nlimit: 4:00\n")
    assert (rooms.notice, rooms.state) == ("", ("speech.yaml", "saved"))


def test_theirs_is_taken_as_a_step_that_can_be_undone(rooms: Rooms) -> None:
    rooms.write_limit("3:00")
    rooms.path.write_bytes(THEIRS)
    rooms.head.save()
    rooms.settle()
    rooms.head.choose("theirs")
    assert (rooms.head.property("title"), rooms.notice) == ("Theirs", "")
    rooms.desk.undo()
    assert (rooms.head.property("title"), rooms.limit_s) == ("T", 180.0)


def test_another_file_is_replaced_only_when_that_was_chosen(rooms: Rooms, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(THEIRS)
    rooms.desk_room.models.place.chosen.emit(str(other))
    rooms.settle()
    assert (other.read_bytes(), rooms.ways) == (THEIRS, ["over", "elsewhere", "as it is"])
    rooms.head.choose("over")
    rooms.settle()
    assert (other.read_bytes(), rooms.state) == (OLD, ("other.yaml", "saved"))


def test_a_file_that_was_no_longer_notes_or_is_gone_can_be_written_again(rooms: Rooms) -> None:
    rooms.write_limit("3:00")
    rooms.path.write_bytes(b"%PDF")
    rooms.head.save()
    rooms.settle()
    assert rooms.ways == ["over", "elsewhere"]
    rooms.path.unlink()
    rooms.head.save()
    rooms.settle()
    assert "gone" in rooms.notice
    rooms.head.choose("over")
    rooms.settle()
    assert rooms.path.read_bytes() == LIMITED


def test_a_file_that_changes_while_nothing_is_unsaved_is_followed(rooms: Rooms) -> None:
    rooms.path.write_bytes(THEIRS)
    rooms.desk_room.saving.look()
    rooms.settle()
    assert (rooms.head.property("title"), rooms.state) == ("Theirs", ("speech.yaml", "saved"))
    assert "speech.yaml" in rooms.notice
    rooms.desk.undo()
    assert rooms.head.property("title") == "T"


def test_who_comes_back_to_the_desk_from_another_program_finds_what_that_wrote(rooms: Rooms, qtbot: QtBot) -> None:
    window = rooms.desk_room.show()
    qtbot.waitUntil(window.isActive)
    elsewhere = QWindow()
    elsewhere.show()
    elsewhere.requestActivate()
    qtbot.waitUntil(elsewhere.isActive)
    rooms.path.write_bytes(THEIRS)
    rooms.settle()
    assert rooms.head.property("title") == "T"
    window.requestActivate()
    qtbot.waitUntil(lambda: rooms.head.property("title") == "Theirs")
    elsewhere.destroy()
    elsewhere.deleteLater()


def test_a_file_that_changes_under_unsaved_work_is_shown_beside_it(rooms: Rooms) -> None:
    rooms.write_limit("3:00")
    rooms.path.write_bytes(THEIRS)
    rooms.desk_room.saving.look()
    rooms.settle()
    assert (rooms.limit_s, rooms.ways) == (180.0, ["over", "theirs", "elsewhere"])


def test_a_look_at_a_file_that_is_as_it_was_says_nothing(rooms: Rooms) -> None:
    rooms.write_limit("3:00")
    rooms.desk_room.saving.look()
    rooms.settle()
    assert rooms.notice == ""


def test_what_is_no_file_of_notes_leaves_the_desk_as_it_is(rooms: Rooms, tmp_path: Path) -> None:
    picture = tmp_path / "picture.yaml"
    picture.write_bytes(b"\x89PNG")
    rooms.head.open_recent(str(picture))
    assert (rooms.state[0], rooms.ways) == ("speech.yaml", ["look again", "as it is"])
    picture.write_bytes(THEIRS)
    rooms.head.choose("look again")
    assert (rooms.state[0], rooms.notice) == ("picture.yaml", "")


def test_a_full_disk_is_told_and_saving_can_be_tried_again(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp is not None
    disk = FailingDisk(3, OSError(28, "No space left on device"))
    with opened_rooms(tmp_path, files=NotesFile(YamlNotes(), disk)) as rooms:
        rooms.desk_room.file.open(str(rooms.path))
        rooms.write_limit("3:00")
        rooms.head.save()
        rooms.settle()
        assert "The disk is full" in rooms.notice
        assert (rooms.path.read_bytes(), rooms.state[1]) == (OLD, "not saved yet")
        rooms.head.choose("save again")
        rooms.settle()
        assert (rooms.path.read_bytes(), rooms.notice) == (LIMITED, "")


def test_what_has_to_be_put_right_is_told_when_the_writing_rests(rooms: Rooms) -> None:
    broken = rooms.path.with_name("broken.yaml")
    broken.write_bytes(OLD + b"    pionts: [c]\n")
    rooms.head.open_recent(str(broken))
    told = rooms.head.property("problems")
    assert [(problem["line"], problem["row"], problem["sentence"]) for problem in told] == [
        (6, 2, "There is no key 'pionts' here")
    ]


def test_a_new_point_is_not_told_to_be_empty_while_it_is_being_written(rooms: Rooms) -> None:
    rooms.desk_room.models.outline.add_after(2)
    rooms.wait_until(lambda: not rooms.desk_room._state._timer.isActive())
    assert rooms.head.property("problems") == []
    rooms.write_limit("3:00")
    rooms.wait_until(lambda: not rooms.desk_room._state._timer.isActive())
    assert [problem["sentence"] for problem in rooms.head.property("problems")] == ["This point is empty"]
