import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.delivery import Delivery
from app.domain.notes import Notes
from app.domain.plan import Plan, plan
from app.domain.transport import Transport
from tests.speeches import NO_RESTS, plans, ten_seconds_each

THREE = ten_seconds_each(opening=1, middle=1, end=1)


def leg(place_s: float, rate: float = 1.0, *, running: bool = True) -> Transport:
    return Transport(end_s=THREE.total_s, from_s=100.0, place_s=place_s, rate=rate, running=running)


def spent(transport: Transport, now_s: float) -> tuple[float, ...]:
    return Delivery.unsaid(THREE).with_leg(THREE, transport, now_s).spent_s


def test_at_first_nothing_was_said() -> None:
    assert Delivery.unsaid(THREE) == Delivery((0.0, 0.0, 0.0))


def test_a_running_text_spends_its_time_at_the_points_it_passes() -> None:
    assert spent(leg(5.0), 117.0) == (5.0, 10.0, 2.0)


def test_at_half_the_rate_a_point_takes_twice_its_time() -> None:
    assert spent(leg(5.0, rate=0.5), 117.0) == (10.0, 7.0, 0.0)


def test_a_pause_is_spent_where_the_text_stands() -> None:
    assert spent(leg(15.0, running=False), 160.0) == (0.0, 60.0, 0.0)


def test_time_after_the_end_is_spent_at_the_last_point() -> None:
    assert spent(leg(25.0), 160.0) == (0.0, 0.0, 60.0)


def test_no_time_is_spent_in_no_time_nor_before_the_leg() -> None:
    assert spent(leg(5.0), 100.0) == spent(leg(5.0), 90.0) == (0.0, 0.0, 0.0)


def test_legs_add_up() -> None:
    delivery = Delivery.unsaid(THREE).with_leg(THREE, leg(5.0), 105.0).with_leg(THREE, leg(0.0), 115.0)
    assert delivery.spent_s == (15.0, 5.0, 0.0)
    assert delivery.ran_s == 20.0
    assert delivery.took_s(range(2)) == 20.0
    assert delivery.took_s(range(1, 3)) == 5.0


def test_only_a_running_text_counts_as_run() -> None:
    assert Delivery.unsaid(THREE).with_leg(THREE, leg(5.0, running=False), 160.0).ran_s == 0.0
    assert Delivery.unsaid(THREE).with_leg(THREE, leg(25.0), 160.0).ran_s == 5.0


def test_the_speech_is_finished_when_its_last_word_was_said() -> None:
    assert Delivery.unsaid(THREE).with_leg(THREE, leg(25.0), 104.0).finished_s is None
    assert Delivery.unsaid(THREE).with_leg(THREE, leg(25.0), 105.0).finished_s == 105.0
    assert Delivery.unsaid(THREE).with_leg(THREE, leg(20.0, rate=0.5), 160.0).finished_s == 120.0


def test_standing_at_the_end_does_not_finish_it_again() -> None:
    finished = Delivery.unsaid(THREE).with_leg(THREE, leg(25.0), 105.0)
    assert finished.with_leg(THREE, leg(30.0), 160.0).finished_s == 105.0
    assert Delivery.unsaid(THREE).with_leg(THREE, leg(30.0), 160.0).finished_s is None


def test_who_goes_back_has_not_finished() -> None:
    assert Delivery.unsaid(THREE).with_leg(THREE, leg(25.0), 105.0).unfinished().finished_s is None


def test_nudges_are_summed() -> None:
    assert Delivery.unsaid(THREE).nudged_by(3.0).nudged_by(-1.0).nudged_s == 2.0


def test_a_plan_without_points_has_nothing_to_deliver() -> None:
    nothing = plan(Notes("Nothing", ()), NO_RESTS)
    assert Delivery.unsaid(nothing).with_leg(nothing, Transport(end_s=0.0), 100.0) == Delivery(())


@given(
    laid_out=plans,
    share=st.floats(0, 1),
    rate=st.floats(0.25, 4),
    running=st.booleans(),
    parts_s=st.lists(st.floats(0, 60), max_size=4),
)
def test_however_a_leg_is_cut_all_its_time_is_spent_somewhere(
    laid_out: Plan, share: float, rate: float, parts_s: list[float], *, running: bool
) -> None:
    transport = Transport(laid_out.total_s, 100.0, share * laid_out.total_s, rate, running)
    whole = Delivery.unsaid(laid_out).with_leg(laid_out, transport, 100.0 + sum(parts_s))
    cut, now_s = Delivery.unsaid(laid_out), 100.0
    for part_s in parts_s:
        leg_until = transport.run(now_s) if running else transport.pause(now_s)
        now_s += part_s
        cut = cut.with_leg(laid_out, leg_until, now_s)
    assert sum(whole.spent_s) == pytest.approx(sum(parts_s))
    assert cut.spent_s == pytest.approx(whole.spent_s, abs=1e-6)
    assert cut.ran_s == pytest.approx(whole.ran_s, abs=1e-6)
    assert min(whole.spent_s) >= -1e-9
