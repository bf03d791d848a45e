"""The part of the composition root for what no first frame waits for: each thing is loaded when it is first asked for.

Every import stands in the function that needs it, and nowhere else.
"""

import sys
import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.translation import _

if TYPE_CHECKING:
    from app.adapters.recordings import RecordingsFolder
    from app.adapters.sound_devices import SoundDevices
    from app.domain.account import Account
    from app.domain.delivered import Delivered
    from app.domain.export import Export, TakesExport
    from app.domain.manual import ManualPage
    from app.domain.notes import Notes
    from app.domain.paper import Paper
    from app.domain.paper_kind import PaperKind
    from app.domain.sheets import Sheet
    from app.ports import (
        DocumentReader,
        DraftStore,
        Machine,
        Pages,
        Printer,
        RecentFiles,
        SettingsStore,
        Speller,
        TakePages,
    )
    from app.voice_ports import VoicePlayer, VoiceRecorder
    from ui.take_book import TakesKept
    from ui.window import PageWindow

_ONE_AT_A_TIME = threading.Lock()


class ExportedFiles:
    """Documents in files that are replaced whole or not at all."""

    def write(self, export: "Export", to: Path, pages: "Pages") -> str:
        from app.adapters.whole_file import replace_file
        from app.formats.exporting import exported

        document = exported(export, to, pages)
        replace_file(to, document.content)
        return document.remark

    def write_takes(self, export: "TakesExport", to: Path, pages: "TakePages") -> str:
        from app.adapters.whole_file import replace_file
        from app.formats.take_exports import exported_takes

        document = exported_takes(export, to.suffix, pages)
        replace_file(to, document.content)
        return document.remark


class ManualsOnShelf:
    """The guide and the licences that come with the program, page by page."""

    def guide(self) -> "tuple[ManualPage, ...]":
        from app.adapters.shelf import Shelf
        from app.formats.manual_pages import guide_pages

        return guide_pages(Shelf().guide())

    def licences(self) -> "tuple[ManualPage, ...]":
        from app.adapters.shelf import Shelf
        from app.formats.manual_pages import text_page

        title = _("Licence · {name}")
        return tuple(text_page(title.format(name=name), text) for name, text in Shelf().licences().items())

    def log(self) -> Path:
        from app.adapters.log_file import LOG, usual_folder

        return usual_folder() / LOG


def document_reader() -> "DocumentReader":
    from app.adapters.document_process import DocumentProcess

    return DocumentProcess()


def drafts() -> "DraftStore":
    from app.adapters.drafts import Drafts

    return Drafts()


def recent_files() -> "RecentFiles":
    from app.adapters.recent_files import RecentFilesList

    return RecentFilesList()


def takes() -> "TakesKept":
    from app.adapters.held_takes import HeldTakes

    return HeldTakes()


def recordings(folder: Path | None = None) -> "RecordingsFolder":
    from app.adapters.recordings import RecordingsFolder

    return RecordingsFolder(folder)


def voice_recorder() -> "VoiceRecorder":
    from app.adapters.flac import Flac
    from app.adapters.system_clock import SystemClock
    from app.adapters.voice_recorder import VoiceRecorder

    return VoiceRecorder(_sound_devices(), Flac(), recordings(), SystemClock())


def voice_player() -> "VoicePlayer":
    from app.adapters.flac import Flac
    from app.adapters.voice_player import VoicePlayer

    return VoicePlayer(_sound_devices(), Flac(), recordings())


def _sound_devices() -> "SoundDevices":
    """The same for all who ask: while one of them listens, none may have the devices counted anew."""
    with _ONE_AT_A_TIME:
        return _the_sound_devices()


@cache
def _the_sound_devices() -> "SoundDevices":
    from app.adapters.sound_devices import SoundDevices

    return SoundDevices()


def machine() -> "Machine":
    from app.adapters.machine import ThisMachine
    from app.adapters.speech_file import usual_folder

    return ThisMachine(usual_folder(), lambda: _sound_devices().microphone())


def speller() -> "Speller":
    from app.adapters.system_speller import SystemSpeller

    return SystemSpeller()


def printer() -> "Printer":
    """The portal of the desktop on Linux; elsewhere the command that the system has for it, if there is one."""
    if sys.platform != "linux":
        from app.adapters.print_command import PrintCommand

        return PrintCommand()
    from app.adapters.print_portal import PrintPortal

    return PrintPortal()


def pages(paper: "Paper", kind: "PaperKind", sheet: "Sheet") -> tuple[bytes, str]:
    """The paper as a PDF, and the letters that no typeface has."""
    from ui.paper.pages import set_pages
    from ui.slices import at_once

    whole = at_once(set_pages(paper, kind, sheet))
    return at_once(whole.pdf()), whole.missing


def take_pages(told: "Account | Delivered", when: str) -> tuple[bytes, str]:
    """A take as a PDF, and the letters that no typeface has."""
    from ui.paper.take_pages import take_pages as pages_of

    return pages_of(told, when)


def takes_at(path: Path) -> "TakesKept":
    from app.adapters.takes import Takes

    return Takes(path)


def report_findings(notes: "Notes", settings: "SettingsStore", window: "PageWindow") -> int:
    """What a self-test has found, printed; returns the exit code."""
    from app.adapters.flac import Flac
    from ui.self_test import findings, report

    microphone = _sound_devices().microphone()
    lacking = [f"{microphone.amiss}, {microphone.hint}"] if microphone.amiss else []
    return report(findings(notes, settings, window, [*lacking, *Flac().lacking()]))
