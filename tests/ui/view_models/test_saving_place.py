"""Saving under a name: what is proposed, what stands in the way, and what is replaced."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QGuiApplication

from app.domain.entry import Field
from app.domain.outline import HEAD
from tests.desk_place import THEIRS
from tests.ui.opened_rooms import Rooms, opened_rooms
from ui.view_models.saving_place import SavingPlaceViewModel


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    return folder


@pytest.fixture
def rooms(qapp: QGuiApplication, documents: Path, tmp_path: Path) -> Iterator[Rooms]:
    assert qapp is not None
    assert documents.is_dir()
    with opened_rooms(tmp_path) as opened:
        opened.head.begin_new()
        opened.desk.enter(HEAD, Field.TITLE, "Water: a right")
        yield opened


@pytest.fixture
def place(rooms: Rooms) -> SavingPlaceViewModel:
    """Asked where to save new notes."""
    rooms.head.save()
    return rooms.desk_room.models.place


def confirmed(rooms: Rooms, place: SavingPlaceViewModel, path: str) -> str:
    """What stands in the way of saving there; empty when it was saved."""
    place.write(path)
    place.confirm()
    rooms.settle()
    return str(place.property("remark"))


def test_new_notes_are_proposed_a_name_like_their_title_in_the_documents(
    place: SavingPlaceViewModel, rooms: Rooms, documents: Path
) -> None:
    assert place.property("path") == str(documents / "Water-a-right.yaml")
    place.confirm()
    rooms.settle()
    assert (place.property("shown"), rooms.state) == (False, ("Water-a-right.yaml", "saved"))


def test_a_name_that_is_there_already_is_not_proposed(rooms: Rooms, documents: Path) -> None:
    (documents / "Water-a-right.yaml").write_bytes(THEIRS)
    rooms.head.save()
    assert rooms.desk_room.models.place.property("path") == str(documents / "Water-a-right-2.yaml")


def test_an_ending_is_added_where_none_was_typed(place: SavingPlaceViewModel, rooms: Rooms, documents: Path) -> None:
    assert confirmed(rooms, place, str(documents / "St. Petersburg 1.2")) == ""
    assert (documents / "St. Petersburg 1.2.yaml").exists()


def test_a_folder_that_is_not_there_is_told_and_not_made(
    place: SavingPlaceViewModel, rooms: Rooms, documents: Path
) -> None:
    assert confirmed(rooms, place, str(documents / "x" / "water")) == f"There is no folder {documents / 'x'}."
    assert not (documents / "x").exists()
    assert place.property("shown")


@pytest.mark.parametrize("path", ["", "   ", "."])
def test_a_file_without_a_name_is_told(place: SavingPlaceViewModel, rooms: Rooms, path: str) -> None:
    assert "name" in confirmed(rooms, place, path)


def test_the_folder_of_the_person_is_understood(
    place: SavingPlaceViewModel, rooms: Rooms, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(documents))
    monkeypatch.setenv("USERPROFILE", str(documents))
    assert confirmed(rooms, place, "~/mine") == ""
    assert (documents / "mine.yaml").exists()
    rooms.head.ask_where_to_save()
    assert "There is no folder" in confirmed(rooms, place, "~nobody-here/mine")


def test_a_file_that_is_there_is_replaced_at_the_second_enter(
    place: SavingPlaceViewModel, rooms: Rooms, documents: Path
) -> None:
    other = documents / "other.yaml"
    other.write_bytes(THEIRS)
    assert confirmed(rooms, place, str(other)) == "There is a file other.yaml already."
    assert (place.property("replaces"), other.read_bytes()) == (True, THEIRS)
    place.confirm()
    rooms.settle()
    assert b"Water" in other.read_bytes()
    assert (rooms.notice, rooms.state) == ("", ("other.yaml", "saved"))


def test_another_name_is_no_longer_the_one_that_is_replaced(
    place: SavingPlaceViewModel, rooms: Rooms, documents: Path
) -> None:
    for name in ("one.yaml", "two.yaml"):
        (documents / name).write_bytes(THEIRS)
        assert confirmed(rooms, place, str(documents / name)) == f"There is a file {name} already."
    assert (documents / "two.yaml").read_bytes() == THEIRS


def test_under_its_own_name_a_file_is_saved_as_ever(rooms: Rooms) -> None:
    rooms.head.open_recent(str(rooms.path))
    rooms.write_limit("3:00")
    rooms.head.ask_where_to_save()
    place = rooms.desk_room.models.place
    assert place.property("path") == str(rooms.path)
    place.confirm()
    rooms.settle()
    assert b"limit: 3:00" in rooms.path.read_bytes()
    assert rooms.state[1] == "saved"


def test_what_is_chosen_in_the_dialog_of_the_system_is_shown_first(
    place: SavingPlaceViewModel, rooms: Rooms, documents: Path
) -> None:
    other = documents / "other.yaml"
    other.write_bytes(THEIRS)
    place.browse_to(QUrl("https://example.org/other.yaml"))
    place.browse_to(QUrl.fromLocalFile(str(other)))
    assert (place.property("path"), place.property("replaces")) == (str(other), True)
    place.confirm()
    rooms.settle()
    assert b"Water" in other.read_bytes()


def test_it_can_be_left(place: SavingPlaceViewModel, rooms: Rooms) -> None:
    place.close()
    assert not place.property("shown")
    assert rooms.state == ("New notes", "not in a file yet")


def test_a_path_that_is_typed_is_opened(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    rooms.head.open_typed("  ")
    assert rooms.state[0] == "New notes"
    monkeypatch.setenv("HOME", str(rooms.path.parent))
    monkeypatch.setenv("USERPROFILE", str(rooms.path.parent))
    rooms.head.open_typed("~/speech.yaml")
    assert rooms.state == ("speech.yaml", "saved")
