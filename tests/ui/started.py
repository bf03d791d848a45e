"""The whole program, started in a test as a person starts it."""

from collections.abc import Callable

from ui.desk_room import DeskRoom
from ui.rostrum import Rostrum

Starter = Callable[..., Rostrum]


def ended(rostrum: Rostrum) -> None:
    rostrum.finish()
    rostrum.messages.clear()


def desk_of(rostrum: Rostrum) -> DeskRoom:
    """It has been opened by now."""
    desk = rostrum.rooms.desk
    assert desk is not None
    return desk


def said(rostrum: Rostrum) -> str:
    """The sentence that stands in the window."""
    return str(rostrum.messages.property("text"))
