"""Real processes: windows that hang, that never come, and that only take their time."""

import os
import signal
import time
from pathlib import Path

import pytest

from app import guardian
from app.guardian import AT_EASE, FAREWELL, MOST_RESTARTS, PREPARING, SPEAKING, Life
from tests.guarded import Window, beat, guarded

pytestmark = pytest.mark.usefixtures("impatient", "signals_as_they_were")


def hangs_once(first: bytes) -> Window:
    def window(life: Life) -> int:
        if life.before:
            return 0
        beat(life, first)
        signal.signal(signal.SIGABRT, signal.SIG_IGN)
        time.sleep(60)
        return 9

    return window


@pytest.mark.parametrize(("says", "patience_s"), [(SPEAKING, 0.4), (AT_EASE, 0.8)])
def test_a_window_that_hangs_is_ended_and_followed_by_another(tmp_path: Path, says: bytes, patience_s: float) -> None:
    since_s = time.monotonic()
    code, lives = guarded(hangs_once(says), tmp_path / "lives")
    assert code == 0
    assert lives[1].startswith("silent for ")
    assert time.monotonic() - since_s >= patience_s


def test_a_window_that_hangs_may_write_down_where(tmp_path: Path) -> None:
    def window(life: Life) -> int:
        if life.before:
            return 0
        signal.signal(signal.SIGABRT, lambda *_: os._exit(5))
        beat(life, SPEAKING)
        time.sleep(60)
        return 9

    code, lives = guarded(window, tmp_path / "lives")
    assert code == 0
    assert lives[1].startswith("silent for ")


def test_a_window_that_is_stopped_is_ended_too(tmp_path: Path) -> None:
    def window(life: Life) -> int:
        if life.before:
            return 0
        beat(life, SPEAKING)
        os.kill(os.getpid(), signal.SIGSTOP)
        return 9

    assert guarded(window, tmp_path / "lives")[0] == 0


def test_a_heart_that_beats_keeps_its_window(tmp_path: Path) -> None:
    def window(life: Life) -> int:
        for _ in range(12):
            beat(life, SPEAKING + b"?")
            time.sleep(0.1)
        return 0

    assert guarded(window, tmp_path / "lives") == (0, [""])


def test_a_window_that_hangs_after_its_farewell_is_ended(tmp_path: Path) -> None:
    code, lives = guarded(hangs_once(FAREWELL), tmp_path / "lives")
    assert (code, lives) == (128 + signal.SIGKILL, [""])


def test_a_window_that_reads_a_long_file_is_left_to_it(tmp_path: Path) -> None:
    def window(life: Life) -> int:
        beat(life, AT_EASE + PREPARING)
        time.sleep(1.2)
        return 0

    assert guarded(window, tmp_path / "lives") == (0, [""])


def mute(_life: Life) -> int:
    time.sleep(60)
    return 9


def test_windows_that_never_beat_are_given_longer_each_time_and_not_started_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(guardian, "FIRST_BEAT_S", (0.1, 0.3, 0.6))
    monkeypatch.setattr(guardian, "WITHIN_S", 0.0)
    code, lives = guarded(mute, tmp_path / "lives")
    assert code == 128 + signal.SIGABRT
    assert [life.partition("silent")[0] for life in lives] == ["", "", "safe: ", "anew: "]
    silent_s = [float(life.split()[-2]) for life in lives[1:]]
    assert [silent_s[0] >= 0.1, silent_s[1] >= 0.3, silent_s[2] >= 0.6] == [True] * 3
    assert "again and again" in capfd.readouterr().err


def test_a_window_that_only_comes_late_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guardian, "FIRST_BEAT_S", (0.1, 2.0, 2.0))

    def window(life: Life) -> int:
        time.sleep(0.5)
        beat(life, PREPARING)
        return int(not life.before)

    code, lives = guarded(window, tmp_path / "lives")
    assert (code, len(lives)) == (0, 2)


def test_the_time_in_which_windows_hang_does_not_count_as_life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each hangs right after its first beat, and the silences are longer than the time within which ends count."""
    monkeypatch.setattr(guardian, "WITHIN_S", 0.3)

    def window(life: Life) -> int:
        beat(life, SPEAKING)
        return 0 if life.safe else mute(life)

    code, lives = guarded(window, tmp_path / "lives")
    assert (code, len(lives)) == (0, 2 + MOST_RESTARTS)
    assert lives[-1].startswith("safe: silent")


def apart(window: Window, record: Path) -> tuple[int, list[str]]:
    """The same under a guardian that is a process of its own, and can be stopped."""
    process = os.fork()
    if not process:
        os._exit(guarded(window, record)[0])
    _process, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status), record.read_text().splitlines()


def test_a_machine_that_slept_is_no_silence(tmp_path: Path) -> None:
    def window(life: Life) -> int:
        beat(life, SPEAKING)
        time.sleep(0.2)
        os.kill(os.getppid(), signal.SIGSTOP)  # nobody is awake, neither the guardian nor its window
        time.sleep(1.5)
        os.kill(os.getppid(), signal.SIGCONT)
        time.sleep(0.2)
        beat(life, SPEAKING)
        return 0

    assert apart(window, tmp_path / "lives") == (0, [""])


def test_a_process_that_cannot_be_killed_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[int] = []
    monkeypatch.setattr(guardian, "_KILLED_S", 0.05)
    monkeypatch.setattr(guardian, "_exit_code", lambda _process, **_how: None)
    monkeypatch.setattr(os, "kill", lambda _process, number: sent.append(number))
    assert guardian._end(-1) == -signal.SIGKILL
    assert sent == [signal.SIGABRT, signal.SIGKILL]
