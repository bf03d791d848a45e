"""How much room text takes on a terminal."""

import unicodedata

_WIDE = {"W", "F"}
_WITHOUT_ROOM = {"Mn", "Me", "Cf"}


def cells(text: str) -> int:
    """Columns of a terminal: two for each Chinese character, none for an accent of its own."""
    return sum(_cells(character) for character in text)


def shortened(text: str, most: int) -> str:
    """`text` in one line of at most `most` cells, with "…" for what is left out."""
    flat = " ".join(text.split())
    if cells(flat) <= most:
        return flat
    kept, room = 0, most - 1
    while room >= _cells(flat[kept]):
        room -= _cells(flat[kept])
        kept += 1
    return flat[:kept].rstrip() + "…"


def _cells(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_ROOM:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
