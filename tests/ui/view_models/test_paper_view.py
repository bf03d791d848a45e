"""What is chosen for paper, and the page on show."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QSize, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.desk import Desk
from app.domain.entry import Field
from app.domain.history import History
from app.domain.outline import HEAD, Outline
from app.domain.paper_kind import PaperKind
from app.domain.sheets import Sheet
from app.domain.work import Work
from app.formats.notes_yaml import read_notes
from app.opening import shipped_notes
from tests.fakes import FakeClock
from ui.background import Background
from ui.paper.pictures import PagePictures
from ui.view_models.page_setter import SetPaper
from ui.view_models.paper_view import PaperViewModel


@pytest.fixture
def desk() -> Desk:
    laid, outline = Desk(FakeClock()), Outline.of(read_notes(shipped_notes()))
    laid.put(Work(History(outline), None, outline))
    return laid


@pytest.fixture
def background(qapp: QGuiApplication) -> Iterator[Background]:
    assert qapp is not None
    made = Background()
    yield made
    made.finish()
    shiboken6.delete(made)


@pytest.fixture
def view(desk: Desk, background: Background) -> Iterator[PaperViewModel]:
    made = PaperViewModel(desk, background)
    yield made
    shiboken6.delete(made)


Wait = Callable[[], None]


@pytest.fixture
def wait(view: PaperViewModel, qtbot: QtBot) -> Wait:
    """Until the pages are set."""
    return lambda: qtbot.waitUntil(lambda: bool(view.property("pages")), timeout=60_000)


def shown(view: PaperViewModel, *names: str) -> list[object]:
    return [view.property(name) for name in names]


def test_nothing_is_set_before_it_is_asked_for(view: PaperViewModel) -> None:
    assert shown(view, "opened", "pages", "image", "landing", "missing") == [False, 0, "", "", ""]
    view.turn(1)
    view.print_pages()
    assert view.property("page") == 1


def test_it_opens_at_once_and_has_pocket_paper_of_what_lies_on_the_desk_in_a_moment(
    view: PaperViewModel, wait: Wait
) -> None:
    view.open()
    assert shown(view, "opened", "pages", "image") == [True, 0, ""]
    wait()
    assert shown(view, "opened", "kind", "sheet", "landing") == [True, "pocket", "a5", "lands at 4:51 of 5:00"]
    assert view.property("pages") > 3
    assert view.property("shape") == pytest.approx(148 / 210)


def test_another_reader_has_another_sheet(view: PaperViewModel, wait: Wait) -> None:
    view.open()
    wait()
    before = view.property("image")
    view.choose_kind("interpreters")
    assert shown(view, "kind", "sheet", "page") == ["interpreters", "a4", 1]
    wait()
    assert view.property("image") != before
    view.choose_sheet("letter")
    assert shown(view, "kind", "sheet") == ["interpreters", "letter"]


def test_only_the_last_of_many_wishes_is_set(view: PaperViewModel, wait: Wait, qtbot: QtBot) -> None:
    view.open()
    wait()
    for sheet in ("a4", "letter", "a5", "letter"):
        view.choose_sheet(sheet)
    qtbot.wait(0)
    wait()
    pages = view.pages_set()
    assert pages is not None
    assert pages.image(0, 850).height() == 1100


def test_pages_turn_as_far_as_there_are_any(view: PaperViewModel, wait: Wait, qtbot: QtBot) -> None:
    view.open()
    wait()
    with qtbot.waitSignal(view.image_changed):
        view.turn(1)
    assert view.property("page") == 2
    view.turn(-5)
    assert view.property("page") == 1
    view.turn(99)
    assert view.property("page") == view.property("pages")


def test_an_edit_is_on_the_paper_in_a_moment(view: PaperViewModel, desk: Desk, wait: Wait) -> None:
    desk.enter(HEAD, Field.LIMIT, "4:00")
    assert not view.property("opened")
    view.open()
    wait()
    image = view.property("image")
    desk.rest()
    assert view.property("image") == image
    desk.enter(HEAD, Field.LIMIT, "3:00")
    wait()
    assert view.property("landing") == "lands at 2:52 of 3:00"


def test_closing_puts_the_paper_away(view: PaperViewModel, wait: Wait, qtbot: QtBot) -> None:
    view.open()
    wait()
    with qtbot.waitSignal(view.opened_changed):
        view.close()
    assert shown(view, "opened", "image") == [False, ""]


def test_what_is_closed_before_it_is_set_stays_closed(view: PaperViewModel, background: Background) -> None:
    view.open()
    view.print_pages()
    view.close()
    background.finish()
    QCoreApplication.processEvents()
    assert shown(view, "opened", "pages") == [False, 0]


def test_a_file_is_proposed_beside_the_notes(view: PaperViewModel, tmp_path: Path) -> None:
    view.lie_beside(tmp_path / "my.speech.yaml")
    assert view.property("proposal").toLocalFile() == str(tmp_path / "my.speech.pdf")
    view.lie_beside(None)
    assert Path(view.property("proposal").toLocalFile()).name == "speech.pdf"


def test_what_is_shown_is_what_is_saved_and_printed(
    view: PaperViewModel, wait: Wait, qtbot: QtBot, tmp_path: Path
) -> None:
    view.open()
    view.choose_kind("interpreters")
    wait()
    with qtbot.waitSignal(view.saving_asked) as saving:
        view.save(QUrl.fromLocalFile(str(tmp_path / "a.docx")))
    paper, to = saving.args
    assert isinstance(paper, SetPaper)
    assert (paper.export.kind, paper.export.sheet) == (PaperKind.INTERPRETERS, Sheet.A4)
    assert paper.pages is view.pages_set()
    assert to == tmp_path / "a.docx"
    with qtbot.waitSignal(view.printing_asked) as printing:
        view.print_pages()
    assert printing.args == [paper]


def test_what_is_to_be_printed_before_it_is_set_is_printed_once_it_is(view: PaperViewModel, qtbot: QtBot) -> None:
    view.open()
    with qtbot.waitSignal(view.printing_asked) as printing:
        view.print_pages()
    assert printing.args[0].pages is view.pages_set()


def test_a_place_elsewhere_than_this_machine_is_not_written_to(view: PaperViewModel, wait: Wait, qtbot: QtBot) -> None:
    view.open()
    wait()
    with qtbot.assertNotEmitted(view.saving_asked):
        view.save(QUrl("http://example.org/a.pdf"))


def test_pictures_are_as_wide_as_they_are_shown(view: PaperViewModel, wait: Wait) -> None:
    pictures = PagePictures(view.pages_set)
    assert pictures.requestImage("1/0", QSize(), QSize(300, 0)).width() == 1
    view.open()
    wait()
    assert pictures.requestImage("1/0", QSize(), QSize(300, 0)).width() == 300
    assert pictures.requestImage("1/99", QSize(), QSize(300, 0)).width() == 1
