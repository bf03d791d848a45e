"""How long a plan lasts while points go and come back, without laying it out each time."""

from app.domain.plan import Plan, PlannedPoint


class TimeKept:
    """The seconds of a plan, as an account that every point pays into; it starts with the plan as it is.

    A point takes the time of its words, its pause, and the rest before it; the first of a section takes the
    section's rest in place of its own, and so the last one to go takes the heading with it.
    """

    def __init__(self, plan: Plan) -> None:
        self.total_s = plan.total_s
        self._plan = plan
        self._said_s = [_said_s(point) if point.kept else None for point in plan.points]
        self._own = [0] * len(plan.sections)
        self._inside = [0] * len(plan.sections)
        self._heading_s = _headings_s(plan)
        for point in plan.points:
            if point.kept:
                self._count(point.section, 1)

    def keeps(self, point: int) -> bool:
        return self._said_s[point] is not None

    def change_s(self, point: int, said_s: float | None) -> float:
        """How much longer the plan would be if `point` took `said_s` seconds, pause included; None: left out."""
        before_s = self._said_s[point]
        if before_s is not None and said_s is not None:
            return said_s - before_s
        if before_s is None and said_s is None:
            return 0.0
        return said_s + self._rests_s(point) if said_s is not None else -(before_s or 0.0) - self._rests_s(point)

    def change(self, point: int, said_s: float | None) -> float:
        """Let `point` take `said_s` seconds; returns how much longer the plan has become."""
        longer_s = self.change_s(point, said_s)
        self.total_s += longer_s
        step = (said_s is not None) - self.keeps(point)
        self._said_s[point] = said_s
        if step:
            self._count(self._plan.points[point].section, step)
        return longer_s

    def _rests_s(self, point: int) -> float:
        """The rests that are there only for this point's sake, whether it is kept or not."""
        section, myself = self._plan.points[point].section, int(self.keeps(point))
        rests_s = self._plan.pace.new_point_s if self._own[section] > myself else 0.0
        for around in self._plan.ancestors(section):
            if self._inside[around] > myself:
                break
            rests_s += self._heading_s[around]
        return rests_s

    def _count(self, section: int, step: int) -> None:
        self._own[section] += step
        for around in self._plan.ancestors(section):
            self._inside[around] += step


def _said_s(point: PlannedPoint) -> float:
    return point.end_s - point.start_s + point.point.pause_s


def _headings_s(plan: Plan) -> list[float]:
    """The rest of each section that has points, those of the bare headings directly below it included."""
    rests_s = [plan.pace.new_section_s] * len(plan.sections)
    for index in reversed(range(len(plan.sections))):
        parent = plan.sections[index].parent
        if parent is not None and not plan.sections[index].points:
            rests_s[parent] += rests_s[index]
    return rests_s
