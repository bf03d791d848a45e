"""A value that cannot be used, told to the person who wrote it."""

from dataclasses import dataclass


class RefusedError(ValueError):
    """One `sentence` on what is wrong and one `hint` on what to write instead."""

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(f"{sentence} ({hint})")
        self.sentence = sentence
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Refusal:
    """The answer to what cannot be done: why, and what to do instead."""

    sentence: str
    hint: str
