"""The desk with its window: a speech in the making, its file, and the way to the stage."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Signal

from app.desk import Desk
from app.domain.entry import Field, duration_text, number_text
from app.domain.notes import Notes
from app.domain.outline import HEAD
from app.domain.suggesting import Suggestion, row_of
from app.filing import Filing
from app.opening import OpeningRequest
from app.ports import RecentFiles
from ui.desk_file import DeskFile
from ui.desk_models import DeskModels
from ui.desk_saving import DeskSaving
from ui.draft_keeper import DraftKeeper
from ui.file_state import FileState
from ui.house import House
from ui.import_desk import ImportDesk
from ui.paper.pictures import NAME, PagePictures
from ui.paper_desk import PaperDesk
from ui.print_desk import PrintDesk
from ui.recent_list import RecentList
from ui.room import Room
from ui.slots import Slot
from ui.window import AnyKey, PageWindow
from ui.world import World

USUAL_SIZE = QSize(1440, 900)
LEAST_SIZE = QSize(800, 480)


class DeskRoom(Room):
    """One window on one desk; it is made when it is first shown."""

    deliver_asked = Signal()
    rehearse_asked = Signal()
    takes_asked = Signal()
    left = Signal()

    def __init__(self, house: House, filing: Filing, recent: RecentFiles) -> None:
        super().__init__()
        self._desk = filing.desk
        self._filing = filing
        self._session = house.session
        self.models = DeskModels(filing.desk, house)
        self.drafts = DraftKeeper(filing, house.messages)
        self.saving = DeskSaving(filing, self.models.desk, self.drafts, house.background)
        self.file = DeskFile(filing, self.models.desk, self.drafts, self.saving)
        self._state = FileState(filing, self.models.desk)
        self._printing = PrintDesk(house)
        self._paper = PaperDesk(self.models.printed, house, self._printing)
        self.documents = ImportDesk(self.models.imported, house.reader)
        self._recent = RecentList(recent, self.models.desk)
        self._any_key = AnyKey()
        self._figures = OpeningRequest()
        self._connect()

    def _connect(self) -> None:
        for at in (self.file.at, self.saving.at):
            at.connect(self._recent.add)
            at.connect(self._name_paper)
        self.file.opened.connect(self._write_figures)
        self._any_key.came.connect(self.models.welcome.go)
        self.models.welcome.shown_changed.connect(self._watch_keys)
        self.file.other_notes.connect(self._name_paper)
        self.models.imported.notes_accepted.connect(self.file.take_in)
        self.models.place.chosen.connect(self.saving.save_as)
        self.models.place.replacing.connect(self.saving.replace)
        self.models.desk.deliver_asked.connect(self.deliver_asked)
        self.models.desk.rehearse_asked.connect(self.rehearse_asked)
        self.models.desk.takes_asked.connect(self.takes_asked)
        self.models.desk.leave_asked.connect(self.file.leave)
        self.file.left.connect(self.left)
        self.models.desk.theme_asked.connect(self._next_theme)

    @property
    def notes(self) -> Notes:
        """What is to be said, as it stands at this moment."""
        return self._desk.outline.notes()

    @property
    def path(self) -> Path | None:
        """Where it is kept; None for notes that have no file yet."""
        return self._filing.path

    def open(self, request: OpeningRequest, *, at_once: bool = False) -> None:
        """Put the notes in a file on the desk; a limit or a pace that was asked for is written into them.

        Long ones are there a while later, unless they are needed `at_once`.
        """
        if request.names_document:
            self._import(request.file)
            return
        self._figures = request
        if at_once:
            self.file.open_now(request.file)
        else:
            self.file.open(str(request.file))

    def go_on(self, notes: Notes) -> None:
        """With notes that never got a file, as they were left, or else as they were on the stage."""
        if not self.file.take_up_new():
            self.file.take_in(notes)

    def write(self, request: OpeningRequest) -> None:
        """Write the figures that were asked for into the notes."""
        if request.limit_s is not None:
            self._desk.enter(HEAD, Field.LIMIT, duration_text(request.limit_s))
        if request.words_per_minute is not None:
            self._desk.enter(HEAD, Field.PACE, number_text(request.words_per_minute))

    @Slot()
    def _write_figures(self) -> None:
        """Those that were asked for with this file, once."""
        asked, self._figures = self._figures, OpeningRequest()
        if asked.file.absolute() == self._filing.path:
            self.write(asked)

    def change(self, suggestion: Suggestion) -> bool:
        """Write it into the notes, as a step to undo; False when what it is about is not there any more."""
        row = row_of(self._desk.outline, suggestion)
        return row is not None and self._desk.enter(row, suggestion.field, suggestion.text) is None

    def _import(self, document: Path) -> None:
        """Beside work that was never saved, if there is any."""
        if self._filing.path is None and not self._desk.unsaved and not self.file.take_up_new():
            self._state.follow()
        self.models.desk.ask_for(document)

    def show(self) -> PageWindow:
        window = self._made_window()
        window.come()
        return window

    def welcome(self) -> None:
        """The first start: show four keys, until one is pressed."""
        self._made_window()
        self.models.welcome.come()

    def keep(self) -> None:
        """Let unsaved work outlast the program."""
        self.drafts.keep_now()

    def let_go(self) -> None:
        """Keep unsaved work, close the window, and let go of it before what it shows."""
        self.keep()
        self.file.finish()
        self._paper.finish()
        self._printing.finish()
        self.documents.finish()
        super().let_go()

    def _made_window(self) -> PageWindow:
        if self.window is not None:
            return self.window
        self.window = PageWindow(self.tr("Rostrum"))
        self.window.close_asked.connect(self.file.leave)
        self.window.activeChanged.connect(self._look_at_file)
        self.window.engine().addImageProvider(NAME, PagePictures(self.models.printed.pages_set))
        self.window.load("Desk", self.models.shown())
        self.window.begin_at(USUAL_SIZE, LEAST_SIZE)
        return self.window

    @Slot()
    def _look_at_file(self) -> None:
        """Whoever comes back to the desk may come from another program that has written in the file."""
        if self.window is not None and self.window.isActive():
            self.saving.look()

    @Slot()
    def _watch_keys(self) -> None:
        """Only while the welcome is there: Python sees every event of the window then."""
        if self.window is not None and self.models.welcome.property("shown"):
            self.window.installEventFilter(self._any_key)
        elif self.window is not None:
            self.window.removeEventFilter(self._any_key)

    @Slot()
    def _name_paper(self) -> None:
        self.models.printed.lie_beside(self._filing.path)

    @Slot()
    def _next_theme(self) -> None:
        settings = self._session.settings
        self._session.change_settings(replace(settings, desk_theme=settings.desk_theme.following))


def desk_room(house: House, world: World) -> DeskRoom:
    """An empty desk, with the folders of this person."""
    return DeskRoom(house, Filing(Desk(world.clock), world.files, world.drafts), world.recent)
