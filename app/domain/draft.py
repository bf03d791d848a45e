"""Work at the desk that outlasts the program."""

from dataclasses import dataclass

from app.domain.history import History


@dataclass(frozen=True, slots=True)
class Draft:
    """The notes with all that can be undone, what their file held when last read or saved, and if they differ.

    `base` is None for notes that have no file yet. `kept_at_s` is when the draft was kept, in seconds since 1970;
    None while it is only about to be.
    """

    history: History
    base: bytes | None
    unsaved: bool
    kept_at_s: float | None = None

    @property
    def worth_keeping(self) -> bool:
        """False for notes in which nothing was done."""
        return self.unsaved or bool(self.history.past or self.history.future)
