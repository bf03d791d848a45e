"""Takes in SQLite, in the folder where this system keeps a person's data; each event is on the disk when it is told.

Used by one thread at a time, whichever that is.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import platformdirs

from app.adapters.aside import BROKEN
from app.adapters.take_file import in_memory, keep_copy, opened
from app.adapters.take_record import decoded, encoded, hashed, notes_hash
from app.domain.measure import Measure
from app.domain.take import Event, Happening, Kind, Take, TakeKey

_Record = tuple[float, float, str, int, float, int, float]

_STILL = 1_000_000_000
"""The number of the one event that is written over and over: the last that is known of a take."""


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
        self.key: TakeKey | None = None
        """Of the take that is being written."""
        self._events = 0
        self._measures = 0
        self._new = False

    @property
    def under_way(self) -> int | None:
        """The number of the take that is being made."""
        return None if self.key is None else self.key.id

    def in_memory(self) -> "tuple[Takes, bool]":
        """The same tables where no disk can fail, and whether they hold what the file does; a take goes on there."""
        held = Takes(self.path)
        held._connection, copied = in_memory(self.path, self._connection)
        if copied:
            held.key, held._events, held._measures = self.key, self._events, self._measures
        self.key = None
        return held, copied

    def begin(self, kind: Kind, measure: Measure, limit_s: float | None) -> None:
        self.key = None
        with self.writing() as connection:
            row = connection.execute("INSERT INTO takes (kind, limit_s) VALUES (?, ?)", (kind, limit_s))
            take, self._events, self._measures = row.lastrowid, 0, 0
            [began_at] = connection.execute("SELECT began_at FROM takes WHERE id = ?", (take,)).fetchone()
            key = TakeKey(int(take or 0), began_at)
            self._add_measure(connection, key.id, measure)
        self.key = key

    def note(self, events: Sequence[Event]) -> None:
        if self.key is None:
            return
        with self.writing() as connection:
            for event in events:
                is_still = event.what is Happening.STILL
                row = (self.key.id, _STILL if is_still else self._events, *_record(event))
                connection.execute("INSERT OR REPLACE INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
                self._events += not is_still

    def change_measure(self, measure: Measure) -> None:
        if self.key is None:
            return
        with self.writing() as connection:
            self._add_measure(connection, self.key.id, measure)

    def end(self, *, keep: bool) -> None:
        """It has ended; one that is not kept is gone for good. One that could not begin has nothing to end."""
        key, self.key = self.key, None
        if key is None or keep:
            return
        with self.writing() as connection:
            connection.execute("DELETE FROM takes WHERE id = ?", (key.id,))

    def read(self) -> tuple[Take, ...]:
        """All of them, the earliest first."""
        with self.reading() as connection:
            return tuple(_takes(connection))

    def traces(self) -> tuple[TakeKey, ...]:
        """Of all takes but those that were cut off before anything of them was known.

        Empty while a damaged record lies beside this one: it may hold others.
        """
        with self.reading() as connection:
            rows = connection.execute("SELECT id, began_at FROM takes WHERE id IN (SELECT take FROM events)").fetchall()
        if any(self.path.parent.glob(f"{self.path.name}{BROKEN}*")):
            return ()
        under_way = () if self.key is None else (self.key,)
        return (*(TakeKey(take, began_at) for take, began_at in rows), *under_way)

    def describe(self, take: Take) -> None:
        """Keep its name, its remark and whether it is excluded."""
        with self.writing() as connection:
            connection.execute(
                "UPDATE takes SET name = ?, remark = ?, excluded = ? WHERE id = ?",
                (take.name, take.remark, take.excluded, take.id),
            )

    def remove(self, take: int) -> None:
        """Take it out of what is read; it can be put back."""
        self._mark_removed(take, removed=True)

    def put_back(self, take: int) -> None:
        self._mark_removed(take, removed=False)

    def keep_copy(self) -> None:
        """Keep what is new a second time, for a day on which the file cannot be read; that it fails is no loss."""
        if self._new and self._connection is not None:
            with suppress(sqlite3.Error, OSError):
                keep_copy(self._connection, self.path)
                self._new = False

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _mark_removed(self, take: int, *, removed: bool) -> None:
        with self.writing() as connection:
            connection.execute("UPDATE takes SET removed = ? WHERE id = ?", (removed, take))

    def _add_measure(self, connection: sqlite3.Connection, take: int, measure: Measure) -> None:
        body = encoded(measure)
        key = hashed(body)
        connection.execute("INSERT OR IGNORE INTO measures VALUES (?, ?, ?)", (key, notes_hash(measure), body))
        connection.execute("INSERT INTO take_measures VALUES (?, ?, ?)", (take, self._measures, key))
        self._measures += 1

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: on the disk when the block is left, or not at all."""
        with self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # on a full disk SQLite has ended it already
                    connection.execute("ROLLBACK")
                raise
            self._new = True

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The tables, as they are."""
        with self._open() as connection:
            yield connection

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            if self._connection is None:
                self._connection, remark = opened(self.path)
                self.remark = remark or self.remark
            yield self._connection
        except sqlite3.Error as error:
            raise OSError(getattr(error, "sqlite_errorcode", 0), str(error), str(self.path)) from error


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
                with suppress(ValueError):  # a kind of take or event that this version does not know
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
