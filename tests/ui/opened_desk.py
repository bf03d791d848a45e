"""The real desk, QML and all, on notes without a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from app.adapters.notes_file import NotesFile
from app.desk import Desk
from app.domain.history import History
from app.domain.notes import Notes
from app.domain.outline import Outline
from app.domain.settings import Settings
from app.domain.work import Work
from app.formats.yaml_notes import YamlNotes
from app.ports import Speller
from app.session import Session
from tests.fakes import FakeClock, FakePrinter, FakeReader
from tests.takes_made import NoTakes
from tests.voices import NoRecordings
from ui.background import Background
from ui.desk_models import DeskModels
from ui.house import House
from ui.later import ExportedFiles, ManualsOnShelf
from ui.messages import Messages
from ui.paper.pictures import NAME, PagePictures
from ui.take_book import TakeBook
from ui.view_models.outline_rows import ShownRow
from ui.window import PageWindow


class OpenedModels(DeskModels):
    """The view models of a desk, and the desk itself."""

    def __init__(self, notes: Notes, settings: Settings | None = None, speller: Speller | None = None) -> None:
        self._at_hand = Desk(FakeClock())
        outline = Outline.of(notes)
        self._at_hand.put(Work(History(outline), None, outline))
        self._background = Background()
        session, messages = Session(FakeClock(), settings or Settings()), Messages()
        self._takes = TakeBook(session, NoTakes(), NoRecordings(), messages)
        house = House(
            session=session,
            files=NotesFile(YamlNotes()),
            documents=ExportedFiles(),
            reader=FakeReader,
            printer=FakePrinter,
            manuals=ManualsOnShelf(),
            messages=messages,
            background=self._background,
            takes=self._takes,
            speller=speller,
        )
        super().__init__(self._at_hand, house)

    @property
    def at_hand(self) -> Desk:
        """The desk itself."""
        return self._at_hand

    @property
    def rows(self) -> list[ShownRow]:
        return list(self.outline.model.rows)

    @property
    def texts(self) -> list[str]:
        return [row.text for row in self.rows]

    def let_go(self) -> None:
        """End their timers now, rather than when they are collected."""
        self._background.finish()
        self._takes.finish()
        shown = [model for name, model in self.shown().items() if not name.startswith("_")]
        for model in [*shown, self.reckoning, self._takes, self._background]:
            shiboken6.delete(model)


@dataclass(frozen=True, slots=True)
class OpenedDesk:
    """A window and what it shows."""

    models: OpenedModels
    window: PageWindow

    @property
    def root(self) -> QQuickItem:
        return self.window.rootObject()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.window, key, modifiers)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window, ord(letter))

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.settle()

    def settle(self) -> None:
        """Let Qt place what it places late: columns, rows, lists."""
        QCoreApplication.processEvents()
        self.window.grabWindow()


@contextmanager
def opened_desk(notes: Notes, settings: Settings | None = None, speller: Speller | None = None) -> Iterator[OpenedDesk]:
    """A desk of 1440 × 900 with `notes` on it until the block ends."""
    models, window = OpenedModels(notes, settings, speller), PageWindow("Rostrum")
    try:
        window.engine().addImageProvider(NAME, PagePictures(models.printed.pages_set))
        window.load("Desk", {name: model for name, model in models.shown().items() if not name.startswith("_")})
        window.resize(1440, 900)
        window.show()
        window.requestActivate()
        QCoreApplication.processEvents()
        yield OpenedDesk(models, window)
    finally:
        window.close_now()
        shiboken6.delete(window)
        models.let_go()
