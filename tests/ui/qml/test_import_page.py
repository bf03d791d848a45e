"""The document on the left and the notes on the right, by keyboard and by mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.domain.notes import Notes, Point, Section
from app.domain.recognising.recognise import recognised
from app.domain.refused import Refusal
from app.formats.documents.markdown import markdown_document
from tests.ui.labels import labels_in, outside, touching
from tests.ui.opened_desk import OpenedDesk, opened_desk
from tests.ui.opened_stage import on_window, only
from ui.view_models.import_view import ImportViewModel

CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "# Harbour\n\n## Ships\n\n- We count them.\n- We name them. [slowly]\n\n§\n"
NOTES = Notes("A speech", (Section("One", points=(Point("first"),)),))


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedDesk]:
    assert qapp is not None
    with opened_desk(NOTES) as opened:
        yield opened


@pytest.fixture
def page(desk: OpenedDesk) -> ImportViewModel:
    view = desk.models.imported
    view.begin("harbour.md")
    view.show(recognised(markdown_document("harbour", TEXT)))
    desk.resize(1440, 900)
    return view


def shown_texts(desk: OpenedDesk) -> list[str]:
    return [label.text for label in labels_in(desk.root)]


def parts(page: ImportViewModel) -> list[str]:
    return [row.part for row in page.property("model").rows]


def test_document_and_notes_stand_side_by_side(desk: OpenedDesk, page: ImportViewModel) -> None:
    assert page.property("stage") == "read"
    texts = shown_texts(desk)
    for text in ("Harbour", "We name them. [slowly]", "[slowly]", "not understood"):
        assert text in texts


def test_keys_go_from_passage_to_passage_and_say_what_each_is(desk: OpenedDesk, page: ImportViewModel) -> None:
    desk.key(Qt.Key.Key_Down, times=2)
    for key, part in (
        (Qt.Key.Key_H, "heading"),
        (Qt.Key.Key_C, "cue"),
        (Qt.Key.Key_X, "left out"),
        (Qt.Key.Key_T, "title"),
        (Qt.Key.Key_P, "point"),
    ):
        desk.key(key)
        assert parts(page)[2] == part
    desk.key(Qt.Key.Key_Z, CTRL)
    assert parts(page)[2] == "title"
    desk.key(Qt.Key.Key_N)
    assert page.property("current") == 4
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Right)
    assert page.property("model").rows[1].depth == 1
    desk.key(Qt.Key.Key_Left)
    assert page.property("model").rows[1].depth == 0
    desk.key(Qt.Key.Key_PageDown)
    desk.key(Qt.Key.Key_Up)
    assert page.property("current") == 3


def test_the_keys_of_the_desk_rest_meanwhile(desk: OpenedDesk, page: ImportViewModel) -> None:
    desk.key(Qt.Key.Key_N, CTRL)
    desk.key(Qt.Key.Key_F5)
    assert page.property("stage") == "read"
    assert desk.models.texts == ["One", "first"]


def test_enter_with_control_takes_the_notes_and_esc_leaves_them(desk: OpenedDesk, page: ImportViewModel) -> None:
    taken: list[Notes] = []
    page.notes_accepted.connect(taken.append)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert [notes.title for notes in taken] == ["Harbour"]
    page.begin("again.md")
    desk.key(Qt.Key.Key_Escape)
    assert page.property("stage") == "closed"
    desk.key(Qt.Key.Key_Down)
    assert desk.models.outline.property("current") > 0


def click(desk: OpenedDesk, text: str) -> None:
    """On the first place in the window where that stands."""
    place = next(label.ink.center().toPoint() for label in labels_in(desk.root) if label.text == text)
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    desk.settle()


def test_a_click_chooses_a_passage_and_another_says_what_it_is(desk: OpenedDesk, page: ImportViewModel) -> None:
    click(desk, "We name them. [slowly]")
    assert (page.property("current"), parts(page)[3]) == (3, "point")
    for chip, part in (("Heading", "heading"), ("Cue", "cue"), ("Leave out", "left out"), ("Point", "point")):
        click(desk, chip)
        assert (page.property("current"), parts(page)[3]) == (3, part)


def test_a_refusal_says_what_helps(desk: OpenedDesk) -> None:
    desk.models.imported.begin("scan.pdf")
    desk.resize(1024, 600)
    assert "Reading scan.pdf" in shown_texts(desk)
    desk.models.imported.refuse(Refusal("There is no text", "scan it anew"))
    desk.resize(1024, 600)
    assert {"There is no text", "What helps: scan it anew."} <= set(shown_texts(desk))
    desk.key(Qt.Key.Key_Escape)
    assert desk.models.imported.property("stage") == "closed"


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (3840, 2160)])
def test_no_label_lies_on_another(desk: OpenedDesk, page: ImportViewModel, size: tuple[int, int]) -> None:
    page.move_to(4)
    desk.resize(*size)
    labels = labels_in(only(desk.root, "ImportPage"))
    assert touching(labels) == []
    assert [label for label in labels if outside(label, desk.root)] == []


def test_the_fields_of_the_speech_are_written_by_keyboard(desk: OpenedDesk, page: ImportViewModel) -> None:
    assert "Limit" in shown_texts(desk)
    desk.key(Qt.Key.Key_E)
    for letter in "Boats":
        desk.key(getattr(Qt.Key, f"Key_{letter.upper()}"))
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_A)
    desk.key(Qt.Key.Key_Return)
    assert (page.property("title"), page.property("speaker")) == ("boats", "a")
    desk.key(Qt.Key.Key_E)
    desk.key(Qt.Key.Key_X)
    desk.key(Qt.Key.Key_Escape)
    assert page.property("title") == "boats"
    assert page.property("stage") == "read"
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_S)
    assert page.property("speaker") == "Ships"


def press(desk: OpenedDesk, text: str) -> None:
    """A click on the button of the page that says `text`."""
    button = only(only(desk.root, "ImportPage"), "DeskButton", lambda item: str(item.property("text")).startswith(text))
    place = on_window(button).center().toPoint()
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QCoreApplication.processEvents()


@pytest.mark.parametrize("button", ["To the desk", "Cancel"])
@pytest.mark.parametrize("size", [(1024, 600), (1440, 900)])
def test_the_desk_underneath_does_not_hear_the_click(
    desk: OpenedDesk, page: ImportViewModel, size: tuple[int, int], button: str
) -> None:
    desk.resize(*size)
    heard: list[str] = []
    desk.models.desk.deliver_asked.connect(lambda: heard.append("deliver"))
    desk.models.desk.rehearse_asked.connect(lambda: heard.append("rehearse"))
    press(desk, button)
    assert heard == []
    assert page.property("stage") == "closed"
