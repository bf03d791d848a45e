"""The composition root: the one module that knows every other."""

import os
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QIcon

from app.adapters.drafts import Drafts
from app.adapters.log_file import LogFile
from app.adapters.notes_file import NotesFile
from app.adapters.recent_files import RecentFilesList
from app.adapters.settings_file import SettingsFile
from app.adapters.speech_file import SpeechFile, usual_folder
from app.adapters.system_clock import SystemClock
from app.adapters.usual_settings import UsualSettings
from app.adapters.whole_file import replace_file
from app.desk import Desk
from app.domain.export import Export
from app.domain.paper import Paper, PaperKind
from app.domain.sheets import Sheet
from app.filing import Filing
from app.formats.exporting import exported
from app.formats.notes_yaml import read_notes
from app.formats.yaml_notes import YamlNotes
from app.guardian import Life
from app.opening import OpeningRequest, shipped_notes
from app.ports import DocumentFiles, DraftStore, NotesFiles, Pages, RecentFiles, SettingsStore, SpeechStore
from app.session import Session
from app.translation import catalogues
from app.version import __version__
from ui.background import Background
from ui.desk_room import DeskRoom
from ui.devices.display import why_no_window
from ui.devices.screen_watch import ScreenWatch
from ui.doorkeeper import Doorkeeper
from ui.fonts import load_fonts
from ui.graphics import choose_graphics
from ui.house import House
from ui.lifeline import Lifeline
from ui.messages import Messages
from ui.paper.pages import PaperPages
from ui.self_test import findings, report
from ui.settings_keeper import SettingsKeeper
from ui.stage_room import StageRoom
from ui.translator import speak

ICON = Path(__file__).parent.parent / "resources" / "icons" / "rostrum-256.png"
NO_WINDOW = 2


class ExportedFiles:
    """Documents in files that are replaced whole or not at all."""

    def write(self, export: Export, to: Path, pages: Pages) -> str:
        document = exported(export, to, pages)
        replace_file(to, document.content)
        return document.remark


@dataclass(frozen=True, slots=True)
class Stores:
    """Where things are kept."""

    settings: SettingsStore = field(default_factory=SettingsFile)
    files: NotesFiles = field(default_factory=lambda: NotesFile(YamlNotes()))
    documents: DocumentFiles = field(default_factory=ExportedFiles)
    drafts: DraftStore = field(default_factory=Drafts)
    recent: RecentFiles = field(default_factory=RecentFilesList)
    speech: SpeechStore = field(default_factory=SpeechFile)


class Rostrum(QObject):
    """The desk, where a speech is prepared, and the stage, where it is delivered; one of them is open at a time."""

    def __init__(self, request: OpeningRequest, stores: Stores, life: Life) -> None:
        super().__init__()
        self._request = request
        self._stores = stores
        self._clock = SystemClock()
        settings, remarks = stores.settings.read()
        self.session = Session(self._clock, settings)
        self.messages = Messages()
        self.background = Background()
        self._house = House(self.session, stores.files, stores.documents, self.messages, self.background)
        self.keeper = SettingsKeeper(self.session, stores.settings, self.messages, self.background)
        self.stage = StageRoom(self._house)
        self.desk: DeskRoom | None = None
        self.lifeline = Lifeline(self.session, self.messages, stores.speech, life, self._where)
        self._connect()
        for remark in remarks:
            self.messages.add(remark)

    def _connect(self) -> None:
        self.stage.left.connect(self._leave_stage)
        self.stage.off_stage_asked.connect(self._step_off)
        self.stage.desk_asked.connect(self._prepare)
        self.lifeline.heart.end_asked.connect(self._end)

    def show(self) -> None:
        """Open the stage for who asked for it or was on it, and the desk for anybody else."""
        taken_up = self.lifeline.take_up()
        if taken_up is not None:
            file, full_screen = taken_up
            self.stage.go_on(file)
            self.stage.show(full_screen=full_screen)
        elif self._request.deliver:
            self.stage.open(self._request)
            self.stage.show(full_screen=not self._request.windowed)
        else:
            self._open_desk()

    @Slot(str, bool)
    def receive(self, file: str, deliver: bool) -> None:  # noqa: FBT001 - a slot is given what its signal carries
        """The program was started again, perhaps with notes: come to the front, and open them."""
        on_stage = self.session.speech is not None or self.desk is None
        if file and (on_stage or deliver):
            self.stage.open(OpeningRequest(Path(file)))
            on_stage = True
        elif file:
            self._at_desk().open(OpeningRequest(Path(file)))
        if on_stage:
            full_screen = deliver or (self.stage.window is not None and self.stage.window.is_full_screen)
            self.stage.show(full_screen=full_screen).raise_()
            if self.desk is not None:
                self.desk.hide()
        else:
            self._at_desk().show().raise_()

    def _where(self) -> tuple[str, bool]:
        window = self.stage.window
        return str(self.stage.path), window is not None and window.is_full_screen

    def _open_desk(self) -> None:
        """With the notes that were named; else those that have no file yet, the last ones, or the shipped speech."""
        desk = self._at_desk()
        named = self._request.notes is not None
        if named or not desk.file.take_up_new():
            last = None if named else next(iter(self._stores.recent.read()), None)
            desk.open(replace(self._request, notes=last or self._request.notes))
        desk.show()

    @Slot(str)
    def _prepare(self, path: str) -> None:
        """From the stage to the desk: back to what lies there, or to the notes of the stage."""
        if self.desk is None:
            self._at_desk().open(OpeningRequest(Path(path)))
        self._go_to_desk(self._at_desk())

    @Slot()
    def _deliver(self) -> None:
        desk = self._at_desk()
        self.stage.deliver(desk.notes, desk.path)
        self.stage.show(full_screen=not self._request.windowed)
        desk.hide()

    @Slot()
    def _leave_stage(self) -> None:
        """Back to the desk, if that is where the speaker came from; else this is the end."""
        if self.desk is None:
            QGuiApplication.exit()
        else:
            self._go_to_desk(self.desk)

    @Slot()
    def _step_off(self) -> None:
        """Nothing is being said: to the desk, or else out of the full screen."""
        if self.desk is not None:
            self._go_to_desk(self.desk)
        elif self.stage.window is not None:
            self.stage.window.leave_full_screen()

    @Slot()
    def _leave_desk(self) -> None:
        QGuiApplication.exit()

    @Slot()
    def _end(self) -> None:
        QGuiApplication.exit()

    def _go_to_desk(self, desk: DeskRoom) -> None:
        desk.show()
        self.stage.hide()

    def _at_desk(self) -> DeskRoom:
        """The desk, made when it is first needed: who only delivers does not wait for it."""
        if self.desk is None:
            filing = Filing(Desk(self._clock), self._stores.files, self._stores.drafts)
            self.desk = DeskRoom(self._house, filing, self._stores.recent)
            self.desk.deliver_asked.connect(self._deliver)
            self.desk.left.connect(self._leave_desk)
        return self.desk

    def finish(self) -> None:
        """Keep what is not kept yet and let go of the windows before what they show."""
        self.lifeline.finish()
        self.keeper.keep()
        if self.desk is not None:
            self.desk.let_go()
        self.stage.let_go()
        self.background.finish()


def open_window(request: OpeningRequest, life: Life) -> int:
    """Show desk or stage until the person leaves; returns the exit code."""
    application = _application()
    if application is None:
        return NO_WINDOW
    door = Doorkeeper(usual_folder())
    if not life.before and door.led_elsewhere(request.notes, deliver=request.deliver):
        return 0
    log = LogFile(terminal=sys.stderr)
    rostrum = Rostrum(request, Stores(UsualSettings()) if life.safe else Stores(), life)
    rostrum.messages.catch_the_unexpected()
    rostrum.show()
    rostrum.lifeline.begin()
    screens = ScreenWatch(application)
    door.visited.connect(rostrum.receive)
    door.stand_at_the_door()
    code = application.exec()
    door.leave()
    screens.finish()
    rostrum.finish()
    log.close()
    return code


def pdf_pages(paper: Paper, kind: PaperKind, sheet: Sheet) -> tuple[bytes, str]:
    """The paper as a PDF, without a screen, and the letters that no typeface has."""
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    speak(catalogues, application)
    load_fonts()
    pages = PaperPages(paper, kind, sheet)
    return pages.pdf(), pages.missing


def self_test() -> int:
    """Try everything once without a person, and print what was found as JSON; returns the exit code."""
    application = _application()
    if application is None:
        return NO_WINDOW
    with tempfile.TemporaryDirectory() as folder:
        settings_file = SettingsFile(Path(folder) / "settings.toml")
        rostrum = Rostrum(OpeningRequest(), Stores(settings_file, speech=SpeechFile(Path(folder) / "speech")), Life())
        rostrum.stage.open(OpeningRequest())
        window = rostrum.stage.show(full_screen=False)
        code = report(findings(read_notes(shipped_notes()), settings_file, window))
        rostrum.finish()
    return code


def _application() -> QGuiApplication | None:
    """Qt, ready to show; None after one sentence when there is nothing to show it on."""
    missing = why_no_window()
    if missing is not None:
        sys.stderr.write(missing + "\n")
        return None
    choose_graphics()
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("rostrum")
    application.setApplicationDisplayName("Rostrum")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("rostrum")
    application.setWindowIcon(QIcon(str(ICON)))
    application.setQuitOnLastWindowClosed(False)
    speak(catalogues, application)
    load_fonts()
    return application
