"""Printing where the system shows its dialog by itself, or has none to ask for."""

import sys
from collections.abc import Callable
from pathlib import Path

from app.domain.printing import Printing
from app.domain.sheets import Sheet


def no_command(_path: str, _verb: str) -> None:
    """As on a system that knows no such command."""
    raise OSError


if sys.platform == "win32":  # pragma: no cover - what is tried here is what comes of it
    from os import startfile as of_this_system
else:
    of_this_system = no_command


class PrintCommand:
    """What "Print" in the menu of a file does on Windows; nowhere else is there such a command."""

    def __init__(self, start: Callable[[str, str], None] = of_this_system) -> None:
        self._start = start

    def print_pdf(self, pdf: Path, _title: str, _sheet: Sheet, _window: str) -> Printing:
        try:
            self._start(str(pdf), "print")
        except OSError:  # no program has promised to print such files
            return Printing.NO_DIALOG
        return Printing.SENT

    def give_up(self) -> None:
        """Nobody waits."""
