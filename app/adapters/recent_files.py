"""The files opened last, in a file of their own."""

import json
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread

import platformdirs

from app.adapters.aside import set_aside
from app.adapters.whole_file import Disk, replace_file

MOST_FILES = 12
ANSWER_S = 0.5
"""A disk in the network that does not answer by then is not asked again."""

LARGEST_BYTES = 100_000
_FORMAT = 1


def usual_path() -> Path:
    """Where this system keeps them."""
    return platformdirs.user_state_path("rostrum", appauthor=False) / "recent.json"


class RecentFilesList:
    """RecentFiles in JSON; a file that is damaged is set aside."""

    def __init__(self, path: Path | None = None, disk: Disk | None = None) -> None:
        self.path = path or usual_path()
        self._disk = disk or Disk()
        self._mute: set[Path] = set()

    def read(self) -> tuple[Path, ...]:
        """The latest first, those that are gone or do not answer left out; never an error."""
        return tuple(path for path in self._not_gone() if path not in self._mute)

    def added_at_s(self) -> float:
        """When the latest was added, in seconds since 1970; 0 when none was."""
        with suppress(OSError):
            return self.path.stat().st_mtime
        return 0.0

    def add(self, path: Path) -> None:
        """Put it first; OSError when that is not possible."""
        added = path.absolute()
        paths = [added, *(known for known in self._not_gone() if known != added)][:MOST_FILES]
        record = {"format": _FORMAT, "files": [str(known) for known in paths]}
        replace_file(self.path, json.dumps(record, indent=1).encode(), self._disk)

    def _not_gone(self) -> list[Path]:
        """Each is looked at by a thread of its own, for one that waits for a dead disk cannot be called back."""
        paths, gone = self._paths(), set[Path]()
        asked = [Thread(target=_note_if_gone, args=(path, gone), daemon=True) for path in paths]
        until_s = time.monotonic() + ANSWER_S
        for path, thread in zip(paths, asked, strict=True):
            if path not in self._mute:
                thread.start()
        for path, thread in zip(paths, asked, strict=True):
            if path not in self._mute:
                thread.join(max(0.0, until_s - time.monotonic()))
                self._mute |= {path} if thread.is_alive() else set()
        return [path for path in paths if path not in gone]

    def _paths(self) -> list[Path]:
        try:
            record = json.loads(self._disk.read(self.path, LARGEST_BYTES))
            if record["format"] == _FORMAT:
                return [Path(name) for name in record["files"][:MOST_FILES]]
        except OSError:
            return []
        except (ValueError, TypeError, LookupError, RecursionError):
            pass
        with suppress(OSError):
            set_aside(self.path)
        return []


def _note_if_gone(path: Path, gone: set[Path]) -> None:
    there = False
    with suppress(OSError, ValueError):
        there = path.is_file()
    if not there:
        gone.add(path)
