"""Which recordings are still wanted: what the record of the takes knows, whatever became of it and of its takes."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.adapters.held_takes import HeldTakes
from app.adapters.takes import Takes
from app.domain.take import TakeKey
from tests.takes_kept import keep, kept_before, no_file_above, spoken


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "share" / "takes.sqlite"


@pytest.fixture
def takes(path: Path) -> Iterator[HeldTakes]:
    kept_before(path, spoken(), spoken())
    made = HeldTakes(Takes(path))
    yield made
    made.close()


def changed(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def numbers(traces: tuple[TakeKey, ...]) -> list[int]:
    return [trace.id for trace in traces]


def test_each_take_leaves_a_trace(takes: HeldTakes) -> None:
    assert takes.traces() == tuple(take.key for take in takes.read())
    assert numbers(takes.traces()) == [1, 2]


def test_so_does_one_that_was_removed_and_one_that_this_version_cannot_understand(takes: HeldTakes, path: Path) -> None:
    takes.remove(1)
    changed(path, "UPDATE takes SET kind = 'debate' WHERE id = 2")
    assert takes.read() == ()
    assert numbers(takes.traces()) == [1, 2]


def test_one_that_was_cut_off_before_anything_was_known_of_it_leaves_none(takes: HeldTakes, path: Path) -> None:
    changed(path, "DELETE FROM events WHERE take = 1")
    assert numbers(takes.traces()) == [2]


def test_one_that_is_being_made_has_one_from_its_first_moment_on(takes: HeldTakes) -> None:
    take = spoken()
    takes.begin(take.kind, take.measures[0], take.limit_s)
    assert numbers(takes.traces()) == [1, 2, 3]
    assert takes.traces()[-1] == takes.key


def test_another_window_knows_of_it_too(takes: HeldTakes, path: Path) -> None:
    take, elsewhere = spoken(), Takes(path)
    elsewhere.begin(take.kind, take.measures[0], take.limit_s)
    elsewhere.note(take.events[:1])
    assert numbers(takes.traces()) == [1, 2, 3]
    elsewhere.close()


def test_what_is_held_in_memory_tells_nothing_of_others(takes: HeldTakes) -> None:
    with no_file_above(0):
        keep(takes, spoken())
        assert len(takes.read()) == 3
        assert takes.traces() == ()


def test_a_record_that_cannot_be_read_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "share").write_bytes(b"a file in the way")
    takes = HeldTakes(Takes(tmp_path / "share" / "takes.sqlite"))
    assert takes.traces() == ()
    takes.close()


def test_beside_a_damaged_record_another_one_tells_nothing_in_later_starts_either(path: Path) -> None:
    kept_before(path, spoken(), spoken())
    path.write_bytes(b"no database at all" * 500)
    for _start in range(2):
        takes = HeldTakes(Takes(path))
        keep(takes, spoken())
        assert takes.read()
        assert takes.traces() == ()
        takes.close()
    path.with_name("takes.sqlite.broken").unlink()
    takes = HeldTakes(Takes(path))
    assert len(takes.traces()) == 2
    takes.close()
