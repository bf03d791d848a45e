"""What happens inside the program is written down for as long as its window is open, whoever tells it."""

import sys

from app.adapters.log_file import LogFile
from app.adapters.overheard import Overheard


class Diary:
    """The log, and what Qt says on the terminal."""

    def __init__(self) -> None:
        self._overheard = Overheard()
        self._overheard.begin()
        self._log = LogFile(terminal=sys.stderr)

    def listen(self) -> None:
        """Write down what Qt has said since the last time."""
        self._overheard.listen()

    def close(self) -> None:
        self._overheard.close()
        self._log.close()
