"""Paper that is saved and printed from the desk."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from app.domain.printing import Printing
from app.domain.sheets import Sheet
from app.opening import OpeningRequest
from tests.fakes import FakePrinter
from tests.ui.opened_rooms import Rooms, opened_rooms


@pytest.fixture
def rooms(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Rooms]:
    assert qapp is not None
    with opened_rooms(tmp_path) as opened:
        opened.desk_room.open(OpeningRequest(opened.path))
        set_pages(opened)
        yield opened


def set_pages(rooms: Rooms) -> None:
    rooms.desk_room.models.printed.open()
    rooms.wait_until(lambda: bool(rooms.desk_room.models.printed.property("pages")))


def settle(rooms: Rooms) -> None:
    """Until the paper is written and whoever prints has answered."""
    rooms.desk_room._paper.finish()
    rooms.settle()
    rooms.desk_room._printing._background.finish()
    rooms.settle()


@pytest.mark.parametrize(("name", "begins"), [("a.pdf", b"%PDF"), ("a.docx", b"PK"), ("a.md", b"<!-- Rostrum")])
def test_what_is_shown_is_saved_in_the_kind_that_its_name_tells(rooms: Rooms, name: str, begins: bytes) -> None:
    to = rooms.path.with_name(name)
    rooms.desk_room.models.printed.save(QUrl.fromLocalFile(str(to)))
    settle(rooms)
    assert rooms.messages.property("text") == f"{name} is written."
    assert to.read_bytes().startswith(begins)


def test_a_file_is_proposed_beside_the_notes(rooms: Rooms) -> None:
    assert rooms.desk_room.models.printed.property("proposal").toLocalFile() == str(rooms.path.with_suffix(".pdf"))


def test_a_name_that_tells_no_kind_is_refused_in_a_sentence(rooms: Rooms) -> None:
    rooms.desk_room.models.printed.save(QUrl.fromLocalFile(str(rooms.path.with_name("a.pfd"))))
    settle(rooms)
    assert "did you mean '.pdf'?" in str(rooms.messages.property("text"))


def test_a_file_that_cannot_be_written_is_told(rooms: Rooms) -> None:
    rooms.desk_room.models.printed.save(QUrl.fromLocalFile(str(rooms.path / "a.md")))
    settle(rooms)
    assert str(rooms.messages.property("text")).startswith("a.md: ")


def test_no_document_takes_the_place_of_notes(rooms: Rooms) -> None:
    before = rooms.path.read_bytes()
    rooms.desk_room.models.printed.save(QUrl.fromLocalFile(str(rooms.path)))
    settle(rooms)
    assert str(rooms.messages.property("text")).startswith("speech.yaml holds notes, and stays as it is")
    assert rooms.path.read_bytes() == before


def test_letters_that_cannot_be_printed_are_told(rooms: Rooms) -> None:
    rooms.path.write_text("title: T\nsections: [{title: S, points: [A \U0010fff0]}]\n", encoding="utf-8")
    rooms.desk_room.open(OpeningRequest(rooms.path))
    set_pages(rooms)
    rooms.desk_room.models.printed.save(QUrl.fromLocalFile(str(rooms.path.with_name("a.pdf"))))
    settle(rooms)
    assert "No typeface on this machine" in str(rooms.messages.property("text"))


PRINT_ELSEWHERE = "It opens in your program for PDFs: print it from there."
NOWHERE = "No program for PDFs was found on this machine. Save it, and print it elsewhere."


def printed(rooms: Rooms, answer: Printing, *, shows: bool = True) -> tuple[FakePrinter, list[Path]]:
    """Whoever was asked to print, and what was opened instead."""
    printer, opened = FakePrinter(answer), list[Path]()

    def show(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return shows

    printing = rooms.desk_room._printing
    printing._new_printer, printing._show = (lambda: printer), show
    rooms.desk_room.models.printed.print_pages()
    settle(rooms)
    return printer, opened


def test_the_system_is_asked_to_print_what_is_shown(rooms: Rooms) -> None:
    printer, opened = printed(rooms, Printing.SENT)
    ((content, title, sheet, window),) = printer.asked
    assert content.startswith(b"%PDF")
    assert (title, sheet, window) == ("T", Sheet.A5, "")
    assert rooms.messages.property("text") == "It is on its way to the printer."
    assert not opened


def test_who_thinks_better_of_printing_is_told_nothing(rooms: Rooms) -> None:
    _printer, opened = printed(rooms, Printing.LEFT)
    assert rooms.messages.property("text") == ""
    assert not opened


@pytest.mark.parametrize(
    ("answer", "shows", "told"),
    [
        (Printing.NO_DIALOG, True, PRINT_ELSEWHERE),
        (Printing.NO_DIALOG, False, NOWHERE),
        (Printing.FAILED, True, f"The system could not print it. {PRINT_ELSEWHERE}"),
    ],
    ids=["no dialog", "no program", "failed"],
)
def test_what_cannot_be_printed_opens_in_the_program_for_pdfs(
    rooms: Rooms, answer: Printing, told: str, *, shows: bool
) -> None:
    _printer, opened = printed(rooms, answer, shows=shows)
    assert [pdf.read_bytes()[:4] for pdf in opened] == [b"%PDF"]
    assert rooms.messages.property("text") == told


class Broken(FakePrinter):
    """Fails in a way that nobody expects of it."""

    def print_pdf(self, pdf: Path, title: str, sheet: Sheet, window: str) -> Printing:
        super().print_pdf(pdf, title, sheet, window)
        raise OSError


def test_after_a_printer_that_failed_altogether_another_paper_can_be_printed(rooms: Rooms) -> None:
    rooms.desk_room._printing._new_printer = lambda: Broken(Printing.SENT)
    rooms.desk_room.models.printed.print_pages()
    settle(rooms)
    assert rooms.messages.property("text") == "The system could not print it."
    printer, _opened = printed(rooms, Printing.SENT)
    assert len(printer.asked) == 1


class Thinking(FakePrinter):
    """A person who thinks about the dialog until it is taken away."""

    def __init__(self) -> None:
        super().__init__(Printing.LEFT)
        self._taken_away = Event()

    def print_pdf(self, pdf: Path, title: str, sheet: Sheet, window: str) -> Printing:
        self._taken_away.wait(60)
        return super().print_pdf(pdf, title, sheet, window)

    def give_up(self) -> None:
        super().give_up()
        self._taken_away.set()


def test_one_dialog_is_open_at_a_time_and_ends_with_the_window(tmp_path: Path, qapp: QGuiApplication) -> None:
    assert qapp is not None
    thinking = Thinking()
    with opened_rooms(tmp_path) as rooms:
        rooms.desk_room.open(OpeningRequest(rooms.path))
        set_pages(rooms)
        printing = rooms.desk_room._printing
        printing._new_printer = lambda: thinking
        rooms.desk_room.models.printed.print_pages()
        rooms.wait_until(lambda: printing._printer is not None)
        assert rooms.messages.property("text") == ""
        rooms.desk_room.models.printed.print_pages()
        assert rooms.messages.property("text") == "The dialog for printing is open already."
        printing.print_pdf(rooms.path, "", Sheet.A5)
    assert thinking.given_up
    assert len(thinking.asked) == 1
