"""Points by the names a person gives them: "C4", "divergence 10", "12"; and back."""

import re
from collections.abc import Iterable, Iterator

from app.domain.hints import did_you_mean, excerpt
from app.domain.plan import Plan, PlannedSection
from app.domain.refused import RefusedError
from app.translation import _

_NUMBERED = re.compile(r"(?P<section>.*?)[\s:./-]*(?P<number>\d{1,6})", re.ASCII | re.DOTALL)


def point_named(plan: Plan, text: str) -> int:
    """The index of the point that `text` names; raises RefusedError.

    A number alone counts all points. After the key, id, label or title of a section it counts the points of that
    section, its sub-sections included; without a number the first is meant.
    """
    written = text.strip()
    section = _section(plan, written)
    match = _NUMBERED.fullmatch(written)
    if section is not None:
        return _counted(section.points, 1, written)
    if match is None:
        raise _unknown(plan, written)
    number = int(match["number"])
    if not match["section"]:
        return _counted(range(len(plan.points)), number, written)
    section = _section(plan, match["section"])
    if section is None:
        raise _unknown(plan, match["section"])
    return _counted(section.points, number, written)


def names_of(plan: Plan, points: Iterable[int]) -> str:
    """The points in few words, by section and in order: "Convergence 8, 10; Threats 2–3"."""
    by_section: dict[int, list[int]] = {}
    for point in sorted(points):
        by_section.setdefault(plan.points[point].section, []).append(point)
    return "; ".join(
        f"{plan.sections[section].section.name} {', '.join(_runs(plan.sections[section], inside))}"
        for section, inside in by_section.items()
    )


def _runs(section: PlannedSection, points: list[int]) -> Iterator[str]:
    """The places of `points` in their section, neighbours joined."""
    first = last = points[0]
    for point in [*points[1:], None]:
        if point == last + 1:
            last = point
            continue
        start, end = (place - section.points.start + 1 for place in (first, last))
        yield str(start) if start == end else f"{start}–{end}"
        if point is not None:
            first = last = point


def _section(plan: Plan, written: str) -> PlannedSection | None:
    wanted = written.casefold()
    for planned in plan.sections:
        section = planned.section
        if wanted in {name.casefold() for name in (section.key, section.id, section.label, section.title) if name}:
            return planned
    return None


def _counted(points: range, number: int, written: str) -> int:
    if 1 <= number <= len(points):
        return points[number - 1]
    raise RefusedError(
        _("There is no point {text}").format(text=excerpt(written)),
        _("they are counted from 1 to {last}").format(last=len(points)) if points else _("it has no points"),
    )


def _unknown(plan: Plan, written: str) -> RefusedError:
    names = [planned.section.id or planned.section.name.lower() for planned in plan.sections]
    hint = did_you_mean(written, names) or _("write the key of a section and a number, as C4, or only a number")
    return RefusedError(_("There is no section {text}").format(text=excerpt(written)), hint)
