"""The composition root: the one module that knows every other."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, qSetMessagePattern
from PySide6.QtGui import QGuiApplication, QIcon

from app.adapters.diary import Diary
from app.adapters.notes_file import NotesFile
from app.adapters.overheard import PATTERN
from app.adapters.settings_file import SettingsFile
from app.adapters.speech_file import SpeechFile, usual_folder
from app.adapters.system_clock import SystemClock
from app.adapters.usual_settings import UsualSettings
from app.formats.notes_yaml import read_notes
from app.formats.yaml_notes import YamlNotes
from app.guardian import Life
from app.opening import OpeningRequest, shipped_notes
from app.translation import _, catalogues
from app.version import __version__
from ui import later
from ui.devices.display import why_no_window
from ui.devices.screen_watch import ScreenWatch
from ui.doorkeeper import Doorkeeper, Elsewhere
from ui.fonts import load_fonts
from ui.graphics import choose_graphics
from ui.later import ExportedFiles, ManualsOnShelf
from ui.offline import refuse_network
from ui.rostrum import Rostrum
from ui.sweeper import Sweeper
from ui.translator import speak
from ui.when_asked import when_asked
from ui.world import World

if TYPE_CHECKING:
    from app.domain.account import Account
    from app.domain.delivered import Delivered
    from app.domain.paper import Paper
    from app.domain.paper_kind import PaperKind
    from app.domain.sheets import Sheet

ICON = Path(__file__).parent.parent / "resources" / "icons" / "rostrum-256.png"
NO_WINDOW = 2
LISTEN_MS = 1000


def usual_world() -> World:
    """The clock of this machine, and the folders of this person."""
    return World(
        clock=SystemClock(),
        settings=SettingsFile(),
        files=NotesFile(YamlNotes()),
        documents=ExportedFiles(),
        manuals=ManualsOnShelf(),
        reader=later.document_reader,
        printer=later.printer,
        drafts=when_asked(later.drafts),
        recent=when_asked(later.recent_files),
        speech=SpeechFile(),
        takes=when_asked(later.takes),
        recordings=when_asked(later.recordings),
        recorder=when_asked(later.voice_recorder),
        player=when_asked(later.voice_player),
        machine=when_asked(later.machine),
        speller=when_asked(later.speller),
    )


def open_window(request: OpeningRequest, life: Life) -> int:
    """Show desk or stage until the person leaves; returns the exit code."""
    application = _application()
    if application is None:
        return NO_WINDOW
    door = Doorkeeper(usual_folder())
    if _is_led_elsewhere(door, request, life):
        return 0
    diary = _diary(application)
    world = replace(usual_world(), settings=UsualSettings()) if life.safe else usual_world()
    rostrum = Rostrum(request, world, life)
    rostrum.messages.catch_the_unexpected()
    rostrum.show()
    rostrum.lifeline.begin()
    screens = ScreenWatch(application)
    sweeper = Sweeper(rostrum.session)
    sweeper.start()
    door.visited.connect(rostrum.arrival.receive)
    code = application.exec()
    door.close()
    screens.finish()
    rostrum.finish()
    sweeper.finish()
    door.leave()
    diary.close()
    return code


def _diary(application: QGuiApplication) -> Diary:
    """Listens to what Qt says for as long as the window is open."""
    diary, timer = Diary(), QTimer(application)
    timer.timeout.connect(diary.listen)
    timer.start(LISTEN_MS)
    return diary


def _is_led_elsewhere(door: Doorkeeper, request: OpeningRequest, life: Life) -> bool:
    """Whether another window does what is asked for; only one may keep and take up a speech.

    A restarted one asks for nothing, and does not wait for a window that is stuck.
    """
    elsewhere = door.led_elsewhere(OpeningRequest() if life.before else request)
    if elsewhere is Elsewhere.BUSY and not life.before:
        sys.stderr.write(_("Rostrum is open already, and busy. It does what you ask for as soon as it can.") + "\n")
        return True
    if elsewhere is Elsewhere.TAKEN:
        return True
    door.stand_at_the_door()
    return False


def pdf_pages(paper: "Paper", kind: "PaperKind", sheet: "Sheet") -> tuple[bytes, str]:
    """The paper as a PDF, without a screen, and the letters that no typeface has."""
    _set_type_without_a_screen()
    return later.pages(paper, kind, sheet)


def pdf_of_take(told: "Account | Delivered", when: str) -> tuple[bytes, str]:
    """The same of a take."""
    _set_type_without_a_screen()
    return later.take_pages(told, when)


def _set_type_without_a_screen() -> None:
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    speak(catalogues, application)
    load_fonts()


def self_test() -> int:
    """Try everything once without a person, and print what was found as JSON; returns the exit code."""
    import tempfile  # noqa: PLC0415 - no window waits for it

    application = _application()
    if application is None:
        return NO_WINDOW
    with tempfile.TemporaryDirectory() as folder:
        settings_file = SettingsFile(Path(folder) / "settings.toml")
        world = replace(
            usual_world(),
            settings=settings_file,
            speech=SpeechFile(Path(folder) / "speech"),
            takes=later.takes_at(Path(folder) / "takes.sqlite"),
            recordings=later.recordings(Path(folder) / "voice"),
        )
        rostrum = Rostrum(OpeningRequest(), world, Life())
        rostrum.stage.open(OpeningRequest())
        window = rostrum.stage.show(full_screen=False)
        code = later.report_findings(read_notes(shipped_notes()), settings_file, window)
        rostrum.finish()
    return code


def _application() -> QGuiApplication | None:
    """Qt, ready to show; None after one sentence when there is nothing to show it on."""
    missing = why_no_window()
    if missing is not None:
        sys.stderr.write(missing + "\n")
        return None
    qSetMessagePattern(PATTERN)
    choose_graphics()
    refuse_network()
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
