"""What a person asked for when they started the program, and the plan that follows from it."""

from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.document import DOCUMENT_ENDINGS
from app.domain.learning import LearnedPace
from app.domain.notes import Notes
from app.domain.pace import Pace, usual_words_per_minute
from app.domain.plan import Plan, plan


@dataclass(frozen=True, slots=True)
class OpeningRequest:
    """The notes to open, None where none were named; None for a figure that the notes, or else the language, decide."""

    notes: Path | None = None
    limit_s: float | None = None
    words_per_minute: float | None = None
    deliver: bool = False
    windowed: bool = False
    rehearse: bool = False

    @property
    def file(self) -> Path:
        """The notes that were named, or else the speech that comes with the program."""
        return self.notes or shipped_notes()

    def from_root(self) -> "OpeningRequest":
        """The same wherever the program goes."""
        return self if self.notes is None else replace(self, notes=self.notes.absolute())

    @property
    def for_stage(self) -> bool:
        """Whether the speaker wants to be on the stage at once, for the speech or a rehearsal of it."""
        return self.deliver or self.rehearse

    @property
    def names_document(self) -> bool:
        """Whether it is no file of notes that was named, but a document to make some of."""
        return self.notes is not None and self.notes.suffix.lower() in DOCUMENT_ENDINGS


def planned(notes: Notes, words_per_minute: float | None = None, learned: LearnedPace | None = None) -> Plan:
    """The plan at the pace asked for, else that in the notes, else the one learned, else what is usual."""
    asked = words_per_minute or notes.words_per_minute
    if asked is None and learned is not None:
        return plan(notes, learned.pace)
    return plan(notes, Pace(words_per_minute=asked or usual_words_per_minute(notes.language)))


def granted_s(notes: Notes, limit_s: float | None = None) -> float | None:
    """The limit asked for, or else the one in the notes."""
    return notes.limit_s if limit_s is None else limit_s


def shipped_notes() -> Path:
    """The speech that comes with the program."""
    return Path(__file__).parent.parent / "resources" / "notes.yaml"
