"""What happened inside the program, for whoever mends it: one file, never long, and no word of a speech in it."""

import copy
import faulthandler
import logging
import time
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO, TextIO

import platformdirs

LARGEST_BYTES = 300_000
MOST_LINES = 30
WITHIN_S = 60.0
LONGEST_MESSAGE = 400
_ROOM_FOR_MORE = LONGEST_MESSAGE - 40

LOG, CRASH = "rostrum.log", "crash.txt"

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def usual_folder() -> Path:
    """Where this system keeps what a program logs."""
    return platformdirs.user_log_path("rostrum", appauthor=False)


class Silent(logging.Formatter):
    """Where an error was raised and of which kind it is; what it says may be words of a speech, and is left out."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self.converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        """Of a copy: what another handler has made of the error is kept in the record, words and all."""
        own = copy.copy(record)
        own.exc_text, own.msg, own.args = None, record.getMessage()[:LONGEST_MESSAGE], ()
        return super().format(own)

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - the library's name
        kind, error, trace = ei
        lines = []
        while trace is not None:
            code = trace.tb_frame.f_code
            lines.append(f"  {_within_program(code.co_filename)}:{trace.tb_lineno} in {code.co_name}")
            trace = trace.tb_next
        reason = f": {error.strerror}" if isinstance(error, OSError) and error.strerror else ""
        return "\n".join([*lines, f"  {kind.__name__ if kind else ''}{reason}"])


class Calm(logging.Filter):
    """No more than so many lines a minute: an error in each tick must not fill a disk."""

    def __init__(self, most_lines: int = MOST_LINES) -> None:
        super().__init__()
        self._most_lines = most_lines
        self._since_s = -WITHIN_S
        self._lines = 0

    def filter(self, record: logging.LogRecord) -> bool:
        now_s = time.monotonic()
        if now_s - self._since_s >= WITHIN_S:
            self._since_s, self._lines = now_s, 0
        self._lines += 1
        if self._lines == self._most_lines:
            record.msg, record.args = f"{record.getMessage()[:_ROOM_FOR_MORE]} (nothing more within a minute)", ()
        return self._lines <= self._most_lines


class _Rotating(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """A full disk is no reason to print."""


class LogFile:
    """Keeps the log for as long as it is open; without a place to write in, only the terminal hears of it."""

    def __init__(self, folder: Path | None = None, terminal: TextIO | None = None) -> None:
        self.folder = folder or usual_folder()
        self._logger = logging.getLogger("rostrum")
        self._logger.setLevel(logging.INFO)
        self._calm = Calm()
        self._logger.addFilter(self._calm)
        self._handlers: list[logging.Handler] = []
        self._crash: IO[str] | None = None
        if terminal is not None:
            said = logging.StreamHandler(terminal)
            said.setLevel(logging.WARNING)
            self._add(said)
        with suppress(OSError):
            self._open()

    def _open(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        log = _Rotating(self.folder / LOG, maxBytes=LARGEST_BYTES, backupCount=1, encoding="utf-8", errors="replace")
        log.setFormatter(Silent())
        self._add(log)
        crash = self.folder / CRASH
        mode = "w" if crash.exists() and crash.stat().st_size > LARGEST_BYTES else "a"
        fallen = crash.open(mode, encoding="utf-8")
        faulthandler.enable(fallen)
        self._crash = fallen

    def _add(self, handler: logging.Handler) -> None:
        self._handlers.append(handler)
        self._logger.addHandler(handler)

    def close(self) -> None:
        for handler in self._handlers:
            self._logger.removeHandler(handler)
            handler.close()
        self._handlers = []
        self._logger.removeFilter(self._calm)
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
            self._crash = None


def last_lines(path: Path, most: int) -> list[str]:
    """The end of the file, nothing where there is none."""
    with suppress(OSError):
        return path.read_text(encoding="utf-8", errors="replace").splitlines()[-most:]
    return []


def _within_program(file: str) -> str:
    """The path from the program's own folder on, or else the name alone: no folder of a person."""
    path, house = Path(file), Path(__file__).parents[2]
    return path.relative_to(house).as_posix() if path.is_relative_to(house) else path.name
