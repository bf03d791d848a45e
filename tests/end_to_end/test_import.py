"""A document becomes a speech in the real program, read by a process that is gone when it has been read."""

from pathlib import Path

from tests.end_to_end.running_program import Opener
from tests.end_to_end.test_desk import at_desk, on_stage
from tests.end_to_end.waiting import wait_until

CORPUS = Path(__file__).parents[2] / "bench" / "corpus"
GUARDIAN_AND_WINDOW = 2


def test_a_pdf_is_looked_through_taken_to_the_desk_and_brought_to_the_stage(rostrum: Opener) -> None:
    program = rostrum(str(CORPUS / "compact-typed.pdf"))
    program.wait_until_painted()
    wait_until(lambda: len(program.family()) == GUARDIAN_AND_WINDOW, "the end of the process that reads")
    read = program.picture()
    program.key("Down")
    program.wait_for_change(read)
    program.key("ctrl+Return")
    at_desk(program)
    program.key("F5")
    on_stage(program)
    program.key("Escape")
    at_desk(program)
    assert program.close() == 0
