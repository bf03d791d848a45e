"""The desk's room and the stage's on one session, with a folder of their own; no window is shown unless asked for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject

from app.adapters.drafts import Drafts
from app.adapters.notes_file import NotesFile
from app.adapters.recent_files import RecentFilesList
from app.adapters.recordings import RecordingsFolder
from app.adapters.takes import Takes
from app.desk import Desk
from app.domain.entry import Field
from app.domain.outline import HEAD
from app.domain.settings import Settings
from app.filing import Filing
from app.formats.yaml_notes import YamlNotes
from app.ports import DraftStore, NotesFiles
from app.session import Session
from tests.desk_place import OLD
from tests.fakes import FakeClock, FakePrinter, FakeReader
from tests.voices import FakePlayer, FakeRecorder
from ui.background import Background
from ui.desk_room import DeskRoom
from ui.house import House
from ui.later import ExportedFiles, ManualsOnShelf
from ui.messages import Messages
from ui.stage_room import StageRoom
from ui.take_book import TakeBook
from ui.take_voice import TakeVoice
from ui.view_models.desk import DeskViewModel

_LONGEST_WAIT_MS = 10_000


class Rooms:
    """Both rooms, and what is in them."""

    def __init__(self, folder: Path, files: NotesFiles | None = None, drafts: DraftStore | None = None) -> None:
        self.path = folder / "speech.yaml"
        if not self.path.exists():
            self.path.write_bytes(OLD)
        self.clock, self.messages, self.background = FakeClock(), Messages(), Background()
        self.session = Session(self.clock, Settings())
        self.takes = TakeBook(
            self.session, Takes(folder / "takes.sqlite"), RecordingsFolder(folder / "voice"), self.messages
        )
        self.voice = TakeVoice(self.session, self.takes, FakeRecorder(), self.messages)
        self.house = House(
            session=self.session,
            files=files or NotesFile(YamlNotes()),
            documents=ExportedFiles(),
            reader=FakeReader,
            printer=FakePrinter,
            manuals=ManualsOnShelf(),
            messages=self.messages,
            background=self.background,
            takes=self.takes,
            voice=self.voice,
            player=FakePlayer(),
        )
        self.desk = Desk(self.clock)
        self.recent = RecentFilesList(folder / "recent.json")
        filing = Filing(self.desk, self.house.files, drafts or Drafts(folder / "drafts"))
        self.desk_room = DeskRoom(self.house, filing, self.recent)
        self.stage_room = StageRoom(self.house)

    @property
    def head(self) -> DeskViewModel:
        return self.desk_room.models.desk

    @property
    def notice(self) -> str:
        return str(self.head.property("notice"))

    @property
    def ways(self) -> list[str]:
        return [way["way"] for way in self.head.property("ways")]

    @property
    def state(self) -> tuple[str, str]:
        return self.head.property("file"), self.head.property("state")

    @property
    def limit_s(self) -> float | None:
        return self.desk.outline.head.limit_s

    def write_limit(self, limit: str) -> None:
        self.desk.rest()
        assert self.desk.enter(HEAD, Field.LIMIT, limit) is None

    def settle(self) -> None:
        """Let the background finish, and hear of it."""
        self.background.finish()
        self.desk_room.drafts.finish()
        self.takes.settle()
        QCoreApplication.processEvents()

    def wait_until(self, done: Callable[[], bool]) -> None:
        patience = QDeadlineTimer(_LONGEST_WAIT_MS)
        while not done():
            assert not patience.hasExpired()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)

    def end(self) -> None:
        """Another start of the program would find what is kept by now; nobody works on when all is let go of."""
        self.background.finish()
        self.desk_room.let_go()
        self.stage_room.let_go()
        self.takes.finish()
        self.voice.finish()
        self.settle()
        for thing in self._living():
            shiboken6.delete(thing)

    def _living(self) -> list[QObject]:
        rooms = (self.desk_room, self.stage_room)
        models = [model for room in rooms for model in vars(room.models).values() if isinstance(model, QObject)]
        parts = [part for room in rooms for part in vars(room).values() if isinstance(part, QObject)]
        known = {id(thing): thing for thing in (*models, *parts, *rooms, self.background, self.takes, self.voice)}
        return [thing for thing in known.values() if shiboken6.isValid(thing)]


@contextmanager
def opened_rooms(folder: Path, files: NotesFiles | None = None, drafts: DraftStore | None = None) -> Iterator[Rooms]:
    """Both rooms until the block ends, as after a start of the program."""
    rooms = Rooms(folder, files, drafts)
    try:
        yield rooms
    finally:
        rooms.end()
