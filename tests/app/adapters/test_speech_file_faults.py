"""Whatever fails at whatever step: what was kept before, or what was to be kept, and nothing between."""

import errno
import os
import subprocess
import sys
import tempfile
from io import FileIO
from pathlib import Path

import pytest

from app.adapters.speech_file import SpeechFile
from app.adapters.whole_file import Disk
from tests.fakes import FailingDisk, PowerCutError
from tests.kept_speeches import NOTES, at, found

ERRORS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "speech"


STEPS = ["make_folder", "names", "create", "write", "sync", "replace", "sync_folder", "names", "overwrite", "write"]


def first_steps(folder: Path) -> list[str]:
    disk = FailingDisk(fails_at=999)
    SpeechFile(folder, disk).keep(at(0), NOTES)
    return disk.steps


def test_everything_is_on_the_disk_before_it_counts(folder: Path) -> None:
    steps = [step for step in first_steps(folder) if step != "read"]
    assert steps == [*STEPS, "sync", "sync_folder"]


@pytest.mark.parametrize("code", ERRORS)
@pytest.mark.parametrize("step", range(14))
def test_a_fault_at_any_step_leaves_the_state_before_or_the_one_after(folder: Path, step: int, code: int) -> None:
    SpeechFile(folder).keep(at(1), NOTES)
    disk = FailingDisk(step, OSError(code, os.strerror(code)))
    store = SpeechFile(folder, disk)
    raised = None
    try:
        store.keep(at(2), NOTES)
    except OSError as error:
        raised = error.errno
    assert raised in (None, code)
    assert found(folder) in ([(at(2), NOTES)] if raised is None else [(at(1), NOTES), (at(2), NOTES)])
    assert step < len(disk.steps)


@pytest.mark.parametrize("step", range(14))
def test_a_power_cut_at_any_step_leaves_the_state_before_or_the_one_after(folder: Path, step: int) -> None:
    SpeechFile(folder).keep(at(1), NOTES)
    store = SpeechFile(folder, FailingDisk(step, PowerCutError()))
    with pytest.raises(PowerCutError):
        store.keep(at(2), NOTES)
    assert found(folder) in [(at(1), NOTES), (at(2), NOTES)]
    SpeechFile(folder).keep(at(3), NOTES)
    assert found(folder) == (at(3), NOTES)


class FullDisk(Disk):
    """Takes no more than `room` bytes of each file."""

    def __init__(self, room: int) -> None:
        self.room = room

    def write(self, file: FileIO, rest: memoryview) -> int:
        return super().write(file, rest[: max(self.room - file.tell(), 0)])


@pytest.mark.parametrize("room", [0, 1, 100, 800])
def test_a_disk_that_takes_a_part_leaves_the_state_before(folder: Path, room: int) -> None:
    store = SpeechFile(folder)
    store.keep(at(1), NOTES)
    disk = FullDisk(room)
    full = SpeechFile(folder, disk)
    full._notes, full._notes_name = store._notes, store._notes_name
    for attempt in range(3):
        with pytest.raises(OSError, match="No space left"):
            full.keep(at(2 + attempt), NOTES)
        assert found(folder) == (at(1), NOTES)
    disk.room = 10**6
    full.keep(at(9), NOTES)
    assert found(folder) == (at(9), NOTES)


NORMAL_USER = """
import os, sys
from pathlib import Path
from tests.kept_speeches import NOTES, SpeechFile, at
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
store = SpeechFile(Path(sys.argv[1]))
kept = store.find()
try:
    store.keep(at(2), NOTES)
except PermissionError:
    print(round(kept[0].at.now_s))
"""


def test_where_a_normal_user_may_not_write_what_was_kept_stays_and_is_found() -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "speech"
        SpeechFile(folder).keep(at(1), NOTES)
        for path in (*folder.iterdir(), folder, folder.parent):
            path.chmod(0o555 if path.is_dir() else 0o444)
        command = [sys.executable, "-c", NORMAL_USER, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.stdout, done.stderr) == ("1001\n", "")
        assert found(folder) == (at(1), NOTES)
        folder.parent.chmod(0o755)
        folder.chmod(0o755)


WRITER = """
import sys
from pathlib import Path
from tests.kept_speeches import NOTES, SpeechFile, at
store, number = SpeechFile(Path(sys.argv[1])), 0
while True:
    number += 1
    store.keep(at(number), NOTES)
    print(number, flush=True)
"""


def test_a_writer_killed_at_any_moment_leaves_what_it_had_kept(folder: Path) -> None:
    for _ in range(12):
        command = [sys.executable, "-c", WRITER, str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            writer.kill()
            told = [*writer.stdout.read().split()]
        now = found(folder)
        assert now is not None
        number = round(now[0].at.now_s - 1000.0)
        last = int(told[-1]) if told else 1
        assert last <= number <= last + 1
        SpeechFile(folder).drop()
