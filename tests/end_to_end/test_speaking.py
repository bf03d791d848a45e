"""The main job: open, press Space, speak; every section one key away."""

import numpy as np
import pytest

from app.formats.notes_yaml import read_notes
from app.opening import planned, shipped_notes
from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import StageSeen, seen, wait_for_share
from tests.end_to_end.waiting import wait_until

PLAN = planned(read_notes(shipped_notes()))
TITLES = [planned_section.section.name for planned_section in PLAN.sections]


def share_of(name: str) -> float:
    return PLAN.sections[TITLES.index(name)].heading_s / PLAN.total_s


def wait_for_motion(program: RunningProgram) -> None:
    before = seen(program).text
    wait_until(lambda: not np.array_equal(seen(program).text, before), "text that moves")


def stands_still(program: RunningProgram) -> bool:
    """Whether the text is the same before and after the countdown has gone on by a second."""
    before = seen(program)
    wait_until(lambda: not np.array_equal(seen(program).countdown, before.countdown), "a tick of the countdown")
    return np.array_equal(seen(program).text, before.text)


@pytest.fixture
def program(rostrum: Opener) -> RunningProgram:
    opened = rostrum("--deliver", "--windowed")
    opened.wait_until_painted()
    return opened


def test_space_runs_and_pauses_and_the_countdown_goes_on(program: RunningProgram) -> None:
    before = seen(program)
    assert before.share == 0.0
    program.key("space")
    wait_for_motion(program)
    wait_until(lambda: not np.array_equal(seen(program).countdown, before.countdown), "a countdown that runs")
    program.key("space")
    wait_until(lambda: stands_still(program), "text that stands still")
    program.key("Up", "Up")
    wait_until(lambda: stands_still(program), "text that a change of pace does not move")
    program.key("F5")
    wait_for_motion(program)
    program.key("Escape")
    wait_until(lambda: stands_still(program), "text that stands still")
    assert program.process.poll() is None
    assert program.close_for_good() == 0


def test_every_section_is_one_key_away_with_its_heading_at_the_reading_line(program: RunningProgram) -> None:
    outermost = {"p": "Preamble", "c": "Convergence", "d": "Divergence", "s": "SWOT", "e": "Conclusions"}
    rows = []
    for key, name in outermost.items():
        program.key(key)
        rows.append(wait_for_heading(program, name).current_row)
    assert rows == sorted(set(rows))
    for number, name in enumerate(outermost.values(), start=1):
        program.key(str(number))
        wait_for_heading(program, name)


def wait_for_heading(program: RunningProgram, name: str) -> StageSeen:
    there = wait_for_share(program, share_of(name))
    return wait_until(lambda: there if seen(program).heading_is_at_the_reading_line else None, f"the heading {name}")


def test_s_goes_round_the_four_parts_and_backspace_all_the_way_back(program: RunningProgram) -> None:
    parts = ["SWOT", "Strengths", "Weaknesses", "Opportunities", "Threats", "Strengths"]
    for name in parts:
        program.key("s")
        wait_for_heading(program, name)
    for name in reversed(parts[:-1]):
        program.key("BackSpace")
        wait_for_share(program, share_of(name))
    program.key("BackSpace")
    wait_for_share(program, 0.0)


def test_a_jump_of_the_running_text_goes_on_from_the_heading(program: RunningProgram) -> None:
    program.key("space")
    wait_for_motion(program)
    program.key("d")
    assert seen_soon(program, share_of("Divergence"))
    wait_for_motion(program)
    assert 0 <= seen(program).share - share_of("Divergence") < 0.05


def seen_soon(program: RunningProgram, share: float) -> StageSeen:
    return wait_for_share(program, share, within=0.02)


def test_points_are_led_by_arrows_and_clickers_and_home_and_end(program: RunningProgram) -> None:
    starts = [point.start_s / PLAN.total_s for point in PLAN.points]
    for key, point in [("Right", 0), ("Next", 1), ("Right", 2), ("Left", 1), ("Prior", 0), ("End", -1)]:
        program.key(key)
        wait_for_share(program, starts[point])
    program.key("Home")
    wait_for_share(program, 0.0)
