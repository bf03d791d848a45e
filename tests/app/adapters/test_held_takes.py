"""Whatever becomes of the disk under the takes, the show goes on and what was said is found."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters import take_file
from app.adapters.held_takes import HeldTakes
from app.adapters.take_tables import MIGRATIONS
from app.adapters.takes import Takes
from app.domain.take import Kind
from tests.takes_kept import elapsed, keep, kept_before, no_file_above, seconds, spoken, told

ROOM_FOR_BOTH = 50_000
"""Bytes that the largest of SQLite's files takes for two takes; it is full in another place below each."""

HELD = "They are held in memory until it can."
AGAIN = "Your rehearsals are on the disk again."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "share" / "takes.sqlite"


@pytest.mark.parametrize("room", [0, 1, 512, 4096, 5000, 8192, 12288, 20480, 32768, 40000, 50000, 65536])
def test_a_disk_that_fills_up_at_any_step_loses_nothing(path: Path, room: int) -> None:
    takes = HeldTakes(Takes(path))
    with no_file_above(room):
        keep(takes, spoken(5.0, 6.0, 7.0))
        keep(takes, spoken(6.0, 6.0, 7.0))
        assert seconds(takes) == [18, 19]
        assert (told(takes) != "") == (room < ROOM_FOR_BOTH)
        assert told(takes) == ""
    takes.close()
    assert elapsed(path) == [18, 19]


@pytest.mark.parametrize("room", [0, 4096, 8192, 16384, 32768, 65536])
def test_a_disk_that_stays_full_leaves_what_was_there(path: Path, room: int) -> None:
    kept_before(path, spoken(5.0, 5.0, 5.0))
    with no_file_above(room):
        takes = HeldTakes(Takes(path))
        keep(takes, spoken(6.0, 6.0, 7.0))
        assert seconds(takes) == [15, 19]
        takes.close()
    assert elapsed(path)[0] == 15


def test_the_take_that_is_written_has_its_key_wherever_it_is_held(path: Path) -> None:
    takes, take = HeldTakes(Takes(path)), spoken()
    assert takes.key is None
    takes.begin(take.kind, take.measures[0], take.limit_s)
    on_disk = takes.key
    assert on_disk is not None
    with no_file_above(0):
        takes.note(take.events)
        assert told(takes) != ""
        assert takes.key == on_disk
    takes.end(keep=True)
    assert takes.key is None
    takes.close()


def test_a_take_goes_on_where_the_disk_has_left_it_and_comes_home_whole(path: Path) -> None:
    takes, take = HeldTakes(Takes(path)), spoken()
    takes.begin(take.kind, take.measures[0], take.limit_s)
    takes.note(take.events[:2])
    with no_file_above(0):
        takes.note(take.events[2:])
        assert "Rehearsals cannot be kept on the disk just now" in told(takes)
        takes.end(keep=True)
        assert [replace(read, began_at=0.0) for read in takes.read()] == [replace(take, id=1)]
    keep(takes, spoken(6.0, 6.0, 6.0))
    assert told(takes) == AGAIN
    assert elapsed(path) == [18, 18]
    takes.close()


def test_what_is_done_to_takes_in_memory_comes_home_too(path: Path) -> None:
    kept_before(path, *(spoken(5.0 + number, 5.0, 5.0) for number in range(4)))
    takes = HeldTakes(Takes(path))
    first, second, third, _fourth = takes.read()
    with no_file_above(0):
        takes.describe(replace(first, name="the best"))
        takes.remove(second.id)
        takes.remove(third.id)
        takes.put_back(third.id)
    takes.close()
    disk = Takes(path)
    assert [(take.id, take.name) for take in disk.read()] == [(1, "the best"), (3, ""), (4, "")]
    disk.close()


def test_a_point_that_gives_way_while_the_disk_is_full_is_known_afterwards(path: Path) -> None:
    takes, take = HeldTakes(Takes(path)), spoken()
    takes.begin(take.kind, take.measures[0], take.limit_s)
    with no_file_above(0):
        takes.change_measure(take.measures[0])
        takes.note(take.events)
        takes.end(keep=True)
    takes.close()
    disk = Takes(path)
    assert [len(read.measures) for read in disk.read()] == [2]
    disk.close()


def test_a_slip_of_a_key_while_the_disk_is_full_leaves_nothing(path: Path) -> None:
    takes, take = HeldTakes(Takes(path)), spoken()
    takes.begin(take.kind, take.measures[0], take.limit_s)
    with no_file_above(0):
        takes.note(take.events)
        takes.end(keep=False)
        assert takes.read() == ()
    takes.close()
    assert elapsed(path) == []


@pytest.fixture
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another window is not waited for."""
    monkeypatch.setattr(take_file, "_WAIT_S", 0.0)
    monkeypatch.setattr(take_file, "_GLANCE_S", 0.0)


@pytest.mark.usefixtures("_hasty")
@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_file_that_another_program_has_locked_is_read_and_written_later(path: Path, lock: str) -> None:
    kept_before(path, spoken(5.0, 5.0, 5.0))
    takes = HeldTakes(Takes(path))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute(f"BEGIN {lock}")
    keep(takes, spoken())
    assert "database is locked" in told(takes)
    assert seconds(takes) == [15, 18]
    other.execute("ROLLBACK")
    other.close()
    takes.close()
    assert elapsed(path) == [15, 18]


def test_a_file_of_a_newer_version_stays_as_it_is(path: Path) -> None:
    kept_before(path, spoken())
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    content = path.read_bytes()
    takes = HeldTakes(Takes(path))
    keep(takes, spoken(6.0, 6.0, 6.0))
    assert "newer version of Rostrum, which this one leaves alone" in told(takes)
    assert seconds(takes) == [18]
    takes.close()
    assert path.read_bytes() == content


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "share").write_bytes(b"a file in the way")
    takes = HeldTakes(Takes(tmp_path / "share" / "takes.sqlite"))
    keep(takes, spoken())
    assert HELD in told(takes)
    assert len(takes.read()) == 1
    takes.close()
    assert (tmp_path / "share").read_bytes() == b"a file in the way"


NORMAL_USER = """
import os, sys
from pathlib import Path
from app.adapters.held_takes import HeldTakes
from app.adapters.takes import Takes
from tests.takes_kept import keep, seconds, spoken, told
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
takes = HeldTakes(Takes(Path(sys.argv[1])))
print(seconds(takes))
keep(takes, spoken(6.0, 6.0, 7.0))
print(seconds(takes))
print(told(takes))
takes.close()
"""


def test_where_a_normal_user_may_not_write_what_was_kept_is_read() -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "share" / "takes.sqlite"
        kept_before(path, spoken())
        for entry in (path, path.parent, path.parent.parent):
            entry.chmod(0o555 if entry.is_dir() else 0o444)
        command = [sys.executable, "-c", NORMAL_USER, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        for entry in (path.parent.parent, path.parent):
            entry.chmod(0o755)
        lines = done.stdout.splitlines()
        assert (lines[:2], done.stderr) == (["[18]", "[18, 19]"], "")
        assert HELD in lines[2]
        assert elapsed(path) == [18]


def test_a_folder_that_is_gone_in_mid_speech_stops_nothing(path: Path) -> None:
    takes, take = HeldTakes(Takes(path)), spoken()
    takes.begin(Kind.REHEARSAL, take.measures[0], None)
    shutil.rmtree(path.parent)
    takes.note(take.events)
    takes.end(keep=True)
    assert seconds(takes) == [18]
    takes.close()
