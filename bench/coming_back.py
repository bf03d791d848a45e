"""How soon a speech is back after its window was killed or hangs: `python -m bench.coming_back`.

Seen from outside, full screen on a private screen: from the signal to the first text on the screen, and how far the
text is then from where it was. Between the two the screen shows no text.
"""

import argparse
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

from app.adapters.speech_file import SpeechFile
from bench.figures import Figure, Table, options, tell
from bench.machine import Busy, cpu_s
from bench.on_screen import Home, Pixels, Started, bench_screen, started
from tests.end_to_end.private_screen import PrivateScreen
from tests.end_to_end.waiting import LONGEST_WAIT_S, wait_until

SPEAKING_S = 3.0
KILLED, HANGING = "killed", "hanging"
SIGNALS = {KILLED: signal.SIGKILL, HANGING: signal.SIGSTOP}
TARGETS = {KILLED: "≤ 0.5", HANGING: "≤ 3"}


def main() -> int:
    arguments = _arguments()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder, bench_screen(Path(folder) / "screen") as screen:
        home = Home.made(Path(folder) / "home")
        for name in SIGNALS:
            with Busy() as busy:
                runs = [_run(screen, home, name) for _ in range(arguments.repeat)]
            back_s, lost_s, core_s = zip(*runs, strict=True)
            figures.append(Figure(f"{name}: text on the screen again", "s", back_s, TARGETS[name], busy_pct=busy.pct))
            figures.append(Figure(f"{name}: time on a core until then", "s", core_s))
            figures.append(Figure(f"{name}: of the speech lost", "s", lost_s, "≤ 0.25", busy_pct=busy.pct))
    tell([Table("Coming back", tuple(figures))], arguments.json)
    return 0


def _run(screen: PrivateScreen, home: Home, name: str) -> tuple[float, float, float]:
    environment = home.environment
    kept = SpeechFile(Path(environment["XDG_STATE_HOME"]) / "rostrum" / "speech")
    with started(screen, home, "--deliver", environment=environment) as program:
        program.text_after_s()
        program.run_or_pause()
        time.sleep(SPEAKING_S)
        window = program.window_process
        signalled_s = time.clock_gettime(time.CLOCK_BOOTTIME)
        os.kill(window, SIGNALS[name])
        lost_s = signalled_s - _kept_at_s(kept)
        back_s = _back_s(program, window, signalled_s)
        core_s = cpu_s(program.window_process)
    return back_s, lost_s, core_s


def _kept_at_s(kept: SpeechFile) -> float:
    """The last instant of the speech that another start would know of; both clocks are those of this machine."""
    found = kept.find()
    return found[0].at.now_s if found else 0.0


def _back_s(program: Started, before: int, since_s: float) -> float:
    wait_until(lambda: before not in program.family(), "the end of the window")
    pixels = Pixels(program.screen)
    wait_until(lambda: not pixels.shows_text(), "an empty screen")  # the X server lets go of a window when it likes
    while not (len(program.family()) > 1 and pixels.shows_text()):
        if time.clock_gettime(time.CLOCK_BOOTTIME) - since_s > LONGEST_WAIT_S:
            raise RuntimeError("The text does not come back")
        time.sleep(0.005)
    return time.clock_gettime(time.CLOCK_BOOTTIME) - since_s


def _arguments() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
