import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters import take_file as module
from app.adapters.take_tables import MIGRATIONS, bring_up_to_date
from app.adapters.takes import Takes, usual_path
from app.domain.measure import measure
from app.domain.take import Event, Happening, Kind, Take
from tests.speeches import ten_seconds_each
from tests.takes_made import Rehearsal

PLAN = ten_seconds_each(Opening=1, Middle=2, Closing=1)


def event(at_s: float, what: Happening = Happening.POINT) -> Event:
    return Event(at_s, at_s + 1.0, what, 2, at_s / 2, running=True, value=0.5)


@pytest.fixture
def takes(tmp_path: Path) -> Iterator[Takes]:
    made = Takes(tmp_path / "share" / "takes.sqlite")
    yield made
    made.close()


def keep(takes: Takes, take: Take) -> None:
    takes.begin(take.kind, take.measures[0], take.limit_s)
    for further in take.measures[1:]:
        takes.change_measure(further)
    takes.note(take.events)
    takes.end(keep=True)


def spoken() -> Take:
    rehearsal = Rehearsal(PLAN, 60.0)
    rehearsal.session.strike(2)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(3.0)
    rehearsal.session.undo()
    rehearsal.pass_s(45.0)
    return rehearsal.ended()


def test_a_take_is_read_as_it_was_made(takes: Takes) -> None:
    take = spoken()
    assert len(take.measures) == 2
    keep(takes, take)
    read = takes.read()
    assert [replace(known, began_at=0.0) for known in read] == [replace(take, id=1)]
    assert read[0].began_at > 1_700_000_000


def test_by_itself_it_lies_where_the_data_of_a_person_lies(home: Path) -> None:
    assert Takes().path == usual_path() == home / "share" / "rostrum" / "takes.sqlite"


def test_nobody_else_may_look_into_the_folder(takes: Takes) -> None:
    assert takes.read() == ()
    assert takes.path.parent.stat().st_mode & 0o777 == 0o700


def test_of_a_take_that_was_cut_off_the_last_that_is_known_counts(takes: Takes) -> None:
    takes.begin(Kind.DELIVERY, measure(PLAN), None)
    takes.note([event(0.0, Happening.BEGAN)])
    for second in range(1, 5):
        takes.note([event(float(second), Happening.STILL)])
    assert [known.at_s for known in takes.read()[0].events] == [0.0, 4.0]
    takes.note([event(9.0)])
    assert [known.what for known in takes.read()[0].events] == [Happening.BEGAN, Happening.POINT]


def test_a_slip_of_a_key_leaves_nothing(takes: Takes) -> None:
    takes.begin(Kind.DELIVERY, measure(PLAN), None)
    takes.note([event(0.0)])
    takes.end(keep=False)
    assert takes.read() == ()


def test_one_that_has_not_a_single_moment_is_not_read(takes: Takes) -> None:
    takes.begin(Kind.DELIVERY, measure(PLAN), None)
    assert takes.read() == ()


def test_a_take_is_named_excluded_removed_and_put_back(takes: Takes) -> None:
    keep(takes, spoken())
    [take] = takes.read()
    described = replace(take, name="In the hall", remark="the lift was loud", excluded=True)
    takes.describe(described)
    assert takes.read() == (described,)
    takes.remove(take.id)
    assert takes.read() == ()
    takes.put_back(take.id)
    assert takes.read() == (described,)


def test_notes_that_did_not_change_are_kept_once(takes: Takes) -> None:
    for _ in range(3):
        keep(takes, spoken())
    with sqlite3.connect(takes.path) as connection:
        assert connection.execute("SELECT count(*), count(DISTINCT notes) FROM measures").fetchone() == (2, 1)
    connection.close()


def test_each_moment_is_on_the_disk_when_it_is_told(takes: Takes) -> None:
    takes.begin(Kind.REHEARSAL, measure(PLAN), None)
    takes.note([event(0.0)])
    other = Takes(takes.path)
    assert len(other.read()[0].events) == 1
    other.close()
    connection = takes._connection
    assert connection is not None
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


@pytest.mark.parametrize("at", [0, 20, 4096, 2 * 4096])
def test_a_damaged_file_is_set_aside_and_the_show_goes_on(takes: Takes, at: int) -> None:
    keep(takes, spoken())
    takes.close()
    content = bytearray(takes.path.read_bytes())
    content[at : at + 800] = os.urandom(min(800, len(content) - at))
    takes.path.write_bytes(content)
    takes.path.with_name("takes.sqlite-wal").write_bytes(b"what was not written down yet")
    again = Takes(takes.path)
    keep(again, spoken())
    assert len(again.read()) == 1
    assert again.remark == "The record of your rehearsals was damaged; it is kept as takes.sqlite.broken."
    assert takes.path.with_name("takes.sqlite.broken").read_bytes() == content
    again.close()


def test_a_file_that_opens_but_does_not_hang_together_is_set_aside_too(takes: Takes) -> None:
    keep(takes, spoken())
    takes.close()
    content = bytearray(takes.path.read_bytes())
    content[36:40] = b"\0\0\0\5"  # more free pages than there are
    takes.path.write_bytes(content)
    again = Takes(takes.path)
    assert again.read() == ()
    assert again.remark
    again.close()


def test_what_cannot_be_understood_takes_nothing_else_with_it(takes: Takes) -> None:
    keep(takes, spoken())
    keep(takes, spoken())
    connection = takes._connection
    assert connection is not None
    connection.execute("INSERT INTO measures VALUES ('odd', 'odd', '[1, 2]')")
    connection.execute("UPDATE take_measures SET measure = 'odd' WHERE take = 1 AND number = 1")
    assert [take.id for take in takes.read()] == [2]


def test_a_folder_where_nothing_can_be_written_is_an_oserror(tmp_path: Path) -> None:
    (tmp_path / "share").write_text("a file in the way", encoding="utf-8")
    with pytest.raises(OSError, match="share"):
        Takes(tmp_path / "share" / "takes.sqlite").read()


def test_a_folder_in_the_place_of_the_file_is_an_oserror_and_stays(tmp_path: Path) -> None:
    (tmp_path / "takes.sqlite").mkdir()
    with pytest.raises(OSError, match=r"takes\.sqlite"):
        Takes(tmp_path / "takes.sqlite").read()


def test_what_fails_half_way_is_not_kept_at_all(takes: Takes) -> None:
    takes.begin(Kind.REHEARSAL, measure(PLAN), None)
    odd = replace(event(0.0), place_s=float("nan"))  # SQLite keeps it as NULL, which is not allowed
    with pytest.raises(OSError, match="NOT NULL"):
        takes.note([event(0.0), odd])
    assert takes.read() == ()
    takes.note([event(0.0)])


def test_closing_twice_is_once(takes: Takes) -> None:
    takes.read()
    takes.close()
    takes.close()


def test_a_file_of_a_newer_version_is_left_alone(takes: Takes) -> None:
    keep(takes, spoken())
    takes.close()
    with sqlite3.connect(takes.path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    with pytest.raises(OSError, match="newer version of Rostrum"):
        Takes(takes.path).read()
    assert not list(takes.path.parent.glob("*.broken"))


NEXT = (*MIGRATIONS, ("ALTER TABLE takes ADD COLUMN voice TEXT NOT NULL DEFAULT ''", "UPDATE takes SET voice = name"))


def test_tables_of_an_earlier_version_become_those_of_this_one(takes: Takes, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(takes, spoken())
    before = takes.read()
    takes.close()
    monkeypatch.setattr(module, "bring_up_to_date", lambda connection: bring_up_to_date(connection, NEXT))
    again = Takes(takes.path)
    assert again.read() == before
    again.close()
    with sqlite3.connect(takes.path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(NEXT),)
    connection.close()


def test_a_migration_that_fails_changes_nothing(takes: Takes) -> None:
    keep(takes, spoken())
    takes.close()
    connection = sqlite3.connect(takes.path, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        bring_up_to_date(connection, (*NEXT, ("INSERT INTO nowhere VALUES (1)",)))
    assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert "voice" not in str(connection.execute("SELECT sql FROM sqlite_master").fetchall())
    connection.close()


SPEAKER = """
import sys, time
from pathlib import Path
from app.adapters.system_clock import SystemClock
from app.adapters.takes import Takes
from app.domain.settings import Settings
from app.recorder import Recorder
from app.session import Session
from tests.speeches import ten_seconds_each

session = Session(SystemClock(), Settings())
recorder = Recorder(session, Takes(Path(sys.argv[1])))
session.open(ten_seconds_each(Opening=1, Middle=2, Closing=1), None)
session.run_or_pause()
began_s = time.monotonic()
while True:
    time.sleep(0.05)
    recorder.look()
    print(time.monotonic() - began_s, flush=True)
"""


def test_a_program_killed_in_mid_speech_loses_a_second_at_most(takes: Takes) -> None:
    with subprocess.Popen([sys.executable, "-c", SPEAKER, takes.path], stdout=subprocess.PIPE) as speaker:
        assert speaker.stdout
        said_s = 0.0
        while said_s < 2.5:
            said_s = float(speaker.stdout.readline())
        speaker.send_signal(signal.SIGKILL)
    [take] = takes.read()
    assert take.finish_s is None
    assert said_s - take.elapsed_s <= 1.2


def test_a_copy_of_the_files_at_any_moment_can_be_read(takes: Takes, tmp_path: Path) -> None:
    takes.begin(Kind.REHEARSAL, measure(PLAN), None)
    for second in range(5):
        takes.note([event(float(second))])
        copy = tmp_path / f"copy-{second}"
        shutil.copytree(takes.path.parent, copy)
        copied = Takes(copy / takes.path.name)
        assert len(copied.read()[0].events) == second + 1
        copied.close()


def test_a_take_that_could_not_begin_leaves_the_one_before_as_it_is(takes: Takes) -> None:
    take = spoken()
    keep(takes, take)
    before = takes.read()
    with sqlite3.connect(takes.path, isolation_level=None) as other:
        other.execute("PRAGMA busy_timeout = 0")
        other.execute("BEGIN IMMEDIATE")
        assert takes._connection is not None
        takes._connection.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(OSError, match="locked"):
            takes.begin(take.kind, take.measures[0], take.limit_s)
        other.execute("ROLLBACK")
    other.close()
    takes.note(take.events)
    takes.change_measure(take.measures[0])
    takes.end(keep=False)
    assert takes.read() == before
