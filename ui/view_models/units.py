"""Places in a text as QML counts them, and texts that come from elsewhere."""


def first_units(text: str, units: int) -> str:
    """The beginning of a text, by UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")


def units_of(text: str) -> int:
    """How long a text is in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
