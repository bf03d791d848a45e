"""Whatever is done on the stage, what is recorded of it hangs together."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.take import Event, Happening, stays
from app.session import Session
from tests.speeches import ten_seconds_each
from tests.takes_made import Rehearsal

PLAN = ten_seconds_each(Opening=1, Middle=3, Closing=1)

POINT, RAN, FINISHED, ENDED = Happening.POINT, Happening.RAN, Happening.FINISHED, Happening.ENDED

commands: st.SearchStrategy[Callable[[Session], object]] = st.sampled_from(
    [
        Session.run_or_pause,
        Session.next_point,
        Session.previous_point,
        Session.jump_back,
        Session.jump_to_closing,
        Session.jump_to_beginning,
        Session.strike,
        Session.undo,
        Session.interrupt,
        Session.resume,
        lambda session: session.quicken(10.0),
        lambda session: session.jump_to_section(1),
        lambda session: session.lead(point_by_point=True),
        lambda session: session.lead(point_by_point=False),
        lambda session: session.set_limit(40.0),
    ]
)


Steps = list[tuple[Callable[[Session], object], float]]


@settings(max_examples=40)  # each one passes in ticks, as on the stage
@given(st.lists(st.tuples(commands, st.floats(0.0, 8.0)), max_size=15))
def test_whatever_is_done_the_moments_are_in_order_and_no_second_is_lost(steps: Steps) -> None:
    rehearsal = Rehearsal(PLAN, 60.0)
    rehearsal.session.run_or_pause()
    for command, seconds in steps:
        command(rehearsal.session)
        rehearsal.pass_s(seconds)
    take = rehearsal.ended()
    times = [event.at_s for event in take.events]
    assert times == sorted(times)
    done_s = _done_s(take.events)
    assert sum(stay.to_s - stay.from_s for stay in stays(take)) == pytest.approx(times[-1] - done_s, abs=1e-6)
    spent = [stay.paused_s <= stay.lasted_s + 1e-9 for stay in stays(take)]
    assert all(spent)


def _done_s(events: tuple[Event, ...]) -> float:
    """Seconds after the last word, until the speaker went back into the text."""
    done_s, since_s = 0.0, None
    for event in events:
        if since_s is not None and event.what in {POINT, RAN, Happening.JUMPED, Happening.NUDGED, ENDED}:
            done_s, since_s = done_s + event.at_s - since_s, None
        if event.what is FINISHED:
            since_s = event.at_s
    return done_s
