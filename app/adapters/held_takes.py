"""Takes that no disk can lose hold of: in their file or, while that cannot be had, in memory.

Used by one thread at a time, whichever that is.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from app.adapters.takes import Takes
from app.domain.measure import Measure
from app.domain.take import Event, Kind, Take, TakeKey
from app.translation import _

Answer = TypeVar("Answer")

_MEASURES_OF = "SELECT * FROM measures WHERE hash IN (SELECT measure FROM take_measures WHERE take = ?)"


class HeldTakes:
    """A TakeStore, and the writer of one take at a time, that goes on in memory when the disk fails.

    With the next take, and at the end, the disk is tried again: what was made meanwhile is written then.
    """

    def __init__(self, disk: Takes | None = None) -> None:
        self._disk = disk or Takes()
        self._memory: Takes | None = None
        self._known: set[int] = set()
        """The numbers of the takes that were in the file when the memory took over."""
        self._touched: set[int] = set()
        self.remark = ""
        """A sentence for the person: how the takes are kept is not as it was."""

    @property
    def key(self) -> TakeKey | None:
        """Of the take that is being written."""
        return (self._memory or self._disk).key

    def begin(self, kind: Kind, measure: Measure, limit_s: float | None) -> None:
        self._bring_home()
        self._do(lambda takes: takes.begin(kind, measure, limit_s))

    def note(self, events: Sequence[Event]) -> None:
        self._do(lambda takes: takes.note(events))

    def change_measure(self, measure: Measure) -> None:
        self._do(lambda takes: takes.change_measure(measure))

    def end(self, *, keep: bool) -> None:
        self._do(lambda takes: takes.end(keep=keep))

    def read(self) -> tuple[Take, ...]:
        """All of them, the earliest first."""
        return self._do(Takes.read)

    def traces(self) -> tuple[TakeKey, ...]:
        """No traces at all while takes are held in memory: of others that is not all."""
        found = self._do(Takes.traces)
        return found if self._memory is None else ()

    def describe(self, take: Take) -> None:
        self._do(lambda takes: takes.describe(take), take.id)

    def remove(self, take: int) -> None:
        self._do(lambda takes: takes.remove(take), take)

    def put_back(self, take: int) -> None:
        self._do(lambda takes: takes.put_back(take), take)

    def close(self) -> None:
        """Write what is not in the file yet, if that can be, and let go of it."""
        self._bring_home()
        self._disk.keep_copy()
        self._disk.close()
        if self._memory is not None:
            self._memory.close()

    def _do(self, work: Callable[[Takes], Answer], touched: int | None = None) -> Answer:
        if self._memory is None:
            try:
                return work(self._disk)
            except OSError as error:
                self._memory = self._held(error)
            finally:
                self.remark, self._disk.remark = self.remark or self._disk.remark, ""
        before = self._memory.under_way
        answer = work(self._memory)
        self._touched |= {take for take in (touched, before, self._memory.under_way) if take is not None}
        return answer

    def _held(self, error: OSError) -> Takes:
        held, copied = self._disk.in_memory()
        with held.reading() as connection:
            self._known = _all(connection) if copied else set()
        sentence = _("Rehearsals cannot be kept on the disk just now ({reason}). They are held in memory until it can.")
        self.remark = sentence.format(reason=error.strerror)
        return held

    def _bring_home(self) -> None:
        """Into the file, opened anew: one that is damaged is set aside then."""
        held = self._memory
        if held is None:
            return
        with suppress(OSError):
            self._disk.close()
            with held.reading() as memory, self._disk.writing() as file:
                for take in sorted(self._touched | (_all(memory) if self._disk.remark else set())):
                    _copy(memory, file, take, known=take in self._known)
            held.close()
            self._memory, self._touched = None, set()
            self.remark = self._disk.remark or _("Your rehearsals are on the disk again.")
            self._disk.remark = ""


def _all(connection: sqlite3.Connection) -> set[int]:
    return {take for (take,) in connection.execute("SELECT id FROM takes")}


def _copy(memory: sqlite3.Connection, file: sqlite3.Connection, take: int, *, known: bool) -> None:
    """The take as it is in memory; one that the file has not known before gets another number there."""
    if known:
        file.execute("DELETE FROM takes WHERE id = ?", (take,))
    for row in memory.execute("SELECT * FROM takes WHERE id = ?", (take,)).fetchall():
        number = _insert(file, "INSERT INTO takes", (take if known else None, *row[1:]))
        for measure in memory.execute(_MEASURES_OF, (take,)):
            _insert(file, "INSERT OR IGNORE INTO measures", measure)
        for _take, *rest in memory.execute("SELECT * FROM take_measures WHERE take = ?", (take,)):
            _insert(file, "INSERT INTO take_measures", (number, *rest))
        for _take, *rest in memory.execute("SELECT * FROM events WHERE take = ?", (take,)):
            _insert(file, "INSERT INTO events", (number, *rest))


def _insert(file: sqlite3.Connection, into: str, row: Sequence[object]) -> int | None:
    return file.execute(f"{into} VALUES ({', '.join('?' * len(row))})", row).lastrowid
