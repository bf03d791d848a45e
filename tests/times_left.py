"""Plans and the time that is left for them, to fit the one into the other."""

from hypothesis import strategies as st

from app.domain.closing import closing_points
from app.domain.fitting import fit
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.plan import Plan, plan
from app.domain.time_left import TimeLeft
from app.domain.treatment import Reason, Treatment
from tests.speeches import NO_RESTS, yielding_plans

MUST, MAY = Priority.MUST, Priority.MAY
STRUCK = Treatment(Reason.SAID_BY_OTHERS, 10.0)


def in_time(limit_s: float, reserve_s: float = 0.0, ceiling_rate: float = 1.0) -> TimeLeft:
    return TimeLeft(limit_s, reserve_s=reserve_s, ceiling_rate=ceiling_rate)


def kept(laid_out: Plan) -> list[int]:
    return [index for index, point in enumerate(laid_out.points) if point.kept]


def of_tens(*priorities: Priority) -> Plan:
    """Points of ten seconds in one section, then two seconds of closing words."""
    body = Section("Body", points=tuple(Point("what is said", priority=each, seconds=10.0) for each in priorities))
    return plan(Notes("Tens", (body, Section("End", points=(Point("thanks", seconds=2.0),)))), NO_RESTS)


@st.composite
def any_time_left(draw: st.DrawFn, whole: Plan) -> TimeLeft:
    """Any limit, anywhere in the speech, with some points ahead said before."""
    place_s = draw(st.one_of(st.just(0.0), st.floats(0, whole.total_s)))
    first = whole.point_at(place_s) + 1 if place_s else 0
    rate = draw(st.floats(0.5, 2.0))
    said = frozenset(draw(st.sets(st.integers(first, len(whole.points)), max_size=2)))
    elapsed_s = draw(st.floats(0, 100))
    limit_s = elapsed_s + draw(st.floats(-20, 1.3 * whole.total_s + 10))
    ceiling_rate = rate * draw(st.sampled_from([1.0, 1.25]))
    return TimeLeft(limit_s, elapsed_s, place_s, first, said, rate, ceiling_rate, draw(st.floats(0, 5)))


@st.composite
def situations(draw: st.DrawFn) -> tuple[Plan, TimeLeft]:
    """A plan, of which something may have given way or been struck before, and the time left for it."""
    whole = draw(yielding_plans)
    points = st.integers(0, len(whole.points) - 1)
    struck = draw(st.sets(points, max_size=min(2, len(whole.points) - 1)))
    before = plan(whole.notes, whole.pace, dict.fromkeys(struck, STRUCK))
    if draw(st.booleans()):
        before = fit(before, in_time(draw(st.floats(0, 1.2 * whole.total_s)))).plan
    return before, draw(any_time_left(before))


def free_points(before: Plan, time: TimeLeft) -> list[int]:
    """What a fit may touch: ahead, not said, not struck, not the closing words."""
    closing = closing_points(before)
    return [
        index
        for index, point in enumerate(before.points)
        if index >= time.first
        and index not in time.said
        and index not in closing
        and not (point.treatment and point.treatment.reason is Reason.SAID_BY_OTHERS)
    ]
