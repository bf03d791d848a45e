"""The name that a file of notes has when nobody has named it."""

import re

ENDING = ".yaml"
LONGEST = 60
_NOT_IN_A_NAME = re.compile(r"[^\w]+|_+")
_TAKEN_BY_WINDOWS = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
}


def file_name(title: str, count: int = 1) -> str:
    """The words of a title with hyphens between them, of letters and digits alone; from the second on with a count."""
    words = _NOT_IN_A_NAME.sub("-", title)[:LONGEST].strip("-") or "speech"
    if words.casefold() in _TAKEN_BY_WINDOWS:
        words = f"speech-{words}"
    return f"{words}-{count}{ENDING}" if count > 1 else f"{words}{ENDING}"
