"""Plays a recorded voice in a thread of its own."""

import threading
from contextlib import suppress

from app.adapters.flac import Flac, SoundFile
from app.adapters.recordings import RecordingsFolder
from app.adapters.sound_devices import BLOCKS_A_SECOND, SoundDevices, Stream
from app.domain.take import TakeKey
from app.translation import _


class VoicePlayer:
    """A VoicePlayer."""

    def __init__(self, devices: SoundDevices, flac: Flac, recordings: RecordingsFolder) -> None:
        self._devices, self._flac, self._recordings = devices, flac, recordings
        self._take: TakeKey | None = None
        self._playing: _Playing | None = None

    def open(self, take: TakeKey) -> float:
        """Have it ready; its seconds. OSError when it cannot be read, RefusedError without what reads it."""
        self.stop()
        file = self._flac.open(self._recordings.path(take))
        file.close()
        self._take = take
        return file.frames / file.samplerate

    def play(self, from_s: float) -> None:
        """From there to its end; raises RefusedError when nothing can be heard, and OSError."""
        self.stop()
        if self._take is None:
            return
        file = self._flac.open(self._recordings.path(self._take))
        try:
            stream = self._devices.speak(file.samplerate, file.channels)
        except BaseException:
            file.close()
            raise
        self._playing = _Playing(file, stream, self._devices, min(max(round(from_s * file.samplerate), 0), file.frames))

    def stop(self) -> None:
        """Never an error."""
        playing, self._playing = self._playing, None
        if playing is not None:
            playing.stop()

    @property
    def place_s(self) -> float | None:
        """The second that is heard now, None when nothing is."""
        playing = self._playing
        return None if playing is None else playing.place_s

    def complaint(self) -> str:
        """Once a sentence when playing has ended before its time, else nothing."""
        playing = self._playing
        return "" if playing is None else playing.complaint()


class _Playing:
    """From one place on, until the end or until it is stopped."""

    def __init__(self, file: SoundFile, stream: Stream, devices: SoundDevices, first: int) -> None:
        self._file, self._stream, self._devices = file, stream, devices
        self._first = self._told = first
        self._stopped = threading.Event()
        self._complaint = ""
        self._thread = threading.Thread(target=self._play, name="playback", daemon=True)
        self._thread.start()

    @property
    def place_s(self) -> float | None:
        """What was told to the device a moment ago is heard now."""
        if not self._thread.is_alive():
            return None
        rate = self._file.samplerate
        return max(self._told / rate - self._stream.latency, self._first / rate)

    def complaint(self) -> str:
        sentence, self._complaint = self._complaint, ""
        return sentence

    def stop(self) -> None:
        self._stopped.set()
        with suppress(Exception):  # whatever has become of the device
            self._stream.abort()
        self._thread.join()

    def _play(self) -> None:
        frames = self._file.samplerate // BLOCKS_A_SECOND
        try:
            self._file.seek(self._first)
            while not self._stopped.is_set() and (piece := self._file.buffer_read(frames, dtype="int16")):
                self._stream.write(piece)
                self._told += frames
            if not self._stopped.is_set():
                self._stream.stop()  # what is on its way is still heard
        except Exception:  # noqa: BLE001 - a device that was pulled raises what it likes
            if not self._stopped.is_set():
                self._complaint = _("The recording cannot be played on: is the headphone still there?")
        finally:
            self._devices.close(self._stream)
            with suppress(RuntimeError):
                self._file.close()
