import sys
from pathlib import Path

import pytest

from app.__main__ import main
from app.cli.usage import ExportRequest, understood
from app.domain.paper_kind import PaperKind
from app.domain.sheets import Sheet
from app.formats.notes_yaml import read_notes
from app.opening import shipped_notes


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    file = tmp_path / "speech.yaml"
    file.write_bytes(shipped_notes().read_bytes())
    return file


def test_the_words_are_understood() -> None:
    words = [
        "export",
        "my.yaml",
        "-o",
        "my.pdf",
        "--for",
        "interpreters",
        "--paper",
        "letter",
        "--limit",
        "3:00",
        "--pace",
        "110",
    ]
    assert understood(words) == ExportRequest(
        Path("my.yaml"), Path("my.pdf"), PaperKind.INTERPRETERS, Sheet.LETTER, 180.0, 110.0
    )


def test_the_file_is_written_and_said_so(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = notes.with_name("copy.yaml")
    assert main(["export", str(notes), "-o", str(to)]) == 0
    assert capsys.readouterr().out == f"{to} is written.\n"
    assert read_notes(to) == read_notes(notes)


@pytest.mark.parametrize("ending", [".md", ".docx", ".yaml", ".json"])
def test_what_is_exported_and_imported_again_is_the_same_notes(notes: Path, ending: str) -> None:
    document, back = notes.with_name(f"copy{ending}"), notes.with_name("back.yaml")
    assert main(["export", str(notes), "-o", str(document)]) == 0
    assert main(["import", str(document), "-o", str(back)]) == 0
    assert read_notes(back) == read_notes(notes)


def test_notes_in_need_of_repair_are_not_imported_as_a_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes = tmp_path / "bad.yaml"
    notes.write_text("title: T\n", encoding="utf-8")
    assert main(["import", str(notes)]) == 1
    assert "These are notes already, and need repair (open them, and see what is wrong)" in capsys.readouterr().err


def test_the_pages_are_set_by_the_window(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = notes.with_name("pocket.pdf")
    assert main(["export", str(notes), "-o", str(to)]) == 0
    assert capsys.readouterr().err == ""
    assert to.read_bytes().startswith(b"%PDF-1.")


def test_letters_that_cannot_be_printed_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes, to = tmp_path / "odd.yaml", tmp_path / "odd.pdf"
    notes.write_text("title: T\nsections:\n  - title: S\n    points: [A \U0010fff0 sign]\n", encoding="utf-8")
    assert main(["export", str(notes), "-o", str(to)]) == 0
    assert "No typeface on this machine has the letters" in capsys.readouterr().err
    assert to.exists()


def test_without_a_window_there_are_no_pages_but_all_else(
    notes: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "ui", None)
    assert main(["export", str(notes), "-o", str(notes.with_name("a.pdf"))]) == 2
    assert "The window cannot be opened" in capsys.readouterr().err
    assert main(["export", str(notes), "-o", str(notes.with_name("a.md"))]) == 0


def test_notes_in_need_of_repair_are_not_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes = tmp_path / "bad.yaml"
    notes.write_text("title: T\n", encoding="utf-8")
    assert main(["export", str(notes), "-o", str(tmp_path / "a.md")]) == 1
    assert "'sections' is missing" in capsys.readouterr().err
    assert not (tmp_path / "a.md").exists()


def test_the_notes_are_never_written_over(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = notes.read_bytes()
    assert main(["export", str(notes), "-o", str(notes)]) == 1
    assert "These are the notes themselves (choose another name)" in capsys.readouterr().err
    assert notes.read_bytes() == before


def test_another_file_of_that_name_stays_unless_it_may_be_replaced(
    notes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = notes.with_name("other.yaml")
    other.write_text("mine", encoding="utf-8")
    assert main(["export", str(notes), "-o", str(other)]) == 1
    assert "There is such a file already, and it stays (choose another name, or add --replace)" in (
        capsys.readouterr().err
    )
    assert other.read_text(encoding="utf-8") == "mine"
    assert main(["export", str(notes), "-o", str(other), "--replace"]) == 0
    assert read_notes(other) == read_notes(notes)


def test_an_unknown_ending_is_refused(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(notes), "-o", "speech.pfd"]) == 1
    assert capsys.readouterr().err == (
        "speech.pfd: The ending of speech.pfd does not tell what to write (did you mean '.pdf'?)\n"
    )


def test_a_file_that_cannot_be_written_is_told(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = notes / "within" / "a.md"
    assert main(["export", str(notes), "-o", str(nowhere)]) == 1
    assert "This file cannot be written: Not a directory (choose another folder, or make room)" in (
        capsys.readouterr().err
    )
