"""Real processes: what the guardian does when its window ends, hangs, or is asked to end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app import guardian
from app.guardian import ALONE, FAREWELL, MOST_RESTARTS, SPEAKING, Guardian, Life, stand_guard
from tests.guarded import Window, beat, guarded, killed

pytestmark = pytest.mark.usefixtures("impatient", "signals_as_they_were")


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


def test_after_a_farewell_nothing_is_started_whatever_happens(tmp_path: Path) -> None:
    def window(life: Life) -> int:
        beat(life, FAREWELL)
        return killed(life)

    assert guarded(window, tmp_path / "lives") == (128 + signal.SIGKILL, [""])


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


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, -signal.SIGTERM), (signal.SIGINT, 7)])
def test_who_asked_for_an_end_before_a_window_was_there_is_heard_in_the_same_way(number: int, code: int) -> None:
    late = Guardian()
    late._pass_on(number, None)
    try:
        window = late._begin()
        if window is None:
            time.sleep(3)
            os._exit(9)
    except KeyboardInterrupt:  # in the window
        os._exit(7)
    _process, status = os.waitpid(window.process, 0)
    os.close(window.hears)
    assert os.waitstatus_to_exitcode(status) == code


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
