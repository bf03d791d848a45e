import stat
from pathlib import Path

import pytest

from app.adapters.recordings import RecordingsFolder, usual_folder
from app.domain.take import TakeKey

KEY = TakeKey(7, 1_764_133_200.4)


def test_a_recording_is_named_after_its_take_and_private(tmp_path: Path) -> None:
    folder = RecordingsFolder(tmp_path / "voice")
    path = folder.make_room(KEY)
    assert path.name == "2025-11-26-050000-400.flac"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert folder.free_mb() > 0


def test_it_lies_beside_the_takes() -> None:
    assert RecordingsFolder().folder == usual_folder()
    assert usual_folder().parent.name == "rostrum"


def test_a_take_keeps_its_recording_under_another_number(tmp_path: Path) -> None:
    folder = RecordingsFolder(tmp_path)
    folder.make_room(KEY).write_bytes(b"voice")
    assert folder.size(TakeKey(8, KEY.began_at)) == 5


def test_takes_of_another_record_have_other_recordings(tmp_path: Path) -> None:
    folder = RecordingsFolder(tmp_path)
    folder.make_room(KEY).write_bytes(b"voice")
    assert folder.size(KEY) == 5
    assert folder.size(TakeKey(7, KEY.began_at + 0.1)) == 0


def test_what_was_put_away_is_brought_back_until_it_is_forgotten(tmp_path: Path) -> None:
    folder = RecordingsFolder(tmp_path)
    folder.make_room(KEY).write_bytes(b"voice")
    folder.put_away(KEY)
    assert folder.size(KEY) == 0
    folder.bring_back(KEY)
    assert folder.path(KEY).read_bytes() == b"voice"
    folder.put_away(KEY)
    folder.forget()
    folder.bring_back(KEY)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_was_recorded_nothing_is_amiss(tmp_path: Path) -> None:
    folder = RecordingsFolder(tmp_path / "not there")
    folder.put_away(KEY)
    folder.bring_back(KEY)
    folder.forget()
    assert folder.free_mb() == float("inf")


def test_what_cannot_be_forgotten_is_tried_another_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck(_path: Path) -> None:
        raise PermissionError

    folder = RecordingsFolder(tmp_path)
    folder.make_room(KEY)
    folder.put_away(KEY)
    monkeypatch.setattr(Path, "unlink", stuck)
    folder.forget()
    monkeypatch.undo()
    folder.forget()
    assert list(tmp_path.iterdir()) == []
