"""Records a voice: the device tells it what is heard, and a thread of its own writes that down."""

import errno
import queue
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from app.adapters.flac import Flac, SoundFile
from app.adapters.recordings import RecordingsFolder
from app.adapters.sound_devices import SoundDevices, Stream
from app.domain.refused import RefusedError
from app.domain.take import TakeKey
from app.domain.voice import Microphone, silence_before
from app.ports import Clock
from app.translation import _

LEAST_FREE_MB = 50.0
"""So much is left on the disk for what matters more: the place in the speech, and what becomes of it."""

_LOOKED_AT_EVERY = 50
"""Pieces of sound between two looks at the disk."""

_MOST_WAITING = 200
"""Pieces of sound that wait for a disk that is slow: 20 seconds."""

_BYTES_A_FRAME = 2
DEAF_S = 5.0
"""A microphone that tells nothing for so long, not even silence, is gone."""


@dataclass(frozen=True, slots=True)
class _Sound:
    """What was heard until `ended_s` on the clock; the first after a while is `anew`."""

    data: bytes
    ended_s: float
    anew: bool


class VoiceRecorder:
    """A VoiceRecorder; whatever becomes of microphone or disk, what was recorded until then is kept."""

    def __init__(self, devices: SoundDevices, flac: Flac, recordings: RecordingsFolder, clock: Clock) -> None:
        self._devices, self._flac, self._recordings, self._clock = devices, flac, recordings, clock
        self._take: TakeKey | None = None
        self._stream: Stream | None = None
        self._writing: _Writing | None = None
        self._anew = False

    def microphone(self) -> Microphone:
        """The one that would be used, or why there is none; never an error."""
        return self._devices.microphone()

    def listen(self, take: TakeKey, began_s: float) -> None:
        """Record from now on for a take that began at `began_s` on the clock; raises RefusedError and OSError."""
        if take != self._take:
            self.end(keep=True)
        self.pause()
        if self._writing is not None and not self._writing.goes_on:
            raise RefusedError(_("the recording of this take has ended"), _("the next take is recorded again"))
        self._anew = True
        self._stream = self._devices.listen(self._hear)
        if self._writing is None:
            self._writing, self._take = self._begun(take, began_s, int(self._stream.samplerate)), take
        self._writing.expect_sound()

    def pause(self) -> None:
        """Hear nothing until `listen`; the recording stays open."""
        if self._writing is not None:
            self._writing.expect_nothing()
        if self._stream is not None:
            self._devices.close(self._stream)
            self._stream = None

    def end(self, *, keep: bool) -> None:
        """Close the recording, if there is one; it is gone unless it is to be kept. Never an error."""
        self.pause()
        writing, take = self._writing, self._take
        self._writing = self._take = None
        if writing is None or take is None:
            return
        writing.finish()
        if not keep or writing.is_empty:
            with suppress(OSError):
                self._recordings.path(take).unlink()

    def complaint(self) -> str:
        """Once a sentence when the recording has ended by itself, else nothing."""
        return "" if self._writing is None else self._writing.complaint()

    def _begun(self, take: TakeKey, began_s: float, rate: int) -> "_Writing":
        if self._recordings.free_mb() < LEAST_FREE_MB:
            raise _full()
        path = self._recordings.make_room(take)
        return _Writing(self._flac.create(path, rate), self._recordings, began_s)

    def _hear(self, data: bytes) -> None:
        """Called by the device, which must not wait."""
        writing = self._writing
        if writing is not None:
            self._anew = not writing.take(_Sound(data, self._clock.now_s(), self._anew))


class _Writing:
    """One file, and the thread that writes into it."""

    def __init__(self, file: SoundFile, recordings: RecordingsFolder, began_s: float) -> None:
        self._file, self._recordings, self._began_s = file, recordings, began_s
        self._rate = file.samplerate
        self._waiting: queue.Queue[_Sound | None] = queue.Queue(_MOST_WAITING)
        self._placed = 0
        self._stretches = self._expected = 0
        self._ended = threading.Event()
        self._complaint = ""
        self._thread = threading.Thread(target=self._write, name="voice", daemon=True)
        self._thread.start()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was heard."""
        return not self._placed

    @property
    def goes_on(self) -> bool:
        return self._thread.is_alive()

    def take(self, sound: _Sound) -> bool:
        """Write it down soon; False when too much waits already, and it is lost."""
        try:
            self._waiting.put_nowait(sound)
        except queue.Full:
            return False
        return True

    def expect_sound(self) -> None:
        """From now on it is amiss when none comes."""
        self._stretches += 1
        self._expected = self._stretches

    def expect_nothing(self) -> None:
        self._expected = 0

    def complaint(self) -> str:
        sentence, self._complaint = self._complaint, ""
        return sentence

    def finish(self) -> None:
        """Write what still waits, and close the file."""
        self._ended.set()
        with suppress(queue.Full):
            self._waiting.put_nowait(None)
        self._thread.join()

    def _write(self) -> None:
        try:
            for number, sound in enumerate(self._sounds()):
                if number % _LOOKED_AT_EVERY == 0 and self._recordings.free_mb() < LEAST_FREE_MB:
                    raise _full()
                self._put(sound)
        except (RuntimeError, OSError, AssertionError):  # what the library raises when the disk takes no more
            self._complaint = _(
                "Your voice is not recorded any more: the disk is nearly full. What was recorded is kept."
            )
        finally:
            with suppress(RuntimeError):
                self._file.close()

    def _sounds(self) -> Iterator[_Sound]:
        """One after the other, until the recording is ended."""
        while True:
            expected = self._expected
            try:
                sound = self._waiting.get(timeout=DEAF_S)
            except queue.Empty:
                if self._ended.is_set():
                    return
                self._miss(expected)
                continue
            if sound is None:
                return
            yield sound

    def _miss(self, expected: int) -> None:
        """Nothing has come in all that time; it counts when something was expected from its beginning to its end."""
        if expected and expected == self._expected:
            self._expected = 0
            self._complaint = _("Your voice is not recorded: the microphone is gone. What was recorded is kept.")

    def _put(self, sound: _Sound) -> None:
        """At its place in the take."""
        frames = len(sound.data) // _BYTES_A_FRAME
        ended_s = sound.ended_s - self._began_s
        silence = silence_before(self._placed, self._rate, ended_s, frames, anew=sound.anew)
        self._placed += silence + frames
        while silence:
            piece = min(silence, self._rate)
            self._file.buffer_write(bytes(piece * _BYTES_A_FRAME), dtype="int16")
            silence -= piece
        self._file.buffer_write(sound.data, dtype="int16")


def _full() -> OSError:
    return OSError(errno.ENOSPC, _("the disk is nearly full"))
