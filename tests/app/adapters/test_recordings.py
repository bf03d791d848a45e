import os
import stat
from pathlib import Path

import pytest

from app.adapters.recordings import RecordingsFolder, usual_folder
from app.domain.take import TakeKey

KEY = TakeKey(7, 1_764_133_200.4)
LATER = TakeKey(8, KEY.began_at + 60.0)
LOST = TakeKey(9, KEY.began_at + 30.0)


def left_for(path: Path, hours: float) -> None:
    """As if nothing had been written in it for so long."""
    now_s = path.stat().st_mtime
    os.utime(path, (now_s, now_s - hours * 3600.0))


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


def test_a_recording_of_no_take_is_swept_after_a_day(tmp_path: Path) -> None:
    folder = RecordingsFolder(tmp_path)
    for key in (KEY, LATER, LOST):
        left_for(folder.make_room(key), hours=25.0)
    folder.sweep([LATER, KEY])
    assert set(tmp_path.iterdir()) == {folder.path(KEY), folder.path(LATER)}


@pytest.mark.parametrize("hours", [0.0, 23.0, -25.0])
def test_one_in_which_something_was_written_today_may_be_of_a_take_that_is_being_made(
    tmp_path: Path, hours: float
) -> None:
    folder = RecordingsFolder(tmp_path)
    left_for(folder.make_room(LOST), hours)
    folder.sweep([KEY])
    assert folder.path(LOST).exists()


def test_where_no_take_is_known_nothing_is_swept(tmp_path: Path) -> None:
    folder = RecordingsFolder(tmp_path)
    left_for(folder.make_room(LOST), hours=25.0)
    folder.sweep([])
    assert folder.path(LOST).exists()


def test_what_is_older_than_the_record_may_be_of_another_one(tmp_path: Path) -> None:
    folder = RecordingsFolder(tmp_path)
    left_for(folder.make_room(LOST), hours=25.0)
    folder.sweep([LATER])
    assert folder.path(LOST).exists()


def test_files_of_a_person_are_not_swept(tmp_path: Path) -> None:
    folder = RecordingsFolder(tmp_path)
    names = ("anthem.flac", "2099-01-01-120000-000.flac.deleted", "2099-01-01-120000-000 copy.flac")
    for name in names:
        (tmp_path / name).touch()
        left_for(tmp_path / name, hours=25.0)
    folder.sweep([KEY])
    assert {path.name for path in tmp_path.iterdir()} == set(names)


def test_what_cannot_be_swept_is_tried_another_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck(_path: Path) -> None:
        raise PermissionError

    folder = RecordingsFolder(tmp_path)
    left_for(folder.make_room(LOST), hours=25.0)
    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", stuck)
        folder.sweep([KEY])
    assert folder.path(LOST).exists()
    folder.sweep([KEY])
    assert not folder.path(LOST).exists()
