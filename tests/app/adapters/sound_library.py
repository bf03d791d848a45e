"""A stand-in for the library of sound devices: it hears and says what the test wants."""

import threading
from collections.abc import Callable


class PortAudioError(Exception):
    pass


class FakeStream:
    """Counts what is written; waits at most for the test's leave."""

    latency = 0.2

    def __init__(self, samplerate: float, callback: Callable[..., None] | None = None) -> None:
        self.samplerate, self._callback = samplerate, callback
        self.written = 0
        self.closed = self.aborted = self.stopped = False
        self.may_write = threading.Event()
        self.may_write.set()
        self.is_writing = threading.Event()
        self.fails: Exception | None = None

    def start(self) -> None:
        pass

    def say(self, data: bytes) -> None:
        """Let the microphone hear that."""
        assert self._callback is not None
        self._callback(data, len(data) // 2, None, None)

    def write(self, data: bytes) -> bool:
        self.is_writing.set()
        self.may_write.wait()
        if self.aborted:
            raise PortAudioError
        if self.fails is not None:
            raise self.fails
        self.written += len(data)
        return False

    def stop(self) -> None:
        self.stopped = True

    def abort(self) -> None:
        self.aborted = True
        self.may_write.set()

    def close(self) -> None:
        self.closed = True


class FakeSoundDevices:
    """As much of sounddevice as is used."""

    PortAudioError = PortAudioError

    def __init__(self, *rates: int, name: str = "Desk microphone") -> None:
        self.rates, self.name = rates or (16_000, 48_000), name
        self.streams: list[FakeStream] = []
        self.counted = 1
        self.fails: Exception | None = None

    @property
    def stream(self) -> FakeStream:
        return self.streams[-1]

    def _initialize(self) -> None:
        self.counted += 1

    def _terminate(self) -> None:
        pass

    def check_input_settings(self, *, channels: int, dtype: str, samplerate: int) -> None:
        assert (channels, dtype) == (1, "int16")
        if samplerate not in self.rates:
            raise PortAudioError

    def query_devices(self, kind: str) -> dict[str, object]:
        assert kind == "input"
        if not self.name:
            raise PortAudioError
        return {"name": self.name}

    def RawInputStream(self, **asked: object) -> FakeStream:  # noqa: N802 - the library's name
        return self._made(asked)

    def RawOutputStream(self, **asked: object) -> FakeStream:  # noqa: N802 - likewise
        return self._made(asked)

    def _made(self, asked: dict[str, object]) -> FakeStream:
        if self.fails is not None:
            raise self.fails
        rate, callback = asked["samplerate"], asked.get("callback")
        assert isinstance(rate, int)
        self.streams.append(FakeStream(rate, callback if callable(callback) else None))
        return self.stream
