"""Waiting for what can be seen, never for a time."""

import time
from collections.abc import Callable
from typing import TypeVar

Seen = TypeVar("Seen")

LONGEST_WAIT_S = 30.0
"""A generous limit, so that a slow machine is no failure; what is waited for mostly comes at once."""

_BETWEEN_LOOKS_S = 0.02


def wait_until(look: Callable[[], Seen | None], what: str) -> Seen:
    """What `look` returns as soon as it returns something true; fails with `what` was waited for."""
    give_up_s = time.monotonic() + LONGEST_WAIT_S
    while not (seen := look()):
        if time.monotonic() > give_up_s:
            raise AssertionError(f"waited {LONGEST_WAIT_S:.0f} s in vain: {what}")
        time.sleep(_BETWEEN_LOOKS_S)
    return seen
