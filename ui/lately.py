"""What the speaker did last, a cut or a jump: a speech remembers the two apart."""

from app.domain.speech import LONGEST_TRAIL, Speech

DECISION, JUMP = "decision", "jump"


class Lately:
    """The order of cuts and jumps, kept by looking at each new value of the speech."""

    def __init__(self) -> None:
        self._order: list[str] = []
        self._decisions = 0
        self._trail: tuple[float, ...] = ()

    @property
    def decided(self) -> bool:
        """Whether the last thing that can be taken back is a cut."""
        return not self._trail or self._order[-1:] == [DECISION]

    def follow(self, speech: Speech | None) -> None:
        """Notice what has come or has been taken back since the last look."""
        decisions, trail = (len(speech.decisions), speech.trail) if speech else (0, ())
        old_decisions, old_trail = self._decisions, self._trail
        self._decisions, self._trail = decisions, trail
        if decisions > old_decisions:
            self._order.append(DECISION)
        elif decisions < old_decisions:
            self._forget(DECISION)
        if len(trail) < len(old_trail):
            self._forget(JUMP)
        elif len(trail) > len(old_trail) or (len(trail) == LONGEST_TRAIL and trail[-1] != old_trail[-1]):
            self._order.append(JUMP)

    def _forget(self, kind: str) -> None:
        """The last of its kind has been taken back."""
        if kind in self._order:
            del self._order[len(self._order) - 1 - self._order[::-1].index(kind)]
