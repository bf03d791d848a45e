"""The pointer is never in the way of the text: it hides when it rests, and is there when it is moved."""

from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.waiting import wait_until
from tests.end_to_end.x_server import pointer_is_hidden


def shows_and_hides(program: RunningProgram) -> None:
    wait_until(lambda: not pointer_is_hidden(program.screen), "the pointer")
    wait_until(lambda: pointer_is_hidden(program.screen), "no pointer")


def test_the_pointer_hides_wherever_it_rests(rostrum: Opener) -> None:
    program = rostrum("--deliver", "--windowed")
    program.wait_until_painted()
    corner = program.place().topLeft()
    text, outline = (corner.x() + 600, corner.y() + 300), (corner.x() + 60, corner.y() + 200)
    program.screen.move_pointer(*text)
    shows_and_hides(program)
    program.key("space")
    program.screen.move_pointer(*outline)
    shows_and_hides(program)
    program.screen.drag(text, (text[0], text[1] - 40))
    shows_and_hides(program)
