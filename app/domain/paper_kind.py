"""What a sheet of paper is for."""

from enum import StrEnum


class PaperKind(StrEnum):
    """For whom the paper is."""

    POCKET = "pocket"
    """For the speaker: large type, times in the margin."""
    INTERPRETERS = "interpreters"
    """For the booth: every word, and a list of names, figures and acronyms."""
