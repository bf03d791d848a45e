"""How the text moves, seen from outside: `python -m bench.scrolling`.

The real program in steady motion on a private screen of 1920 × 1080 with a window manager; `bench/smoothness.py` looks
at the pixels below the reading line. The speed kept is against the speed that the path asks for (`bench.steady_speed`).
With `--pace 300` it moves two and a half times as fast: an error in time is then so much greater in px.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from app.domain.notes import Notes
from bench.figures import PEER, Figure, Table, options, tell
from bench.machine import Busy, on_cores, warn_of_sharing
from bench.on_screen import PROJECT, Home, Started, bench_screen, started
from bench.speech_of_words import speech_of

TEXT_BELOW_THE_LINE = "0.36,0.46,0.16,0.38"
"""Shares of the window: left, top, width, height of what holds moving text and nothing that stands still."""

SETTINGS = 'motion = "steady"\n'
SETTLED_S = 2.0
WITHOUT_PIXELS = {"QSG_RHI_BACKEND": "null"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is read off the measurement under `keys`, its target, and the peer's figure."""

    name: str
    unit: str
    read: Callable[[dict[str, Any]], float]
    target: str = ""
    peer: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """The program started in one way, and what is wanted of it."""

    name: str
    words: int
    wanted: tuple[Wanted, ...]
    options: tuple[str, ...] = ("--deliver", "--windowed")
    environment: Mapping[str, str] = field(default_factory=dict)
    one_core: bool = False
    seen: bool = True


def _speed_off(peer: str = "") -> Wanted:
    return Wanted("speed off", "%", _speed_off_pct, "≤ 0.1", peer)


def _speed_off_pct(run: dict[str, Any]) -> float:
    return 100 * abs(float(run["kept_px_s"]) / float(run["asked_px_s"]) - 1)


def _error(target: str, peer: str = "") -> Wanted:
    return Wanted("position error, rms", "px", lambda run: float(run["at_frame"]["rms"]), target, peer)


def _cpu(target: str, peer: str = "") -> Wanted:
    return Wanted("CPU in 30 s", "s", lambda run: float(run["cost"]["cpu_s_per_30s"]), target, peer)


def _memory(target: str, peer: str) -> Wanted:
    return Wanted("memory (PSS)", "MiB", lambda run: float(run["cost"]["pss_mib"]), target, peer)


def _core(target: str) -> Wanted:
    return Wanted("share of a core", "%", lambda run: float(run["core_pct"]), target)


SPEED = Wanted("speed", "px/s", lambda run: float(run["kept_px_s"]))
FRAMES = Wanted("frames", "a second", lambda run: float(run["frames"]["moved_per_s"]))
MOVING = (SPEED, FRAMES, _speed_off())

FULL_SCREEN = ("--deliver",)
CASES = (
    Case(
        "1,000 words, window",
        1000,
        (_error("≤ 0.04", "0.041"), *MOVING, _cpu("< 20", "31"), _memory("< 200", "251")),
    ),
    Case(
        "1,000 words, full screen",
        1000,
        (_error("≤ 0.06", "2.8 to 3.2"), *MOVING, _cpu("< 30", "38 to 45"), _memory("< 200", "268")),
        FULL_SCREEN,
    ),
    Case("10,000 words, window", 10_000, (_error("≤ 0.04"), *MOVING, _cpu("< 20"), _memory("< 215", "295"))),
    Case(
        "10,000 words, full screen",
        10_000,
        (_error("≤ 0.06"), *MOVING, _cpu("< 30"), _memory("< 215", "303")),
        FULL_SCREEN,
    ),
    Case("one core shared with the X server", 1000, (_error(""), SPEED, FRAMES, _speed_off("7")), one_core=True),
    Case("without the pixels", 1000, (_core("< 2"),), environment=WITHOUT_PIXELS, seen=False),
)


def main() -> None:
    arguments = _arguments()
    figures = [figure for case in CASES if arguments.only in case.name for figure in _figures(case, arguments)]
    tell([Table("Scrolling, steady motion", tuple(figures), PEER)], arguments.json)


def _figures(case: Case, arguments: argparse.Namespace) -> Iterator[Figure]:
    notes = replace(speech_of(case.words), words_per_minute=arguments.pace)
    runs = [_run(case, notes, arguments.seconds) for _ in range(arguments.repeat)]
    busy_pct = sum(run["quality"]["machine_busy_pct"] for run in runs) / len(runs)
    for wanted in case.wanted:
        values = tuple(wanted.read(run) for run in runs)
        yield Figure(f"{case.name}: {wanted.name}", wanted.unit, values, wanted.target, wanted.peer, busy_pct)


def _run(case: Case, notes: Notes, seconds: float) -> dict[str, Any]:
    """What `bench/smoothness.py` says of one run, with the speed that was asked for."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        home = Home.made(folder / "home", SETTINGS)
        file = home.notes(notes)
        with on_cores({0} if case.one_core else os.sched_getaffinity(0)):
            screen = stack.enter_context(bench_screen(folder / "screen"))
            told = (str(file), *case.options)
            program = stack.enter_context(started(screen, home, *told, environment=case.environment))
        if not case.seen:
            return _unseen(program, seconds)
        program.text_after_s()
        size = program.size()
        run = _looked_at(program, folder, seconds)
    return run | {"asked_px_s": _asked_px_s(notes, size)}


def _unseen(program: Started, seconds: float) -> dict[str, Any]:
    program.run_or_pause()
    time.sleep(SETTLED_S)
    before_s = program.cpu_s()
    with Busy() as busy:
        time.sleep(seconds)
    core_pct = 100 * (program.cpu_s() - before_s) / seconds
    return {"core_pct": core_pct, "quality": {"machine_busy_pct": busy.pct}}


def _looked_at(program: Started, folder: Path, seconds: float) -> dict[str, Any]:
    program.run_or_pause()
    time.sleep(SETTLED_S)
    warn_of_sharing(program.window_process)
    figures, track = folder / "smoothness.json", folder / "track.npz"
    command = [sys.executable, str(PROJECT / "bench" / "smoothness.py"), "--json", str(figures), "--save", str(track)]
    command += ["--window", program.window(), "--sub", TEXT_BELOW_THE_LINE]
    command += ["--pid", str(program.window_process), "--seconds", str(seconds)]
    subprocess.run(command, env=program.screen.environment, stdout=subprocess.DEVNULL, check=False)
    run: dict[str, Any] = json.loads(figures.read_text(encoding="utf-8"))
    return run | ({"kept_px_s": _kept_px_s(track)} if track.exists() else {})


def _kept_px_s(track: Path) -> float:
    """The speed of the line through all positions; the instrument itself rounds it to four digits."""
    with np.load(track) as kept:
        times_s, positions_px = kept["t"], kept["p"]
    found = np.isfinite(positions_px)
    slope, _ = np.polyfit(times_s[found] - times_s[0], positions_px[found], 1)
    return float(slope)


def _asked_px_s(notes: Notes, size: tuple[int, int]) -> float:
    """By another process, for Qt here would take part of the memory that is measured."""
    with tempfile.TemporaryDirectory() as folder:
        file = Home.made(Path(folder) / "home").notes(notes)
        command = [sys.executable, "-m", "bench.steady_speed", str(file), *map(str, size)]
        return float(subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True, check=True).stdout)


def _arguments() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--pace", type=float, default=120.0, help="words a minute")
    parser.add_argument("--only", default="", help="the cases with this in their name")
    return parser.parse_args()


if __name__ == "__main__":
    main()
