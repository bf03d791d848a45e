"""The page of takes, QML and all, on takes that were made for it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickItem

from app.adapters.notes_file import NotesFile
from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.settings import Settings
from app.domain.take import Take
from app.formats.yaml_notes import YamlNotes
from app.session import Session
from tests.fakes import FakeClock, FakePrinter, FakeReader
from tests.takes_made import NoTakes, Rehearsal
from tests.voices import FakePlayer, NoRecordings
from ui.background import Background
from ui.house import House
from ui.later import ExportedFiles, ManualsOnShelf
from ui.messages import Messages
from ui.take_book import TakeBook
from ui.takes_models import TakesModels
from ui.window import PageWindow

POINTS = tuple(Point(f"Point {name} has ten words to say and no more", priority=Priority.MUST) for name in "ABCDEF")
NOTES = Notes(
    "Sixty words",
    (
        Section("Opening", numbering=Numbering.DECIMAL, points=POINTS[:2]),
        Section("Middle", numbering=Numbering.DECIMAL, points=POINTS[2:]),
    ),
    limit_s=40.0,
)
PLAN = plan(NOTES, Pace())
USUAL_S = 6.0


def take(number: int, *seconds: float) -> Take:
    """A rehearsal in which each point took so long, one a day."""
    made = Rehearsal(PLAN, 40.0).spoken(*seconds)
    return replace(made, id=number, began_at=1_800_000_000.0 + 86_400 * number)


def two_takes() -> tuple[Take, Take]:
    """A calm one within the limit, and one in which a point stalled."""
    return take(1, *[USUAL_S] * 6), take(2, USUAL_S, USUAL_S, 15.0, USUAL_S, USUAL_S, USUAL_S)


class OpenedModels(TakesModels):
    """The view models of the page, and what stands behind them."""

    def __init__(
        self, takes: Sequence[Take], settings: Settings | None = None, recordings: NoRecordings | None = None
    ) -> None:
        self._session, self._background = Session(FakeClock(), settings or Settings()), Background()
        self._store, self._player = NoTakes(*takes), FakePlayer()
        self._recordings = recordings or NoRecordings()
        self._book = TakeBook(self._session, self._store, self._recordings, Messages())
        house = House(
            session=self._session,
            files=NotesFile(YamlNotes()),
            documents=ExportedFiles(),
            reader=FakeReader,
            printer=FakePrinter,
            manuals=ManualsOnShelf(),
            messages=Messages(),
            background=self._background,
            takes=self._book,
            player=self._player,
        )
        super().__init__(house)
        self.takes.open(NOTES, latest=True)
        self.settle()

    @property
    def book(self) -> TakeBook:
        return self._book

    @property
    def session(self) -> Session:
        return self._session

    @property
    def store(self) -> NoTakes:
        return self._store

    @property
    def recordings(self) -> NoRecordings:
        return self._recordings

    @property
    def player(self) -> FakePlayer:
        return self._player

    def settle(self) -> None:
        """Let the background finish, and hear of it."""
        self._book.settle()
        QCoreApplication.processEvents()
        self.playback.settle()
        QCoreApplication.processEvents()

    def let_go(self) -> None:
        self.playback.finish()
        self._book.finish()
        self._background.finish()
        models = (self.playback, self.voice, self.curve, self.report, self.takes)
        for thing in (*models, self._book, self._background):
            shiboken6.delete(thing)


@dataclass(frozen=True, slots=True)
class OpenedTakes:
    """A window and what it shows."""

    models: OpenedModels
    window: PageWindow

    @property
    def root(self) -> QQuickItem:
        return self.window.rootObject()

    def settle(self) -> None:
        self.models.settle()
        self.window.grabWindow()


@contextmanager
def opened_takes(
    takes: Sequence[Take], settings: Settings | None = None, recordings: NoRecordings | None = None
) -> Iterator[OpenedTakes]:
    """A page of 1440 × 900 until the block ends."""
    models, window = OpenedModels(takes, settings, recordings), PageWindow("Rostrum")
    try:
        window.load("Takes", {name: model for name, model in models.shown().items() if not name.startswith("_")})
        window.resize(1440, 900)
        window.show()
        QCoreApplication.processEvents()
        yield OpenedTakes(models, window)
    finally:
        window.close_now()
        shiboken6.delete(window)
        models.let_go()
