"""What the program needs from the world around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:  # these are words for what passes here; who wants a stage does not wait for those of the desk
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.domain.account import Account
    from app.domain.delivered import Delivered
    from app.domain.draft import Draft
    from app.domain.export import Export, TakesExport
    from app.domain.manual import ManualPage
    from app.domain.measure import Measure
    from app.domain.moment import Moment
    from app.domain.notes import Notes
    from app.domain.notes_on_file import Composed, NotesOnFile, Saving, Unreadable
    from app.domain.paper import Paper
    from app.domain.paper_kind import PaperKind
    from app.domain.printing import Printing
    from app.domain.readiness import Power, Room
    from app.domain.recognising.reading import Reading
    from app.domain.settings import Settings
    from app.domain.sheets import Sheet
    from app.domain.take import Event, Kind, Take, TakeKey
    from app.domain.under_way import UnderWay
    from app.domain.voice import Microphone

Pages: TypeAlias = "Callable[[Paper, PaperKind, Sheet], tuple[bytes, str]]"
"""Sets a paper in pages: the content of a PDF, and the letters that no typeface of this machine has."""
TakePages: TypeAlias = "Callable[[Account | Delivered, str], tuple[bytes, str]]"
"""Sets on paper how a take went, or what was said in it, and when that was: a PDF, and the letters missing in it."""


class Printer(Protocol):
    """The way to print that people know from other programs of this system."""

    def print_pdf(self, pdf: Path, title: str, sheet: Sheet, window: str) -> Printing:
        """Ask the person how to print it, above that window of ours, and print it; waits for the answer.

        `window` is named as portals name one ("x11:1a2b"), empty where it has no such name.
        """
        ...

    def give_up(self) -> None:
        """End the asking under way, and ask no more; may be called from any thread."""
        ...


class Clock(Protocol):
    def now_s(self) -> float:
        """Monotonic seconds, on one scale for as long as the machine runs; time asleep counts."""
        ...

    def moment(self) -> Moment:
        """The present instant on every clock there is."""
        ...

    def seconds_until(self, hour: int, minute: int) -> float:
        """Seconds until that time of day on the clock on the wall, the nearest one: negative when it has just passed.

        The one look at that clock; what follows is counted on the monotonic scale.
        """
        ...


class DocumentReader(Protocol):
    """Reads one document of whatever format."""

    def read(self, path: Path, told: Callable[[float], None]) -> Reading:
        """What the document says, `told` what share of it is read; raises RefusedError, for cancelling, too."""
        ...

    def cancel(self) -> None:
        """End the reading, or let it never begin; may be called from any thread, at any time."""
        ...


class NotesForm(Protocol):
    """How notes are written in a file."""

    def read(self, path: Path) -> NotesOnFile | Unreadable:
        """The notes in the file as far as they can be understood, with all that is wrong; never an error."""
        ...

    def compose(self, old: bytes, notes: Notes, path: Path) -> Composed:
        """What the file is to hold that held `old` so far (nothing when it is new); raises RefusedError."""
        ...


class NotesFiles(Protocol):
    """Where the desk takes notes from and puts them."""

    def read(self, path: Path) -> NotesOnFile | Unreadable:
        """The notes in the file as far as they can be understood, with all that is wrong; never an error."""
        ...

    def is_long(self, path: Path) -> bool:
        """Whether a window would not answer while it reads that file; never an error."""
        ...

    def save(self, path: Path, notes: Notes, expected: bytes | None, layout: bytes) -> Saving:
        """Put `notes` into the file in that layout if it still holds what is `expected` (None: if there is none).

        Never an error.
        """
        ...


class DraftStore(Protocol):
    """Where unsaved work outlasts the program; the draft of no file (None) is that of new notes without a name."""

    def find(self, path: Path | None) -> Draft | None:
        """The draft kept for that file; never an error, for what cannot be read is set aside."""
        ...

    def begin_new(self) -> None:
        """From now on, the draft of no file is that of other new notes; the one before stays."""
        ...

    def keep(self, path: Path | None, draft: Draft) -> None:
        """Keep it in the place of the one before; OSError when that is not possible, and that one stays."""
        ...

    def drop(self, path: Path | None) -> None:
        """Forget the draft of that file; never an error."""
        ...


class SpeechStore(Protocol):
    """Where a speech under way outlasts the program."""

    def find(self) -> tuple[UnderWay, Notes] | None:
        """The speech that was being delivered when the program ended without its will; never an error."""
        ...

    def keep(self, under_way: UnderWay, notes: Notes) -> None:
        """Keep it in the place of the one before; OSError when that is not possible, and that one stays."""
        ...

    def drop(self) -> None:
        """The speech has ended as it should; never an error."""
        ...


class Machine(Protocol):
    """What is looked at before a speech; slow where a disk is slow, and never an error."""

    def power(self) -> Power:
        """Whether it is plugged in, and how full its battery is."""
        ...

    def room(self) -> Room:
        """On the disk where a speech under way is kept."""
        ...

    def microphone(self) -> Microphone:
        """The one that would record the voice; asked only when it is to be recorded."""
        ...


class RecentFiles(Protocol):
    def read(self) -> tuple[Path, ...]:
        """The files opened last, the latest first, those that are gone or do not answer left out; never an error."""
        ...

    def added_at_s(self) -> float:
        """When the latest was added, in seconds since 1970; 0 when none was."""
        ...

    def add(self, path: Path) -> None:
        """Put it first; OSError when that is not possible."""
        ...


class Manuals(Protocol):
    """What comes with the program to be read."""

    def guide(self) -> tuple[ManualPage, ...]:
        """Its pages, that of the keys first; never an error."""
        ...

    def licences(self) -> tuple[ManualPage, ...]:
        """Those of all that the program is made of; never an error."""
        ...

    def log(self) -> Path:
        """Where the program writes what happens inside it."""
        ...


class DocumentFiles(Protocol):
    """Where a speech goes as a document, or on paper."""

    def write(self, export: Export, to: Path, pages: Pages) -> str:
        """Write a file of the kind that its name tells; a remark on what a reader will miss, "" when nothing.

        Raises RefusedError when the name tells no kind, OSError when the file cannot be written.
        """
        ...

    def write_takes(self, export: TakesExport, to: Path, pages: TakePages) -> str:
        """Put takes into a file of the kind that its name tells; a remark, "" when there is nothing to say.

        Raises RefusedError and OSError.
        """
        ...


class Speller(Protocol):
    def misspelt(self, text: str, language: str) -> tuple[range, ...]:
        """Where words stand that no dictionary of that language has; none without a dictionary."""
        ...

    def suggestions(self, word: str, language: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first; nothing without a dictionary."""
        ...


class SettingsStore(Protocol):
    def read(self) -> tuple[Settings, tuple[str, ...]]:
        """The settings, and a sentence for each value that was replaced by its default; never an error."""
        ...

    def write(self, settings: Settings, before: Settings | None = None) -> None:
        """Keep the settings, or of them only what is another than it was `before`.

        OSError when that is not possible, and the old ones stay whole.
        """
        ...


class TakeWriter(Protocol):
    """Who is told of a take while it is made, one after the other; never an error."""

    def begin(self, kind: Kind, measure: Measure, limit_s: float | None) -> None: ...

    def note(self, events: Sequence[Event]) -> None: ...

    def change_measure(self, measure: Measure) -> None:
        """Points give way or come back: what follows is measured against this."""
        ...

    def end(self, *, keep: bool) -> None: ...


class TakeStore(Protocol):
    """Takes that were made."""

    def read(self) -> tuple[Take, ...]:
        """All of them, the earliest first; OSError when they cannot be read."""
        ...

    def describe(self, take: Take) -> None:
        """Keep its name, its remark and whether it is excluded; OSError when that is not possible."""
        ...

    def remove(self, take: int) -> None:
        """Take it out of what is read; it can be put back."""
        ...

    def put_back(self, take: int) -> None: ...

    def traces(self) -> tuple[TakeKey, ...]:
        """Of every take whose recording may be wanted: one that was removed or cannot be understood is among them.

        Empty where the record may not be whole; OSError when it cannot be read.
        """
        ...
