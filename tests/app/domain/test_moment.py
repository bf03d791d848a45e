from dataclasses import replace

import pytest

from app.domain.moment import Moment

THEN = Moment(now_s=1000.0, awake_s=900.0, wall_s=1.7e9, boot="one")


def test_within_one_start_the_machines_own_clock_tells_whatever_the_wall_says() -> None:
    now = replace(THEN, now_s=1007.5, wall_s=THEN.wall_s + 3600.0)
    assert now.away_s(THEN) == 7.5


@pytest.mark.parametrize("boot", ["another", ""])
def test_after_another_start_only_the_wall_can_tell(boot: str) -> None:
    now = replace(THEN, now_s=12.0, wall_s=THEN.wall_s + 90.0, boot=boot)
    assert now.away_s(THEN) == 90.0


def test_where_starts_have_no_name_the_wall_tells() -> None:
    nameless = replace(THEN, boot="")
    assert replace(nameless, now_s=1001.0, wall_s=nameless.wall_s + 2.0).away_s(nameless) == 2.0


def test_a_wall_that_was_set_back_makes_no_time_negative() -> None:
    now = replace(THEN, now_s=12.0, wall_s=THEN.wall_s - 3600.0, boot="another")
    assert now.away_s(THEN) == 0.0


def test_sleep_is_what_only_one_of_the_clocks_counts() -> None:
    assert replace(THEN, now_s=1070.0, awake_s=910.0).slept_s(THEN) == 60.0
