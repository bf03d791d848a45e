"""The program, but one of its functions fails from the moment a signal comes: `breaking_program NAME --deliver …`.

Instead of the name of a function, `hang`: the window does nothing any more, and does not rest.

Where the window is a process of its own, it is that one which is to be told.
"""

import signal
import sys
from contextlib import ExitStack

import ui
from app.__main__ import main
from app.guardian import stand_guard
from tests.breaking import broken, functions_of

NAME, WORDS = sys.argv[1], sys.argv[2:]
SIGNAL, HANG = signal.SIGUSR1, "hang"


def hang() -> None:
    while True:
        pass


if __name__ == "__main__":
    functions = {function.__qualname__: function for function in functions_of(ui)}
    stack = ExitStack()
    signal.signal(SIGNAL, lambda *_told: hang() if NAME == HANG else stack.enter_context(broken(functions[NAME])))
    sys.exit(main(WORDS, guard=stand_guard))
