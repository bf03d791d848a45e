"""From a key to its effect on the screen: `python -m bench.keys`.

End and Home in turn, given to the X server as by a keyboard, until other text is on the screen. Seen from outside,
paused and running, in a window and on the full screen.
"""

import argparse
import ctypes
import ctypes.util
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from bench.figures import PEER, Figure, Table, options, tell
from bench.machine import Busy
from bench.on_screen import Home, Pixels, Started, bench_screen, started
from bench.speech_of_words import speech_of
from tests.end_to_end.private_screen import PrivateScreen

WORDS = 10_000
BETWEEN_KEYS_S = 0.15
BETWEEN_LOOKS_S = 0.0005
LONGEST_S = 2.0
ONE_FRAME = "≤ 16.7"
PEER_MS = "4 to 11"


class Keyboard:
    """Keys as the X server would get them from a real one, without the time that a tool takes to start."""

    def __init__(self, screen: PrivateScreen) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._test = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._x.XFlush.argtypes = [ctypes.c_void_p]
        self._test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._display = self._x.XOpenDisplay(screen.display.encode())

    def press(self, name: str) -> None:
        """Down and up again."""
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(name.encode()))
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x.XFlush(self._display)


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as name, bench_screen(Path(name) / "screen") as screen:
        figures = [
            figure
            for place, words in (("window", ("--windowed",)), ("full screen", ()))
            for figure in _figures(place, words, screen, Path(name), arguments.repeat)
        ]
    tell([Table("Effect of a key", tuple(figures), PEER)], arguments.json)


def _figures(
    place: str, options: tuple[str, ...], screen: PrivateScreen, folder: Path, repeat: int
) -> Iterator[Figure]:
    home = Home.made(folder / place)
    with started(screen, home, str(home.notes(speech_of(WORDS))), "--deliver", *options) as program:
        program.text_after_s()
        program.take_keyboard()
        for state in ("paused", "running"):
            if state == "running":
                program.run_or_pause()
            with Busy() as busy:
                took_ms = tuple(_took_ms(program, repeat))
            yield Figure(f"{place}, {state}", "ms", took_ms, ONE_FRAME, PEER_MS, busy.pct)


def _took_ms(program: Started, repeat: int) -> Iterator[float]:
    keyboard, pixels = Keyboard(program.screen), Pixels(program.screen)
    for key in islice(cycle(["End", "Home"]), repeat):
        time.sleep(BETWEEN_KEYS_S)
        before = pixels.text()
        pressed_s = time.monotonic()
        keyboard.press(key)
        while not pixels.is_other_text(before):
            if time.monotonic() - pressed_s > LONGEST_S:
                raise RuntimeError("A key had no effect")
            time.sleep(BETWEEN_LOOKS_S)
        yield 1000 * (time.monotonic() - pressed_s)


def _arguments() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("--repeat", type=int, default=40)
    return parser.parse_args()


if __name__ == "__main__":
    main()
