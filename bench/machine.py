"""The machine that is measured on: what it is, and what else it does meanwhile."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

GRAPHICS_CARDS = Path("/dev/dri")
_QT = b"libQt6Core"


def described() -> str:
    """In a few words: processor, cores, graphics."""
    facts = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    name = next((fact.partition(":")[2].strip() for fact in facts if fact.startswith("model name")), "")
    graphics = "with a GPU" if any(GRAPHICS_CARDS.glob("renderD*")) else "no GPU, OpenGL in software"
    return f"{os.cpu_count()} cores ({name}), {graphics}"


@dataclass(slots=True)
class Busy:
    """How busy all cores together were while the block ran, in per cent; whatever ran on them."""

    pct: float = 0.0
    _before: list[int] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._before = _ticks()
        return self

    def __exit__(self, *_: object) -> None:
        passed = [after - before for before, after in zip(self._before, _ticks(), strict=True)]
        self.pct = 100 * (1 - passed[3] / max(1, sum(passed)))


def _ticks() -> list[int]:
    first, *_ = Path("/proc/stat").read_text(encoding="ascii").splitlines()
    return [int(field) for field in first.split()[1:]]


@contextmanager
def on_cores(cores: set[int]) -> Iterator[None]:
    """Whatever is started in the block stays on these cores."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def proportional_mib(process: int) -> float:
    """Memory of a process; what it shares with others counts by its share (PSS)."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def cpu_s(process: int) -> float:
    """What the scheduler gave to all threads of a process so far, to the nanosecond.

    The times in /proc/PID/stat are counts of clock ticks that found it running: too coarse for a program that wakes
    up for a moment sixty times a second.
    """
    threads = Path(f"/proc/{process}/task").iterdir()
    return sum(int((thread / "schedstat").read_text(encoding="ascii").split()[0]) for thread in threads) / 1e9


def warn_of_sharing(process: int) -> None:
    """Say how many other programs hold Qt: each makes the proportional memory of the measured one look smaller."""
    others = sum(_holds_qt(folder) for folder in Path("/proc").iterdir() if folder.name not in {str(process), "self"})
    if others:
        sys.stderr.write(f"{others} other programs hold Qt: the memory measured is a share, and too small.\n")


def _holds_qt(folder: Path) -> bool:
    try:
        return folder.name.isdigit() and _QT in (folder / "maps").read_bytes()
    except OSError:
        return False
