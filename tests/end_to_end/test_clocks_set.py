"""The clock on the wall is set by an hour in mid-speech, forwards and back: the text does not know."""

import shutil
import tempfile
import time
from functools import partial
from pathlib import Path

import pytest

from app.adapters.speech_file import SpeechFile
from app.domain.under_way import UnderWay
from tests.end_to_end.running_program import Opener
from tests.end_to_end.test_comes_back import wait_for_motion
from tests.end_to_end.waiting import wait_until

LIBRARY = "/usr/$LIB/faketime/libfaketime.so.1"
"""The loader knows what $LIB is on this machine."""

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


@pytest.mark.parametrize("offset", ["+1h", "-1h"])
def test_the_text_goes_on_whatever_the_clock_on_the_wall_says(rostrum: Opener, tmp_path: Path, offset: str) -> None:
    assert shutil.which("faketime"), "faketime is missing: `make setup` installs it"
    setting, state = tmp_path / "setting", tmp_path / "state"
    setting.write_text("+0")
    clocks = {"FAKETIME_TIMESTAMP_FILE": str(setting), "FAKETIME_NO_CACHE": "1", "DONT_FAKE_MONOTONIC": "1"}
    program = rostrum("--deliver", "--windowed", LD_PRELOAD=LIBRARY, XDG_STATE_HOME=str(state), **clocks)
    program.wait_until_painted()
    program.key("d", "space")
    wait_for_motion(program)
    wait_until(partial(is_kept_as_it_runs, state), "the speech kept as it runs")
    family, before = program.family(), kept(state)
    for set_by, ahead_s in ((offset, AN_HOUR_S * (1 if offset[0] == "+" else -1)), ("+0", 0.0)):
        setting.write_text(set_by)
        wait_until(partial(_is_about, state, ahead_s), f"a clock set by {set_by}")
        wait_for_motion(program)
        after = kept(state)
        passed_s = after.at.now_s - before.at.now_s
        assert after.transport.place_at(after.at.now_s) - before.transport.place_at(before.at.now_s) == pytest.approx(
            passed_s * before.transport.rate
        )
        assert after.at.now_s <= time.clock_gettime(time.CLOCK_BOOTTIME)
        assert after.countdown == before.countdown
    assert program.family() == family
    program.key("space")
    assert program.close_for_good() == 0


def _is_about(state: Path, ahead_s: float) -> bool:
    return abs(wall_ahead_s(state) - ahead_s) < A_MINUTE_S
