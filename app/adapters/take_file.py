"""The file that takes are kept in: opened whatever it is like, the newest that is whole, the one before, or a new one.

Where no file can be had, the same tables are held in memory. What goes wrong is a sqlite3.Error or an OSError.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from app.adapters.aside import set_aside
from app.adapters.take_tables import FromNewerVersionError, bring_up_to_date
from app.translation import _

_PRIVATE = 0o700
_BEFORE = ".before"
"""At the end of its name: the file as it was when the program last closed it."""

_NEW = ".new"

_WAIT_S = 5.0
"""So long for another window of the program to finish its writing."""

_GLANCE_S = 0.5
"""So long where waiting has not helped before."""

_BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside its file; the latest that was written stands in the first."""


def opened(path: Path) -> tuple[sqlite3.Connection, str]:
    """The file, made or brought up to date, and a sentence when it was damaged.

    What is no such file any more is set aside, for the one before it or else for a new one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        path.parent.chmod(_PRIVATE)
    try:
        return _connected(path), ""
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        aside = _set_aside(path)
    remark = _("The record of your rehearsals was damaged; it is kept as {file}.").format(file=aside.name)
    before = path.with_name(path.name + _BEFORE)
    if before.exists():
        with suppress(sqlite3.Error, OSError):
            shutil.copyfile(before, path)
            back = _("What was there when Rostrum was last closed is back.")
            return _connected(path), f"{remark} {back}"
        _remove(path)
    return _connected(path), remark


def in_memory(path: Path, at_hand: sqlite3.Connection | None) -> tuple[sqlite3.Connection, bool]:
    """The same tables in memory, and whether what the file holds could be copied into them."""
    for file in _readable(path, at_hand):
        held = _connect(":memory:")
        with suppress(sqlite3.Error, FromNewerVersionError):
            file.backup(held)
            _prepare(held)
            return held, True
        held.close()
    held = _connect(":memory:")
    _prepare(held)
    return held, False


def _readable(path: Path, at_hand: sqlite3.Connection | None) -> Iterator[sqlite3.Connection]:
    """Ways to read the file: where nothing may be written beside it, SQLite has to be told that nobody else writes."""
    if at_hand is not None:
        yield at_hand
    for way in ("mode=ro", "mode=ro&immutable=1"):
        with suppress(sqlite3.Error):
            file = sqlite3.connect(f"{path.absolute().as_uri()}?{way}", uri=True, timeout=_GLANCE_S)
            with closing(file):
                yield file


def keep_copy(connection: sqlite3.Connection, path: Path) -> None:
    """Keep the file as it is now, for a time when it cannot be read; raises sqlite3.Error or OSError."""
    new, before = path.with_name(path.name + _NEW), path.with_name(path.name + _BEFORE)
    try:
        with closing(sqlite3.connect(new)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        new.replace(before)
    finally:
        _remove(new)


def _connect(name: str) -> sqlite3.Connection:
    return sqlite3.connect(name, timeout=_WAIT_S, isolation_level=None, check_same_thread=False)


def _connected(path: Path) -> sqlite3.Connection:
    connection = _connect(str(path))
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        _prepare(connection)
    except FromNewerVersionError:
        connection.close()
        sentence = _("your rehearsals are kept by a newer version of Rostrum, which this one leaves alone")
        raise FromNewerVersionError(0, sentence, str(path)) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
        raise sqlite3.DatabaseError
    bring_up_to_date(connection)


def _set_aside(path: Path) -> Path:
    """The file, and under its new name what SQLite keeps beside it."""
    aside = set_aside(path)
    for ending in _BESIDE:
        with suppress(OSError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside


def _remove(path: Path) -> None:
    for ending in ("", *_BESIDE):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()
