"""The composition root: the one module that knows every other."""

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, qSetMessagePattern
from PySide6.QtGui import QGuiApplication, QIcon

from app.adapters.diary import Diary
from app.adapters.document_process import DocumentProcess
from app.adapters.drafts import Drafts
from app.adapters.log_file import LOG
from app.adapters.log_file import usual_folder as log_folder
from app.adapters.machine import ThisMachine
from app.adapters.notes_file import NotesFile
from app.adapters.overheard import PATTERN
from app.adapters.print_command import PrintCommand
from app.adapters.recent_files import RecentFilesList
from app.adapters.settings_file import SettingsFile
from app.adapters.shelf import Shelf
from app.adapters.speech_file import SpeechFile, usual_folder
from app.adapters.system_clock import SystemClock
from app.adapters.system_speller import SystemSpeller
from app.adapters.takes import Takes
from app.adapters.usual_settings import UsualSettings
from app.adapters.whole_file import replace_file
from app.domain.export import Export
from app.domain.manual import ManualPage
from app.domain.paper import Paper, PaperKind
from app.domain.sheets import Sheet
from app.domain.take import Take
from app.formats.exporting import exported
from app.formats.notes_yaml import read_notes
from app.formats.take_exports import exported_takes
from app.formats.yaml_notes import YamlNotes
from app.guardian import Life
from app.opening import OpeningRequest, shipped_notes
from app.ports import Pages, Printer
from app.translation import _, catalogues
from app.version import __version__
from ui.devices.display import why_no_window
from ui.devices.screen_watch import ScreenWatch
from ui.doorkeeper import Doorkeeper, Elsewhere
from ui.fonts import load_fonts
from ui.graphics import choose_graphics
from ui.offline import refuse_network
from ui.paper.pages import set_pages
from ui.rostrum import Rostrum
from ui.self_test import findings, report
from ui.slices import at_once
from ui.sweeper import Sweeper
from ui.translator import speak
from ui.world import World

ICON = Path(__file__).parent.parent / "resources" / "icons" / "rostrum-256.png"
NO_WINDOW = 2
LISTEN_MS = 1000


class ExportedFiles:
    """Documents in files that are replaced whole or not at all."""

    def write(self, export: Export, to: Path, pages: Pages) -> str:
        document = exported(export, to, pages)
        replace_file(to, document.content)
        return document.remark

    def write_takes(self, takes: Sequence[Take], to: Path) -> None:
        replace_file(to, exported_takes(takes, to.suffix))


class ManualsOnShelf:
    """The guide and the licences that come with the program, page by page."""

    def guide(self) -> tuple[ManualPage, ...]:
        from app.formats.manual_pages import guide_pages  # noqa: PLC0415 - only who opens the help waits for it

        return guide_pages(Shelf().guide())

    def licences(self) -> tuple[ManualPage, ...]:
        from app.formats.manual_pages import text_page  # noqa: PLC0415

        title = _("Licence · {name}")
        return tuple(text_page(title.format(name=name), text) for name, text in Shelf().licences().items())

    def log(self) -> Path:
        return log_folder() / LOG


def usual_printer() -> Printer:
    """The portal of the desktop on Linux; elsewhere the command that the system has for it, if there is one."""
    if sys.platform != "linux":
        return PrintCommand()
    from app.adapters.print_portal import PrintPortal  # noqa: PLC0415 - only who prints waits for it

    return PrintPortal()


def usual_world() -> World:
    """The clock of this machine, and the folders of this person."""
    return World(
        clock=SystemClock(),
        settings=SettingsFile(),
        files=NotesFile(YamlNotes()),
        documents=ExportedFiles(),
        manuals=ManualsOnShelf(),
        reader=DocumentProcess,
        printer=usual_printer,
        drafts=Drafts(),
        recent=RecentFilesList(),
        speech=SpeechFile(),
        takes=Takes(),
        machine=ThisMachine(usual_folder()),
        speller=SystemSpeller(),
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
    door.visited.connect(rostrum.receive)
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


def pdf_pages(paper: Paper, kind: PaperKind, sheet: Sheet) -> tuple[bytes, str]:
    """The paper as a PDF, without a screen, and the letters that no typeface has."""
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    speak(catalogues, application)
    load_fonts()
    pages = at_once(set_pages(paper, kind, sheet))
    return at_once(pages.pdf()), pages.missing


def self_test() -> int:
    """Try everything once without a person, and print what was found as JSON; returns the exit code."""
    application = _application()
    if application is None:
        return NO_WINDOW
    with tempfile.TemporaryDirectory() as folder:
        settings_file = SettingsFile(Path(folder) / "settings.toml")
        world = replace(
            usual_world(),
            settings=settings_file,
            speech=SpeechFile(Path(folder) / "speech"),
            takes=Takes(Path(folder) / "takes.sqlite"),
        )
        rostrum = Rostrum(OpeningRequest(), world, Life())
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
