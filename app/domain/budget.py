"""Where the time of a speech goes while it is prepared."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from app.domain.outline import Outline, PointRow, SectionRow
from app.domain.pace import comfortable_words_per_minute
from app.domain.plan import Plan


class PaceSource(StrEnum):
    """Where the figure of the pace comes from."""

    NOTES = "notes"
    USUAL = "usual in the language"


@dataclass(frozen=True, slots=True)
class SectionTime:
    """How long a section lasts with its sub-sections, and its share of the whole (0 to 1)."""

    row: int
    name: str
    depth: int
    lasts_s: float
    share: float


@dataclass(frozen=True, slots=True)
class Budget:
    """All that the plan panel shows when everything is said; what gives way is for `fit` of the same plan.

    `row_s` has the seconds of each section and point by its row, rests included, so that they add up.
    `spare_s` is negative when the speech is over its limit, None when there is no limit.
    """

    total_s: float
    limit_s: float | None
    spare_s: float | None
    words_per_minute: float
    pace_source: PaceSource
    comfortable: tuple[float, float]
    sections: tuple[SectionTime, ...]
    row_s: Mapping[int, float]

    @property
    def fits(self) -> bool:
        return self.spare_s is None or self.spare_s >= 0

    def fits_within(self, limit_s: float) -> bool:
        """Whether everything could be said within another limit."""
        return self.total_s <= limit_s


def budget(outline: Outline, plan: Plan) -> Budget:
    """The times of `plan`, which is that of the notes in `outline`."""
    limit_s = outline.head.limit_s
    sections = _sections(outline, plan)
    return Budget(
        total_s=plan.total_s,
        limit_s=limit_s,
        spare_s=None if limit_s is None else limit_s - plan.total_s,
        words_per_minute=plan.pace.words_per_minute,
        pace_source=PaceSource.USUAL if outline.head.words_per_minute is None else PaceSource.NOTES,
        comfortable=comfortable_words_per_minute(outline.head.language),
        sections=sections,
        row_s={section.row: section.lasts_s for section in sections} | _points_s(outline, plan),
    )


def _sections(outline: Outline, plan: Plan) -> tuple[SectionTime, ...]:
    rows = [row for row in outline.rows if isinstance(row, SectionRow)]
    whole_s = plan.total_s or 1.0
    return tuple(
        SectionTime(row.id, row.section.name, row.depth, planned.lasts_s, planned.lasts_s / whole_s)
        for row, planned in zip(rows, plan.sections, strict=True)
    )


def _points_s(outline: Outline, plan: Plan) -> dict[int, float]:
    """From where the rest before one begins to where the next one's does."""
    rows = [row.id for row in outline.rows if isinstance(row, PointRow)]
    leads_s = [*(point.lead_s for point in plan.points), plan.total_s]
    return {row: next_s - lead_s for row, (lead_s, next_s) in zip(rows, pairwise(leads_s), strict=True)}
