"""A speech set on paper and written into a PDF, and how long the window answers nothing: `python -m bench.paper`.

The real desk in the measuring process, without a screen. A silence lies between two moments in which the thread of the
window had nothing else to do; where other programs take the cores, it lasts longer than the work in it.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QTimer, QUrl

from app.domain.paper_kind import PaperKind
from bench.figures import Figure, Table, options, tell
from bench.machine import Busy
from bench.opened import application
from bench.speech_of_words import speech_of
from tests.ui.opened_rooms import Rooms, opened_rooms
from ui.sweeper import Sweeper

WORDS = (600, 10_000, 100_000)
TICK_MS = 2
SILENCE_MS = "≤ 100"
LONGEST_WAIT_MS = 120_000


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds until it was done, of the longest silence, and of the one in which the thread worked longest."""

    all_ms: float
    silent_ms: float
    worked_ms: float


class Watch:
    """Notes when the window answers: by the clock, and by what the thread has worked."""

    def __init__(self) -> None:
        self._moments: list[tuple[float, float]] = []

    def while_it_lasts(self, begin: Callable[[], object], done: Callable[[], bool]) -> Took:
        timer, patience = QTimer(), QDeadlineTimer(LONGEST_WAIT_MS)
        timer.timeout.connect(self._note)
        timer.start(TICK_MS)
        self._note()
        begin()
        while not done():
            if patience.hasExpired():
                raise TimeoutError
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._note()
        timer.stop()
        clock, worked = ([1000 * moment[which] for moment in self._moments] for which in (0, 1))
        return Took(clock[-1] - clock[0], _longest(clock), _longest(worked))

    def _note(self) -> None:
        self._moments.append((time.perf_counter(), time.thread_time()))


def _longest(moments: list[float]) -> float:
    return max(after - before for before, after in pairwise(moments))


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    arguments = parser.parse_args()
    repeat = arguments.repeat
    application()
    tell(
        [
            Table(f"{words:,} words on paper", tuple(chain(*(_figures(words, kind, repeat) for kind in PaperKind))))
            for words in WORDS
        ],
        arguments.json,
    )


def _figures(words: int, kind: PaperKind, repeat: int) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder, opened_rooms(Path(folder)) as rooms, Busy() as busy:
        sweeper = Sweeper(rooms.session)
        sweeper.start()
        rooms.desk_room.file.take_in(speech_of(words))
        view = rooms.desk_room.models.printed
        view.open()
        view.choose_kind(kind.value)
        set_all = [Watch().while_it_lasts(view.open, lambda: view.pages_set() is not None) for _time in range(repeat)]
        pdfs = [_saved(rooms, Path(folder) / f"{number}.pdf") for number in range(repeat)]
        sweeper.finish()
    for name, took in ((f"{kind.value}: set in pages", set_all), (f"{kind.value}: written into a PDF", pdfs)):
        yield Figure(name, "ms", tuple(one.all_ms for one in took), busy_pct=busy.pct)
        silent = max(one.silent_ms for one in took)
        yield Figure(f"{name}, the longest silence", "ms", (silent,), SILENCE_MS, busy_pct=busy.pct)
        worked = max(one.worked_ms for one in took)
        yield Figure(f"{name}, the most work in a silence", "ms", (worked,), SILENCE_MS, busy_pct=busy.pct)


def _saved(rooms: Rooms, to: Path) -> Took:
    url = QUrl.fromLocalFile(str(to))
    return Watch().while_it_lasts(lambda: rooms.desk_room.models.printed.save(url), to.exists)


if __name__ == "__main__":
    main()
