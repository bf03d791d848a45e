"""A speech under way in the folder where this system keeps the state of a program.

Two files are written in turn, over what they held, so that one of them is whole whenever the power goes; the newest
whole one counts. Both keep their size, so that a disk that fills up later takes nothing away. The notes lie beside
them once, under a name that follows from what they say.
"""

import errno
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import platformdirs

from app.adapters.aside import set_aside
from app.adapters.whole_file import Disk, replace_file
from app.domain.notes import Notes
from app.domain.under_way import UnderWay

FORMAT = b"rostrum speech 1"
LARGEST_BYTES = 20_000_000
BLOCK_BYTES = 4096

_SLOTS = ("speech-a", "speech-b")
_NOTES = "notes-"
_NAME_LENGTH = 32
_PRIVATE = 0o700

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class _Slot:
    """What one of the two files holds: the higher the number, the later."""

    number: int
    notes: str
    speech: UnderWay


def usual_folder() -> Path:
    """Where this system keeps a speech under way."""
    return platformdirs.user_state_path("rostrum", appauthor=False) / "speech"


class SpeechFile:
    """A SpeechStore: two files in turn, each with a number and a checksum."""

    def __init__(self, folder: Path | None = None, disk: Disk | None = None) -> None:
        self.folder = folder or usual_folder()
        self._disk = disk or Disk()
        self._number: int | None = None
        self._notes: Notes | None = None
        self._notes_name = ""
        self._synced: set[str] = set()

    def find(self) -> tuple[UnderWay, Notes] | None:
        """The newest that is whole and has its notes; when none is, they are set aside. Never an error."""
        slots = self._slots()
        for slot in sorted(slots.values(), key=lambda slot: slot.number, reverse=True):
            notes = self._read_notes(slot.notes)
            if notes is not None:
                return slot.speech, notes
        if not slots:
            for name in _SLOTS:
                with suppress(OSError):
                    set_aside(self.folder / name)
        return None

    def keep(self, under_way: UnderWay, notes: Notes) -> None:
        """Keep it over the older of the two; OSError when that is not possible, and the newer one stays."""
        import msgspec  # noqa: PLC0415 - no first frame waits for what writes

        if self._number is None:
            self._number = max((slot.number for slot in self._slots().values()), default=0)
        if notes is not self._notes or not (self.folder / self._notes_name).exists():
            self._keep_notes(notes)
        number = self._number + 1
        slot = _Slot(number, self._notes_name, under_way)
        self._overwrite(_SLOTS[number % 2], sealed(msgspec.json.encode(slot)))
        self._number = number

    def drop(self) -> None:
        """The speech has ended as it should; never an error."""
        self._notes = None
        with suppress(OSError):
            for name in sorted(self._disk.names(self.folder), reverse=True):
                if name in _SLOTS or name.startswith(_NOTES):
                    self._remove(name)

    def _slots(self) -> dict[str, _Slot]:
        """What can be read of the two, by name; each is written where its number puts it."""
        found = {name: _decoded(self._content(name)) for name in _SLOTS}
        return {name: slot for name, slot in found.items() if slot is not None}

    def _content(self, name: str) -> bytes:
        with suppress(OSError):
            return self._disk.read(self.folder / name, LARGEST_BYTES)
        return b""

    def _keep_notes(self, notes: Notes) -> None:
        import msgspec  # noqa: PLC0415 - as above

        content = msgspec.json.encode(notes)
        name = _NOTES + _checksum(content)[:_NAME_LENGTH]
        replace_file(self.folder / name, content, self._disk)
        with suppress(OSError):
            self.folder.chmod(_PRIVATE)
            for other in self._disk.names(self.folder):
                if other.startswith(_NOTES) and other not in {name, self._notes_name}:
                    self._remove(other)
        self._notes, self._notes_name = notes, name

    def _read_notes(self, name: str) -> Notes | None:
        content = self._content(name)
        if name != _NOTES + _checksum(content)[:_NAME_LENGTH]:
            return None
        return _read(content, Notes)

    def _overwrite(self, name: str, content: bytes) -> None:
        """All of `content` over what the file held, on the disk and not only on its way there."""
        with self._disk.overwrite(self.folder / name) as file:
            rest = memoryview(content)
            while rest:
                taken = self._disk.write(file, rest)
                if not taken:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), name)
                rest = rest[taken:]
            file.truncate()
            self._disk.sync(file)
        if name not in self._synced:
            with suppress(OSError):
                self._disk.sync_folder(self.folder)
            self._synced.add(name)

    def _remove(self, name: str) -> None:
        with suppress(OSError):
            self._disk.remove(self.folder / name)


def sealed(body: bytes) -> bytes:
    """A line that vouches for the rest, the rest, and nothing up to a whole number of blocks."""
    content = b"%s %s\n%s\n" % (FORMAT, _checksum(body).encode(), body)
    return content + b"\n" * (-len(content) % BLOCK_BYTES)


def _decoded(content: bytes) -> _Slot | None:
    if not content:
        return None
    heading, _newline, rest = content.partition(b"\n")
    body = rest.rstrip(b"\n")
    if heading != b"%s %s" % (FORMAT, _checksum(body).encode()):
        return None
    return _read(body, _Slot)


def _read(content: bytes, kind: type[Kind]) -> Kind | None:
    """None for what is not written as that kind is."""
    import msgspec  # noqa: PLC0415 - who finds nothing does not wait for it

    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None


def _checksum(content: bytes) -> str:
    import hashlib  # noqa: PLC0415 - who finds nothing does not wait for it

    return hashlib.sha256(content).hexdigest()
