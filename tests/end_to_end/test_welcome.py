"""The first start of the real program, and the second."""

from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import near, pixels_of
from tests.end_to_end.test_desk import at_desk
from tests.end_to_end.waiting import wait_until

ACCENT = "#14755f"
"""The frame of the welcome, in the light theme of the desk."""


def is_welcomed(program: RunningProgram) -> bool:
    """Whether a frame stands across the lower middle of the window."""
    pixels = pixels_of(program.picture())
    height, width, _channels = pixels.shape
    middle = near(pixels[int(height * 0.6) :, width // 3 : width // 2], ACCENT)
    return bool((middle.mean(axis=1) > 0.9).sum() >= 2)


def test_the_welcome_comes_once_and_goes_at_any_key(rostrum: Opener) -> None:
    program = rostrum()
    at_desk(program)
    wait_until(lambda: is_welcomed(program), "the welcome")
    program.key("Down")
    wait_until(lambda: not is_welcomed(program), "the welcome to go")
    assert program.close() == 0
    again = rostrum()
    at_desk(again)
    assert not is_welcomed(again)
    assert again.close() == 0
