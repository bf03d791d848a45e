"""Sound in FLAC files, through libsndfile where it is installed; it is loaded when it is first asked for."""

import errno
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from app.adapters.voice_library import needed
from app.domain.refused import RefusedError
from app.translation import _

_UNKNOWN = 1 << 60
"""More frames than any sound has: what a file says that nobody came to close."""

_PIECE = 1600
_LENGTH_AT, _LENGTH_BITS = 18, 36
"""Where a FLAC file tells how many frames it has: the last bits of the 8 bytes there."""


class SoundFile(Protocol):
    samplerate: int
    channels: int
    frames: int

    def buffer_read(self, frames: int, dtype: str) -> bytes: ...

    def buffer_write(self, data: bytes, dtype: str) -> None: ...

    def seek(self, frames: int) -> int: ...

    def close(self) -> None: ...


class Flac:
    """Opens sound files; raises RefusedError without the library, OSError for a file that cannot be used."""

    def __init__(self, load: Callable[[], Any] | None = None) -> None:
        self._load = load or _soundfile

    def lacking(self) -> tuple[str, ...]:
        """In a sentence what has to be installed, nothing when it is there."""
        try:
            self._load()
        except RefusedError as refused:
            return (f"{refused.sentence}, {refused.hint}",)
        return ()

    def create(self, path: Path, rate: int) -> SoundFile:
        """One voice, 16 bits a sample."""
        return self._opened(str(path), "w", samplerate=rate, channels=1, format="FLAC", subtype="PCM_16")

    def open(self, path: Path) -> SoundFile:
        """To be heard; one that was cut off tells its length afterwards, too."""
        file = self._opened(str(path))
        if file.frames < _UNKNOWN:
            return file
        frames = _counted(file)
        file.close()
        _tell_length(path, frames)
        return self._opened(str(path))

    def _opened(self, *how: str, **form: object) -> SoundFile:
        library = self._load()
        try:
            opened: SoundFile = library.SoundFile(*how, **form)
        except RuntimeError as error:  # what the library raises, whatever is amiss
            raise OSError(errno.EIO, _("the recording cannot be used"), how[0]) from error
        return opened


def _counted(file: SoundFile) -> int:
    """How many frames can be read."""
    frames = 0
    with suppress(RuntimeError):  # raised at the end of such a file
        while piece := file.buffer_read(_PIECE, dtype="int16"):
            frames += len(piece) // (2 * file.channels)
    return frames


def _tell_length(path: Path, frames: int) -> None:
    """Write into the file how long it is, in the place that was left for that."""
    with path.open("r+b") as file:
        file.seek(_LENGTH_AT)
        told = int.from_bytes(file.read(8)) >> _LENGTH_BITS << _LENGTH_BITS
        file.seek(_LENGTH_AT)
        file.write((told | frames).to_bytes(8))


def _soundfile() -> Any:  # noqa: ANN401 - the library comes without types
    """Raises RefusedError where it is not installed."""
    install = _("install libsndfile (Debian and Ubuntu: apt install libsndfile1)")
    with needed(_("what keeps sound is not installed"), install):
        import soundfile  # noqa: PLC0415 - the first frame does not wait for it
    return soundfile
