"""What is wrong with a file of notes, told to the person who wrote it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to repair: where (0 and 0 for the file as a whole), what, and how."""

    line: int
    column: int
    sentence: str
    hint: str

    def text(self, path: str) -> str:
        """As a compiler prints it, so that terminals and editors can jump to the place."""
        where = f"{path}:{self.line}:{self.column}" if self.line else path
        return f"{where}: {self.sentence} ({self.hint})"
