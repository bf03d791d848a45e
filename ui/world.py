"""What the program needs of the world: a clock, and places where things are kept."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ports import (
    Clock,
    DocumentFiles,
    DocumentReader,
    DraftStore,
    Machine,
    Manuals,
    NotesFiles,
    Printer,
    RecentFiles,
    SettingsStore,
    SpeechStore,
    Speller,
)
from app.voice_ports import Recordings, VoicePlayer, VoiceRecorder
from ui.take_book import TakesKept


@dataclass(frozen=True, slots=True)
class World:
    """One of each; which ones is decided in ui.main."""

    clock: Clock
    settings: SettingsStore
    files: NotesFiles
    documents: DocumentFiles
    manuals: Manuals
    reader: Callable[[], DocumentReader]
    printer: Callable[[], Printer]
    drafts: DraftStore
    recent: RecentFiles
    speech: SpeechStore
    takes: TakesKept
    recordings: Recordings
    recorder: VoiceRecorder
    player: VoicePlayer
    machine: Machine
    speller: Speller
