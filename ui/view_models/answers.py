"""What the desk answers to an edit, told to the person."""

from app.domain.refused import Refusal
from ui.messages import Messages


class Answers:
    """Says why an edit cannot be done, until one can."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self._told = ""

    def done(self, answer: Refusal | None) -> bool:
        """Whether it could be done; else the person is told why."""
        if answer is None:
            self.forgive()
        else:
            self._told = f"{answer.sentence} – {answer.hint}"
            self._messages.say(self._told)
        return answer is None

    def forgive(self) -> None:
        """What was told does not hold any more."""
        if self._told and self._messages.property("text") == self._told:
            self._messages.clear()
        self._told = ""
