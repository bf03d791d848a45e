"""What Qt says on the terminal goes into the log as well, and no thread of Qt ever waits for Python to hear it.

A message handler in Python is called by whichever thread of Qt has something to say, and waits for Python's lock; the
window may hold that while it waits for the thread, and neither goes on. So the terminal is a file for as long as the
window is open: Qt writes into it and goes on. It is looked at once a second and told to the real terminal; what an
ended program has left in it is its last words.
"""

import logging
import os
import re
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from app.adapters.log_file import Calm, usual_folder

logger = logging.getLogger("rostrum.qt")

SAID = "said.txt"
PATTERN = "Qt %{type}: %{if-category}%{category}: %{endif}%{message}"
"""How Qt marks what it says, so that it is known from what others say on the same terminal."""

MOST_LINES = 10
"""A minute: there is room in the log for errors of our own beside them."""

LARGEST_BYTES = 100_000
LONGEST_LINE = 200
_LAST_WORDS = 5
_STDERR = 2
_PRIVATE = 0o600
_WORTH_KEEPING = re.compile(r"Qt (?:warning|critical|fatal): .*")
_OF_A_PAGE = re.compile(r"\.qml:\d")
"""The window itself notes where a page is wrong, and leaves out what it says there."""

_QUOTED = re.compile(r'"[^"]*"?|“[^”]*”?|‘[^’]*’?|\'[^\']*\'?|`[^`]*`?')


class Overheard:
    """Stands between the program and its terminal; where nothing can be written, the terminal stays as it is."""

    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or usual_folder()) / SAID
        self._file: BinaryIO | None = None
        self._before: TextIO | None = None
        self._terminal: TextIOWrapper | None = None
        self._heard = 0
        self._before_us: list[str] = []
        self._said: set[str] = set()
        self._calm = Calm(MOST_LINES)

    def begin(self) -> None:
        """From now on whatever is said is heard, with the next `listen`; the last words of a program before, too."""
        logger.addFilter(self._calm)
        if sys.platform == "win32" or sys.stderr is None:
            return
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.touch(_PRIVATE)  # what is quoted there may be words of a speech
            file = self.path.open("a+b", buffering=0)
            self._before_us = self._last_words(file)
            self._terminal = os.fdopen(os.dup(_STDERR), "w", encoding="utf-8", errors="backslashreplace", buffering=1)
            self._before, sys.stderr = sys.stderr, self._terminal
            os.dup2(file.fileno(), _STDERR)
            self._file = file

    def listen(self) -> None:
        """Hand on what was said since the last time."""
        file, terminal = self._file, self._terminal
        if file is None or terminal is None:
            return
        for line in self._before_us:
            logger.info("Before: %s", line)
        self._before_us = []
        with suppress(OSError):
            file.seek(self._heard)
            said = file.read(LARGEST_BYTES)
            self._heard += len(said)
            if self._heard >= LARGEST_BYTES:
                self._forget(file)
            self._note(said)
            if said:
                os.write(terminal.fileno(), said)

    def close(self) -> None:
        """The terminal is what it was."""
        self.listen()
        file, terminal, before = self._file, self._terminal, self._before
        self._file = self._terminal = self._before = None
        if file is not None and terminal is not None and before is not None:
            with suppress(OSError):
                self._forget(file)
            os.dup2(terminal.fileno(), _STDERR)
            sys.stderr = before
            file.close()
            with suppress(OSError):
                terminal.close()
        logger.removeFilter(self._calm)

    def _last_words(self, file: BinaryIO) -> list[str]:
        """Of a program that has not closed it."""
        file.seek(0)
        lines = _worth_keeping(file.read(2 * LARGEST_BYTES))[-_LAST_WORDS:]
        self._forget(file)
        return lines

    def _note(self, said: bytes) -> None:
        """Each line once."""
        for line in _worth_keeping(said):
            if line not in self._said and len(self._said) < LARGEST_BYTES // LONGEST_LINE:
                self._said.add(line)
                logger.info("%s", line)

    def _forget(self, file: BinaryIO) -> None:
        file.truncate(0)
        self._heard = 0


def without_words(line: str) -> str:
    """Nothing that it quotes, which may be of a speech, and no folder of a person."""
    return _QUOTED.sub("…", line).replace(str(Path.home()), "~")[:LONGEST_LINE]


def _worth_keeping(said: bytes) -> list[str]:
    lines = said.decode(errors="replace").splitlines()
    return [without_words(line) for line in lines if _WORTH_KEEPING.fullmatch(line) and not _OF_A_PAGE.search(line)]
