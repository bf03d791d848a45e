"""A keyboard with letters of another script: the keys do what they do where they are."""

from tests.end_to_end.private_screen import PrivateScreen
from tests.end_to_end.running_program import Opener
from tests.end_to_end.test_landing import panel
from tests.end_to_end.waiting import wait_until

SPACE, WHERE_F_IS = "65", "41"
"""X11 numbers keys by their place (linux/input-event-codes.h, plus 8)."""


def test_f_shows_the_fit_on_a_russian_keyboard(rostrum: Opener, screen: PrivateScreen) -> None:
    screen.ask("setxkbmap", "-layout", "ru")
    assert "ru" in screen.ask("setxkbmap", "-query")
    program = rostrum("--deliver", "--windowed")
    program.wait_until_painted()
    program.key(SPACE)
    program.key(WHERE_F_IS)
    wait_until(lambda: panel(program), "what would give way")
    program.key(WHERE_F_IS)
    wait_until(lambda: not panel(program), "the text again")
    program.key(SPACE)
    assert program.close_for_good() == 0
