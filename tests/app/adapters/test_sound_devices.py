import sys
from collections.abc import Callable

import pytest

from app.adapters.sound_devices import SoundDevices
from app.domain.refused import RefusedError
from app.domain.voice import Microphone
from tests.app.adapters.sound_library import FakeSoundDevices, PortAudioError


def nobody(_data: bytes) -> None:
    pass


def test_the_microphone_has_a_name() -> None:
    library = FakeSoundDevices()
    assert SoundDevices(lambda: library).microphone() == Microphone("Desk microphone")


def test_it_is_loaded_once_and_counts_the_devices_anew() -> None:
    library, loaded = FakeSoundDevices(), []

    def load() -> FakeSoundDevices:
        loaded.append(library)
        return library

    devices = SoundDevices(load)
    devices.microphone()
    devices.microphone()
    stream = devices.listen(nobody)
    assert (len(loaded), library.counted) == (1, 3)
    devices.microphone()
    assert library.counted == 3, "while it is heard, nothing is taken from under it"
    devices.close(stream)
    devices.microphone()
    assert library.counted == 4


@pytest.mark.parametrize("library", [FakeSoundDevices(name=""), FakeSoundDevices(8_000)])
def test_without_a_microphone_it_says_so(library: FakeSoundDevices) -> None:
    found = SoundDevices(lambda: library).microphone()
    assert (found.name, found.amiss) == ("", "there is no microphone that can be used")
    assert found.hint


def test_one_that_cannot_do_the_usual_rate_does_another() -> None:
    library = FakeSoundDevices(44_100)
    assert SoundDevices(lambda: library).listen(nobody).samplerate == 44_100


def test_what_is_heard_is_told() -> None:
    library, heard = FakeSoundDevices(), list[bytes]()
    devices = SoundDevices(lambda: library)
    stream = devices.listen(heard.append)
    library.stream.say(b"abcd")
    assert heard == [b"abcd"]
    devices.close(stream)
    assert library.stream.closed


@pytest.mark.parametrize(
    ("library", "ask", "sentence"),
    [
        (FakeSoundDevices(8_000), lambda devices: devices.listen(nobody), "no microphone"),
        (FakeSoundDevices(), lambda devices: devices.listen(nobody), "no microphone"),
        (FakeSoundDevices(), lambda devices: devices.speak(16_000, 1), "nothing can be heard"),
    ],
)
def test_a_device_that_fails_is_told_plainly(
    library: FakeSoundDevices, ask: Callable[[SoundDevices], object], sentence: str
) -> None:
    library.fails = PortAudioError()
    with pytest.raises(RefusedError, match=sentence):
        ask(SoundDevices(lambda: library))


def test_what_is_written_is_heard() -> None:
    library = FakeSoundDevices()
    devices = SoundDevices(lambda: library)
    stream = devices.speak(48_000, 1)
    stream.write(b"ab")
    assert library.stream.written == 2
    devices.close(stream)


@pytest.mark.parametrize(("error", "hint"), [(ImportError(), "pip install"), (OSError(), "libportaudio2")])
def test_without_the_library_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, error: Exception, hint: str
) -> None:
    class Missing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "sounddevice":
                raise error

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    found = SoundDevices().microphone()
    assert found.amiss == "the part that hears a microphone is not installed"
    assert hint in found.hint


def test_where_it_is_installed_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", FakeSoundDevices())
    assert SoundDevices().microphone().name == "Desk microphone"
