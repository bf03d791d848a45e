"""Where a speech stands at one instant: all that is shown belongs to one `now`."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.countdown import Light
from app.domain.delivery import SAID_SHARE
from app.domain.landing import Advice, advice, breath_s, closing_must_begin_in_s
from app.domain.plan import PlannedSection
from app.domain.projection import Projection, due_s, project
from app.domain.speech import Speech


class Progress(StrEnum):
    """What has become of a section."""

    COMING = "coming"
    CURRENT = "current"
    DONE = "done"
    SKIPPED = "skipped"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class SectionStanding:
    """A section's progress, the share of it (0 to 1) that lies behind, and the clock seconds it took so far."""

    progress: Progress
    share: float
    took_s: float


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that a speaker may ask of the clock; times in seconds, `due_s` and `place_s` in plan time.

    `closing_must_begin_in_s` is the time until the closing words must begin to be said within the limit: now when
    it is not positive, None without a limit and once they have begun. `breath_s` is how long a breath before them
    the time allows, told while the point before them is being said; `advice` is what a fit would do.
    """

    place_s: float
    point: int
    section: int
    running: bool
    began: bool
    finished: bool
    interrupted: bool
    interruption_counts: bool
    elapsed_s: float
    limit_s: float | None
    left_s: float | None
    light: Light
    words_per_minute: float
    measured_words_per_minute: float
    closing_must_begin_in_s: float | None
    breath_s: float
    advice: Advice
    due_s: float
    projection: Projection
    sections: tuple[SectionStanding, ...]


def standing(speech: Speech, now_s: float, amber_s: float) -> Standing:
    """Read everything off `speech` at `now_s`."""
    speech = speech.until(now_s)
    plan, countdown, place_s = speech.plan, speech.countdown, speech.transport.place_at(now_s)
    elapsed_s, limit_s = countdown.elapsed_s(now_s), countdown.granted_s(now_s)
    due = due_s(plan.total_s, elapsed_s, limit_s, speech.course)
    projection = replace(_projection(speech, now_s), ahead_s=place_s - due)
    return Standing(
        place_s=place_s,
        point=plan.point_at(place_s),
        section=plan.section_at(place_s),
        running=speech.transport.running,
        began=countdown.began,
        finished=speech.delivery.finished_s is not None,
        interrupted=speech.interruption is not None,
        interruption_counts=countdown.stopped_s is None,
        elapsed_s=elapsed_s,
        limit_s=limit_s,
        left_s=countdown.left_s(now_s),
        light=countdown.light(now_s, amber_s),
        words_per_minute=speech.words_per_minute,
        measured_words_per_minute=plan.pace.words_per_minute * speech.measured_rate,
        closing_must_begin_in_s=closing_must_begin_in_s(speech, now_s),
        breath_s=breath_s(plan, place_s, projection),
        advice=advice(plan, place_s, speech.measured_rate, projection),
        due_s=due,
        projection=projection,
        sections=_sections(speech, place_s),
    )


def _projection(speech: Speech, now_s: float) -> Projection:
    finished_s = speech.delivery.finished_s
    return project(
        speech.plan.total_s,
        speech.transport.place_at(now_s),
        speech.countdown.elapsed_s(now_s if finished_s is None else finished_s),
        speech.measured_rate,
        speech.countdown.granted_s(now_s),
    )


def _sections(speech: Speech, place_s: float) -> tuple[SectionStanding, ...]:
    here = set(speech.plan.ancestors(speech.plan.section_at(place_s)))
    return tuple(
        _section(planned, speech.delivery.took_s(planned.points), place_s, current=index in here)
        for index, planned in enumerate(speech.plan.sections)
    )


def _section(planned: PlannedSection, took_s: float, place_s: float, *, current: bool) -> SectionStanding:
    share = min(max((place_s - planned.start_s) / planned.lasts_s, 0.0), 1.0) if planned.lasts_s else 0.0
    if not planned.kept:
        progress = Progress.LEFT_OUT
    elif current:
        progress = Progress.CURRENT
    elif took_s and took_s >= SAID_SHARE * planned.lasts_s:
        progress = Progress.DONE
    else:
        progress = Progress.SKIPPED if place_s >= planned.end_s else Progress.COMING
    return SectionStanding(progress, share, took_s)
