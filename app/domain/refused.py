"""A value that cannot be used, told to the person who wrote it."""


class RefusedError(ValueError):
    """One `sentence` on what is wrong and one `hint` on what to write instead."""

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(f"{sentence} ({hint})")
        self.sentence = sentence
        self.hint = hint
