"""The voice of a take: whether it is to be recorded, and where in the recording each sound belongs.

Second n of a recording is second n of its take, whatever became of the microphone in between.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.take import Kind

NOTICED_S = 2.0
"""A sound that comes later than this was not merely on its way for long: what was before it is lost."""


class RecordVoice(StrEnum):
    """When the voice is recorded."""

    NEVER = "never"
    REHEARSALS = "rehearsals"
    ALWAYS = "always"

    def wants(self, kind: Kind) -> bool:
        """Whether a take of that kind is recorded."""
        return self is RecordVoice.ALWAYS or (self is RecordVoice.REHEARSALS and kind is Kind.REHEARSAL)

    def turned(self, kind: Kind) -> "RecordVoice":
        """After the key on the stage: it never makes deliveries be recorded, which is asked for with more thought."""
        if kind is Kind.REHEARSAL:
            return RecordVoice.REHEARSALS if self is RecordVoice.NEVER else RecordVoice.NEVER
        return RecordVoice.REHEARSALS if self is RecordVoice.ALWAYS else self


@dataclass(frozen=True, slots=True)
class Microphone:
    """Its name; or what is amiss, with the hint that mends it."""

    name: str = ""
    amiss: str = ""
    hint: str = ""


def silence_before(placed: int, rate: int, ended_s: float, frames: int, *, anew: bool) -> int:
    """Frames of silence to put before a sound of `frames` that ended `ended_s` after the beginning of the take.

    `placed` frames are in the recording already, `rate` of them make a second. After a while of not listening
    (`anew`) a sound is put exactly where it belongs; in a row of them only where many are missing, for each is a
    little late in its own way.
    """
    missing = round(ended_s * rate) - frames - placed
    return missing if missing > (0 if anew else NOTICED_S * rate) else 0
