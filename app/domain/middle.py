"""The middle of some values, which a few wild ones do not move."""

from collections.abc import Iterable


def median(values: Iterable[float]) -> float:
    """Raises ValueError where there are none."""
    from statistics import median as middle  # noqa: PLC0415 - no start waits for what only takes need

    return middle(values)
