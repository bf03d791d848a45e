"""Where a letter is on the keyboard, for those whose keyboard has letters of another script."""

import sys
import unicodedata

_ROWS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
"""Letters of the usual Latin keyboard by the number of the first key in each row (linux/input-event-codes.h)."""

_X11_OFFSET = 8
"""X11 and Wayland count the same keys from there; Windows counts these as Linux does."""

_LATIN = {
    first + column + (0 if sys.platform == "win32" else _X11_OFFSET): letter
    for first, row in _ROWS.items()
    for column, letter in enumerate(row)
}


def latin_letter(text: str, place: int) -> str:
    """The Latin letter of the key at `place`, when what it has typed is a letter of another script; else nothing.

    `place` is the scan code of the key event. macOS tells none there.
    """
    if len(text) != 1 or not text.isalpha() or unicodedata.name(text, "").startswith("LATIN"):
        return ""
    return _LATIN.get(place, "")
