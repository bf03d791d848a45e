from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.point_names import names_of, point_named
from app.domain.refused import RefusedError
from tests.speeches import plans

TWO = (Point("one"), Point("two"))


@pytest.fixture
def speech() -> Plan:
    swot = Section("SWOT Analysis", id="swot", key="S", sections=(Section("Threats", points=TWO),))
    convergence = Section("Areas of convergence", id="convergence", label="Convergence", key="C", points=TWO)
    agenda = Section("Agenda 2030", points=TWO)
    return plan(Notes("T", (convergence, swot, agenda, Section("Bare heading"))), Pace())


@pytest.mark.parametrize(
    ("written", "point"),
    [
        ("1", 0),
        ("5", 4),
        ("C2", 1),
        ("c 2", 1),
        ("C", 0),
        ("convergence 2", 1),
        ("Areas of convergence: 1", 0),
        ("S2", 3),
        ("swot", 2),
        ("threats-2", 3),
        (" Threats / 1 ", 2),
        ("Agenda 2030", 4),
        ("agenda 2030 2", 5),
    ],
)
def test_a_point_is_known_by_its_section_and_its_place_there(speech: Plan, written: str, point: int) -> None:
    assert point_named(speech, written) == point


@pytest.mark.parametrize(
    ("written", "refusal"),
    [
        ("7", "There is no point '7' (they are counted from 1 to 6)"),
        ("0", "There is no point '0' (they are counted from 1 to 6)"),
        ("C3", "There is no point 'C3' (they are counted from 1 to 2)"),
        ("bare heading", "There is no point 'bare heading' (it has no points)"),
        ("convergance 1", "There is no section 'convergance' (did you mean 'convergence'?)"),
        ("thretas", "There is no section 'thretas' (did you mean 'threats'?)"),
        ("Q9", "There is no section 'Q' (write the key of a section and a number, as C4, or only a number)"),
        ("", "There is no section '' (write the key of a section and a number, as C4, or only a number)"),
    ],
)
def test_what_is_no_point_is_refused_with_a_hint(speech: Plan, written: str, refusal: str) -> None:
    with pytest.raises(RefusedError) as refused:
        point_named(speech, written)
    assert str(refused.value) == refusal


@given(plans)
def test_every_point_has_its_number(any_plan: Plan) -> None:
    found = [point_named(any_plan, str(place)) for place in range(1, len(any_plan.points) + 1)]
    assert found == list(range(len(any_plan.points)))


def test_points_are_named_by_section_in_order_and_neighbours_together(speech: Plan) -> None:
    assert names_of(speech, [5, 1, 0, 3]) == "Convergence 1–2; Threats 2; Agenda 2030 2"
    assert names_of(speech, []) == ""


def test_points_apart_are_named_one_by_one() -> None:
    long = Section("Long", points=(Point("word"),) * 8)
    laid_out = plan(Notes("T", (long,)), Pace())
    assert names_of(laid_out, [0, 2, 3, 4, 7]) == "Long 1, 3–5, 8"


@given(st.sets(st.integers(0, 7)))
def test_what_was_named_is_found_again(points: set[int]) -> None:
    laid_out = plan(Notes("T", (Section("Long", key="L", points=(Point("word"),) * 8),)), Pace())
    assert {point_named(laid_out, f"L{index + 1}") for index in points} == points


def test_a_key_goes_before_a_title_that_comes_later() -> None:
    first = Section("First", key="X", points=TWO)
    laid_out = plan(Notes("T", (first, replace(first, title="X", key=""))), Pace())
    assert point_named(laid_out, "x 2") == 1
