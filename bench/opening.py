"""From the start of the process to the first text on the screen, time on a core, memory: `python -m bench.opening`.

Seen from outside, window of 1280 × 720 on a private screen. The first start on a machine, when nothing is in any
cache of Qt yet, stands apart from those that follow.
"""

import argparse
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.figures import PEER, Figure, Table, options, tell
from bench.machine import Busy, warn_of_sharing
from bench.on_screen import Home, bench_screen, started
from bench.speech_of_words import speech_of
from tests.end_to_end.private_screen import PrivateScreen

SPEAKING_S = 2.0
"""Memory is read when the text has run for so long."""


@dataclass(frozen=True, slots=True)
class Size:
    """A length of speech, what is wanted of it, and what the peer was measured at with the same recipe."""

    words: int
    text_s: str
    memory_mib: str
    peer_text: str = ""
    peer_memory: str = ""


SIZES = (
    Size(600, "< 0.5", "< 200", "0.57 s (1,000 words)", "251 MiB (1,000 words)"),
    Size(10_000, "< 0.6", "< 215", "0.71 s", "295 MiB"),
    Size(100_000, "< 1", "< 270"),
)


def main() -> None:
    arguments = _arguments()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder, bench_screen(Path(folder) / "screen") as screen:
        for size in SIZES:
            figures += _figures(size, screen, Path(folder) / f"home-{size.words}", arguments.repeat)
    tell([Table("Opening, window", tuple(figures), PEER)], arguments.json)


def _figures(size: Size, screen: PrivateScreen, folder: Path, repeat: int) -> list[Figure]:
    home = Home.made(folder)
    notes = home.notes(speech_of(size.words))
    with Busy() as busy:
        runs = [_run(screen, home, notes) for _ in range(repeat + 1)]
    texts_s, cores_s, memories_mib = zip(*runs, strict=True)
    name = f"{size.words:,} words"
    return [
        Figure(f"{name}: text on the screen", "s", texts_s[1:], size.text_s, size.peer_text, busy.pct),
        Figure(f"{name}: the very first time", "s", texts_s[:1], busy_pct=busy.pct),
        Figure(f"{name}: time on a core until then", "s", cores_s[1:]),
        Figure(f"{name}: memory (PSS)", "MiB", memories_mib[1:], size.memory_mib, size.peer_memory),
    ]


def _run(screen: PrivateScreen, home: Home, notes: Path) -> tuple[float, float, float]:
    with started(screen, home, str(notes), "--deliver", "--windowed") as program:
        text_s, core_s = program.text_after_s(), program.cpu_s()
        program.run_or_pause()
        time.sleep(SPEAKING_S)
        warn_of_sharing(program.window_process)
        return text_s, core_s, program.memory_mib()


def _arguments() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    return parser.parse_args()


if __name__ == "__main__":
    main()
