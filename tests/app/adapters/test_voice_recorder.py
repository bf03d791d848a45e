"""With the library that writes the files; only the microphone is a stand-in."""

import errno
import queue
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.adapters import voice_recorder
from app.adapters.flac import Flac
from app.adapters.recordings import RecordingsFolder
from app.adapters.sound_devices import SoundDevices
from app.adapters.voice_recorder import VoiceRecorder
from app.domain.refused import RefusedError
from app.domain.take import TakeKey
from tests.app.adapters.sound_library import FakeSoundDevices, PortAudioError
from tests.fakes import FakeClock

KEY = TakeKey(3, 1_764_133_200.0)
RATE = 16_000
PIECE = RATE // 10
LOUD = b"\x10\x27" * PIECE


class Studio:
    """A recorder whose microphone hears what the test says."""

    def __init__(self, folder: Path) -> None:
        self.library, self.clock = FakeSoundDevices(), FakeClock()
        self.recordings = RecordingsFolder(folder)
        self.recorder = VoiceRecorder(SoundDevices(lambda: self.library), Flac(), self.recordings, self.clock)
        self.began_s = self.clock.now_s()

    def speak(self, pieces: int) -> None:
        """A tenth of a second each."""
        for _ in range(pieces):
            self.clock.pass_s(0.1)
            self.library.stream.say(LOUD)

    def wait_until_written(self, pieces: int) -> None:
        writing = self.recorder._writing
        assert writing is not None
        while writing._placed < pieces * PIECE:
            writing._thread.join(0.001)

    def loud(self) -> list[bool]:
        """Of each tenth of a second of what was recorded, whether something was said."""
        file = Flac().open(self.recordings.path(KEY))
        heard = bytes(file.buffer_read(-1, dtype="int16"))
        file.close()
        return [any(heard[at : at + 2 * PIECE]) for at in range(0, len(heard), 2 * PIECE)]


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    made = Studio(tmp_path / "voice")
    yield made
    made.recorder.end(keep=True)


def test_second_n_of_the_recording_is_second_n_of_the_take(studio: Studio) -> None:
    studio.clock.pass_s(0.5)
    studio.recorder.listen(KEY, studio.began_s)
    studio.speak(3)
    studio.recorder.pause()
    studio.clock.pass_s(1.5)
    studio.recorder.listen(KEY, studio.began_s)
    studio.speak(2)
    studio.recorder.end(keep=True)
    assert studio.loud() == [False] * 5 + [True] * 3 + [False] * 15 + [True] * 2
    assert studio.library.stream.closed
    assert studio.recorder.complaint() == ""


def test_what_is_not_kept_is_gone(studio: Studio) -> None:
    studio.recorder.listen(KEY, studio.began_s)
    studio.speak(1)
    studio.recorder.end(keep=False)
    assert list(studio.recordings.folder.iterdir()) == []


def test_without_a_beginning_there_is_no_end(studio: Studio) -> None:
    studio.recorder.pause()
    studio.recorder.end(keep=False)
    assert studio.recorder.microphone().name == "Desk microphone"
    assert not studio.recordings.folder.exists()


def test_another_take_is_another_recording(studio: Studio) -> None:
    studio.recorder.listen(TakeKey(2, 0.0), studio.began_s)
    studio.speak(1)
    studio.recorder.listen(KEY, studio.began_s)
    studio.speak(1)
    studio.recorder.end(keep=True)
    assert len(list(studio.recordings.folder.iterdir())) == 2


def test_without_a_microphone_no_file_is_made(studio: Studio) -> None:
    studio.library.fails = PortAudioError()
    with pytest.raises(RefusedError, match="microphone"):
        studio.recorder.listen(KEY, studio.began_s)
    studio.recorder.end(keep=True)
    assert not studio.recordings.folder.exists()


def test_on_a_disk_that_is_nearly_full_nothing_is_begun(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1e6))
    with pytest.raises(OSError, match="disk is nearly full"):
        studio.recorder.listen(KEY, studio.began_s)


def test_a_disk_that_fills_up_ends_the_recording_and_what_was_recorded_is_heard(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio.recorder.listen(KEY, studio.began_s)
    studio.speak(30)
    studio.wait_until_written(30)
    monkeypatch.setattr(voice_recorder, "LEAST_FREE_MB", float("inf"))
    studio.speak(60)
    writing = studio.recorder._writing
    assert writing is not None
    writing._thread.join(10.0)
    assert "the disk is nearly full" in studio.recorder.complaint()
    assert studio.recorder.complaint() == ""
    with pytest.raises(RefusedError, match="has ended"):
        studio.recorder.listen(KEY, studio.began_s)
    studio.recorder.end(keep=True)
    assert 30 <= len(studio.loud()) <= 90


def test_a_disk_that_takes_no_more_is_told(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    studio.recorder.listen(KEY, studio.began_s)
    studio.speak(1)
    studio.wait_until_written(1)
    writing = studio.recorder._writing
    assert writing is not None
    monkeypatch.setattr(
        writing, "_put", lambda _sound: (_ for _ in ()).throw(OSError(errno.ENOSPC, "No space left on device"))
    )
    studio.speak(1)
    writing._thread.join(10.0)
    assert "What was recorded is kept" in studio.recorder.complaint()


def test_a_microphone_that_is_pulled_is_told_once(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_recorder, "DEAF_S", 0.01)
    studio.recorder.listen(KEY, studio.began_s)
    studio.speak(2)
    complaint = ""
    while not complaint:
        complaint = studio.recorder.complaint()
    assert complaint == "Your voice is not recorded: the microphone is gone. What was recorded is kept."
    studio.recorder.pause()
    studio.clock.pass_s(0.3)
    studio.recorder.listen(KEY, studio.began_s)
    studio.speak(1)
    studio.recorder.end(keep=True)
    assert studio.loud() == [True, True, False, False, False, True]


def test_a_microphone_that_is_not_listened_to_may_be_silent(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_recorder, "DEAF_S", 0.001)
    studio.recorder.listen(KEY, studio.began_s)
    studio.speak(1)
    studio.recorder.pause()
    writing = studio.recorder._writing
    assert writing is not None
    writing._miss(0)
    writing._miss(7)
    assert studio.recorder.complaint() == ""


def test_what_comes_too_fast_is_lost_and_the_rest_stays_in_its_place(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio.recorder.listen(KEY, studio.began_s)
    writing = studio.recorder._writing
    assert writing is not None
    really = writing._waiting.put_nowait

    def full(_sound: object) -> None:
        raise queue.Full

    studio.speak(1)
    monkeypatch.setattr(writing._waiting, "put_nowait", full)
    studio.speak(2)
    monkeypatch.setattr(writing._waiting, "put_nowait", really)
    studio.speak(1)
    studio.recorder.end(keep=True)
    assert studio.loud() == [True, False, False, True]


def test_a_recording_ends_even_when_too_much_waits(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_recorder, "DEAF_S", 0.01)
    studio.recorder.listen(KEY, studio.began_s)
    studio.speak(2)
    writing = studio.recorder._writing
    assert writing is not None
    monkeypatch.setattr(writing._waiting, "put_nowait", lambda _nothing: (_ for _ in ()).throw(queue.Full))
    studio.recorder.end(keep=True)
    assert studio.loud() == [True, True]


def test_what_is_heard_after_the_end_is_not_recorded(studio: Studio) -> None:
    studio.recorder.listen(KEY, studio.began_s)
    studio.recorder.end(keep=True)
    studio.speak(1)
    assert studio.recordings.size(KEY) == 0, "nor is silence kept"
