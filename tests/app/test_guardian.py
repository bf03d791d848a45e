"""Real processes: what the guardian does when its window ends, hangs, or is asked to end."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app import guardian
from app.guardian import ALONE, AT_EASE, FAREWELL, MOST_RESTARTS, PREPARING, SPEAKING, Guardian, Life, stand_guard

Window = Callable[[Life], int]


@pytest.fixture(autouse=True)
def _signals_as_they_were() -> Iterator[None]:
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guardian, "PATIENCE_S", {SPEAKING: 0.4, AT_EASE: 0.8, PREPARING: 5.0, FAREWELL: 0.6})
    monkeypatch.setattr(guardian, "_SLICE_S", 0.05)
    monkeypatch.setattr(guardian, "_LAST_WORDS_S", 0.1)


def guarded(window: Window, record: Path) -> tuple[int, list[str]]:
    """The exit code of the guardian, and a line for each life that a window had."""
    life = Guardian().stand()
    if isinstance(life, Life):
        with record.open("a") as file:
            file.write(f"{life.rung.name.lower() + ': ' if life.safe else ''}{life.before}\n")
        os._exit(window(life))
    return life, record.read_text().splitlines()


def beat(life: Life, beats: bytes) -> None:
    assert life.heart is not None
    os.write(life.heart, beats)


def killed(_life: Life) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


@pytest.mark.parametrize("code", [0, 2])
def test_a_window_that_ends_well_ends_both(tmp_path: Path, code: int) -> None:
    assert guarded(lambda _life: code, tmp_path / "lives") == (code, [""])


def test_a_window_that_is_killed_is_followed_by_another(tmp_path: Path) -> None:
    window: Window = lambda life: 0 if life.before else killed(life)  # noqa: E731 - one of many windows
    assert guarded(window, tmp_path / "lives") == (0, ["", "ended with -9"])


def test_a_window_that_fails_is_followed_by_another(tmp_path: Path) -> None:
    assert guarded(lambda life: 0 if life.before else 1, tmp_path / "lives") == (0, ["", "ended with 1"])


def test_after_three_restarts_within_a_minute_the_next_is_safe(tmp_path: Path) -> None:
    code, lives = guarded(lambda life: 0 if life.safe else killed(life), tmp_path / "lives")
    assert code == 0
    assert lives == ["", *["ended with -9"] * MOST_RESTARTS, "safe: ended with -9"]


def test_when_the_safe_one_fails_as_often_the_next_begins_anew_and_then_nothing_is_started(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, lives = guarded(killed, tmp_path / "lives")
    assert code == 128 + signal.SIGKILL
    assert capfd.readouterr().err.startswith("Rostrum has ended unasked again and again, and is not started any more.")
    often = 1 + MOST_RESTARTS
    assert lives[often:] == ["safe: ended with -9"] * often + ["anew: ended with -9"] * often


def test_restarts_long_ago_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guardian, "WITHIN_S", 0.0)

    def window(life: Life) -> int:
        lives = (tmp_path / "lives").read_text().count("\n")
        return 0 if lives > 3 * MOST_RESTARTS or life.safe else 1

    _code, lives = guarded(window, tmp_path / "lives")
    assert not [life for life in lives if life.startswith("safe")]


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


def test_after_a_farewell_nothing_is_started_whatever_happens(tmp_path: Path) -> None:
    def window(life: Life) -> int:
        beat(life, FAREWELL)
        return killed(life)

    assert guarded(window, tmp_path / "lives") == (128 + signal.SIGKILL, [""])


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


def test_who_asks_for_an_end_while_a_window_is_being_started_is_heard() -> None:
    starts: list[int] = []

    def fork() -> int:
        if starts:
            os.kill(os.getpid(), signal.SIGTERM)
        starts.append(0)
        return os.fork()

    life = Guardian(fork).stand()
    if isinstance(life, Life):
        time.sleep(3 if life.before else 0)
        os._exit(9)
    assert life == 128 + signal.SIGTERM
    assert len(starts) == 2


def test_who_asked_for_an_end_before_a_window_was_there_is_heard() -> None:
    late = Guardian()
    late._leaving = True
    window = late._begin()
    if window is None:
        time.sleep(3)
        os._exit(9)
    _process, status = os.waitpid(window.process, 0)
    os.close(window.hears)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGTERM


def test_who_closes_the_terminal_ends_neither_window_nor_guardian(tmp_path: Path) -> None:
    def window(life: Life) -> int:
        for process in (os.getppid(), os.getpid()):
            os.kill(process, signal.SIGHUP)
        beat(life, SPEAKING)
        return 0

    assert guarded(window, tmp_path / "lives") == (0, [""])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_who_asks_the_guardian_to_end_asks_the_window(tmp_path: Path, number: int) -> None:
    def window(life: Life) -> int:
        signal.signal(number, lambda *_: os._exit(7))
        os.kill(os.getppid(), number)
        time.sleep(5)
        return int(bool(life.before))

    assert guarded(window, tmp_path / "lives") == (7, [""])


def test_a_window_that_is_asked_to_end_itself_is_not_followed(tmp_path: Path) -> None:
    def window(_life: Life) -> int:
        os.kill(os.getpid(), signal.SIGTERM)
        return 9

    assert guarded(window, tmp_path / "lives") == (128 + signal.SIGTERM, [""])


def test_the_window_itself_is_given_its_heart() -> None:
    life = Guardian(fork=lambda: 0).stand()
    assert isinstance(life, Life)
    assert life.heart is not None
    assert not os.get_blocking(life.heart)
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    os.close(life.heart)


def test_a_question_to_a_window_that_is_gone_is_no_error() -> None:
    guardian_alone = Guardian()
    guardian_alone._pass_on(signal.SIGTERM, None)
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
        guardian_alone._window = guardian._Window(gone.pid, -1)
        guardian_alone._pass_on(signal.SIGTERM, None)


def test_where_there_can_be_no_guardian_or_none_is_wanted_the_window_is_on_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert stand_guard("darwin") == Life()
    assert stand_guard("linux", {ALONE: "1"}) == Life()
    monkeypatch.setattr(guardian, "Guardian", Beside)
    assert stand_guard("linux", {}) == 5


class Beside:
    def stand(self) -> int:
        return 5
