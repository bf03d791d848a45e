import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.transport import Transport

clock_s = st.floats(0, 1e6)
rates = st.floats(0.25, 4.0)
legs = st.builds(
    Transport,
    end_s=st.just(600.0),
    from_s=clock_s,
    place_s=st.floats(0, 600),
    rate=rates,
    running=st.booleans(),
)
later_s = st.floats(0, 1000)


def test_the_text_waits_at_its_beginning() -> None:
    transport = Transport(end_s=60.0)
    assert transport.place_at(1000.0) == 0.0
    assert not transport.running


def test_a_running_text_moves_with_the_clock() -> None:
    assert Transport(end_s=60.0).run(100.0).place_at(107.5) == 7.5


def test_a_paused_text_stands_still_and_goes_on_from_there() -> None:
    paused = Transport(end_s=60.0).run(100.0).pause(110.0)
    assert paused.place_at(500.0) == 10.0
    assert paused.run(500.0).place_at(505.0) == 15.0


def test_a_running_text_stops_at_its_end() -> None:
    assert Transport(end_s=60.0).run(100.0).place_at(900.0) == 60.0


def test_a_text_can_be_moved_only_within_the_speech() -> None:
    transport = Transport(end_s=60.0)
    assert [transport.moved_to(0.0, place_s).place_s for place_s in (-1.0, 30.0, 61.0)] == [0.0, 30.0, 60.0]


@given(legs, later_s, rates)
def test_a_change_of_rate_never_moves_the_text(leg: Transport, passed_s: float, rate: float) -> None:
    now_s = leg.from_s + passed_s
    changed = leg.at_rate(now_s, rate)
    assert changed.place_at(now_s) == leg.place_at(now_s)
    assert (changed.rate, changed.running) == (rate, leg.running)


@given(legs, later_s)
def test_running_and_pausing_never_move_the_text(leg: Transport, passed_s: float) -> None:
    now_s = leg.from_s + passed_s
    assert leg.run(now_s).place_at(now_s) == leg.pause(now_s).place_at(now_s) == leg.place_at(now_s)


@given(legs, later_s, later_s)
def test_a_leg_cut_in_two_leads_to_the_same_place(leg: Transport, first_s: float, second_s: float) -> None:
    middle_s = leg.from_s + first_s
    again = leg.run(middle_s) if leg.running else leg.pause(middle_s)
    assert again.place_at(middle_s + second_s) == pytest.approx(leg.place_at(middle_s + second_s), abs=1e-6)


@given(legs, st.floats(-1e6, 1e6))
def test_a_place_is_always_within_the_speech(leg: Transport, passed_s: float) -> None:
    assert 0.0 <= leg.place_at(leg.from_s + passed_s) <= leg.end_s


@given(legs, later_s, later_s)
def test_a_text_never_runs_backwards(leg: Transport, first_s: float, second_s: float) -> None:
    earlier_s = leg.from_s + first_s
    assert leg.place_at(earlier_s) <= leg.place_at(earlier_s + second_s)


@given(legs, later_s, st.floats(-100, 700))
def test_moving_keeps_the_text_running_or_paused(leg: Transport, passed_s: float, plan_s: float) -> None:
    now_s = leg.from_s + passed_s
    moved = leg.moved_to(now_s, plan_s)
    assert moved.place_at(now_s) == min(max(plan_s, 0.0), leg.end_s)
    assert (moved.running, moved.rate) == (leg.running, leg.rate)


@given(legs, st.floats(0, 1))
def test_a_running_text_reaches_a_place_when_it_says(leg: Transport, share: float) -> None:
    ahead_s = leg.place_s + share * (leg.end_s - leg.place_s)
    running = leg.run(leg.from_s)
    assert running.place_at(running.reaches_s(ahead_s)) == pytest.approx(ahead_s, abs=1e-6)
