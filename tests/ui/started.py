"""The whole program, started in a test as a person starts it."""

from collections.abc import Callable

from ui.rostrum import Rostrum

Starter = Callable[..., Rostrum]


def ended(rostrum: Rostrum) -> None:
    rostrum.finish()
    rostrum.messages.clear()
