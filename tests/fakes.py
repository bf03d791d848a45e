"""Stand-ins for the world around the program, for tests that neither wait nor touch it."""

import errno
import os
from collections.abc import Callable
from io import FileIO
from pathlib import Path
from threading import Event

from app.adapters.whole_file import Disk
from app.domain.moment import Moment
from app.domain.printing import Printing
from app.domain.recognising.reading import Reading
from app.domain.recognising.recognise import recognised
from app.domain.refused import RefusedError
from app.domain.sheets import Sheet
from app.formats.documents.markdown import markdown_document

WALL_AT_ZERO_S = 1.7e9


class FakeClock:
    """A clock that stands still until it is told how much time has passed; on the wall it is noon at first."""

    def __init__(self, now_s: float = 1000.0, boot: str = "this start") -> None:
        self._now_s = now_s
        self._noon_s = now_s
        self._slept_s = 0.0
        self._wall_set_by_s = 0.0
        self._boot = boot

    def now_s(self) -> float:
        return self._now_s

    def seconds_until(self, hour: int, minute: int) -> float:
        return (hour - 12) * 3600.0 + minute * 60.0 - (self._now_s - self._noon_s)

    def moment(self) -> Moment:
        wall_s = WALL_AT_ZERO_S + self._now_s + self._wall_set_by_s
        return Moment(self._now_s, self._now_s - self._slept_s, wall_s, self._boot)

    def pass_s(self, seconds: float) -> None:
        self._now_s += seconds

    def sleep_s(self, seconds: float) -> None:
        """The machine sleeps."""
        self._now_s += seconds
        self._slept_s += seconds

    def set_wall_by_s(self, seconds: float) -> None:
        """Somebody sets the clock on the wall."""
        self._wall_set_by_s += seconds

    def start_anew(self, off_s: float) -> None:
        """The machine is switched off for a while, and its own clock counts from zero again."""
        self._wall_set_by_s += self._now_s + off_s
        self._now_s, self._slept_s = 0.0, 0.0
        self._boot += " and another"


class PowerCutError(BaseException):
    """The writer is gone: it can do nothing more, not even tidy up."""


class FailingDisk(Disk):
    """The real disk until call number `fails_at` (counted from 0), which raises `error`.

    A `PowerCutError` is followed by nothing else. `steps` tells which calls were made.
    """

    def __init__(self, fails_at: int, error: BaseException | None = None) -> None:
        self.steps: list[str] = []
        self._fails_at = fails_at
        self._for_good = isinstance(error, PowerCutError)
        self._error = error or OSError(errno.EIO, os.strerror(errno.EIO))

    def fails_at_next(self) -> None:
        """The next call fails, and none after it."""
        self._fails_at = len(self.steps)

    def fails_from_now_on(self) -> None:
        """So does every call from the next one on."""
        self._fails_at, self._for_good = len(self.steps), True

    def _step(self, name: str) -> None:
        self.steps.append(name)
        reached = len(self.steps) - 1
        if reached == self._fails_at or (reached > self._fails_at and self._for_good):
            raise self._error

    def make_folder(self, folder: Path) -> None:
        self._step("make_folder")
        super().make_folder(folder)

    def names(self, folder: Path) -> list[str]:
        self._step("names")
        return super().names(folder)

    def read(self, path: Path, most: int) -> bytes:
        self._step("read")
        return super().read(path, most)

    def create(self, path: Path) -> FileIO:
        self._step("create")
        return super().create(path)

    def overwrite(self, path: Path) -> FileIO:
        self._step("overwrite")
        return super().overwrite(path)

    def write(self, file: FileIO, rest: memoryview) -> int:
        self._step("write")
        return super().write(file, rest)

    def sync(self, file: FileIO) -> None:
        self._step("sync")
        super().sync(file)

    def replace(self, source: Path, target: Path) -> None:
        self._step("replace")
        super().replace(source, target)

    def remove(self, path: Path) -> None:
        self._step("remove")
        super().remove(path)

    def sync_folder(self, folder: Path) -> None:
        self._step("sync_folder")
        super().sync_folder(folder)


class FakePrinter:
    """A system that answers what it is told to, and remembers what it was asked to print."""

    def __init__(self, answer: Printing = Printing.NO_DIALOG) -> None:
        self.asked: list[tuple[bytes, str, Sheet, str]] = []
        self.given_up = False
        self._answer = answer

    def print_pdf(self, pdf: Path, title: str, sheet: Sheet, window: str) -> Printing:
        self.asked.append((pdf.read_bytes(), title, sheet, window))
        return self._answer

    def give_up(self) -> None:
        self.given_up = True


class FakeReader:
    """Says of every document what it is told to; a name that begins with "slow" is read until that is cancelled."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def read(self, path: Path, told: Callable[[float], None]) -> Reading:
        told(0.5)
        if path.name.startswith("slow"):
            self._cancelled.wait(60)
        if self._cancelled.is_set():
            raise RefusedError("cancelled", "go on")
        if path.suffix == ".rtf":
            raise RefusedError("This is a document in Rich Text Format", "open it and save it as .docx")
        text = path.read_text(encoding="utf-8") if path.exists() else "# Ships\n\n## Now\n\n- We count them.\n\n§\n"
        return recognised(markdown_document(path.stem, text))

    def cancel(self) -> None:
        self._cancelled.set()
