"""Milliseconds to lay a speech out, to change its font, and to jump in it: `python -m bench.laying_out`.

The real stage without a screen: from the command until all of Python and QML has done its part, the next frame's
drawing aside. A first command that warms up is not counted.
"""

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle

from bench.figures import Figure, Table, options, tell
from bench.machine import Busy
from bench.opened import stage_with
from bench.speech_of_words import speech_of
from tests.ui.opened_stage import OpenedStage

WORDS = (600, 10_000, 100_000)
STAGE = (1920, 1080)
OTHER_STAGE = (1900, 1080)
FONT_TARGETS = {10_000: "≤ 30"}
"""What a change of font took in the tried design, ms."""


def main() -> None:
    arguments = _arguments()
    figures: list[Figure] = []
    for words in WORDS:
        with stage_with(speech_of(words), STAGE) as stage:
            figures += _figures(stage, words, arguments.repeat)
    tell([Table("Laying out, 1920 × 1080", tuple(figures))], arguments.json)


def _figures(stage: OpenedStage, words: int, repeat: int) -> list[Figure]:
    session, settings = stage.session, stage.session.settings
    sizes, fonts = cycle([OTHER_STAGE, STAGE]), cycle([replace(settings, text_size=1.1), settings])
    places_s = cycle([0.7 * session.speech.plan.total_s, 0.0]) if session.speech else cycle([0.0])
    commands: dict[str, Callable[[], object]] = {
        "another width": lambda: stage.resize_at_once(*next(sizes)),
        "another font size": lambda: session.change_settings(next(fonts)),
        "a jump": lambda: session.jump_to_place(next(places_s)),
    }
    found = []
    for name, command in commands.items():
        with Busy() as busy:
            took_ms = tuple(_took_ms(command) for _ in range(repeat + 1))[1:]
        target = FONT_TARGETS.get(words, "") if "font" in name else ""
        found.append(Figure(f"{words:,} words: {name}", "ms", took_ms, target, busy_pct=busy.pct))
    return found


def _took_ms(command: Callable[[], object]) -> float:
    started_s = time.perf_counter()
    command()
    return 1000 * (time.perf_counter() - started_s)


def _arguments() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("--repeat", type=int, default=9)
    return parser.parse_args()


if __name__ == "__main__":
    main()
