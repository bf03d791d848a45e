"""The files opened last, in a file of their own."""

import json
from contextlib import suppress
from pathlib import Path

import platformdirs

from app.adapters.aside import set_aside
from app.adapters.whole_file import Disk, replace_file

MOST_FILES = 12
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

    def read(self) -> tuple[Path, ...]:
        """The latest first, those that are gone left out; never an error."""
        return tuple(path for path in self._paths() if _exists(path))

    def add(self, path: Path) -> None:
        """Put it first; OSError when that is not possible."""
        added = path.absolute()
        paths = [added, *(known for known in self.read() if known != added)][:MOST_FILES]
        record = {"format": _FORMAT, "files": [str(known) for known in paths]}
        replace_file(self.path, json.dumps(record, indent=1).encode(), self._disk)

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


def _exists(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
