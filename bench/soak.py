"""An hour of speaking: memory, file descriptors and threads stay what they were: `python -m bench.soak --minutes 60`.

Seen from outside, on a private screen: the shipped speech runs, is paused, jumps and comes back, over and over. What
is looked at first is what there is after a sixth of the time; the growth since then is told for an hour.
"""

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Figure, Table, options, tell
from bench.on_screen import Home, Started, bench_screen, started

KEYS = ("space", "c", "Right", "Up", "space", "d", "Down", "BackSpace", "question", "Escape", "s", "p")
BETWEEN_KEYS_S = 2.0
SETTLED_SHARE = 1 / 6


@dataclass(frozen=True, slots=True)
class Sample:
    """What the program held at that second."""

    at_s: float
    memory_mib: float
    descriptors: int
    threads: int


def sampled(program: Started, since_s: float) -> Sample:
    members = [Path("/proc") / str(member) for member in program.family()]
    descriptors = sum(len(list((member / "fd").iterdir())) for member in members)
    threads = sum(len(list((member / "task").iterdir())) for member in members)
    own_mib = sum(_own_mib(member) for member in members)
    return Sample(time.monotonic() - since_s, own_mib, descriptors, threads)


def _own_mib(member: Path) -> float:
    """Memory that is nobody else's and of no file: what others start or end does not change it."""
    lines = (member / "smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:")) / 1024


def soaked(minutes: float) -> list[Sample]:
    samples = []
    with (
        tempfile.TemporaryDirectory() as folder,
        bench_screen(Path(folder) / "screen") as screen,
        started(screen, Home.made(Path(folder) / "home"), "--deliver") as program,
    ):
        program.text_after_s()
        program.take_keyboard()
        since_s = time.monotonic()
        while time.monotonic() - since_s < minutes * 60:
            for key in KEYS:
                screen.key(key)
                time.sleep(BETWEEN_KEYS_S)
            samples.append(sampled(program, since_s))
    return samples


def figures(samples: list[Sample]) -> tuple[Figure, ...]:
    settled = [sample for sample in samples if sample.at_s >= samples[-1].at_s * SETTLED_SHARE]
    first, last = settled[0], settled[-1]
    hours = max(last.at_s - first.at_s, 1.0) / 3600
    return (
        Figure("memory of its own at the end", "MiB", (last.memory_mib,)),
        Figure("memory gained", "MiB/h", ((last.memory_mib - first.memory_mib) / hours,), "< 1"),
        Figure("file descriptors gained", "", (float(last.descriptors - first.descriptors),), "≤ 0"),
        Figure("threads gained", "", (float(last.threads - first.threads),), "≤ 0"),
    )


def main() -> int:
    arguments = _arguments()
    samples = soaked(arguments.minutes)
    if arguments.series:
        for sample in samples:
            print(f"{sample.at_s:7.0f} s {sample.memory_mib:8.2f} MiB {sample.descriptors} {sample.threads}")
    tell([Table(f"Soak of {arguments.minutes:g} minutes", figures(samples))], arguments.json)
    return 0


def _arguments() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--series", action="store_true", help="tell each sample, too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
