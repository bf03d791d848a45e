"""What is chosen for paper, and the page on show."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.desk import Desk
from app.domain.entry import Field
from app.domain.export import Export
from app.domain.history import History
from app.domain.outline import HEAD, Outline
from app.domain.paper import PaperKind
from app.domain.sheets import Sheet
from app.domain.work import Work
from app.formats.notes_yaml import read_notes
from app.opening import shipped_notes
from tests.fakes import FakeClock
from ui.paper.pictures import PagePictures
from ui.view_models.paper_view import PaperViewModel


@pytest.fixture
def desk() -> Desk:
    laid, outline = Desk(FakeClock()), Outline.of(read_notes(shipped_notes()))
    laid.put(Work(History(outline), None, outline))
    return laid


@pytest.fixture
def view(qapp: QGuiApplication, desk: Desk) -> Iterator[PaperViewModel]:
    assert qapp is not None
    made = PaperViewModel(desk)
    yield made
    shiboken6.delete(made)


def shown(view: PaperViewModel, *names: str) -> list[object]:
    return [view.property(name) for name in names]


def test_nothing_is_set_before_it_is_asked_for(view: PaperViewModel) -> None:
    assert shown(view, "opened", "pages", "image", "landing", "missing") == [False, 0, "", "", ""]
    view.turn(1)
    view.print_pages()
    assert view.property("page") == 1


def test_it_opens_with_pocket_paper_of_what_lies_on_the_desk(view: PaperViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignals([view.opened_changed, view.pages_changed, view.image_changed]):
        view.open()
    assert shown(view, "opened", "kind", "sheet", "landing") == [True, "pocket", "a5", "lands at 4:51 of 5:00"]
    assert view.property("pages") > 3
    assert view.property("shape") == pytest.approx(148 / 210)


def test_another_reader_has_another_sheet(view: PaperViewModel) -> None:
    view.open()
    before = view.property("image")
    view.choose_kind("interpreters")
    assert shown(view, "kind", "sheet", "page") == ["interpreters", "a4", 1]
    assert view.property("image") != before
    view.choose_sheet("letter")
    assert shown(view, "kind", "sheet") == ["interpreters", "letter"]


def test_pages_turn_as_far_as_there_are_any(view: PaperViewModel, qtbot: QtBot) -> None:
    view.open()
    with qtbot.waitSignal(view.image_changed):
        view.turn(1)
    assert view.property("page") == 2
    view.turn(-5)
    assert view.property("page") == 1
    view.turn(99)
    assert view.property("page") == view.property("pages")


def test_an_edit_is_on_the_paper_at_once(view: PaperViewModel, desk: Desk) -> None:
    desk.enter(HEAD, Field.LIMIT, "4:00")
    assert not view.property("opened")
    view.open()
    image = view.property("image")
    desk.rest()
    assert view.property("image") == image
    desk.enter(HEAD, Field.LIMIT, "3:00")
    assert view.property("landing") == "lands at 2:52 of 3:00"


def test_closing_puts_the_paper_away(view: PaperViewModel, qtbot: QtBot) -> None:
    view.open()
    with qtbot.waitSignal(view.opened_changed):
        view.close()
    assert shown(view, "opened", "image") == [False, ""]


def test_a_file_is_proposed_beside_the_notes(view: PaperViewModel, tmp_path: Path) -> None:
    view.lie_beside(tmp_path / "my.speech.yaml")
    assert view.property("proposal").toLocalFile() == str(tmp_path / "my.speech.pdf")
    view.lie_beside(None)
    assert Path(view.property("proposal").toLocalFile()).name == "speech.pdf"


def test_what_is_shown_is_what_is_saved_and_printed(view: PaperViewModel, qtbot: QtBot, tmp_path: Path) -> None:
    view.open()
    view.choose_kind("interpreters")
    with qtbot.waitSignal(view.saving_asked) as saving:
        view.save(QUrl.fromLocalFile(str(tmp_path / "a.docx")))
    export, to = saving.args
    assert isinstance(export, Export)
    assert (export.kind, export.sheet, to) == (PaperKind.INTERPRETERS, Sheet.A4, tmp_path / "a.docx")
    with qtbot.waitSignal(view.printing_asked) as printing:
        view.print_pages()
    assert printing.args == [export]


def test_a_place_elsewhere_than_this_machine_is_not_written_to(view: PaperViewModel, qtbot: QtBot) -> None:
    view.open()
    with qtbot.assertNotEmitted(view.saving_asked):
        view.save(QUrl("http://example.org/a.pdf"))


def test_pictures_are_as_wide_as_they_are_shown(view: PaperViewModel) -> None:
    pictures = PagePictures(view.pages_set)
    assert pictures.requestImage("1/0", QSize(), QSize(300, 0)).width() == 1
    view.open()
    assert pictures.requestImage("1/0", QSize(), QSize(300, 0)).width() == 300
    assert pictures.requestImage("1/99", QSize(), QSize(300, 0)).width() == 1
