"""The clock on the wall is set by an hour in mid-speech, forwards and back: the text does not know."""

import shutil
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import pytest

from app.adapters.speech_file import SpeechFile
from app.domain.under_way import UnderWay
from tests.end_to_end.private_screen import PrivateScreen
from tests.end_to_end.running_program import running
from tests.end_to_end.test_comes_back import wait_for_motion
from tests.end_to_end.waiting import wait_until

AN_HOUR_S, A_MINUTE_S = 3600.0, 60.0


def last_kept(state: Path) -> UnderWay | None:
    """What the program has kept last, read from a copy as it writes on; None before it has kept anything."""
    with tempfile.TemporaryDirectory() as copy:
        try:
            shutil.copytree(state / "rostrum" / "speech", copy, dirs_exist_ok=True)
        except OSError:
            return None
        found = SpeechFile(Path(copy)).find()
    return None if found is None else found[0]


def kept(state: Path) -> UnderWay:
    """Where the speech was a moment ago, as the program has kept it."""
    found = last_kept(state)
    assert found is not None
    return found


def is_kept_as_it_runs(state: Path) -> bool:
    found = last_kept(state)
    return found is not None and found.transport.running


def wall_ahead_s(state: Path) -> float:
    """By how much the clock on the wall, as the program reads it, is ahead of the real one."""
    return kept(state).at.wall_s - time.time()  # noqa: TID251 - the clock that the program is told lies about


@pytest.mark.parametrize("set_by_s", [AN_HOUR_S, -AN_HOUR_S])
def test_the_text_goes_on_whatever_the_clock_on_the_wall_says(
    screen: PrivateScreen, tmp_path: Path, set_by_s: float
) -> None:
    setting, state = tmp_path / "setting", tmp_path / "state"
    setting.write_text("0")
    command = [sys.executable, "-m", "tests.end_to_end.other_wall", str(setting), "--deliver", "--windowed"]
    with running(command, screen, tmp_path / "program", {"XDG_STATE_HOME": str(state)}) as program:
        program.wait_until_painted()
        program.key("d", "space")
        wait_for_motion(program)
        wait_until(partial(is_kept_as_it_runs, state), "the speech kept as it runs")
        family, before = program.family(), kept(state)
        for ahead_s in (set_by_s, 0.0):
            set_clock(setting, ahead_s)
            wait_until(partial(_is_about, state, ahead_s), f"a clock set by {ahead_s} s")
            wait_for_motion(program)
            after = kept(state)
            passed_s = after.at.now_s - before.at.now_s
            went_s = after.transport.place_at(after.at.now_s) - before.transport.place_at(before.at.now_s)
            assert went_s == pytest.approx(passed_s * before.transport.rate)
            assert after.at.now_s <= time.clock_gettime(time.CLOCK_BOOTTIME)
            assert after.countdown == before.countdown
        assert program.family() == family
        program.key("space")
        assert program.close_for_good() == 0
        assert program.unexpected_errors() == []


def set_clock(setting: Path, ahead_s: float) -> None:
    """In one step: the program reads it at any moment."""
    other = setting.with_name("other")
    other.write_text(str(ahead_s))
    other.replace(setting)


def _is_about(state: Path, ahead_s: float) -> bool:
    return abs(wall_ahead_s(state) - ahead_s) < A_MINUTE_S
