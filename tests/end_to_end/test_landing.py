"""The chair cuts the slot: one key, a look, Enter, and the speech lands within it."""

from PySide6.QtGui import QColor, QImage

from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.waiting import wait_until

AMBER = QColor("#f2b544")
ACCENT = QColor("#6fd0ba")
DARKEST, PALEST, SAME_HUE = 120, 110, 8
A_WORD = 40
"""Pixels of one colour: more than a stray edge, less than a word."""


def coloured(picture: QImage, colour: QColor, left: float, top: float, bottom: float) -> int:
    """How many pixels right of `left` and between `top` and `bottom` (shares of the picture) have that colour."""
    columns = range(int(picture.width() * left), picture.width(), 2)
    rows = range(int(picture.height() * top), int(picture.height() * bottom))
    return sum(_near(picture.pixelColor(x, y), colour) for x in columns for y in rows)


def _near(seen: QColor, colour: QColor) -> bool:
    """Small letters are mostly edge, and an edge is darker than the colour, but of its hue."""
    return seen.value() > DARKEST and seen.saturation() > PALEST and abs(seen.hue() - colour.hue()) < SAME_HUE


def over(program: RunningProgram) -> bool:
    """Whether the countdown says, in amber, that the speech lands past the limit."""
    return coloured(program.picture(), AMBER, left=0.8, top=0.0, bottom=0.28) > A_WORD


def advised(program: RunningProgram) -> bool:
    """Whether it says below the countdown, in amber, what would help."""
    return coloured(program.picture(), AMBER, left=0.8, top=0.28, bottom=0.38) > A_WORD


def panel(program: RunningProgram) -> bool:
    """Whether a panel lies over the lower part of the text: its keys are in the accent colour."""
    return coloured(program.picture(), ACCENT, left=0.3, top=0.55, bottom=0.93) > A_WORD


def test_three_minutes_please(rostrum: Opener) -> None:
    program = rostrum("--deliver", "--windowed")
    program.wait_until_painted()
    program.key("space")
    wait_until(lambda: over(program), "the projection past the limit")
    wait_until(lambda: advised(program), "the advice to let points go")
    program.key("l")
    wait_until(lambda: panel(program), "the usual limits")
    program.key("3")
    program.key("Return")
    wait_until(lambda: not panel(program), "the text again")
    wait_until(lambda: not over(program), "a landing within the limit")
    wait_until(lambda: not advised(program), "no more advice")
    program.key("BackSpace")
    wait_until(lambda: over(program), "everything as it was before")
    program.key("space")
    assert program.close_for_good() == 0
