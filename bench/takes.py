"""What recording costs the window, and how soon many takes are read: `python -m bench.takes`.

The events are those of a delivery of 60 points: each is told to the recorder as on the stage, by a command to the
session, and handed to a thread that writes. 500 such takes are then read from the disk, each beside its plan.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QCoreApplication

from app.adapters.recordings import RecordingsFolder
from app.adapters.takes import Takes
from app.domain.comparing import compared
from app.domain.learning import experience
from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.settings import Settings
from app.domain.take import Take
from app.recorder import Recorder
from app.session import Session
from bench.machine import described
from tests.fakes import FakeClock
from tests.takes_made import Told
from ui.messages import Messages
from ui.take_book import TakeBook

POINTS, SECTIONS, TAKES = 60, 6, 500
SPOKEN_S = 8.0


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of the GUI thread for each thing that was told."""

    commands_ms: Sequence[float]
    ticks_ms: Sequence[float]


def speech() -> Plan:
    """Sixty points of twenty words in six sections."""
    points = tuple(Point(f"Point {number} " + " ".join(["word"] * 18)) for number in range(POINTS))
    each = POINTS // SECTIONS
    sections = (Section(f"Part {n}", points=points[n * each : (n + 1) * each]) for n in range(SECTIONS))
    return plan(Notes("Sixty points", tuple(sections)), Pace())


def recorded(folder: Path) -> Cost:
    """A delivery led on by a clicker, with nine ticks between two keys."""
    clock, messages = FakeClock(), Messages()
    session = Session(clock, Settings())
    book = TakeBook(session, Takes(folder / "one.sqlite"), RecordingsFolder(folder / "voice"), messages)
    session.open(speech(), 600.0)
    session.lead(point_by_point=True)
    session.run_or_pause()
    commands, ticks = [], []
    for _ in range(POINTS):
        for _tick in range(9):
            clock.pass_s(SPOKEN_S / 10)
            ticks.append(_took_ms(book.recorder.look))
        clock.pass_s(SPOKEN_S / 10)
        commands.append(_took_ms(session.next_point))
    book.finish()
    return Cost(commands, ticks)


def kept(folder: Path, takes: int) -> Takes:
    """A file with that many takes of the speech, each of other lengths."""
    clock = FakeClock()
    session = Session(clock, Settings())
    store, recorder = Takes(folder / "many.sqlite"), Recorder(session, Told())
    for number in range(takes):
        session.open(speech(), 600.0)
        session.lead(point_by_point=True)
        session.run_or_pause()
        for point in range(POINTS):
            clock.pass_s(SPOKEN_S + (number * 7 + point * 3) % 5 - 2)
            session.next_point()
        recorder.end()
        if recorder.take is not None:
            store.begin(recorder.take.kind, recorder.take.measure, 600.0)
            store.note(recorder.take.events)
    store.close()
    return store


def _took_ms(work: Callable[[], object]) -> float:
    """Of this thread's own time: what others do on the machine meanwhile is not counted."""
    began_s = time.thread_time()
    work()
    return 1000 * (time.thread_time() - began_s)


def main() -> None:
    arguments = _arguments()
    application = QCoreApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cost = recorded(folder)
        store = kept(folder, arguments.takes)
        began_s = time.thread_time()
        again = Takes(store.path)
        takes = again.read()
        read_s = time.thread_time() - began_s
        told_s = _told_s(takes)
        again.close()
        size = store.path.stat().st_size / 1e6
    application.processEvents()
    print(f"{described()}; time on a core\n\n| what | median | 99th percentile | worst |\n|---|---:|---:|---:|")
    _print("a key: all that the session and the recorder do", cost.commands_ms)
    _print("a tick without a key", cost.ticks_ms)
    print(f"\n{len(takes)} takes of {POINTS} points ({size:.1f} MB): read in {read_s:.2f} s,", end=" ")
    print(f"all of them beside their plans and learned from in {told_s:.2f} s")


def _told_s(takes: Sequence[Take]) -> float:
    began_s = time.thread_time()
    experience(takes)
    for take in takes:
        compared(take)
    return time.thread_time() - began_s


def _print(what: str, costs_ms: Sequence[float]) -> None:
    print(f"| {what} | {median(costs_ms):.3f} ms | {quantiles(costs_ms, n=100)[-1]:.3f} ms | {max(costs_ms):.3f} ms |")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--takes", type=int, default=TAKES)
    return parser.parse_args()


if __name__ == "__main__":
    main()
