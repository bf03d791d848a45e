"""How a sentence's time is shared among its words: a long word takes longer than a short one.

Counting words tells how long a sentence lasts; counting letters tells where in it the voice is.
"""

from collections.abc import Iterator, Sequence

from app.domain.pace import Stop

_LETTERS_WHEN_READ_OUT = 3
"""Of the name of a letter or a word in a number, which are short: "dee", "ten"."""


def letters_heard(token: str, units: float) -> float:
    """How long `token` is to the ear, in letters; figures and spelled capitals are longer than they look."""
    letters = sum(map(str.isalpha, token))
    return letters if letters and units == 1 else max(letters, _LETTERS_WHEN_READ_OUT * units)


def shares(units: Sequence[float], letters: Sequence[float], stops: Sequence[Stop | None]) -> Iterator[float]:
    """For each word, its part of the time of its sentence against an even part for each unit."""
    first = 0
    ends = [position for position, stop in enumerate(stops, start=1) if stop is Stop.FULL_STOP]
    for end in (*ends, len(units)):
        letters_a_unit = sum(letters[first:end]) / (sum(units[first:end]) or 1.0)
        for position in range(first, end):
            yield letters[position] / units[position] / letters_a_unit
        first = end
