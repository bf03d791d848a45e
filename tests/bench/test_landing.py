"""The halls that landings are measured in are always the same, and who speaks with what makes the difference."""

from functools import partial

import pytest

from app.domain.plan import Plan
from app.formats.notes_yaml import read_notes
from app.opening import planned, shipped_notes
from bench.hall import BEFORE_S, NOTICE_S, Hall
from bench.landing import WAYS, Landings, landings, table

SEVERAL = 6


@pytest.fixture(scope="module")
def speech() -> Plan:
    return planned(read_notes(shipped_notes()))


@pytest.fixture(scope="module")
def halls(speech: Plan) -> list[Hall]:
    return [Hall.number(seed, len(speech.points)) for seed in range(SEVERAL)]


def test_a_hall_is_always_the_same() -> None:
    assert Hall.number(7, 3) == Hall.number(7, 3) != Hall.number(8, 3)
    assert Hall.number(7, 3).whims.random() == Hall.number(7, 3).whims.random()


def test_the_chair_leaves_some_time() -> None:
    halls = [Hall.number(seed, 3) for seed in range(200)]
    assert {hall.limit_s for hall in halls} == {180.0, 120.0}
    assert all(0 <= hall.cut_at_s <= hall.limit_s - NOTICE_S < BEFORE_S for hall in halls)


@pytest.mark.parametrize("way", ["Rostrum, scrolling", "Rostrum, talking points"])
def test_who_accepts_the_fit_ends_near_the_limit(way: str, speech: Plan, halls: list[Hall]) -> None:
    found = landings(WAYS[way], speech, halls)
    assert found.in_full == 100.0
    assert all(spare_s < 10 for spare_s in found.spare_s)


def test_the_same_speaker_ends_at_the_same_moment_again(speech: Plan, halls: list[Hall]) -> None:
    ends = partial(WAYS["Rostrum, scrolling"], speech, halls[0])
    assert ends() == ends()


@pytest.mark.parametrize("way", ["A countdown, and the whole script", "The whole script scaled to the limit"])
def test_who_says_everything_ends_far_past_it(way: str, speech: Plan, halls: list[Hall]) -> None:
    assert landings(WAYS[way], speech, halls).in_full == 0.0


def test_who_watches_the_countdown_comes_nearer(speech: Plan, halls: list[Hall]) -> None:
    found = landings(WAYS["A countdown, and to the closing words at 0:20"], speech, halls)
    assert all(-30 < spare_s < 20 for spare_s in found.spare_s)


def test_landings_are_told_as_shares_of_the_halls() -> None:
    found = Landings((-1.0, 0.0, 5.0, 6.0))
    assert (found.near, found.in_full, found.at(0.0), found.at(0.5), found.at(1.0)) == (50.0, 75.0, -1.0, 5.0, 6.0)


def test_only_rostrum_has_a_target() -> None:
    found = Landings((1.0,))
    assert [figure.target for figure in table("Rostrum, scrolling", found).figures[-2:]] == ["≥ 95", "≥ 99"]
    assert not any(figure.target for figure in table("A countdown", found).figures)
