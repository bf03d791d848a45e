"""What the rooms have in common."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ports import DocumentFiles, DocumentReader, Manuals, NotesFiles, Printer, Speller
from app.session import Session
from app.voice_ports import VoicePlayer
from ui.background import Background
from ui.messages import Messages
from ui.take_book import TakeBook
from ui.take_voice import TakeVoice


@dataclass(frozen=True, slots=True)
class House:
    """One of each, for the desk and the stage alike."""

    session: Session
    files: NotesFiles
    documents: DocumentFiles
    manuals: Manuals
    reader: Callable[[], DocumentReader]
    printer: Callable[[], Printer]
    messages: Messages
    background: Background
    takes: TakeBook
    speller: Speller | None = None
    """None: nothing is marked as misspelt."""
    voice: TakeVoice | None = None
    """None: the voice is not recorded."""
    player: VoicePlayer | None = None
    """None: nothing that was recorded is played."""
