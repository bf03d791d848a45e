"""Files that are replaced whole or not at all, whatever fails and whenever the power goes."""

import errno
import os
import stat
from contextlib import suppress
from io import FileIO
from pathlib import Path

_ATTEMPTS = 3
_TEMPORARY = ".tmp"


class Disk:
    """The few things that keeping a file asks of the system; a test hands in one that fails."""

    def make_folder(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)

    def names(self, folder: Path) -> list[str]:
        return [path.name for path in folder.iterdir()]

    def read(self, path: Path, most: int) -> bytes:
        """No more than `most` bytes of it."""
        with path.open("rb") as file:
            return file.read(most)

    def may_write(self, path: Path) -> bool:
        return os.access(path, os.W_OK)

    def create(self, path: Path) -> FileIO:
        return FileIO(path, "x")

    def overwrite(self, path: Path) -> FileIO:
        """Open it from its beginning, with what it holds still there; a new one is for its owner alone."""
        return FileIO(os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600), "w")

    def write(self, file: FileIO, rest: memoryview) -> int:
        """How many bytes the system took: on a full disk fewer than it was given."""
        return file.write(rest)

    def sync(self, file: FileIO) -> None:
        os.fsync(file.fileno())

    def replace(self, source: Path, target: Path) -> None:
        source.replace(target)

    def remove(self, path: Path) -> None:
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


_DISK = Disk()


def replace_file(path: Path, content: bytes, disk: Disk = _DISK) -> None:
    """Put `content` in the place of the file at `path`, where a link leads; after an OSError the old one is whole.

    Temporary files that a killed writer left are swept. A writer whose own one is swept by another tries again.
    """
    target = Path(os.path.realpath(path))
    disk.make_folder(target.parent)
    for _ in range(_ATTEMPTS - 1):
        with suppress(FileNotFoundError):
            _replace_once(target, content, disk)
            return
    _replace_once(target, content, disk)


def _replace_once(target: Path, content: bytes, disk: Disk) -> None:
    _sweep(target, disk)
    temporary = target.with_name(f".{target.name}.{os.urandom(6).hex()}{_TEMPORARY}")
    try:
        _write_down(temporary, content, disk)
        _make_as_private(temporary, target)
        disk.replace(temporary, target)
    except BaseException:
        _remove(temporary, disk)
        raise
    # Windows and some network drives cannot sync a folder: there the system decides when the new name is kept.
    with suppress(OSError):
        disk.sync_folder(target.parent)


def _write_down(temporary: Path, content: bytes, disk: Disk) -> None:
    """All of `content`, on the disk and not only on its way there."""
    with disk.create(temporary) as file:
        rest = memoryview(content)
        while rest:
            taken = disk.write(file, rest)
            if not taken:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(temporary))
            rest = rest[taken:]
        disk.sync(file)


def _make_as_private(temporary: Path, target: Path) -> None:
    """Who might read and write the old file may do so with the new one, and nobody else."""
    with suppress(OSError):
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))


def _sweep(target: Path, disk: Disk) -> None:
    """What cannot be listed or removed does not stand in the way."""
    with suppress(OSError):
        for name in disk.names(target.parent):
            if name.startswith(f".{target.name}.") and name.endswith(_TEMPORARY):
                _remove(target.with_name(name), disk)


def _remove(path: Path, disk: Disk) -> None:
    with suppress(OSError):
        disk.remove(path)
