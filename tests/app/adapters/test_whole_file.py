import os
import subprocess
import sys
from io import FileIO
from pathlib import Path

import pytest

from app.adapters.whole_file import Disk, replace_file
from tests.fakes import FailingDisk, PowerCutError

OLD, NEW = b"old " * 50, b"new " * 70


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "settings.toml"
    path.write_bytes(OLD)
    return path


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


class SmallMouthfuls(Disk):
    """Takes seven bytes at a time, and no more than `room` in all."""

    def __init__(self, room: int) -> None:
        self.room = room

    def write(self, file: FileIO, rest: memoryview) -> int:
        taken = super().write(file, rest[: min(7, self.room)])
        self.room -= taken
        return taken


class Rival(Disk):
    """Another writer, which sweeps our temporary file away so many times just before it is put in place."""

    def __init__(self, times: int) -> None:
        self.times = times

    def replace(self, source: Path, target: Path) -> None:
        if self.times:
            self.times -= 1
            source.unlink()
        super().replace(source, target)


def test_the_new_content_takes_the_place_of_the_old(path: Path) -> None:
    replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert names(path) == ["settings.toml"]


def test_a_file_and_its_folders_are_made_when_there_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "settings.toml"
    replace_file(path, NEW)
    assert path.read_bytes() == NEW


def test_an_empty_content_is_a_content(path: Path) -> None:
    replace_file(path, b"")
    assert path.read_bytes() == b""


def test_everything_is_on_the_disk_before_the_name_changes(path: Path) -> None:
    disk = FailingDisk(fails_at=99)
    replace_file(path, NEW, disk)
    assert disk.steps == ["make_folder", "names", "create", "write", "sync", "replace", "sync_folder"]


@pytest.mark.parametrize("step", ["make_folder", "create", "write", "sync", "replace"])
def test_a_fault_at_any_step_leaves_the_old_file_whole_and_nothing_beside_it(path: Path, step: str) -> None:
    steps = ["make_folder", "names", "create", "write", "sync", "replace"]
    with pytest.raises(OSError, match="Input/output error"):
        replace_file(path, NEW, FailingDisk(steps.index(step)))
    assert path.read_bytes() == OLD
    assert names(path) == ["settings.toml"]


@pytest.mark.parametrize("step", [1, 6])
def test_a_folder_that_cannot_be_listed_or_synced_does_not_stop_the_writing(path: Path, step: int) -> None:
    replace_file(path, NEW, FailingDisk(step))
    assert path.read_bytes() == NEW
    assert names(path) == ["settings.toml"]


@pytest.mark.parametrize("step", range(7))
def test_a_power_cut_at_any_step_leaves_one_of_the_two_whole(path: Path, step: int) -> None:
    with pytest.raises(PowerCutError):
        replace_file(path, NEW, FailingDisk(step, PowerCutError()))
    assert path.read_bytes() == (OLD if step < 6 else NEW)


@pytest.mark.parametrize("step", range(7))
def test_the_next_writing_sweeps_what_a_power_cut_left(path: Path, step: int) -> None:
    with pytest.raises(PowerCutError):
        replace_file(path, NEW, FailingDisk(step, PowerCutError()))
    replace_file(path, b"next")
    assert path.read_bytes() == b"next"
    assert names(path) == ["settings.toml"]


def test_what_cannot_be_swept_does_not_stop_the_writing(path: Path) -> None:
    stray = path.with_name(".settings.toml.0123.tmp")
    stray.mkdir()
    replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert stray.is_dir()


def test_only_temporary_files_of_this_file_are_swept(path: Path) -> None:
    others = [".other.toml.0123.tmp", ".settings.toml.swp", "settings.toml.tmp", ".tmp"]
    for name in others:
        path.with_name(name).write_bytes(b"")
    replace_file(path, NEW)
    assert names(path) == sorted([*others, "settings.toml"])


def test_a_system_that_takes_a_few_bytes_at_a_time_gets_them_all(path: Path) -> None:
    replace_file(path, NEW, SmallMouthfuls(room=len(NEW)))
    assert path.read_bytes() == NEW


def test_a_disk_that_takes_no_more_leaves_the_old_file_whole(path: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        replace_file(path, NEW, SmallMouthfuls(room=len(NEW) - 1))
    assert path.read_bytes() == OLD
    assert names(path) == ["settings.toml"]


def test_a_writer_swept_by_another_tries_again(path: Path) -> None:
    replace_file(path, NEW, Rival(times=2))
    assert path.read_bytes() == NEW


def test_a_writer_that_is_always_swept_gives_up_with_an_error(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(path, NEW, Rival(times=3))
    assert path.read_bytes() == OLD


def test_a_link_stays_a_link_and_what_it_leads_to_is_replaced(path: Path) -> None:
    link = path.parent / "links" / "settings.toml"
    link.parent.mkdir()
    link.symlink_to(path)
    replace_file(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert names(link) == ["settings.toml"]


def test_a_private_file_stays_private(path: Path) -> None:
    path.chmod(0o600)
    replace_file(path, NEW)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_folder_in_the_place_of_the_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.mkdir()
    with pytest.raises(OSError, match=r"settings\.toml"):
        replace_file(path, NEW)
    assert names(path) == ["settings.toml"]
    assert path.is_dir()


WRITER = """
import sys
from pathlib import Path
from app.adapters.whole_file import replace_file
print(flush=True)
number = 0
while True:
    number += 1
    replace_file(Path(sys.argv[1]), b"%d\\n" % number * 20_000)
"""


def test_a_writer_killed_at_any_moment_leaves_a_whole_file(path: Path) -> None:
    for _ in range(10):
        with subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            before = path.stat().st_ino
            while path.stat().st_ino == before and writer.poll() is None:
                os.sched_yield()
            writer.kill()
        lines = path.read_bytes().splitlines()
        assert len(lines) == 20_000
        assert len(set(lines)) == 1
    replace_file(path, NEW)
    assert names(path) == ["settings.toml"]
