import errno
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.adapters.held_takes import HeldTakes
from app.adapters.takes import Takes
from app.domain.settings import Settings
from app.domain.take import Event, Happening, TakeKey
from app.domain.trials import Lesson, Taught
from app.session import Session
from tests.fakes import FakeClock
from tests.takes_made import NoTakes
from tests.ui.opened_takes import NOTES, PLAN, take, two_takes
from tests.voices import NoRecordings
from ui.messages import Messages
from ui.take_book import TakeBook, TakesKept


class Book:
    """A book on a session whose clock is told the time."""

    def __init__(self, store: TakesKept) -> None:
        self.clock, self.messages, self.recordings = FakeClock(), Messages(), NoRecordings(take2=1000)
        self.session = Session(self.clock, Settings())
        self.book = TakeBook(self.session, store, self.recordings, self.messages)

    def settle(self) -> None:
        self.book.settle()
        QCoreApplication.processEvents()

    def speak(self, seconds: float) -> None:
        self.session.open(PLAN, None)
        self.session.run_or_pause()
        self.clock.pass_s(seconds)
        self.book.tick()
        self.session.close()
        self.settle()

    def let_go(self) -> None:
        self.book.finish()
        for thing in (self.book, self.messages):
            shiboken6.delete(thing)


class FullDisk(NoTakes):
    """Takes nothing more, and gives back what it has."""

    def note(self, events: Sequence[Event]) -> None:
        assert events
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def kept(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Book]:
    assert qapp is not None
    made = Book(Takes(tmp_path / "takes.sqlite"))
    yield made
    made.let_go()


def test_what_is_said_on_the_stage_is_kept_in_order(kept: Book) -> None:
    kept.speak(20.0)
    [made] = kept.book.takes
    assert made.events[0].what is Happening.BEGAN
    assert [event.at_s for event in made.events] == sorted(event.at_s for event in made.events)
    assert kept.book.shown[made.id].elapsed_s == 20.0


def test_a_slip_of_a_key_is_not_kept(kept: Book) -> None:
    kept.speak(2.0)
    assert kept.book.takes == ()


def test_the_pace_is_known_once_it_was_read(qapp: QGuiApplication) -> None:
    assert qapp is not None
    made = Book(NoTakes(*two_takes()))
    assert made.book.pace_for(NOTES) is None
    made.settle()
    learned = made.book.pace_for(NOTES)
    assert learned is not None
    assert learned.rehearsals == 2
    made.let_go()


def test_a_full_disk_is_said_once_in_each_take_and_the_speech_goes_on(qapp: QGuiApplication) -> None:
    assert qapp is not None
    made = Book(FullDisk(take(1, 6.0, 6.0)))
    made.speak(20.0)
    assert made.messages.property("text")
    made.messages.clear()
    made.speak(20.0)
    assert made.messages.property("text") == (
        "Rehearsals cannot be kept or read at the moment (No space left on device). The speech is not touched."
    )
    made.let_go()


def test_a_disk_that_takes_nothing_is_said_in_one_line_and_the_take_is_there(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    (tmp_path / "share").write_bytes(b"a file in the way")
    made = Book(HeldTakes(Takes(tmp_path / "share" / "takes.sqlite")))
    made.settle()
    made.speak(20.0)
    assert str(made.messages.property("text")).count("They are held in memory until it can.") == 1
    made.messages.clear()
    made.speak(20.0)
    assert made.messages.property("text") == ""
    assert len(made.book.takes) == 2
    made.let_go()


def test_a_damaged_file_is_told_of(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp is not None
    (tmp_path / "takes.sqlite").write_bytes(b"no database at all" * 500)
    made = Book(Takes(tmp_path / "takes.sqlite"))
    made.settle()
    assert "was damaged; it is kept as takes.sqlite.broken" in made.messages.property("text")
    made.let_go()


def test_recordings_are_swept_when_takes_were_read(kept: Book) -> None:
    kept.speak(20.0)
    assert kept.recordings.wanted == {take.id for take in kept.book.takes}


def test_where_takes_cannot_be_read_no_recording_is_swept(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp is not None
    (tmp_path / "share").write_bytes(b"a file in the way")
    made = Book(Takes(tmp_path / "share" / "takes.sqlite"))
    made.settle()
    assert made.recordings.wanted is None
    made.let_go()


def test_what_does_not_change_is_not_worked_out_again(kept: Book) -> None:
    kept.speak(20.0)
    [made] = kept.book.takes
    shown, taught = kept.book.shown[made.id], kept.book.taught[made.id]
    kept.book.look()
    kept.settle()
    assert kept.book.shown[made.id] is shown
    assert kept.book.taught[made.id] is taught
    kept.book.describe(replace(made, excluded=True))
    kept.settle()
    assert kept.book.shown[made.id] is shown
    assert kept.book.taught[made.id] == Taught(Lesson.EXCLUDED)


def test_a_take_whose_recording_cannot_be_deleted_is_not_deleted(kept: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.speak(20.0)

    def held(_take: TakeKey) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(kept.recordings, "put_away", held)
    [made] = kept.book.takes
    kept.book.remove(made.key)
    kept.settle()
    assert [take.id for take in kept.book.takes] == [made.id]
    assert os.strerror(errno.EACCES) in str(kept.messages.property("text"))
