"""A document comes to the desk: read elsewhere, looked through, taken as new notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from app.domain.entry import Field
from app.domain.outline import HEAD
from app.opening import OpeningRequest
from tests.documents import saved
from tests.ui.opened_rooms import Rooms, opened_rooms
from ui.view_models.import_view import ImportViewModel

TEXT = "# Harbour\n\n## Ships\n\n- We count them.\n- We name them.\n"


@pytest.fixture
def rooms(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Rooms]:
    assert qapp is not None
    with opened_rooms(tmp_path) as opened:
        yield opened


def view(rooms: Rooms) -> ImportViewModel:
    return rooms.desk_room.models.imported


def stage(rooms: Rooms) -> str:
    return str(view(rooms).property("stage"))


def read(rooms: Rooms, path: Path) -> None:
    """Choose the document as a person does, and wait for what comes of it."""
    rooms.head.open(QUrl.fromLocalFile(str(path)))
    assert stage(rooms) == "reading"
    rooms.wait_until(lambda: stage(rooms) != "reading")


def test_a_document_is_shown_and_taken_as_new_notes_without_a_file(rooms: Rooms, tmp_path: Path) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path))
    read(rooms, saved(tmp_path, "harbour.md", TEXT))
    assert (stage(rooms), view(rooms).property("name")) == ("read", "harbour.md")
    assert rooms.desk_room.notes.title == "T"
    view(rooms).accept()
    assert rooms.desk_room.notes.title == "Harbour"
    assert rooms.state == ("New notes", "not in a file yet")
    assert rooms.desk_room.path is None


def test_a_document_that_is_named_at_the_start_is_looked_through_first(rooms: Rooms, tmp_path: Path) -> None:
    rooms.desk_room.open(OpeningRequest(saved(tmp_path, "harbour.md", TEXT), limit_s=60.0))
    rooms.wait_until(lambda: stage(rooms) == "read")
    assert rooms.state[0] == "New notes"


def test_notes_are_opened_and_not_imported(rooms: Rooms) -> None:
    rooms.head.open(QUrl.fromLocalFile(str(rooms.path)))
    assert stage(rooms) == "closed"
    assert rooms.desk_room.notes.title == "T"


def test_notes_that_are_in_no_file_come_back_by_undoing(rooms: Rooms, tmp_path: Path) -> None:
    rooms.desk_room.file.begin_new()
    assert rooms.desk.enter(HEAD, Field.TITLE, "Mine") is None
    read(rooms, saved(tmp_path, "harbour.md", TEXT))
    view(rooms).accept()
    assert rooms.head.property("undo") == "import a document"
    rooms.desk.undo()
    assert rooms.desk_room.notes.title == "Mine"


def test_a_refusal_leaves_the_desk_as_it_is(rooms: Rooms, tmp_path: Path) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path))
    read(rooms, saved(tmp_path, "letter.rtf", "{\\rtf1}"))
    assert stage(rooms) == "refused"
    assert "Rich Text" in str(view(rooms).property("sentence"))
    view(rooms).close()
    assert (stage(rooms), rooms.desk_room.notes.title) == ("closed", "T")


def test_a_long_reading_tells_how_far_it_is_and_can_be_cancelled(rooms: Rooms, tmp_path: Path) -> None:
    rooms.head.open(QUrl.fromLocalFile(str(saved(tmp_path, "slow.md", TEXT))))
    rooms.wait_until(lambda: view(rooms).property("share") == 0.5)
    view(rooms).close()
    rooms.desk_room.documents.finish()
    rooms.settle()
    assert stage(rooms) == "closed"


def test_another_document_takes_the_place_of_one_that_is_being_read(rooms: Rooms, tmp_path: Path) -> None:
    rooms.head.open(QUrl.fromLocalFile(str(saved(tmp_path, "slow.md", TEXT))))
    read(rooms, saved(tmp_path, "quick.md", TEXT))
    assert (stage(rooms), view(rooms).property("name")) == ("read", "quick.md")


def test_the_window_can_be_closed_while_a_document_is_read(rooms: Rooms, tmp_path: Path) -> None:
    rooms.head.open(QUrl.fromLocalFile(str(saved(tmp_path, "slow.md", TEXT))))
    rooms.desk_room.let_go()
    assert stage(rooms) == "reading"


def copied(text: str, page: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if page:
        data.setHtml(page)
    QGuiApplication.clipboard().setMimeData(data)


def pasted(rooms: Rooms) -> list[str]:
    view(rooms).paste()
    rooms.wait_until(lambda: stage(rooms) != "reading")
    return [row.text for row in view(rooms).property("model").rows]


def test_what_is_on_the_clipboard_is_read_like_a_document(rooms: Rooms) -> None:
    copied(TEXT)
    assert pasted(rooms)[0] == "Harbour"
    assert view(rooms).property("name") == "Pasted text"


def test_the_structure_on_the_clipboard_is_taken_when_there_is_one(rooms: Rooms) -> None:
    copied("plain words", "<p>with structure</p>")
    assert "with structure" in pasted(rooms)[0]
    copied("plain words", "<span>without any</span>")
    assert pasted(rooms) == ["plain words"]


def test_an_empty_clipboard_is_told(rooms: Rooms) -> None:
    copied("")
    view(rooms).paste()
    assert (stage(rooms), view(rooms).property("sentence")) == ("refused", "There is no text on the clipboard")
