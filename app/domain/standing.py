"""Where a speech stands at one instant: all that is shown belongs to one `now`."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.countdown import Light
from app.domain.delivery import Delivery
from app.domain.plan import PlannedSection
from app.domain.projection import Projection, due_s, measured_rate, project
from app.domain.speech import Speech

SAID_SHARE = 0.5
"""A section left after less than this share of its time was looked at rather than said."""


class Progress(StrEnum):
    """What has become of a section."""

    COMING = "coming"
    CURRENT = "current"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class SectionStanding:
    """A section's progress, the share of it (0 to 1) that lies behind, and the clock seconds it took so far."""

    progress: Progress
    share: float
    took_s: float


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that a speaker may ask of the clock; times in seconds, `due_s` and `place_s` in plan time."""

    place_s: float
    point: int
    section: int
    running: bool
    began: bool
    finished: bool
    elapsed_s: float
    left_s: float | None
    light: Light
    words_per_minute: float
    due_s: float
    projection: Projection
    sections: tuple[SectionStanding, ...]


def standing(speech: Speech, now_s: float, amber_s: float) -> Standing:
    """Read everything off `speech` at `now_s`."""
    plan, place_s = speech.plan, speech.transport.place_at(now_s)
    elapsed_s = speech.countdown.elapsed_s(now_s)
    delivery = speech.delivery_at(now_s)
    return Standing(
        place_s=place_s,
        point=plan.point_at(place_s),
        section=plan.section_at(place_s),
        running=speech.transport.running,
        began=speech.countdown.began,
        finished=delivery.finished_s is not None,
        elapsed_s=elapsed_s,
        left_s=speech.countdown.left_s(now_s),
        light=speech.countdown.light(now_s, amber_s),
        words_per_minute=speech.words_per_minute,
        due_s=due_s(plan.total_s, elapsed_s, speech.countdown.limit_s),
        projection=_projection(speech, delivery, place_s, elapsed_s),
        sections=_sections(speech, delivery, place_s),
    )


def _projection(speech: Speech, delivery: Delivery, place_s: float, elapsed_s: float) -> Projection:
    if delivery.finished_s is not None:
        elapsed_s = speech.countdown.elapsed_s(delivery.finished_s)
    rate = measured_rate(speech.transport.rate, delivery.ran_s, delivery.nudged_s)
    return project(speech.plan.total_s, place_s, elapsed_s, rate, speech.countdown.limit_s)


def _sections(speech: Speech, delivery: Delivery, place_s: float) -> tuple[SectionStanding, ...]:
    here = set(speech.plan.ancestors(speech.plan.section_at(place_s)))
    return tuple(
        _section(planned, delivery.took_s(planned.points), place_s, current=index in here)
        for index, planned in enumerate(speech.plan.sections)
    )


def _section(planned: PlannedSection, took_s: float, place_s: float, *, current: bool) -> SectionStanding:
    share = min(max((place_s - planned.start_s) / planned.lasts_s, 0.0), 1.0) if planned.lasts_s else 0.0
    if current:
        progress = Progress.CURRENT
    elif took_s and took_s >= SAID_SHARE * planned.lasts_s:
        progress = Progress.DONE
    else:
        progress = Progress.SKIPPED if place_s >= planned.end_s else Progress.COMING
    return SectionStanding(progress, share, took_s)
