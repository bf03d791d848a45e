"""Takes in SQLite, in the folder where this system keeps a person's data; each event is on the disk when it is told.

Used by one thread at a time, whichever that is.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import platformdirs

from app.adapters.aside import set_aside
from app.adapters.take_record import decoded, encoded, hashed, notes_hash
from app.adapters.take_tables import FromNewerVersionError, bring_up_to_date
from app.domain.measure import Measure
from app.domain.take import Event, Happening, Kind, Take
from app.translation import _

_PRIVATE = 0o700
_Record = tuple[float, float, str, int, float, int, float]

_STILL = 1_000_000_000
"""The number of the one event that is written over and over: the last that is known of a take."""

_WAIT_S = 5.0
"""So long for another window of the program to finish its writing."""


def usual_path() -> Path:
    """Where this system keeps them."""
    return platformdirs.user_data_path("rostrum", appauthor=False) / "takes.sqlite"


class Takes:
    """A TakeStore, and the writer of one take at a time; all that can fail raises OSError."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or usual_path()
        self.remark = ""
        """A sentence for the person when a damaged file had to be set aside."""
        self._connection: sqlite3.Connection | None = None
        self._take: int | None = None
        self._events = 0
        self._measures = 0

    def begin(self, kind: Kind, measure: Measure, limit_s: float | None) -> None:
        self._take = None
        with self._writing() as connection:
            row = connection.execute("INSERT INTO takes (kind, limit_s) VALUES (?, ?)", (kind, limit_s))
            take, self._events, self._measures = row.lastrowid, 0, 0
            self._add_measure(connection, take, measure)
        self._take = take

    def note(self, events: Sequence[Event]) -> None:
        if self._take is None:
            return
        with self._writing() as connection:
            for event in events:
                is_still = event.what is Happening.STILL
                row = (self._take, _STILL if is_still else self._events, *_record(event))
                connection.execute("INSERT OR REPLACE INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
                self._events += not is_still

    def change_measure(self, measure: Measure) -> None:
        if self._take is None:
            return
        with self._writing() as connection:
            self._add_measure(connection, self._take, measure)

    def end(self, *, keep: bool) -> None:
        """It has ended; one that is not kept is gone for good. One that could not begin has nothing to end."""
        take, self._take = self._take, None
        if take is None or keep:
            return
        with self._writing() as connection:
            connection.execute("DELETE FROM takes WHERE id = ?", (take,))

    def read(self) -> tuple[Take, ...]:
        """All of them, the earliest first."""
        with self._reading() as connection:
            return tuple(_takes(connection))

    def describe(self, take: Take) -> None:
        """Keep its name, its remark and whether it is excluded."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE takes SET name = ?, remark = ?, excluded = ? WHERE id = ?",
                (take.name, take.remark, take.excluded, take.id),
            )

    def remove(self, take: int) -> None:
        """Take it out of what is read; it can be put back."""
        self._mark_removed(take, removed=True)

    def put_back(self, take: int) -> None:
        self._mark_removed(take, removed=False)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _mark_removed(self, take: int, *, removed: bool) -> None:
        with self._writing() as connection:
            connection.execute("UPDATE takes SET removed = ? WHERE id = ?", (removed, take))

    def _add_measure(self, connection: sqlite3.Connection, take: int | None, measure: Measure) -> None:
        body = encoded(measure)
        key = hashed(body)
        connection.execute("INSERT OR IGNORE INTO measures VALUES (?, ?, ?)", (key, notes_hash(measure), body))
        connection.execute("INSERT INTO take_measures VALUES (?, ?, ?)", (take, self._measures, key))
        self._measures += 1

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: on the disk when the block is left, or not at all."""
        with self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._open() as connection:
            yield connection

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            if self._connection is None:
                self._connection = self._opened()
            yield self._connection
        except sqlite3.Error as error:
            raise OSError(getattr(error, "sqlite_errorcode", 0), str(error), str(self.path)) from error

    def _opened(self) -> sqlite3.Connection:
        """The file, made or brought up to date; what is no such file any more is set aside, and a new one begun."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(OSError):
            self.path.parent.chmod(_PRIVATE)
        try:
            return _connected(self.path)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            aside = _set_aside(self.path)
            self.remark = _("The record of your rehearsals was damaged; it is kept as {file}.").format(file=aside.name)
            return _connected(self.path)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        _check(connection)
        bring_up_to_date(connection)
    except FromNewerVersionError:
        connection.close()
        sentence = _("your rehearsals are kept by a newer version of Rostrum, which this one leaves alone")
        raise FromNewerVersionError(0, sentence, str(path)) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
        raise sqlite3.DatabaseError


def _set_aside(path: Path) -> Path:
    """The file, and under its new name what SQLite keeps beside it: the latest that was written stands there."""
    aside = set_aside(path)
    for ending in ("-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside


def _record(event: Event) -> _Record:
    figures = (event.point, event.place_s, event.running, event.value)
    return event.at_s, event.elapsed_s, event.what, *figures


def _takes(connection: sqlite3.Connection) -> Iterator[Take]:
    bodies = connection.execute("SELECT hash, body FROM measures").fetchall()
    known = {key: measure for key, body in bodies if (measure := _measure(body))}
    measures: defaultdict[int, list[Measure | None]] = defaultdict(list)
    events: defaultdict[int, list[_Record]] = defaultdict(list)
    for take, key in connection.execute("SELECT take, measure FROM take_measures ORDER BY take, number"):
        measures[take].append(known.get(key))
    for take, *record in connection.execute(
        "SELECT take, at_s, elapsed_s, what, point, place_s, running, value FROM events ORDER BY take, number"
    ):
        events[take].append((*record,))
    with closing(
        connection.execute(
            "SELECT id, kind, began_at, limit_s, name, remark, excluded FROM takes WHERE NOT removed ORDER BY id"
        )
    ) as rows:
        for take, kind, began_at, limit_s, name, remark, excluded in rows:
            own = tuple(measure for measure in measures[take] if measure is not None)
            if own and len(own) == len(measures[take]) and events[take]:
                said = tuple(_events(events[take]))
                yield Take(take, Kind(kind), began_at, limit_s, own, said, name, remark, bool(excluded))


def _measure(body: str) -> Measure | None:
    """None for one that cannot be understood; the takes it belongs to are not read."""
    with suppress(ValueError, TypeError, LookupError):
        return decoded(body)
    return None


def _events(records: Sequence[_Record]) -> Iterator[Event]:
    """The last known event counts only for a take that was cut off."""
    told_s = max((record[0] for record in records if record[2] != Happening.STILL), default=0.0)
    for at_s, elapsed_s, what, point, place_s, running, value in records:
        if what != Happening.STILL or at_s > told_s:
            yield Event(at_s, elapsed_s, Happening(what), point, place_s, bool(running), value)
