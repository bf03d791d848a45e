"""Paper that is saved and printed from the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from app.opening import OpeningRequest
from tests.ui.opened_rooms import Rooms, opened_rooms


@pytest.fixture
def rooms(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Rooms]:
    assert qapp is not None
    with opened_rooms(tmp_path) as opened:
        opened.desk_room.open(OpeningRequest(opened.path))
        opened.desk_room.models.printed.open()
        yield opened


@pytest.mark.parametrize(("name", "begins"), [("a.pdf", b"%PDF"), ("a.docx", b"PK"), ("a.md", b"<!-- Rostrum")])
def test_what_is_shown_is_saved_in_the_kind_that_its_name_tells(rooms: Rooms, name: str, begins: bytes) -> None:
    to = rooms.path.with_name(name)
    rooms.desk_room.models.printed.save(QUrl.fromLocalFile(str(to)))
    rooms.settle()
    assert rooms.messages.property("text") == f"{name} is written."
    assert to.read_bytes().startswith(begins)


def test_a_file_is_proposed_beside_the_notes(rooms: Rooms) -> None:
    assert rooms.desk_room.models.printed.property("proposal").toLocalFile() == str(rooms.path.with_suffix(".pdf"))


def test_a_name_that_tells_no_kind_is_refused_in_a_sentence(rooms: Rooms) -> None:
    rooms.desk_room.models.printed.save(QUrl.fromLocalFile(str(rooms.path.with_name("a.pfd"))))
    rooms.settle()
    assert "did you mean '.pdf'?" in str(rooms.messages.property("text"))


def test_a_file_that_cannot_be_written_is_told(rooms: Rooms) -> None:
    rooms.desk_room.models.printed.save(QUrl.fromLocalFile(str(rooms.path / "a.md")))
    rooms.settle()
    assert str(rooms.messages.property("text")).startswith("a.md: ")


def test_no_document_takes_the_place_of_notes(rooms: Rooms) -> None:
    before = rooms.path.read_bytes()
    rooms.desk_room.models.printed.save(QUrl.fromLocalFile(str(rooms.path)))
    rooms.settle()
    assert str(rooms.messages.property("text")).startswith("speech.yaml holds notes, and stays as it is")
    assert rooms.path.read_bytes() == before


def test_letters_that_cannot_be_printed_are_told(rooms: Rooms) -> None:
    rooms.path.write_text("title: T\nsections: [{title: S, points: [A \U0010fff0]}]\n", encoding="utf-8")
    rooms.desk_room.open(OpeningRequest(rooms.path))
    rooms.desk_room.models.printed.open()
    rooms.desk_room.models.printed.save(QUrl.fromLocalFile(str(rooms.path.with_name("a.pdf"))))
    rooms.settle()
    assert "No typeface on this machine" in str(rooms.messages.property("text"))


@pytest.mark.parametrize(
    ("there_is_one", "told"),
    [
        (True, "It opens in your program for PDFs: print it from there."),
        (False, "No program for PDFs was found on this machine. Save it, and print it elsewhere."),
    ],
    ids=["shown", "no program"],
)
def test_printing_hands_the_pages_to_the_program_for_pdfs(rooms: Rooms, told: str, *, there_is_one: bool) -> None:
    handed: list[Path] = []

    def show(url: QUrl) -> bool:
        handed.append(Path(url.toLocalFile()))
        return there_is_one

    rooms.desk_room._paper._show = show
    rooms.desk_room.models.printed.print_pages()
    rooms.settle()
    assert [pdf.read_bytes()[:4] for pdf in handed] == [b"%PDF"]
    assert rooms.messages.property("text") == told
