"""What Python does while the text scrolls: calls a frame, calls a tick, time of a tick: `python -m bench.frames`.

The whole program in this process, without a screen. Every call of a Python function is seen by the interpreter itself
(`sys.setprofile`) and counted for whoever began it: the tick that refreshes the numbers ten times a second, or, which
must not be, anybody else, such as a frame.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickView

from app.adapters.settings_file import SettingsFile
from app.adapters.speech_file import SpeechFile
from app.guardian import Life
from app.opening import OpeningRequest
from bench.figures import Figure, Table, options, tell
from bench.machine import Busy
from bench.opened import application, stage_with
from bench.speech_of_words import speech_of
from tests.ui.opened_stage import part_of
from ui.main import usual_world
from ui.rostrum import Rostrum
from ui.view_models.instant import Instant

WARMING_UP_S = 1.0
WORDS = (600, 10_000, 100_000)
TICKS = 1000
TICK_S = 0.1
STAGE = (1920, 1080)
FRAME_MS = 1000 / 60
TICK = Instant.look.__qualname__


class Calls:
    """How many Python functions were called, by the one that Qt called first."""

    def __init__(self) -> None:
        self.begun: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self._depth = 0
        self._first = ""

    def note(self, frame: FrameType, event: str, _: object) -> None:
        """For `sys.setprofile`."""
        if event == "call":
            if not self._depth:
                self._first = frame.f_code.co_qualname
                self.begun[self._first] += 1
            self.calls[self._first] += 1
            self._depth += 1
        elif event == "return":
            self._depth -= 1


def frames_moved(stage: QQuickItem) -> QQmlExpression:
    """Its value is the number of frames since the text on `stage` began to move; to ask takes no call of Python."""
    clock = part_of(stage, "ScrollClock")
    context = qmlContext(clock)
    if context is None:
        raise RuntimeError("There is no text on the stage")
    return QQmlExpression(context, clock, "frames.currentFrame")


def main() -> None:
    arguments = _arguments()
    figures = [*_calls(arguments.seconds), *_ticks()]
    tell([Table("Python while the text scrolls", tuple(figures))], arguments.json)


def _calls(seconds: float) -> Iterator[Figure]:
    """The shipped speech, running."""
    with tempfile.TemporaryDirectory() as folder:
        rostrum, window = _running(Path(folder))
        moved = frames_moved(window.rootObject())
        _loop(WARMING_UP_S).exec()
        calls, before, loop = Calls(), moved.evaluate()[0], _loop(seconds)
        sys.setprofile(calls.note)
        loop.exec()
        sys.setprofile(None)
        frames = moved.evaluate()[0] - before
        rostrum.finish()
    outside = Counter({name: count for name, count in calls.calls.items() if name != TICK})
    if outside:
        sys.stderr.write(f"Called outside the tick: {outside.most_common(5)}\n")
    yield Figure("frames", "a second", (frames / seconds,))
    yield Figure("Python calls a frame, outside the tick", "", (outside.total() / frames,), "= 0")
    yield Figure("ticks", "a second", (calls.begun[TICK] / seconds,))
    yield Figure("Python calls a tick", "", (calls.calls[TICK] / max(1, calls.begun[TICK]),))


def _running(folder: Path) -> tuple[Rostrum, QQuickView]:
    application()
    settings_file = SettingsFile(folder / "settings.toml")
    world = replace(usual_world(), settings=settings_file, speech=SpeechFile(folder / "speech"))
    rostrum = Rostrum(OpeningRequest(), world, Life())
    rostrum.stage.open(OpeningRequest())
    window = rostrum.stage.show(full_screen=False)
    rostrum.session.run_or_pause()
    return rostrum, window


def _loop(seconds: float) -> QEventLoop:
    """One that runs for so long; the clock starts now."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    return loop


def _ticks() -> Iterator[Figure]:
    """The first hundred seconds of a speech, tick after tick."""
    for words in WORDS:
        with stage_with(speech_of(words), STAGE) as stage, Busy() as busy:
            stage.session.run_or_pause()
            took_ms = []
            for _ in range(TICKS):
                stage.models.clock.pass_s(TICK_S)
                started_s = time.perf_counter()
                stage.models.instant.look()
                took_ms.append(1000 * (time.perf_counter() - started_s))
        took_ms.sort()
        target = f"< {FRAME_MS:.3g}"
        yield Figure(f"{words:,} words: a tick", "ms", (took_ms[TICKS // 2],), target, busy_pct=busy.pct)
        yield Figure(f"{words:,} words: one tick in a hundred", "ms", (took_ms[-TICKS // 100],), target)


def _arguments() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("--seconds", type=float, default=20.0)
    return parser.parse_args()


if __name__ == "__main__":
    main()
