"""Where the time of a speech goes, section by section."""

from dataclasses import dataclass
from heapq import nlargest

from app.domain.durations import clock_text
from app.domain.plan import Plan
from app.translation import _

MOST_PARTS = 24
"""More bars than that tell nobody where the time goes: the longest are shown, and the rest as one."""


@dataclass(frozen=True, slots=True)
class TimePart:
    """An outermost section: its name, its time, and its share of the longest one's."""

    name: str
    time: str
    share: float


def time_parts(plan: Plan, rate: float) -> list[TimePart]:
    """In the order of the speech, at `rate` times its pace; what is folded into one comes last."""
    tops = [plan.sections[index] for index in plan.top_sections()]
    longest = set(nlargest(MOST_PARTS, range(len(tops)), key=lambda index: tops[index].lasts_s))
    told = [(tops[index].section.name, tops[index].lasts_s) for index in sorted(longest)]
    folded_s = [top.lasts_s for index, top in enumerate(tops) if index not in longest]
    if folded_s:
        told.append((_("{count} more").format(count=len(folded_s)), sum(folded_s)))
    whole_s = max((lasts_s for _name, lasts_s in told), default=0.0) or 1.0
    return [TimePart(name, clock_text(lasts_s / rate), lasts_s / whole_s) for name, lasts_s in told]
