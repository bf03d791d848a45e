"""What becomes of a point that is not said in full, and why."""

from dataclasses import dataclass
from enum import StrEnum

from app.translation import _


class Form(StrEnum):
    """How much of a point is said."""

    FULL = "full"
    SHORT = "short"
    LEFT_OUT = "left out"


class Reason(StrEnum):
    """Why a point is not said in full; the first four give way in this order when time is short."""

    MAY_GOES = "may goes"
    SHOULD_IN_SHORT = "should in short"
    SHOULD_GOES = "should goes"
    MUST_IN_SHORT = "must in short"
    SAID_BY_OTHERS = "said by others"

    @property
    def form(self) -> Form:
        return Form.SHORT if self in {Reason.SHOULD_IN_SHORT, Reason.MUST_IN_SHORT} else Form.LEFT_OUT


@dataclass(frozen=True, slots=True)
class Treatment:
    """Why a point gave way, and how many plan seconds that gives back."""

    reason: Reason
    gives_back_s: float

    @property
    def form(self) -> Form:
        return self.reason.form

    @property
    def sentence(self) -> str:
        return _SENTENCES[self.reason].format(seconds=_figure(self.gives_back_s))


_SENTENCES = {
    Reason.MAY_GOES: _("left out first, for it may go; gives back {seconds} s"),
    Reason.SHOULD_IN_SHORT: _("said in its short form; gives back {seconds} s"),
    Reason.SHOULD_GOES: _("left out, for time is short; gives back {seconds} s"),
    Reason.MUST_IN_SHORT: _("must be said, and is in its short form; gives back {seconds} s"),
    Reason.SAID_BY_OTHERS: _("left out, for others have said it; gives back {seconds} s"),
}

_TELL_TENTHS_BELOW_S = 9.95


def _figure(seconds: float) -> str:
    return f"{seconds:.1f}" if seconds < _TELL_TENTHS_BELOW_S else f"{seconds:.0f}"
