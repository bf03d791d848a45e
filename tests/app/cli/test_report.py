import os
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from app.adapters import log_file, settings_file, speech_file
from app.adapters.speech_file import SpeechFile
from app.cli import report as reporting
from app.cli.report import report
from tests.kept_speeches import NOTES, at


def test_all_that_helps_is_in_one_file_and_no_word_of_the_speech(tmp_path: Path, home: Path) -> None:
    SpeechFile().keep(at(1), NOTES)
    log = log_file.usual_folder()
    log.mkdir(parents=True)
    (log / "rostrum.log").write_text(f"first line\nan error in {Path.home()}/notes.yaml\n", encoding="utf-8")
    (log / "crash.txt").write_text("Fatal Python error\n", encoding="utf-8")
    settings_file.usual_path().parent.mkdir(parents=True)
    settings_file.usual_path().write_text('theme = "light"\namber_s = "soon"\n', encoding="utf-8")
    said = report(tmp_path)
    text = (tmp_path / "rostrum-report.txt").read_text(encoding="utf-8")
    assert said.text.startswith(f"{tmp_path / 'rostrum-report.txt'} is written.")
    for line in ("Rostrum 0", "theme = ", "amber_s is 'soon'", "speech-b 4096", "first line", "Fatal Python error"):
        assert line in text
    assert "an error in ~/notes.yaml" in text
    assert str(home) not in text
    assert "one two three" not in text


def test_a_second_report_leaves_the_first(tmp_path: Path) -> None:
    assert report(tmp_path).code == report(tmp_path).code == 0
    assert len(list(tmp_path.iterdir())) == 2


def test_where_nothing_can_be_written_another_place_is_found(tmp_path: Path, home: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert report(tmp_path / "file").text.startswith(str(home))


def test_where_the_present_folder_is_gone_another_place_is_found(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert report().text.startswith(str(home))


def test_a_file_that_goes_while_it_is_looked_at_is_told_as_gone(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert home
    folder = speech_file.usual_folder()
    monkeypatch.setattr(Path, "iterdir", lambda path: iter([path / "speech-a"] if path == folder else []))
    assert report(tmp_path).code == 0
    assert "speech-a gone" in (tmp_path / "rostrum-report.txt").read_text(encoding="utf-8")


def test_without_any_place_there_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_arguments: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(reporting, "replace_file", no_room)
    assert report(tmp_path).problems == "The report cannot be written: No space left on device.\n"
    assert report(tmp_path).code == 1


def test_a_program_without_papers_does_not_know_its_qt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "version", missing)
    report(tmp_path)
    assert "Qt ?" in (tmp_path / "rostrum-report.txt").read_text(encoding="utf-8")
    assert speech_file.usual_folder().parent.name == "rostrum"


def missing(name: str) -> str:
    raise PackageNotFoundError(name)
