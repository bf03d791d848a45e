"""The desk with a long speech on it: `python -m bench.desk`.

The real desk in the measuring process, without a screen: from the notes to a desk that has been drawn, from a letter
until the outline and the plan panel have taken it over, and one step of scrolling. Drawing on a screen comes on top.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle, islice

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from app.domain.notes import Notes
from bench.figures import Figure, Table, options, tell
from bench.fit_times import speech_of_points
from bench.machine import Busy
from bench.opened import application
from tests.ui.opened_desk import OpenedDesk, opened_desk

POINTS = (40, 2000)
FIVE_MINUTES_S = 300.0
TYPED = "and so on "
STEP_PX = 60
FRAME_MS = "≤ 16.7"


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--repeat", type=int, default=100)
    arguments = parser.parse_args()
    application()
    speeches = [replace(speech_of_points(points), limit_s=FIVE_MINUTES_S) for points in POINTS]
    tell(
        [
            Table(f"{points:,} points on the desk", tuple(_figures(notes, arguments.repeat)))
            for points, notes in zip(POINTS, speeches, strict=True)
        ],
        arguments.json,
    )


def _figures(notes: Notes, repeat: int) -> Iterator[Figure]:
    opens = [1000 * _opens_in_s(notes) for _time in range(3)]
    yield Figure("opens and is drawn", "ms", tuple(opens), "< 1000")
    with opened_desk(notes) as desk:
        desk.key(Qt.Key.Key_Down, times=2)
        desk.key(Qt.Key.Key_Return)
        yield from _two("a letter, until the panel has it", _typed(desk, repeat), "≤ 50")
        desk.key(Qt.Key.Key_Escape)
        yield from _two("a step of scrolling", _scrolled(desk, repeat), FRAME_MS)


def _opens_in_s(notes: Notes) -> float:
    before_s = time.perf_counter()
    with opened_desk(notes) as desk:
        desk.window.grabWindow()
        return time.perf_counter() - before_s


def _typed(desk: OpenedDesk, repeat: int) -> Sequence[Callable[[], object]]:
    return [partial(desk.type, letter) for letter in islice(cycle(TYPED), repeat)]


def _scrolled(desk: OpenedDesk, repeat: int) -> Sequence[Callable[[], object]]:
    lists = (item for item in desk.root.findChildren(QQuickItem) if item.inherits("QQuickListView"))
    lines = max(lists, key=lambda item: float(item.property("contentHeight")))

    def step() -> None:
        lines.setProperty("contentY", float(lines.property("contentY")) + STEP_PX)
        QCoreApplication.processEvents()

    return repeat * [step]


def _two(name: str, works: Sequence[Callable[[], object]], target: str) -> Iterator[Figure]:
    """The median, and what one in twenty takes longer than."""
    took_ms = []
    with Busy() as busy:
        for work in works:
            QTest.qWait(1)
            before_s = time.perf_counter()
            work()
            took_ms.append(1000 * (time.perf_counter() - before_s))
    worst = sorted(took_ms)[int(0.95 * len(took_ms))]
    yield Figure(name, "ms", tuple(took_ms), target, busy_pct=busy.pct)
    yield Figure(f"{name}: one in twenty takes longer than", "ms", (worst,), busy_pct=busy.pct)


if __name__ == "__main__":
    main()
