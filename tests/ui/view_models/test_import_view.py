"""A document is looked through and corrected before it comes to the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication

from app.domain.document import Document
from app.domain.notes import Notes
from app.domain.recognising.recognise import recognised
from app.domain.refused import Refusal
from app.formats.documents.markdown import markdown_document
from ui.messages import Messages
from ui.view_models.import_rows import ROLES, ImportModel
from ui.view_models.import_view import ImportViewModel

TEXT = """\
# Ships (2 minutes)

## Now

1. We count them.
2. We name them. [slowly]

§

## Then

- Ask again.

§ §
"""


@pytest.fixture
def view(qapp: QGuiApplication) -> Iterator[ImportViewModel]:
    assert qapp is not None
    messages = Messages()
    view = ImportViewModel(messages)
    yield view
    shiboken6.delete(view)
    shiboken6.delete(messages)


@pytest.fixture
def shown(view: ImportViewModel) -> ImportViewModel:
    view.show(recognised(markdown_document("ships", TEXT)))
    return view


def rows(view: ImportViewModel) -> list[tuple[str, str, str, int, str]]:
    return [(row.part, row.label, row.said, row.depth, row.cue) for row in view.property("model").rows]


def test_at_first_it_is_closed(view: ImportViewModel) -> None:
    assert view.property("stage") == "closed"
    assert not view.property("acceptable")


def test_reading_is_told_step_by_step(view: ImportViewModel) -> None:
    view.begin("ships.pdf")
    view.show_share(0.5)
    assert (view.property("stage"), view.property("name"), view.property("share")) == ("reading", "ships.pdf", 0.5)


def test_a_refusal_has_its_sentence_and_what_helps(view: ImportViewModel) -> None:
    view.refuse(Refusal("This is a picture", "choose another"))
    told = [view.property(name) for name in ("stage", "sentence", "hint")]
    assert told == ["refused", "This is a picture", "choose another"]


def test_every_passage_is_shown_with_what_it_has_become(shown: ImportViewModel) -> None:
    assert rows(shown)[:4] == [
        ("title", "", "Ships (2 minutes)", 0, ""),
        ("heading", "", "Now", 0, ""),
        ("point", "1", "We count them.", 0, ""),
        ("point", "2", "We name them.", 0, "slowly"),
    ]
    assert shown.property("summary") == "sections: 2 · points: 3 · left out: 0"
    assert shown.property("doubtful") == 2
    assert shown.property("acceptable")
    assert any("2:00" in remark for remark in shown.property("remarks"))


def test_a_passage_is_corrected_and_the_correction_undone(shown: ImportViewModel) -> None:
    shown.move_to(2)
    shown.choose("heading")
    assert [row[:2] for row in rows(shown)[2:4]] == [("heading", ""), ("point", "1")]
    assert shown.property("model").rows[2].why == "you have chosen so"
    shown.undo()
    assert [row[:2] for row in rows(shown)[2:4]] == [("point", "1"), ("point", "2")]
    shown.undo()
    assert shown.property("stage") == "read"


def test_a_heading_goes_further_in_and_out_and_no_further_than_the_margin(shown: ImportViewModel) -> None:
    shown.move_to(1)
    shown.deepen(1)
    assert rows(shown)[1][3] == 1
    shown.deepen(-1)
    shown.deepen(-1)
    assert rows(shown)[1][3] == 0
    shown.move_to(2)
    shown.deepen(1)
    assert rows(shown)[2][0] == "point"


def test_what_was_not_understood_is_gone_to_in_turn(shown: ImportViewModel) -> None:
    places = []
    for _press in range(3):
        shown.next_doubtful()
        places.append(shown.property("current"))
    assert places == [4, 7, 4]


def test_keys_do_not_leave_the_document(shown: ImportViewModel) -> None:
    shown.move_to(99)
    assert shown.property("current") == 7
    shown.move_to(-1)
    assert shown.property("current") == 0


def test_what_cannot_be_chosen_is_told_and_nothing_changes(view: ImportViewModel) -> None:
    view.show(recognised(markdown_document("long", "word " * 400)))
    view.choose("heading")
    assert rows(view)[0][0] == "point"
    assert "too long" in view._messages.property("text")


def test_notes_are_taken_once_and_only_when_something_is_said(shown: ImportViewModel) -> None:
    taken: list[Notes] = []
    shown.notes_accepted.connect(taken.append)
    shown.accept()
    shown.accept()
    assert [notes.title for notes in taken] == ["Ships (2 minutes)"]
    assert shown.property("stage") == "closed"
    shown.show(recognised(markdown_document("silent", "# Title")))
    shown.accept()
    assert shown.property("stage") == "read"
    assert len(taken) == 1


def test_an_empty_document_has_nothing_to_correct(view: ImportViewModel) -> None:
    view.choose("point")
    view.show(recognised(Document("nothing")))
    for ask in (view.next_doubtful, view.undo, lambda: view.choose("point"), lambda: view.deepen(1)):
        ask()
    assert rows(view) == []


def test_only_reading_is_cancelled_by_closing(view: ImportViewModel) -> None:
    cancelled: list[bool] = []
    view.cancel_asked.connect(lambda: cancelled.append(True))
    view.close()
    view.begin("ships.pdf")
    view.close()
    assert (cancelled, view.property("stage")) == ([True], "closed")


def test_the_clipboard_is_asked_for(view: ImportViewModel) -> None:
    asked: list[Path | None] = []
    view.pasting_asked.connect(lambda: asked.append(None))
    view.paste()
    assert asked == [None]


def test_a_list_answers_only_for_its_rows(shown: ImportViewModel) -> None:
    model: ImportModel = shown.property("model")
    assert model.rowCount() == 8
    assert model.rowCount(model.index(0)) == 0
    first = min(model.roleNames())
    assert model.data(model.index(0), first) == "Ships (2 minutes)"
    assert model.data(QModelIndex(), first) is None
    assert model.data(model.index(0), first + len(ROLES)) is None


def test_title_speaker_event_and_limit_are_shown_and_written_over(shown: ImportViewModel) -> None:
    assert (shown.property("title"), shown.property("limit")) == ("Ships (2 minutes)", "2:00")
    for field, text in (("title", "Boats"), ("speaker", "Ana Ruiz"), ("event", "The board"), ("limit", "3:30")):
        shown.write(field, text)
    notes = shown.reading.notes()
    assert (notes.title, notes.speaker, notes.event, notes.limit_s) == ("Boats", "Ana Ruiz", "The board", 210)
    assert [shown.property(name) for name in ("title", "speaker", "event_named", "limit")] == [
        "Boats",
        "Ana Ruiz",
        "The board",
        "3:30",
    ]
    shown.undo()
    assert shown.property("limit") == "2:00"
    shown.write("limit", "")
    assert shown.reading.notes().limit_s is None
    shown.write("title", "")
    assert shown.property("title") == "Ships (2 minutes)"


def test_what_is_no_limit_is_refused_and_the_field_shows_what_is_kept(shown: ImportViewModel) -> None:
    shown.write("limit", "soon")
    assert shown.property("limit") == "2:00"
    shown.write("title", "Ships (2 minutes)")
    shown.undo()
    assert shown.property("title") == "Ships (2 minutes)"


def test_nothing_is_written_before_a_document_is_there(view: ImportViewModel) -> None:
    view.write("title", "Boats")
    assert view.property("title") == ""
