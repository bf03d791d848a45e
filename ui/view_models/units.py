"""Places in a text as QML counts them, and texts that come from elsewhere."""

from app.domain.entry import LONGEST_SPEECH
from app.domain.visible import in_one_line


def readable(text: str) -> str:
    """What may be put into a line; a text of any length is cut first, or looking at it would take too long."""
    return in_one_line(text[: 2 * LONGEST_SPEECH])[:LONGEST_SPEECH]


def first_units(text: str, units: int) -> str:
    """The beginning of a text, by UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")


def units_of(text: str) -> int:
    """How long a text is in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
