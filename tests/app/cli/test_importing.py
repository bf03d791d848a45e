"""Notes from a document, without a window."""

from pathlib import Path

import pytest

from app.cli.importing import import_document
from app.cli.usage import ImportRequest
from app.formats.notes_yaml import parse_notes, read_notes
from tests.documents import saved

TEXT = "The harbour\n\nShips\n\n- Count them\n- Name them\n\n§\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return saved(tmp_path, "harbour.txt", TEXT)


def test_the_notes_are_printed_and_what_was_not_understood_is_told(document: Path) -> None:
    answer = import_document(ImportRequest(document))
    notes = parse_notes(answer.text.encode(), "printed")
    assert [section.title for section in notes.sections] == ["Ships"]
    assert answer.problems == "not understood: “§” – there is no word in it\n"
    assert answer.code == 0


def test_the_notes_are_written_where_they_are_asked_for(document: Path, tmp_path: Path) -> None:
    answer = import_document(ImportRequest(document, tmp_path / "out.yaml"))
    assert read_notes(tmp_path / "out.yaml").title == "The harbour"
    assert answer.text == f"{tmp_path / 'out.yaml'}: “The harbour”, sections 1, points 2.\n"


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(document: Path, tmp_path: Path) -> None:
    there = saved(tmp_path, "out.yaml", "mine")
    answer = import_document(ImportRequest(document, there))
    assert answer.code == 1
    assert "such a file already" in answer.problems
    assert there.read_text(encoding="utf-8") == "mine"
    assert import_document(ImportRequest(document, there, replace=True)).code == 0
    assert read_notes(there).title == "The harbour"


def test_a_file_that_cannot_be_written_is_told(document: Path, tmp_path: Path) -> None:
    saved(tmp_path, "folder", "no folder")
    answer = import_document(ImportRequest(document, tmp_path / "folder" / "out.yaml"))
    assert answer.code == 1
    assert "cannot be written" in answer.problems


def test_every_decision_can_be_told(document: Path) -> None:
    told = import_document(ImportRequest(document, explain=True)).problems.splitlines()
    assert told[:3] == [
        "title: “The harbour” – the first line, before the text begins",
        "heading: “Ships” – a short line, and a list follows",
        "point: “- Count them” – an item of a list",
    ]


def test_what_cannot_be_read_or_says_nothing_is_refused(tmp_path: Path) -> None:
    answer = import_document(ImportRequest(tmp_path / "gone.txt"))
    assert (answer.code, answer.text) == (1, "")
    assert "There is no such file" in answer.problems
    silent = saved(tmp_path, "silent.md", "# Title\n")
    answer = import_document(ImportRequest(silent, tmp_path / "out.yaml"))
    assert (answer.code, (tmp_path / "out.yaml").exists()) == (1, False)
    assert "nothing to say" in answer.problems
