from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.adapters.flac import Flac
from app.adapters.recordings import RecordingsFolder
from app.adapters.sound_devices import SoundDevices
from app.adapters.voice_player import VoicePlayer
from app.domain.refused import RefusedError
from app.domain.take import TakeKey
from tests.app.adapters.sound_library import FakeSoundDevices, FakeStream, PortAudioError

KEY = TakeKey(3, 1_764_133_200.0)
RATE = 16_000
LASTS_S = 3.0


class Room:
    """A player whose loudspeaker takes what it is given, as fast as the test lets it."""

    def __init__(self, folder: Path) -> None:
        self.library, self.recordings = FakeSoundDevices(), RecordingsFolder(folder)
        file = Flac().create(self.recordings.make_room(KEY), RATE)
        file.buffer_write(b"\x01\x00" * round(LASTS_S * RATE), dtype="int16")
        file.close()
        self.player = VoicePlayer(SoundDevices(lambda: self.library), Flac(), self.recordings)

    def open_with(self, monkeypatch: pytest.MonkeyPatch, change: Callable[[FakeStream], None]) -> None:
        """Have the recording ready, and a loudspeaker that is as `change` makes it."""
        self.player.open(KEY)
        made = self.library._made

        def changed(asked: dict[str, object]) -> FakeStream:
            stream = made(asked)
            change(stream)
            return stream

        monkeypatch.setattr(self.library, "_made", changed)

    def wait(self) -> None:
        playing = self.player._playing
        assert playing is not None
        playing._thread.join(10.0)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.player.stop()


def test_it_tells_how_long_it_is_and_plays_to_its_end(room: Room) -> None:
    assert room.player.open(KEY) == LASTS_S
    room.player.play(1.0)
    room.wait()
    assert room.library.stream.written == 2 * 2 * RATE
    assert room.library.stream.stopped
    assert room.library.stream.closed
    assert room.player.place_s is None
    assert room.player.complaint() == ""


def test_what_is_heard_is_what_the_loudspeaker_was_told_a_moment_ago(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.open_with(monkeypatch, lambda stream: stream.may_write.clear())
    room.player.play(1.0)
    assert room.player.place_s == 1.0
    playing = room.player._playing
    assert playing is not None
    playing._told += RATE
    assert room.player.place_s == pytest.approx(1.8)
    assert room.library.stream.is_writing.wait(10.0)
    room.player.stop()
    assert room.library.stream.aborted
    assert room.player.place_s is None
    assert room.player.complaint() == ""


def test_a_device_that_still_takes_its_last_piece_is_not_waited_for(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(stream: FakeStream) -> None:
        stream.may_write.clear()
        monkeypatch.setattr(stream, "abort", stream.may_write.set)

    room.open_with(monkeypatch, slow)
    room.player.play(1.0)
    assert room.library.stream.is_writing.wait(10.0)
    room.player.stop()
    assert room.library.stream.written < 2 * RATE
    assert room.library.stream.closed
    assert not room.library.stream.stopped


@pytest.mark.parametrize(("from_s", "seconds"), [(-5.0, LASTS_S), (99.0, 0.0)])
def test_from_outside_it_begins_at_its_ends(room: Room, from_s: float, seconds: float) -> None:
    room.player.open(KEY)
    room.player.play(from_s)
    room.wait()
    assert room.library.stream.written == round(2 * seconds * RATE)


def test_without_a_loudspeaker_it_says_so(room: Room) -> None:
    room.player.open(KEY)
    room.library.fails = PortAudioError()
    with pytest.raises(RefusedError, match="nothing can be heard"):
        room.player.play(0.0)
    assert room.player.place_s is None


def test_a_headphone_that_is_pulled_is_told_once(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.open_with(monkeypatch, lambda stream: setattr(stream, "fails", PortAudioError()))
    room.player.play(0.0)
    room.wait()
    assert "headphone" in room.player.complaint()
    assert room.player.complaint() == ""


def test_nothing_is_played_before_it_is_opened(room: Room) -> None:
    room.player.play(0.0)
    assert room.library.streams == []


def test_a_recording_that_is_gone_is_an_error_of_the_disk(room: Room) -> None:
    with pytest.raises(OSError, match="cannot be used"):
        room.player.open(TakeKey(4, 0.0))
