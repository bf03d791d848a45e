"""What a take is measured against: the notes as they were to be said, each point with the time planned for it."""

from dataclasses import dataclass
from itertools import pairwise

from app.domain.pace import Pace
from app.domain.plan import Plan, PlannedPoint
from app.domain.treatment import Form

_A_MINUTE_S = 60.0


@dataclass(frozen=True, slots=True)
class Part:
    """A section by its title, what the navigator calls it, its id and the place of the section around it."""

    title: str
    name: str
    id: str
    parent: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A point as it was to be said; `say` is its full text, by which it is known, `text` what was to be said of it.

    It begins with the rest before it at `lead_s`, and lasts until the next one's. `units` are said in it, with
    `rests_s` between them. `timed` when the notes give it a time of its own; `reason` why it gave way.
    """

    section: int
    number: str
    say: str
    text: str
    form: Form
    lead_s: float
    start_s: float
    end_s: float
    lasts_s: float
    units: float
    rests_s: float
    timed: bool = False
    reason: str = ""
    cue: str = ""

    @property
    def kept(self) -> bool:
        return self.form is not Form.LEFT_OUT

    @property
    def around_s(self) -> float:
        """The rest before it and the pause after it."""
        return max(self.lasts_s - (self.end_s - self.start_s), 0.0)

    def words_s(self, words_per_minute: float) -> float:
        """Seconds for its words at another pace."""
        return self.units * _A_MINUTE_S / words_per_minute + self.rests_s


@dataclass(frozen=True, slots=True)
class Measure:
    """The parts and lines of a speech in reading order, at `words_per_minute`."""

    title: str
    language: str
    words_per_minute: float
    parts: tuple[Part, ...]
    lines: tuple[Line, ...]
    total_s: float

    def name(self, line: int) -> str:
        """How the speaker calls a point: its section, and its number there or its first words."""
        there = self.lines[line]
        part = self.parts[there.section].name
        if there.number.isalnum():
            return f"{part} {there.number}"
        return f"{part}, “{first_words(there.say)}”"


def first_words(text: str, most: int = 5) -> str:
    """The first words of a point, by which the speaker knows it."""
    words = text.split()
    return " ".join(words[:most]) + ("…" if len(words) > most else "")


def measure(plan: Plan) -> Measure:
    """What a take of `plan` is measured against."""
    leads_s = [*(point.lead_s for point in plan.points), plan.total_s]
    lasts_s = [next_s - lead_s for lead_s, next_s in pairwise(leads_s)]
    return Measure(
        plan.notes.title,
        plan.notes.language,
        plan.pace.words_per_minute,
        tuple(
            Part(planned.section.title, planned.section.name, planned.section.id, planned.parent)
            for planned in plan.sections
        ),
        tuple(_line(point, plan.pace, seconds) for point, seconds in zip(plan.points, lasts_s, strict=True)),
        plan.total_s,
    )


def _line(planned: PlannedPoint, pace: Pace, lasts_s: float) -> Line:
    words = planned.words
    return Line(
        section=planned.section,
        number=planned.number,
        say=planned.point.say,
        text=planned.text,
        form=planned.form,
        lead_s=planned.lead_s,
        start_s=planned.start_s,
        end_s=planned.end_s,
        lasts_s=lasts_s,
        units=sum(word.units for word in words),
        rests_s=sum(pace.rest_s(word.stop) for word in words[:-1]),
        timed=planned.point.seconds is not None and planned.form is Form.FULL,
        reason=planned.reason,
        cue=planned.point.cue or "",
    )
