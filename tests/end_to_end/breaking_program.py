"""The program, but one of its functions fails from the moment a signal comes: `breaking_program NAME --deliver …`.

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
SIGNAL = signal.SIGUSR1

if __name__ == "__main__":
    function = next(function for function in functions_of(ui) if function.__qualname__ == NAME)
    stack = ExitStack()
    signal.signal(SIGNAL, lambda *_told: stack.enter_context(broken(function)))
    sys.exit(main(WORDS, guard=stand_guard))
