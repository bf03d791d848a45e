"""Documents read in a process of their own, which can be ended at any time and takes nothing with it."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from app.domain.recognising.reading import Reading
from app.domain.refused import RefusedError
from app.translation import _

SERVICE = "--read-document"
"""The word on the command line that makes the program such a process."""


class _Line(msgspec.Struct):
    """One of the three is there."""

    share: float | None = None
    reading: Reading | None = None
    refused: tuple[str, str] | None = None


def this_program() -> tuple[str, ...]:
    """How this very program is started once more, frozen or not."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "app")


class DocumentProcess:
    """Reads one document."""

    def __init__(self, program: Sequence[str] | None = None) -> None:
        self._program = tuple(program or this_program())
        self._process: subprocess.Popen[bytes] | None = None
        self._cancelled = False

    def read(self, path: Path, told: Callable[[float], None]) -> Reading:
        """What the document says, `told` what share of it is read; raises RefusedError, for cancelling, too."""
        with self._started(path) as process:
            if self._cancelled:
                process.kill()
            reading = _answer(process, told)
        if reading is not None and not self._cancelled:
            return reading
        raise self._without_answer()

    def cancel(self) -> None:
        """End the reading, or let it never begin; may be called from any thread, at any time."""
        self._cancelled = True
        if self._process is not None:
            self._process.kill()

    def _started(self, path: Path) -> "subprocess.Popen[bytes]":
        command = [*self._program, SERVICE, str(path.absolute())]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this program itself
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_home()
            )
        except OSError as error:
            sentence = _("The document cannot be read: {reason}").format(reason=error.strerror)
            raise RefusedError(sentence, _("close other programs and try again")) from None
        return self._process

    def _without_answer(self) -> RefusedError:
        if self._cancelled:
            return RefusedError(_("You have cancelled the import"), _("choose a document whenever you like"))
        return RefusedError(
            _("This document could not be read to its end"),
            _("open it where it was written and save it anew, perhaps in another format"),
        )


def _answer(process: subprocess.Popen[bytes], told: Callable[[float], None]) -> Reading | None:
    """What the process says at last; None when it ends without a word."""
    for written in process.stdout or ():
        try:
            line = msgspec.json.decode(written, type=_Line)
        except msgspec.MsgspecError:
            continue
        if line.refused:
            raise RefusedError(*line.refused)
        if line.reading:
            return line.reading
        told(line.share or 0.0)
    return None


def _home() -> str | None:
    """From where `python -m app` finds the program."""
    return None if getattr(sys, "frozen", False) else os.fspath(Path(__file__).parents[2])
