"""The tables in which takes are kept, and how those of an earlier version become those of this one."""

import sqlite3
from collections.abc import Sequence

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE measures (
            hash TEXT PRIMARY KEY, notes TEXT NOT NULL, body TEXT NOT NULL
        ) WITHOUT ROWID""",
        """CREATE TABLE takes (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            began_at REAL NOT NULL DEFAULT ((julianday('now') - 2440587.5) * 86400.0),
            limit_s REAL,
            name TEXT NOT NULL DEFAULT '',
            remark TEXT NOT NULL DEFAULT '',
            excluded INTEGER NOT NULL DEFAULT 0,
            removed INTEGER NOT NULL DEFAULT 0
        )""",
        """CREATE TABLE take_measures (
            take INTEGER NOT NULL REFERENCES takes ON DELETE CASCADE,
            number INTEGER NOT NULL,
            measure TEXT NOT NULL REFERENCES measures,
            PRIMARY KEY (take, number)
        ) WITHOUT ROWID""",
        """CREATE TABLE events (
            take INTEGER NOT NULL REFERENCES takes ON DELETE CASCADE,
            number INTEGER NOT NULL,
            at_s REAL NOT NULL,
            elapsed_s REAL NOT NULL,
            what TEXT NOT NULL,
            point INTEGER NOT NULL,
            place_s REAL NOT NULL,
            running INTEGER NOT NULL,
            value REAL NOT NULL,
            PRIMARY KEY (take, number)
        ) WITHOUT ROWID""",
    ),
)
"""What makes version n + 1 of version n; a file without tables is version 0. Never changed, only added to."""


class FromNewerVersionError(OSError):
    """The file was written by a newer version of the program, which may keep more than this one knows of."""


def bring_up_to_date(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Make the tables those of this version: all of them or, after an error, none."""
    if _version(connection) == len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _known_version(connection, len(migrations))
        for statement in (statement for migration in migrations[version:] for statement in migration):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _known_version(connection: sqlite3.Connection, newest: int) -> int:
    version = _version(connection)
    if version > newest:
        raise FromNewerVersionError
    return version


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
