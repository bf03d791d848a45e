"""What becomes of a paper that is handed to the system for printing."""

from enum import Enum, auto


class Printing(Enum):
    SENT = auto()
    """It is on its way to the printer."""
    LEFT = auto()
    """The person has thought better of it."""
    NO_DIALOG = auto()
    """The system has no way to print that can be asked for."""
    FAILED = auto()
    """There is one, and it came to nothing."""
