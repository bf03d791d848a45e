"""Microphone and loudspeaker, through PortAudio where it is installed; it is loaded when it is first asked for."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol

from app.adapters.voice_library import needed
from app.domain.refused import RefusedError
from app.domain.voice import Microphone
from app.translation import _

RATES = (16_000, 48_000, 44_100)
"""Samples a second: what carries a voice well, and what a device has that does not do that."""

BLOCKS_A_SECOND = 10
LATENCY_S = 0.2
"""So long a sound may wait in the device: longer than Python is ever busy with something else."""


class Stream(Protocol):
    """Sound that flows to or from a device until it is closed."""

    samplerate: float
    latency: float

    def start(self) -> None: ...

    def write(self, data: bytes) -> bool:
        """Let it be heard; waits until there is room for it."""
        ...

    def stop(self) -> None:
        """Let what is on its way be heard."""
        ...

    def abort(self) -> None: ...

    def close(self) -> None: ...


Heard = Callable[[bytes], None]
"""Told each piece of sound: mono, 16 bits a sample."""


class SoundDevices:
    """The devices that the person has chosen in the system; each thing that can fail raises RefusedError."""

    def __init__(self, load: Callable[[], Any] | None = None) -> None:
        self._load = load or _portaudio
        self._lock = threading.Lock()
        self._loaded: Any = None
        self._open = 0

    def microphone(self) -> Microphone:
        """The one that would be used, or why there is none; never an error."""
        try:
            with self._lock, _told_plainly(_no_microphone()):
                library = self._looked_anew()
                rate = _rate_of(library)
                name = str(library.query_devices(kind="input")["name"])
        except RefusedError as refused:
            return Microphone(amiss=refused.sentence, hint=refused.hint)
        return Microphone(name) if rate else Microphone(amiss=_no_microphone().sentence, hint=_no_microphone().hint)

    def listen(self, heard: Heard) -> Stream:
        """From now on `heard` is told, in a thread of the device's."""
        with self._lock, _told_plainly(_no_microphone()):
            library = self._looked_anew()
            rate = _rate_of(library)
            if not rate:
                raise _no_microphone()
            stream: Stream = library.RawInputStream(
                samplerate=rate,
                channels=1,
                dtype="int16",
                blocksize=rate // BLOCKS_A_SECOND,
                latency=LATENCY_S,
                callback=lambda data, _frames, _time, _status: heard(bytes(data)),
            )
            stream.start()
            self._open += 1
            return stream

    def speak(self, rate: int, channels: int) -> Stream:
        """What is written to it is heard."""
        with self._lock, _told_plainly(_no_loudspeaker()):
            library = self._looked_anew()
            stream: Stream = library.RawOutputStream(
                samplerate=rate, channels=channels, dtype="int16", latency=LATENCY_S
            )
            stream.start()
            self._open += 1
            return stream

    def close(self, stream: Stream) -> None:
        """Whatever has become of its device; never an error."""
        with self._lock, suppress(Exception):
            self._open -= 1
            stream.close()

    def _looked_anew(self) -> Any:  # noqa: ANN401 - the library comes without types
        """PortAudio, with the devices that are there now: it counts them once, when it begins."""
        if self._loaded is None:
            self._loaded = self._load()
        elif not self._open:
            self._loaded._terminate()  # noqa: SLF001 - there is no other way to have the devices counted again
            self._loaded._initialize()  # noqa: SLF001 - as above
        return self._loaded


def _rate_of(library: Any) -> int:  # noqa: ANN401 - as above
    """The first rate that the microphone can do; 0 when it can do none."""
    for rate in RATES:
        with suppress(library.PortAudioError, ValueError):
            library.check_input_settings(channels=1, dtype="int16", samplerate=rate)
            return rate
    return 0


def _portaudio() -> Any:  # noqa: ANN401 - as above
    """Raises RefusedError where it is not installed."""
    install = _("install PortAudio (Debian and Ubuntu: apt install libportaudio2)")
    with needed(_("the part that hears a microphone is not installed"), install):
        import sounddevice  # noqa: PLC0415 - it looks for devices as it is loaded, which takes its time
    return sounddevice


@contextmanager
def _told_plainly(refused: RefusedError) -> Iterator[None]:
    """Whatever the library has to say, the person is told what it means."""
    try:
        yield
    except RefusedError:
        raise
    except Exception as error:
        raise refused from error


def _no_microphone() -> RefusedError:
    return RefusedError(_("there is no microphone that can be used"), _("plug one in, or choose one in your system"))


def _no_loudspeaker() -> RefusedError:
    return RefusedError(
        _("nothing can be heard on this machine"), _("plug in a headphone, or choose one in your system")
    )
