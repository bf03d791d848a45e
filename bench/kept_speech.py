"""What is left of a speech under way after kills, power cuts and on a full disk: `python -m bench.kept_speech`.

A writer keeps the speech of the tests as often as it can and tells each number it has kept; it is killed at any moment,
or the disk image it writes on is copied at any moment, mounted elsewhere and read. 1 on exit when anything could not
be read. Power cuts and the small disk need a superuser who may mount; without, they are left out and that is said.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from app.adapters.held_takes import HeldTakes
from app.adapters.speech_file import SpeechFile
from app.adapters.takes import Takes
from app.domain.take import Take
from tests.kept_speeches import NOTES, at, found
from tests.speeches import ten_seconds_each
from tests.takes_made import Rehearsal

BETWEEN_KEEPS_S = 0.2
"""As while a speech runs."""

IMAGE_MB = 16
SMALL_DISK = "1m"

REHEARSED_S = [15, 18, 21]
BLOCK, MOST_ROOM = 4096, 100 * 4096

WRITER = """
import sys, time
from pathlib import Path
from app.adapters.speech_file import SpeechFile
from tests.kept_speeches import NOTES, at
store, number, rest_s = SpeechFile(Path(sys.argv[1])), 0, float(sys.argv[2])
while True:
    number += 1
    store.keep(at(number), NOTES)
    print(number, time.monotonic(), flush=True)
    time.sleep(rest_s)
"""


@dataclass(slots=True)
class Tally:
    """How often it was read, and how long ago what was read had been kept."""

    unreadable: int = 0
    older: int = 0
    lost_s: list[float] = field(default_factory=list)

    def told(self, what: str) -> str:
        worst = max(self.lost_s, default=0.0)
        times = len(self.lost_s) + self.unreadable
        return f"{what}: {times}, unreadable {self.unreadable}, not the newest {self.older}, lost at most {worst:.3f} s"


@dataclass(slots=True)
class Writer:
    """A process that keeps the speech."""

    process: "subprocess.Popen[str]"

    def wait_for_first(self) -> None:
        if self.process.stdout is not None:
            self.process.stdout.readline()

    def kill(self) -> list[tuple[int, float]]:
        """The numbers that it said it had kept since the first, and when; a line that was cut off is left out."""
        self.process.kill()
        text = self.process.stdout.read() if self.process.stdout is not None else ""
        lines = [line.split() for line in text.splitlines(keepends=True) if line.endswith("\n")]
        return [(int(number), float(kept_s)) for number, kept_s in lines]


@contextmanager
def writer(folder: Path, rest_s: float) -> Iterator[Writer]:
    """One that keeps the speech until the block ends; it has kept it once already."""
    command = [sys.executable, "-c", WRITER, str(folder), str(rest_s)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        started = Writer(process)
        started.wait_for_first()
        yield started
        process.kill()


def kills(times: int, chance: random.Random) -> Tally:
    """A writer that never rests is killed within its first writings."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as place:
        for _ in range(times):
            folder = Path(place) / "speech"
            with writer(folder, 0.0) as started:
                time.sleep(chance.uniform(0.0, 0.02))
                killed_s = time.monotonic()
                told = started.kill()
            _judge(tally, folder, told, killed_s)
            shutil.rmtree(folder)
    return tally


def power_cuts(times: int, chance: random.Random) -> Tally:
    """The image of a disk is copied while it is written, and what a start from the copy would find is read."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as place, _image(Path(place)) as (image, disk):
        for _ in range(times):
            with writer(disk / "speech", BETWEEN_KEEPS_S) as started:
                time.sleep(chance.uniform(0.3, 0.9))
                cut_s = time.monotonic()
                copy = Path(shutil.copyfile(image, Path(place) / "copy"))
                told = [(number, kept_s) for number, kept_s in started.kill() if kept_s <= cut_s]
            with _mounted(copy, Path(place) / "after") as after:
                _judge(tally, after / "speech", told, cut_s)
    return tally


def full_disk() -> str:
    """A disk of one megabyte that others fill up while a speech is kept on it."""
    with tempfile.TemporaryDirectory() as place, _small_disk(Path(place) / "disk") as disk:
        store = SpeechFile(disk / "speech")
        store.keep(at(1), NOTES)
        store.keep(at(2), NOTES)
        with suppress(OSError), (disk / "others").open("wb") as others:
            while True:
                others.write(b"\0" * 4096)
                others.flush()
        store.keep(at(3), NOTES)
        kept_on = found(disk / "speech") == (at(3), NOTES)
        fresh = SpeechFile(disk / "another")
        refused = False
        try:
            fresh.keep(at(4), NOTES)
        except OSError:
            refused = True
        intact = found(disk / "speech") == (at(3), NOTES)
    return f"full disk: kept on {kept_on}, a new one refused {refused}, the old one intact {intact}"


def takes_on_a_full_disk() -> tuple[str, bool]:
    """Rehearsals on a disk that fills up a block later each time; once there is room again, all must be on it."""
    lost = held = 0
    with tempfile.TemporaryDirectory() as place, _small_disk(Path(place) / "disk") as disk:
        for left in range(0, MOST_ROOM, BLOCK):
            remark, kept = _rehearsed_with(left, disk)
            held += bool(remark)
            lost += kept != REHEARSED_S
        tried = MOST_ROOM // BLOCK
    return f"takes on a full disk: {tried} places to fill up, {held} times held in memory, {lost} times lost", not lost


def _rehearsed_with(left: int, disk: Path) -> tuple[str, list[int]]:
    """What was said of it, and how many seconds each take has that is found afterwards."""
    shutil.rmtree(disk / "share", ignore_errors=True)
    path, ballast = disk / "share" / "takes.sqlite", disk / "ballast"
    plan = ten_seconds_each(a=1, b=2)
    rehearsals = [Rehearsal(plan).spoken(*[seconds / 3] * 3) for seconds in REHEARSED_S]
    first = HeldTakes(Takes(path))
    _keep(first, rehearsals[0])
    first.close()
    ballast.write_bytes(b"\0" * max(0, shutil.disk_usage(disk).free - left))
    takes = HeldTakes(Takes(path))
    for rehearsal in rehearsals[1:]:
        _keep(takes, rehearsal)
    remark = takes.remark
    ballast.unlink()
    takes.close()
    again = Takes(path)
    kept = [round(take.elapsed_s) for take in again.read()]
    again.close()
    return remark, kept


def _keep(takes: HeldTakes, take: Take) -> None:
    takes.begin(take.kind, take.measures[0], take.limit_s)
    takes.note(take.events)
    takes.end(keep=True)


def _judge(tally: Tally, folder: Path, told: list[tuple[int, float]], end_s: float) -> None:
    """`told` are the numbers that were said to be kept before the end, with their times."""
    now = found(folder)
    if now is None:
        tally.unreadable += 1
        return
    number = round(now[0].at.now_s - 1000.0)
    last = told[-1][0] if told else 1
    tally.older += number < last
    tally.lost_s.append(max(end_s - dict(told).get(number, end_s), 0.0))


@contextmanager
def _image(place: Path) -> Iterator[tuple[Path, Path]]:
    image = place / "image"
    image.write_bytes(b"\0" * IMAGE_MB * 1_000_000)
    subprocess.run(["mkfs.ext4", "-q", image], check=True)
    with _mounted(image, place / "disk") as disk:
        yield image, disk


@contextmanager
def _mounted(image: Path, where: Path) -> Iterator[Path]:
    where.mkdir(exist_ok=True)
    subprocess.run(["mount", "-o", "loop", image, where], check=True)
    try:
        yield where
    finally:
        subprocess.run(["umount", where], check=True)


@contextmanager
def _small_disk(where: Path) -> Iterator[Path]:
    where.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SMALL_DISK}", "none", where], check=True)
    try:
        yield where
    finally:
        subprocess.run(["umount", where], check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--cuts", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    tallies = [kills(asked.kills, chance)]
    print(tallies[-1].told("kills"), flush=True)
    if os.geteuid() == 0 and shutil.which("mkfs.ext4"):
        tallies.append(power_cuts(asked.cuts, chance))
        print(tallies[-1].told("power cuts"), flush=True)
        print(full_disk(), flush=True)
        told, all_kept = takes_on_a_full_disk()
        print(told, flush=True)
        if not all_kept:
            return 1
    else:
        print("power cuts and the full disk are left out: they need a superuser who may mount")
    return int(any(tally.unreadable or tally.older for tally in tallies))


if __name__ == "__main__":
    sys.exit(main())
