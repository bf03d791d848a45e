"""What a person asked for when they started the program, and the plan that follows from it."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.notes import Notes
from app.domain.pace import Pace, usual_words_per_minute
from app.domain.plan import Plan, plan


@dataclass(frozen=True, slots=True)
class OpeningRequest:
    """The notes to open; None for a figure that the notes, or else the language, decide."""

    notes: Path
    limit_s: float | None = None
    words_per_minute: float | None = None
    deliver: bool = False
    windowed: bool = False


def planned(notes: Notes, words_per_minute: float | None = None) -> Plan:
    """The plan at the pace asked for, or else the pace in the notes, or else what is usual in their language."""
    pace = words_per_minute or notes.words_per_minute or usual_words_per_minute(notes.language)
    return plan(notes, Pace(words_per_minute=pace))


def granted_s(notes: Notes, limit_s: float | None = None) -> float | None:
    """The limit asked for, or else the one in the notes."""
    return notes.limit_s if limit_s is None else limit_s


def shipped_notes() -> Path:
    """The speech that comes with the program."""
    return Path(__file__).parent.parent / "resources" / "notes.yaml"
