"""The page before the speech, with a clicker in hand."""

from tests.end_to_end.running_program import Opener
from tests.end_to_end.stage_seen import seen
from tests.end_to_end.test_desk import at_desk, is_at_desk, on_stage
from tests.end_to_end.waiting import wait_until


def test_a_clicker_can_be_tried_without_beginning_the_speech(rostrum: Opener) -> None:
    program = rostrum("--deliver", "--windowed")
    stage = program.wait_until_painted()
    row = seen(program).current_row
    program.key("F9")
    page = program.wait_for_change(stage)
    program.key("Next", "F5")
    program.wait_for_change(page)
    program.key("Escape")
    wait_until(lambda: seen(program).current_row == row, "the stage as it was")
    assert seen(program).share == 0.0


def test_at_the_desk_a_clicker_does_not_go_to_the_stage(rostrum: Opener) -> None:
    program = rostrum()
    at_desk(program)
    desk = program.picture()
    program.key("F9")
    page = program.wait_for_change(desk)
    program.key("F5")
    seen_clicker = program.wait_for_change(page)
    assert is_at_desk(program)
    program.key("Escape")
    program.wait_for_change(seen_clicker)
    program.key("F5")
    on_stage(program)
