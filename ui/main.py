"""The composition root: the one module that knows every other."""

import os
import sys
import tempfile
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtGui import QGuiApplication, QIcon

from app.adapters.settings_file import SettingsFile
from app.adapters.system_clock import SystemClock
from app.domain.paper import Paper, PaperKind
from app.domain.sheets import Sheet
from app.formats.notes_yaml import read_notes
from app.formats.problems import NotesError, Problem
from app.opening import OpeningRequest, granted_s, planned, shipped_notes
from app.session import Session
from app.translation import catalogues
from app.version import __version__
from ui.background import Background
from ui.devices.display import why_no_window
from ui.fonts import load_fonts
from ui.graphics import choose_graphics
from ui.paper.pages import PaperPages
from ui.self_test import findings, report
from ui.settings_keeper import SettingsKeeper
from ui.stage_models import StageModels
from ui.translator import speak
from ui.window import StageWindow

ICON = Path(__file__).parent.parent / "resources" / "icons" / "rostrum-256.png"
NO_WINDOW = 2
USUAL_SIZE = QSize(1280, 720)
LEAST_SIZE = QSize(640, 400)


class Rostrum(QObject):
    """One window on one session, with everything it needs held together for as long as it is open."""

    def __init__(self, request: OpeningRequest, settings_file: SettingsFile) -> None:
        super().__init__()
        self._request = request
        settings, remarks = settings_file.read()
        self.session = Session(SystemClock(), settings)
        self.models = StageModels(self.session)
        self.messages, self.page, self.steering = self.models.messages, self.models.page, self.models.steering
        self.background = Background()
        self.keeper = SettingsKeeper(self.session, settings_file, self.messages, self.background)
        self.window = StageWindow(self.tr("Rostrum"))
        self._connect()
        self.open(str(request.notes))
        for remark in remarks:
            self.messages.add(remark)

    def _connect(self) -> None:
        self.page.file_asked.connect(self.open)
        self.steering.full_screen_asked.connect(self.window.toggle_full_screen)
        self.steering.off_stage_asked.connect(self.window.leave_full_screen)
        self.steering.leave_granted.connect(self.window.close_now)
        self.window.close_asked.connect(self.steering.leave)

    def show(self) -> None:
        """Raise the curtain: full screen to deliver, else in a window."""
        self.window.load("Stage", self.models.shown())
        self.window.begin_at(USUAL_SIZE, LEAST_SIZE)
        if self._request.deliver and not self._request.windowed:
            self.window.showFullScreen()
        else:
            self.window.show()

    @Slot(str)
    def open(self, path: str) -> None:
        """Put the notes at `path` on the stage, or say on the calm page why they cannot be."""
        if self._runs():
            self.messages.say(self.tr("Your speech is running. Pause it to open other notes."))
            return
        file = Path(path)
        asked = self._request if file == self._request.notes else OpeningRequest(file)
        try:
            notes = read_notes(file)
        except NotesError as error:
            if self._under_way():
                self.messages.say(self.tr("%s cannot be used as it is; your speech stays.") % file.name)
            else:
                self.page.show_problems(file, [_shown(problem) for problem in error.problems])
            return
        self.session.open(planned(notes, asked.words_per_minute), granted_s(notes, asked.limit_s))
        self.page.show_stage(file)

    def _under_way(self) -> bool:
        speech = self.session.speech
        return speech is not None and speech.countdown.began and speech.delivery.finished_s is None

    def _runs(self) -> bool:
        return self.session.speech is not None and self.session.speech.transport.running

    def finish(self) -> None:
        """Keep what is not kept yet and let go of the window before what it shows."""
        self.keeper.keep()
        self.background.finish()
        self.window.close_now()
        shiboken6.delete(self.window)


def _shown(problem: Problem) -> dict[str, object]:
    return {
        "line": problem.line,
        "column": problem.column,
        "sentence": problem.sentence,
        "hint": problem.hint,
    }


def open_window(request: OpeningRequest) -> int:
    """Show the speech until the window is closed; returns the exit code."""
    application = _application()
    if application is None:
        return NO_WINDOW
    rostrum = Rostrum(request, SettingsFile())
    rostrum.messages.catch_the_unexpected()
    rostrum.show()
    code = application.exec()
    rostrum.finish()
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
        rostrum = Rostrum(OpeningRequest(shipped_notes(), windowed=True), settings_file)
        rostrum.show()
        code = report(findings(read_notes(shipped_notes()), settings_file, rostrum.window))
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
    speak(catalogues, application)
    load_fonts()
    return application
