"""An hour of speaking: what the program holds stays what it was: `python -m bench.soak --minutes 60 --series`.

Seen from outside, on a private screen: the shipped speech runs, jumps, opens and closes its panels, is paused and comes
back, over and over. The first sixth of the time is for settling; after that, a straight line through what was seen
tells the growth in an hour. References to None are counted where Python keeps them: a binding that gives back one too
many, or too few, cannot be seen in the memory, but in the end it stops the program.
"""

import argparse
import ctypes
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.figures import Figure, Table, options, tell
from bench.machine import proportional_mib
from bench.on_screen import Home, Started, bench_screen, started

KEYS = (
    *("space", "c", "Right", "Up", "d", "f", "Escape", "Down", "BackSpace", "question", "Escape"),
    *("s", "n", "Escape", "t", "b", "b", "p", "l", "Escape", "space"),
)
BETWEEN_KEYS_S = 2.0
SETTLED_SHARE = 1 / 6


@dataclass(frozen=True, slots=True)
class Sample:
    """What the program held at that second."""

    at_s: float
    own_mib: float
    proportional_mib: float
    descriptors: int
    threads: int
    nones: int
    """References to None in the window; from Python 3.12 on they are not counted, and the figure stands still."""

    def line(self) -> str:
        return (
            f"{self.at_s:7.0f} s {self.own_mib:8.2f} MiB of its own {self.proportional_mib:8.2f} MiB (PSS)"
            f" {self.descriptors} descriptors {self.threads} threads {self.nones} None"
        )


def sampled(program: Started, since_s: float) -> Sample:
    family = program.family()
    members = [Path("/proc") / str(member) for member in family]
    descriptors = sum(len(list((member / "fd").iterdir())) for member in members)
    threads = sum(len(list((member / "task").iterdir())) for member in members)
    own_mib = sum(_own_mib(member) for member in members)
    shared_mib = sum(proportional_mib(member) for member in family)
    return Sample(time.monotonic() - since_s, own_mib, shared_mib, descriptors, threads, nones(family[-1]))


def nones(process: int) -> int:
    """How often a program of the same Python refers to None, read from its memory: it does nothing for it."""
    file, place = _place_of_none()
    begins = next(begin for begin, _end, name in _mapped(process) if name == file)
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        memory.seek(begins + place)
        return int.from_bytes(memory.read(ctypes.sizeof(ctypes.c_ssize_t)), sys.byteorder)


def _place_of_none() -> tuple[str, int]:
    """The file that None comes from, and how many bytes behind its beginning in memory it lies."""
    maps = list(_mapped("self"))
    file = next(name for begin, end, name in maps if begin <= id(None) < end)
    return file, id(None) - next(begin for begin, _end, name in maps if name == file)


def _mapped(process: int | str) -> list[tuple[int, int, str]]:
    """From where to where, and which file."""
    lines = Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines()
    parts = [line.split(maxsplit=5) for line in lines]
    ranges = [[int(end, 16) for end in part[0].split("-")] for part in parts]
    return [(begin, end, part[5]) for (begin, end), part in zip(ranges, parts, strict=True) if len(part) > 5]


def _own_mib(member: Path) -> float:
    """Memory that is nobody else's and of no file: what others start or end does not change it."""
    lines = (member / "smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:")) / 1024


def soaked(minutes: float, see: Callable[[Sample], None]) -> list[Sample]:
    """What was held after each round of keys; each is shown to `see` at once, for hours may end otherwise."""
    samples = []
    with (
        tempfile.TemporaryDirectory() as folder,
        bench_screen(Path(folder) / "screen") as screen,
        started(screen, Home.made(Path(folder) / "home"), "--deliver") as program,
    ):
        program.text_after_s()
        program.take_keyboard()
        window = program.window_process
        since_s = time.monotonic()
        while time.monotonic() - since_s < minutes * 60:
            for key in KEYS:
                screen.key(key)
                time.sleep(BETWEEN_KEYS_S)
            samples.append(sampled(program, since_s))
            see(samples[-1])
        if program.window_process != window:
            raise RuntimeError("The window was started anew meanwhile")
    return samples


def figures(samples: Sequence[Sample]) -> tuple[Figure, ...]:
    settled = [sample for sample in samples if sample.at_s >= samples[-1].at_s * SETTLED_SHARE]
    first, last = settled[0], settled[-1]

    def in_an_hour(held: Callable[[Sample], float]) -> tuple[float]:
        """By how much it grows, by the straight line that lies nearest to all that was seen."""
        if len(settled) <= 1:
            return (0.0,)
        slope, _start = np.polyfit([sample.at_s for sample in settled], [held(sample) for sample in settled], 1)
        return (float(slope) * 3600,)

    return (
        Figure("memory of its own at the end", "MiB", (last.own_mib,)),
        Figure("memory of its own gained", "MiB/h", in_an_hour(lambda sample: sample.own_mib), "< 1"),
        Figure("memory (PSS) at the end", "MiB", (last.proportional_mib,)),
        Figure("memory (PSS) gained", "MiB/h", in_an_hour(lambda sample: sample.proportional_mib), "< 1"),
        Figure("file descriptors gained", "", (float(last.descriptors - first.descriptors),), "≤ 0"),
        Figure("threads gained", "", (float(last.threads - first.threads),), "≤ 0"),
        Figure("references to None at the end", "", (float(last.nones),)),
        Figure("references to None gained", "/h", in_an_hour(lambda sample: sample.nones)),
    )


def main() -> int:
    arguments = _arguments()
    samples = soaked(arguments.minutes, _show if arguments.series else lambda _sample: None)
    tell([Table(f"Soak of {arguments.minutes:g} minutes", figures(samples))], arguments.json)
    return 0


def _show(sample: Sample) -> None:
    print(sample.line(), flush=True)


def _arguments() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--series", action="store_true", help="tell each sample, too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
