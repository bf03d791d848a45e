"""What the program needs from the world around it."""

from pathlib import Path
from typing import Protocol

from app.domain.notes import Notes
from app.domain.settings import Settings


class Clock(Protocol):
    def now_s(self) -> float:
        """Monotonic seconds, on one scale for the life of the process."""
        ...

    def seconds_until(self, hour: int, minute: int) -> float:
        """Seconds until that time of day on the clock on the wall, the nearest one: negative when it has just passed.

        The one look at that clock; what follows is counted on the monotonic scale.
        """
        ...


class NotesStore(Protocol):
    def read(self, path: Path) -> Notes:
        """The notes in the file at `path`; NotesError with every problem when they cannot be used."""
        ...


class SettingsStore(Protocol):
    def read(self) -> tuple[Settings, tuple[str, ...]]:
        """The settings, and a sentence for each value that was replaced by its default; never an error."""
        ...

    def write(self, settings: Settings) -> None:
        """Keep the settings; OSError when that is not possible, and the old ones stay whole."""
        ...
