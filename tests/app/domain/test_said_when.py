from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from app.domain.said_when import said_when
from app.domain.take import Take, stays
from tests.speeches import ten_seconds_each
from tests.takes_made import Rehearsal

PLAN = ten_seconds_each(a=3, b=3)


@cache
def wandering(steps: tuple[str, ...]) -> Take:
    """A take in which the speaker does these things, a few seconds after one another."""
    made = Rehearsal(PLAN, 60.0)
    made.session.run_or_pause()
    for step in steps:
        made.pass_s(3.0)
        getattr(made.session, step)()
    made.pass_s(2.0)
    return made.ended()


STEPS = st.lists(
    st.sampled_from(["next_point", "previous_point", "run_or_pause", "jump_to_beginning", "interrupt", "resume"]),
    max_size=8,
).map(tuple)


@given(steps=STEPS, at_s=st.floats(-1.0, 60.0))
def test_the_point_found_is_the_one_that_was_at_the_line(steps: tuple[str, ...], at_s: float) -> None:
    """The law against a look at all there is."""
    take = wandering(steps)
    course = list(stays(take))
    begun = [stay for stay in course if stay.from_s <= at_s] or course[:1]
    assert said_when(take).point_at(at_s) == (begun[-1].point if begun else None)


@given(steps=STEPS)
def test_what_is_played_from_a_point_is_that_point(steps: tuple[str, ...]) -> None:
    known = said_when(wandering(steps))
    for point, began_s in known.began_s.items():
        assert known.when(point) == began_s
        assert known.point_at(began_s) == point
    assert set(known.began_s) == set(known.points)


def test_a_point_said_twice_is_found_where_it_took_longer() -> None:
    made = Rehearsal(PLAN)
    made.session.run_or_pause()
    made.pass_s(2.0)
    made.session.next_point()
    made.pass_s(3.0)
    made.session.jump_to_beginning()
    made.pass_s(8.0)
    known = said_when(made.ended())
    assert known.when(0) is not None
    assert 4.5 < (known.when(0) or 0.0) < 5.5


def test_of_a_take_without_a_word_nothing_is_known() -> None:
    empty = Take(1, wandering(()).kind, 0.0, None, wandering(()).measures, ())
    assert said_when(empty).point_at(1.0) is None
    assert said_when(empty).when(0) is None
