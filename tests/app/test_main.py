import runpy
import subprocess
import sys
import types
from pathlib import Path

import pytest

from app.__main__ import main, run
from app.guardian import Life, Rung
from app.opening import OpeningRequest, shipped_notes
from app.version import __version__

PROJECT = Path(__file__).parents[2]


class FakeWindow(types.ModuleType):
    """The window's module, which notes what it is asked for."""

    def __init__(self) -> None:
        super().__init__("ui.main")
        self.asked: list[object] = []
        self.life: Life | None = None

    def open_window(self, request: OpeningRequest, life: Life) -> int:
        self.asked.append(request)
        self.life = life
        return 7

    def self_test(self) -> int:
        self.asked.append("self-test")
        return 8


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> FakeWindow:
    window = FakeWindow()
    room = types.ModuleType("ui")
    monkeypatch.setattr(room, "main", window, raising=False)
    monkeypatch.setitem(sys.modules, "ui", room)
    monkeypatch.setitem(sys.modules, "ui.main", window)
    return window


def test_the_window_is_opened_with_what_was_asked_for(window: FakeWindow) -> None:
    assert main(["notes.yaml", "--limit", "2 min"]) == 7
    assert window.asked == [OpeningRequest(Path("notes.yaml"), limit_s=120.0)]


def test_a_window_is_told_what_its_guardian_knows(window: FakeWindow) -> None:
    life = Life(before="ended with -9", rung=Rung.SAFE)
    assert main(["notes.yaml"], guard=lambda: life) == 7
    assert window.life == life


def test_the_guardian_has_no_window_of_its_own(window: FakeWindow) -> None:
    assert main(["notes.yaml"], guard=lambda: 5) == 5
    assert not window.asked


def test_what_a_person_starts_is_guarded(window: FakeWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.__main__.stand_guard", lambda: 6)
    monkeypatch.setattr(sys, "argv", ["rostrum", "notes.yaml"])
    assert run() == 6
    assert not window.asked


def test_a_report_is_made_without_a_window(
    window: FakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["--report"]) == 0
    assert "rostrum-report.txt is written" in capsys.readouterr().out
    assert not window.asked


def test_the_self_test_is_left_to_the_window(window: FakeWindow) -> None:
    assert main(["--self-test"]) == 8
    assert window.asked == ["self-test"]


def test_a_window_with_a_missing_part_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "ui", types.ModuleType("ui"))
    monkeypatch.delitem(sys.modules, "ui.main", raising=False)
    assert main(["notes.yaml"]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("The window cannot be opened (")
    assert len(said.err.splitlines()) == 1
    assert said.out == ""


def test_notes_are_checked_without_a_window(window: FakeWindow, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(shipped_notes())]) == 0
    assert "is in order" in capsys.readouterr().out
    assert not window.asked


def test_a_plan_is_made_without_a_window(window: FakeWindow, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(shipped_notes()), "--json"]) == 0
    assert '"pace_wpm": 120.0' in capsys.readouterr().out
    assert not window.asked


def test_the_usual_limits_are_tried_without_a_window(window: FakeWindow, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fits", str(shipped_notes())]) == 0
    assert "  15:00  fits: it lands at 6:31\n" in capsys.readouterr().out
    assert not window.asked


def test_problems_go_beside_the_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "no-such-file.yaml"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("no-such-file.yaml: ")


def test_wrong_usage_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan"]) == 2
    assert capsys.readouterr().err.startswith("usage: rostrum plan")


def test_the_door_is_what_python_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["rostrum", "--version"])
    monkeypatch.delitem(sys.modules, "app.__main__")
    with pytest.raises(SystemExit) as leaving:
        runpy.run_module("app", run_name="__main__")
    assert leaving.value.code == 0
    assert capsys.readouterr().out == f"rostrum {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["check", str(shipped_notes())],
        ["plan", str(shipped_notes())],
        ["plan", str(shipped_notes()), "--json"],
        ["fits", str(shipped_notes())],
        ["-h"],
    ],
)
def test_headless_commands_import_neither_qt_nor_the_window(words: list[str]) -> None:
    program = (
        "import sys\n"
        "from app.__main__ import main\n"
        "code = main(sys.argv[1:])\n"
        "rooms = {name.partition('.')[0] for name in sys.modules}\n"
        "print(*rooms & {'PySide6', 'shiboken6', 'ui'}, sep='', end='', file=sys.stderr)\n"
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_who_stops_reading_is_no_error() -> None:
    command = f"'{sys.executable}' -m app plan '{shipped_notes()}' --json | head -n 1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=PROJECT, capture_output=True, check=False)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, [b"{"], b"")


def test_a_document_is_imported_without_a_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = tmp_path / "speech.md"
    document.write_text("# Ships\n\nWe have counted every ship that has come in.\n", encoding="utf-8")
    assert main(["import", str(document)]) == 0
    assert "title: Ships" in capsys.readouterr().out


def test_a_document_is_read_for_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.cli.document_service.serve_document", lambda path, _say: len(path.name))
    assert main(["--read-document", "speech.md"]) == len("speech.md")
