"""Unsaved work in the folder where this system keeps the state of a program."""

import hashlib
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import platformdirs

from app.adapters.aside import set_aside
from app.adapters.draft_record import DamagedError, decoded, encoded
from app.adapters.whole_file import Disk, replace_file
from app.domain.draft import Draft

LARGEST_BYTES = 100_000_000
MOST_HISTORIES = 50
"""Drafts of notes that were saved: they only let a person undo after the next start, and the oldest go."""

_UNSAVED, _SAVED = ".draft", ".undo"
_NEW = "new-"
_PRIVATE = 0o700
_NAME_LENGTH = 32


def usual_folder() -> Path:
    """Where this system keeps the drafts."""
    return platformdirs.user_state_path("rostrum", appauthor=False) / "drafts"


class Drafts:
    """A DraftStore: one file for each file of notes, by its path, and one for each new notes without a name."""

    def __init__(self, folder: Path | None = None, disk: Disk | None = None) -> None:
        self.folder = folder or usual_folder()
        self._disk = disk or Disk()
        self.begin_new()

    def begin_new(self) -> None:
        """From now on, the draft of no file is that of other new notes; the one before stays."""
        self._new_name = _NEW + os.urandom(8).hex()

    def find(self, path: Path | None) -> Draft | None:
        """The draft of that file, or the latest of new notes, which becomes this program's own; never an error."""
        if path is not None:
            return self._latest(self._name(path))
        for name in self._new_names():
            draft = self._latest(name)
            if draft:
                self._new_name = name
                return draft
        return None

    def keep(self, path: Path | None, draft: Draft) -> None:
        """Keep it in the place of the one before; OSError when that is not possible, and that one stays."""
        name = self._name(path)
        ending, other = (_UNSAVED, _SAVED) if draft.unsaved else (_SAVED, _UNSAVED)
        replace_file(self.folder / (name + ending), encoded(draft), self._disk)
        with suppress(OSError):
            self.folder.chmod(_PRIVATE)
        self._remove(name + other)
        if not draft.unsaved:
            self._sweep()

    def drop(self, path: Path | None) -> None:
        """Forget the draft of that file; never an error."""
        for ending in (_UNSAVED, _SAVED):
            self._remove(self._name(path) + ending)

    def _name(self, path: Path | None) -> str:
        if path is None:
            return self._new_name
        return hashlib.sha256(os.fsencode(_real_path(path))).hexdigest()[:_NAME_LENGTH]

    def _latest(self, name: str) -> Draft | None:
        """There are two when the power went between keeping the one and removing the other."""
        drafts = [draft for ending in (_UNSAVED, _SAVED) if (draft := self._read(self.folder / (name + ending)))]
        return max(drafts, key=lambda draft: draft.kept_at_s or 0.0, default=None)

    def _read(self, path: Path) -> Draft | None:
        """What is damaged is set aside, as far as that is possible."""
        try:
            return replace(decoded(self._disk.read(path, LARGEST_BYTES)), kept_at_s=path.stat().st_mtime)
        except DamagedError:
            with suppress(OSError):
                set_aside(path)
        except (OSError, ValueError):
            pass
        return None

    def _new_names(self) -> list[str]:
        """Those of new notes that were not saved, the latest first."""
        return [path.stem for path in self._latest_first(_UNSAVED) if path.name.startswith(_NEW)]

    def _sweep(self) -> None:
        for path in self._latest_first(_SAVED)[MOST_HISTORIES:]:
            self._remove(path.name)

    def _latest_first(self, ending: str) -> list[Path]:
        """The drafts with that ending, as far as the folder lets itself be looked at."""
        try:
            paths = [self.folder / name for name in self._disk.names(self.folder) if name.endswith(ending)]
            return sorted(paths, key=lambda path: path.stat().st_mtime, reverse=True)
        except OSError:
            return []

    def _remove(self, name: str) -> None:
        with suppress(OSError):
            self._disk.remove(self.folder / name)


def _real_path(path: Path) -> str:
    """Where its links lead, so that a file has one draft whatever it is called; for an impossible name, the name."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)
