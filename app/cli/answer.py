"""What a headless command says, and the one place that prints it."""

import errno
import io
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from app.translation import _

_NOBODY_READS = {errno.EPIPE, errno.EINVAL}
"""Windows calls a pipe whose reader has gone an invalid argument."""

NO_WINDOW = 2
"""The exit code where there is nothing to show a window with."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The text asked for, the problems beside it, and the exit code; `encoding` None is that of the terminal."""

    text: str = ""
    problems: str = ""
    code: int = 0
    encoding: str | None = None


def no_window(error: ImportError) -> Answer:
    """What there is to say where Qt, or something that it needs, is missing."""
    sentence = _("The window cannot be opened ({reason}). The README tells what has to be installed.")
    return Answer(problems=sentence.format(reason=error) + "\n", code=NO_WINDOW)


def say(answer: Answer) -> int:
    """Print `answer` and return its exit code; a reader who has gone and a poor terminal are no errors."""
    fault = _print(answer.text, sys.stdout, answer.encoding)
    problems = answer.problems
    if fault is not None:
        problems += _("The answer could not be written: {reason}.").format(reason=fault.strerror) + "\n"
    _print(problems, sys.stderr)
    return answer.code if fault is None else 1


def _print(text: str, stream: TextIO | None, encoding: str | None = None) -> OSError | None:
    """Print all of `text`, with "?" for what the terminal cannot show; returns what prevented it."""
    if stream is None:  # a program for Windows without a console has none
        return None
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=encoding, errors="replace")
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        _let_go(stream)
        return None if error.errno in _NOBODY_READS else error
    return None


def _let_go(stream: TextIO) -> None:
    """Send what is still in the buffer nowhere: the interpreter would stumble over it when it ends."""
    with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())
