"""Stand-ins for the world around the program, for tests that neither wait nor touch it."""

import errno
import os
from io import FileIO
from pathlib import Path

from app.adapters.whole_file import Disk


class FakeClock:
    """A clock that stands still until it is told how much time has passed; on the wall it is noon at first."""

    def __init__(self, now_s: float = 1000.0) -> None:
        self._now_s = now_s
        self._noon_s = now_s

    def now_s(self) -> float:
        return self._now_s

    def seconds_until(self, hour: int, minute: int) -> float:
        return (hour - 12) * 3600.0 + minute * 60.0 - (self._now_s - self._noon_s)

    def pass_s(self, seconds: float) -> None:
        self._now_s += seconds


class PowerCutError(BaseException):
    """The writer is gone: it can do nothing more, not even tidy up."""


class FailingDisk(Disk):
    """The real disk until call number `fails_at` (counted from 0), which raises `error`.

    A `PowerCutError` is followed by nothing else. `steps` tells which calls were made.
    """

    def __init__(self, fails_at: int, error: BaseException | None = None) -> None:
        self.steps: list[str] = []
        self._fails_at = fails_at
        self._error = error or OSError(errno.EIO, os.strerror(errno.EIO))

    def _step(self, name: str) -> None:
        self.steps.append(name)
        reached = len(self.steps) - 1
        if reached == self._fails_at or (reached > self._fails_at and isinstance(self._error, PowerCutError)):
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
