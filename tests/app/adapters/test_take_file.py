"""A file of takes that is damaged: the one before it, or a new one."""

import os
import sqlite3
from pathlib import Path

import pytest

from app.adapters.held_takes import HeldTakes
from app.adapters.takes import Takes
from tests.takes_kept import elapsed, keep, kept_before, no_file_above, seconds, spoken, told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "share" / "takes.sqlite"


@pytest.mark.parametrize("at", [0, 20, 100, 4096, 2 * 4096])
def test_a_file_damaged_while_it_is_open_is_set_aside_later_and_the_take_is_kept(path: Path, at: int) -> None:
    kept_before(path, spoken(5.0, 5.0, 5.0))
    takes = HeldTakes(Takes(path))
    assert len(takes.read()) == 1
    content = bytearray(path.read_bytes())
    content[at : at + 3000] = os.urandom(len(content[at : at + 3000]))
    path.write_bytes(content)
    keep(takes, spoken())
    takes.close()
    assert 18 in elapsed(path)


def test_of_a_damaged_file_the_one_before_comes_back(path: Path) -> None:
    takes = HeldTakes(Takes(path))
    keep(takes, spoken())
    takes.close()
    path.write_bytes(b"no database at all" * 500)
    again = HeldTakes(Takes(path))
    assert seconds(again) == [18]
    assert told(again) == (
        "The record of your rehearsals was damaged; it is kept as takes.sqlite.broken. "
        "What was there when Rostrum was last closed is back."
    )
    keep(again, spoken(6.0, 6.0, 6.0))
    again.close()
    assert elapsed(path) == [18, 18]


def test_when_the_one_before_is_damaged_too_a_new_one_is_begun(path: Path) -> None:
    takes = HeldTakes(Takes(path))
    keep(takes, spoken())
    takes.close()
    for file in (path, path.with_name("takes.sqlite.before")):
        file.write_bytes(b"no database at all" * 500)
    again = HeldTakes(Takes(path))
    assert again.read() == ()
    assert told(again) == "The record of your rehearsals was damaged; it is kept as takes.sqlite.broken."
    again.close()


def test_nothing_new_is_not_kept_a_second_time(path: Path) -> None:
    takes = HeldTakes(Takes(path))
    takes.read()
    takes.close()
    assert [file.name for file in path.parent.iterdir()] == ["takes.sqlite"]
    again = HeldTakes(Takes(path))
    keep(again, spoken())
    again.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["takes.sqlite", "takes.sqlite.before"]


def test_a_copy_that_has_no_room_leaves_nothing_of_itself(path: Path) -> None:
    takes = HeldTakes(Takes(path))
    keep(takes, spoken())
    with no_file_above(0):
        takes.close()
    assert not [file.name for file in path.parent.iterdir() if ".new" in file.name]
    assert elapsed(path) == [18]


def test_a_take_of_a_kind_that_is_not_known_takes_no_other_with_it(path: Path) -> None:
    kept_before(path, spoken(), spoken(6.0, 6.0, 6.0))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE takes SET kind = 'odd' WHERE id = 1")
    connection.close()
    assert elapsed(path) == [18]
