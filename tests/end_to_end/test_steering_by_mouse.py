"""The mouse: the wheel nudges, a drag moves the text, a click leads to a section or a place."""

import numpy as np
import pytest

from app.formats.notes_yaml import read_notes
from app.opening import planned, shipped_notes
from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import SURFACE, Pixels, near, seen, wait_for_share
from tests.end_to_end.waiting import wait_until

PLAN = planned(read_notes(shipped_notes()))
WHEEL_UP, WHEEL_DOWN = 4, 5


@pytest.fixture
def program(rostrum: Opener) -> RunningProgram:
    opened = rostrum("--deliver", "--windowed")
    opened.wait_until_painted()
    return opened


def letters(text: Pixels) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """How much is written in each row, the band and the fading rows at both ends aside."""
    ink = ~near(text[:, text.shape[1] // 8 :], SURFACE) & (text[:, text.shape[1] // 8 :].max(axis=-1) > 70)
    return np.asarray(ink.sum(axis=1))


def moved_up(before: Pixels, after: Pixels) -> int:
    """By how many rows the text has moved up, by the best match of how much is written in each."""
    rows, now = letters(before), letters(after)
    middle = slice(len(rows) // 4, 3 * len(rows) // 4)
    return min(range(-120, 121), key=lambda up: int(np.abs(np.roll(now, up)[middle] - rows[middle]).sum()))


def test_the_text_follows_wheel_and_pointer(program: RunningProgram) -> None:
    program.key("c")
    before = wait_for_share(program, PLAN.sections[1].heading_s / PLAN.total_s)
    middle = (before.width // 2, before.height // 2)
    program.click(*middle, button=WHEEL_DOWN)
    line = wait_until(lambda: moved_up(before.text, seen(program).text), "text nudged by the wheel")
    assert line == pytest.approx(before.units(80), abs=2)
    program.click(*middle, button=WHEEL_UP)
    wait_until(lambda: moved_up(before.text, seen(program).text) == 0, "text nudged back")
    corner = program.place().topLeft()
    start = (corner.x() + middle[0], corner.y() + middle[1])
    program.screen.drag(start, (start[0], start[1] - 60))
    dragged = wait_until(lambda: moved_up(before.text, seen(program).text), "text dragged")
    assert dragged == pytest.approx(60, abs=12)  # the first pixels tell that it is a drag
    assert seen(program).share > before.share


def test_a_click_leads_to_a_section_or_to_a_place(program: RunningProgram) -> None:
    program.key("d")
    row = wait_for_share(program, PLAN.sections[2].heading_s / PLAN.total_s).current_row
    program.key("c")
    there = wait_for_share(program, PLAN.sections[1].heading_s / PLAN.total_s)
    program.click(there.units(150), row)
    wait_for_share(program, PLAN.sections[2].heading_s / PLAN.total_s)
    left, right = there.units(370), there.width - there.units(40)
    program.click(left + round(0.8 * (right - left)), there.height - there.units(33))
    clicked = PLAN.points[PLAN.point_at(0.8 * PLAN.total_s)]
    wait_for_share(program, clicked.start_s / PLAN.total_s)
    program.key("space")
    wait_until(lambda: seen(program).share > clicked.start_s / PLAN.total_s + 0.004, "the keyboard, still the stage's")
