"""On a small laptop and on a large screen, magnified or not, the text has its place for itself."""

import numpy as np
import pytest
from PySide6.QtCore import QRect

from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import SURFACE, Pixels, near, seen
from tests.end_to_end.waiting import wait_until


def written(pixels: Pixels) -> bool:
    """Whether anything stands out of the surface."""
    return not bool(near(pixels, SURFACE).all())


def text_moves(program: RunningProgram) -> bool:
    before = seen(program).pixels
    wait_until(lambda: not np.array_equal(seen(program).pixels, before), "text that moves")
    return True


@pytest.mark.parametrize(
    ("screen_size", "scale"),
    [((1024, 600), "1"), ((1024, 600), "3"), ((1366, 768), "1.5"), ((1920, 1080), "2"), ((3840, 2160), "2")],
    ids=str,
)
def test_the_stage_fills_the_screen_and_keeps_its_columns_apart(
    rostrum: Opener, screen_size: tuple[int, int], scale: str
) -> None:
    program = rostrum("--deliver", QT_SCALE_FACTOR=scale)
    program.wait_until_painted()
    wait_until(lambda: program.place() == QRect(0, 0, *screen_size), "the full screen")
    program.key("d", "space")
    assert text_moves(program)
    picture = seen(program).pixels
    factor = float(scale)
    unit = unit_of(screen_size[0] / factor, screen_size[1] / factor) * factor
    gap = screen_size[0] - round(352 * unit), screen_size[0] - round(330 * unit)
    bottom = screen_size[1] - round(70 * unit)
    assert not written(picture[round(0.6 * bottom) : bottom, gap[0] : gap[1]])
    assert written(picture[:, round(0.45 * screen_size[0]) : gap[0]])


@pytest.mark.parametrize(("screen_size", "scale"), [((1024, 600), "1"), ((1366, 768), "2")], ids=str)
def test_the_window_is_no_larger_than_its_screen(rostrum: Opener, screen_size: tuple[int, int], scale: str) -> None:
    program = rostrum("--deliver", "--windowed", QT_SCALE_FACTOR=scale)
    program.wait_until_painted()
    assert QRect(0, 0, *screen_size).contains(program.place())


def unit_of(width: float, height: float) -> float:
    """As Measures.qml has it."""
    readable = 0.64 * max(0.3, min(1.0, width / 640, height / 360))
    return max(readable, min(width / 1920, height / 1080))
