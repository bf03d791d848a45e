"""With the library itself: what is written can be heard again, however it ended."""

import math
import signal
import subprocess
import sys
from array import array
from pathlib import Path

import pytest

from app.adapters.flac import Flac
from app.domain.refused import RefusedError

RATE = 16_000
CUT_OFF = """
import os, signal, sys
from pathlib import Path
from app.adapters.flac import Flac
file = Flac().create(Path(sys.argv[1]), 16000)
for _ in range(30):
    file.buffer_write(os.urandom(3200), dtype="int16")
os.kill(os.getpid(), signal.SIGKILL)
"""


def tone(seconds: float) -> bytes:
    return array("h", (round(9000 * math.sin(n / 9)) for n in range(round(seconds * RATE)))).tobytes()


def test_where_it_is_installed_nothing_is_lacking() -> None:
    assert Flac().lacking() == ()


def test_what_was_said_is_heard_to_the_last_sample(tmp_path: Path) -> None:
    path = tmp_path / "take.flac"
    sound = tone(1.5)
    file = Flac().create(path, RATE)
    file.buffer_write(sound, dtype="int16")
    file.close()
    heard = Flac().open(path)
    assert (heard.frames, heard.samplerate, heard.channels) == (24_000, RATE, 1)
    assert bytes(heard.buffer_read(-1, dtype="int16")) == sound
    heard.close()
    assert path.stat().st_size < len(sound)


def test_a_recording_that_was_cut_off_is_heard_to_where_it_was_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "take.flac"
    done = subprocess.run([sys.executable, "-c", CUT_OFF, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    heard = Flac().open(path)
    assert 2.5 <= heard.frames / RATE <= 3.0
    assert heard.seek(RATE) == RATE
    assert len(heard.buffer_read(100, dtype="int16")) == 200
    heard.close()
    again = Flac().open(path)
    assert again.frames == heard.frames
    again.close()


def test_what_is_no_sound_is_an_error_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "text.flac").write_bytes(b"no sound at all")
    for name in ("text.flac", "nothing.flac"):
        with pytest.raises(OSError, match="cannot be used"):
            Flac().open(tmp_path / name)
    with pytest.raises(OSError, match="cannot be used"):
        Flac().create(tmp_path / "no such folder" / "take.flac", RATE)


@pytest.mark.parametrize(
    ("error", "hint"), [(ImportError(), "pip install"), (OSError("sndfile library not found"), "libsndfile1")]
)
def test_without_the_library_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, hint: str
) -> None:
    class Missing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "soundfile":
                raise error

    monkeypatch.delitem(sys.modules, "soundfile", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    with pytest.raises(RefusedError, match=hint):
        Flac().open(tmp_path / "take.flac")
    assert hint in Flac().lacking()[0]
    assert list(tmp_path.iterdir()) == []
