"""`rostrum takes pace` and `learn`, and what else the notes that were rehearsed are asked for."""

import json
import sqlite3
from pathlib import Path

import pytest

from app.__main__ import main
from app.adapters.recent_files import RecentFilesList
from app.adapters.settings_file import SettingsFile
from app.adapters.takes import Takes, usual_path
from app.domain.learning import LearnFrom
from app.domain.settings import Settings
from app.formats.notes_yaml import read_notes
from app.opening import planned
from tests.takes_kept import kept_before
from tests.takes_made import Rehearsal


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["takes", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


WORDS = " ".join(["word"] * 30)
NOTES = f"title: Own\nsections:\n  - title: All\n    points: [{WORDS}, again {WORDS}]\n"


def rehearse(path: Path, times: int, *seconds: float) -> None:
    """Notes in that file, and as many rehearsals of them, each point in so many seconds."""
    path.write_text(NOTES, encoding="utf-8")
    plan = planned(read_notes(path))
    kept_before(usual_path(), *(Rehearsal(plan).spoken(*seconds) for _ in range(times)))


@pytest.fixture
def rehearsed(tmp_path: Path) -> Path:
    """Notes that were rehearsed three times at about 90 words a minute."""
    path = tmp_path / "own.yaml"
    rehearse(path, 3, 21.5, 21.5)
    return path


def pace(capsys: pytest.CaptureFixture[str], *words: str) -> float:
    assert main(["plan", *words, "--json"]) == 0
    return float(json.loads(capsys.readouterr().out)["pace_wpm"])


def test_the_plan_on_the_command_line_is_at_the_pace_that_was_learned(
    capsys: pytest.CaptureFixture[str], rehearsed: Path
) -> None:
    assert 85.0 < pace(capsys, str(rehearsed)) < 95.0
    assert pace(capsys, str(rehearsed), "--pace", "130") == 130.0
    rehearsed.write_text(NOTES + "pace: 110\n", encoding="utf-8")
    assert pace(capsys, str(rehearsed)) == 110.0


def test_on_the_command_line_too_it_is_learned_from_what_the_speaker_wants(
    capsys: pytest.CaptureFixture[str], rehearsed: Path
) -> None:
    settings = SettingsFile()
    settings.write(Settings(learn_from=LearnFrom.NOTHING))
    assert pace(capsys, str(rehearsed)) == 120.0
    settings.write(Settings(learned_since=90_000.0))
    assert pace(capsys, str(rehearsed)) == 120.0


def test_what_cannot_be_read_teaches_nothing(capsys: pytest.CaptureFixture[str], rehearsed: Path) -> None:
    with sqlite3.connect(usual_path()) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert pace(capsys, str(rehearsed)) == 120.0


def test_the_pace_is_told_with_its_spread_by_section_and_by_point(
    capsys: pytest.CaptureFixture[str], rehearsed: Path
) -> None:
    code, out, err = answer(capsys, "pace", str(rehearsed))
    assert (code, err) == (0, "")
    assert "from 3 rehearsals (usual: 120)" in out
    assert out.splitlines()[2].split()[1] == "All"
    told = json.loads(answer(capsys, "pace", str(rehearsed), "--json")[1])
    assert (told["rehearsals"], told["usual_words_per_minute"]) == (3, 120)
    assert [section["section"] for section in told["sections"]] == ["All"]
    rehearsed.write_text("pace: 100\n" + NOTES, encoding="utf-8")
    assert "Planned is the 100 in your notes." in answer(capsys, "pace", str(rehearsed))[1]


def test_points_that_are_not_like_their_words_are_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "uneven.yaml"
    rehearse(path, 4, 32.0, 14.0)
    out = answer(capsys, "pace", str(path))[1]
    assert "Points that take longer or shorter than their words:" in out
    assert [line.split()[0][0] for line in out.splitlines()[-2:]] == ["+", "-"]


def test_where_nothing_was_learned_that_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(NOTES, encoding="utf-8")
    assert "the usual one is planned (120 words a minute)" in answer(capsys, "pace", str(path))[1]
    assert json.loads(answer(capsys, "pace", str(path), "--json")[1])["words_per_minute"] is None
    path.write_text("title: T\n", encoding="utf-8")
    assert answer(capsys, "pace", str(path))[0] == 1


def test_what_the_pace_is_learned_from_is_chosen_without_a_window(
    capsys: pytest.CaptureFixture[str], rehearsed: Path
) -> None:
    def known() -> bool:
        return "from 3 rehearsals" in answer(capsys, "pace", str(rehearsed))[1]

    for what, knows in (("nothing", False), ("speech", True), ("anew", False), ("again", True), ("all", True)):
        code, out, err = answer(capsys, "learn", what)
        assert (code, err) == (0, "")
        assert out.endswith(".\n")
        assert known() is knows, what


def test_settings_that_cannot_be_written_are_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: SettingsFile, _settings: Settings, _before: Settings) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(SettingsFile, "write", refuse)
    code, out, err = answer(capsys, "learn", "all")
    assert (code, out) == (1, "")
    assert "The settings cannot be written: Permission denied." in err


def test_takes_that_cannot_be_read_are_told_before_all_of_them_stop_teaching(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_store: Takes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Takes, "read", refuse)
    code, out, err = answer(capsys, "learn", "anew")
    assert (code, out, err) == (1, "", "Your rehearsals cannot be read: Permission denied.\n")


def test_what_would_help_most_is_told_from_the_notes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, rehearsed: Path
) -> None:
    file = tmp_path / "report.html"

    def helps(*words: str) -> bool:
        assert answer(capsys, "export", "1", "--replace", "-o", str(file), *words)[0] == 0
        return "What would help most" in file.read_text(encoding="utf-8")

    assert helps("--notes", str(rehearsed))
    assert not helps("--notes", str(tmp_path / "nowhere.yaml"))
    assert not helps()
    (tmp_path / "other.yaml").write_text("title: Else\nsections:\n  - title: A\n    points: [b]\n", encoding="utf-8")
    for path in (tmp_path / "other.yaml", rehearsed, tmp_path / "other.yaml"):
        RecentFilesList().add(path)
    assert helps()
