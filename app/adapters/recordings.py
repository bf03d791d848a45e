"""The folder with the recorded voices, beside the record of the takes and as private."""

import os
import re
import shutil
import time
from collections.abc import Collection
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from app.domain.take import TakeKey

_PRIVATE_FOLDER, _PRIVATE_FILE = 0o700, 0o600
_AWAY = ".deleted"
_NAME = re.compile(r"\d{4}-\d\d-\d\d-\d{6}-\d{3}\.flac")
_LEFT_S = 24 * 3600.0
"""A recording in which nothing was written for so long is of no take that is still being made."""


def usual_folder() -> Path:
    """Where this system keeps them."""
    return platformdirs.user_data_path("rostrum", appauthor=False) / "voice"


class RecordingsFolder:
    """One file for each take that was recorded, named after the moment it began."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or usual_folder()

    def path(self, take: TakeKey) -> Path:
        """Where the recording of that take lies, or would."""
        began_ms = round(take.began_at * 1000)
        began = datetime.fromtimestamp(began_ms // 1000, UTC)
        return self.folder / f"{began:%Y-%m-%d-%H%M%S}-{began_ms % 1000:03}.flac"

    def size(self, take: TakeKey) -> int:
        """In bytes; 0 when there is none."""
        with suppress(OSError):
            return self.path(take).stat().st_size
        return 0

    def make_room(self, take: TakeKey) -> Path:
        """An empty file for it that nobody else may read; raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with suppress(OSError):
            self.folder.chmod(_PRIVATE_FOLDER)
        path = self.path(take)
        os.close(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, _PRIVATE_FILE))
        return path

    def free_mb(self) -> float:
        """On its disk; as much as you like where that is not told."""
        with suppress(OSError):
            return shutil.disk_usage(self.folder).free / 1e6
        return float("inf")

    def put_away(self, take: TakeKey) -> None:
        """It is there no more, and can be brought back until `forget`."""
        path = self.path(take)
        with suppress(FileNotFoundError):
            path.replace(_away(path))

    def bring_back(self, take: TakeKey) -> None:
        """None that was not put away."""
        path = self.path(take)
        with suppress(FileNotFoundError):
            _away(path).replace(path)

    def sweep(self, wanted: Collection[TakeKey]) -> None:
        """Delete for good what has lain there for a day and is of none of these takes, nor older than they are."""
        names = {self.path(take).name for take in wanted}
        now_s = time.time()  # noqa: TID251 - files are dated by the clock on the wall
        for path in self.folder.glob("*.flac") if names else ():
            if _NAME.fullmatch(path.name) and path.name > min(names) and path.name not in names:
                with suppress(OSError):
                    if now_s - path.stat().st_mtime > _LEFT_S:
                        path.unlink()

    def forget(self) -> None:
        """Delete for good what was put away."""
        for path in self.folder.glob(f"*{_AWAY}"):
            with suppress(OSError):
                path.unlink()


def _away(path: Path) -> Path:
    return path.with_name(path.name + _AWAY)
