from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.scroll_path import LEAD_LINES, ReadingLine, ScrollPath, flowing_path, steady_path


def block(start_s: float, top: float, *lasts_s: float, height: float = 40.0) -> list[ReadingLine]:
    """A paragraph of lines of `height`, each said in so many seconds."""
    lines = []
    for number, seconds in enumerate(lasts_s):
        opens, closes = number == 0, number == len(lasts_s) - 1
        lines.append(ReadingLine(start_s, start_s + seconds, top, top + height, opens, closes))
        start_s, top = start_s + seconds, top + height
    return lines


TWO_BLOCKS = [*block(1.0, 100.0, 4.0, 2.0), *block(8.0, 200.0, 3.0)]


@st.composite
def laid_out_lines(draw: Callable[..., float], rests_s: tuple[float, ...] = (0.0, 0.6, 1.5)) -> list[ReadingLine]:
    """Paragraphs under each other, of words and lines as people read them, with a rest between."""
    height = draw(st.floats(20, 200))
    start_s, top, lines = 0.0, draw(st.floats(0, 500)), []
    for _ in range(int(draw(st.integers(1, 6)))):
        start_s += draw(st.sampled_from(rests_s))
        lasts_s = [draw(st.floats(0.2, 12)) for _ in range(int(draw(st.integers(1, 6))))]
        lines += block(start_s, top, *lasts_s, height=height)
        start_s, top = lines[-1].end_s, lines[-1].bottom + draw(st.floats(0, 100))
    return lines


paths = laid_out_lines().map(flowing_path)
shares = st.floats(0, 1)


def between(path: ScrollPath, share: float) -> float:
    """A plan time between the ends of `path`."""
    return path.times_s[0] + share * (path.times_s[-1] - path.times_s[0])


def test_each_line_is_at_the_reading_line_when_its_first_word_is_due() -> None:
    path = flowing_path(TWO_BLOCKS)
    lead = LEAD_LINES * 40.0
    assert path.times_s == (1.0, 5.0, 7.0, 8.0, 11.0)
    assert path.ys == (100.0 + lead, 140.0, 180.0, 200.0 + lead, 240.0)


def test_beyond_its_ends_the_text_stands_still() -> None:
    path = flowing_path(TWO_BLOCKS)
    assert path.y_at(-5.0) == path.y_at(1.0) == path.ys[0]
    assert path.y_at(11.0) == path.y_at(99.0) == path.ys[-1]
    assert path.time_at(-100.0) == path.time_at(path.ys[0]) == 1.0
    assert path.time_at(240.0) == path.time_at(999.0) == 11.0


def test_what_would_stand_still_or_turn_back_is_left_out() -> None:
    heading = ReadingLine(1.0, 1.0, 50.0, 90.0, opens_block=True, closes_block=True)
    higher_up = ReadingLine(12.0, 13.0, 20.0, 60.0)
    path = flowing_path([heading, *TWO_BLOCKS, higher_up])
    assert path.times_s == (1.0, 5.0, 7.0, 8.0, 11.0)
    assert path.ys[0] == 50.0 + LEAD_LINES * 40.0


def test_a_single_line_said_in_no_time_is_one_place() -> None:
    path = flowing_path([ReadingLine(2.0, 2.0, 50.0, 90.0, opens_block=True, closes_block=True)])
    assert [path.y_at(plan_s) for plan_s in (0.0, 2.0, 9.0)] == [62.0, 62.0, 62.0]
    assert [path.time_at(y) for y in (0.0, 62.0, 99.0)] == [2.0, 2.0, 2.0]


def test_a_single_line_moves_at_one_speed() -> None:
    path = flowing_path(block(0.0, 0.0, 4.0))
    assert path.slopes == (7.0, 7.0)
    assert path.y_at(2.0) == 12.0 + 14.0


def test_steady_motion_that_begins_at_the_end_stays_there() -> None:
    path = flowing_path(TWO_BLOCKS)
    steady = steady_path(path, path.times_s[-1], path.ys[-1])
    assert [steady.y_at(plan_s) for plan_s in (0.0, 11.0, 12.0)] == [240.0, 240.0, 240.0]


@given(paths)
def test_the_path_passes_its_keys(path: ScrollPath) -> None:
    for time_s, y in zip(path.times_s, path.ys, strict=True):
        assert path.y_at(time_s) == y
        assert path.y_at(time_s - 1e-9) == pytest.approx(y, abs=1e-3)


@given(paths, shares, shares)
def test_the_text_never_moves_back(path: ScrollPath, one: float, other: float) -> None:
    earlier_s, later_s = sorted((between(path, one), between(path, other)))
    assert path.y_at(earlier_s) <= path.y_at(later_s) + 1e-9


@given(paths, shares)
def test_the_path_never_overshoots_a_key(path: ScrollPath, share: float) -> None:
    for (early_s, late_s), (upper, lower) in zip(pairwise(path.times_s), pairwise(path.ys), strict=True):
        y = path.y_at(early_s + share * (late_s - early_s))
        assert upper - 1e-9 <= y <= lower + 1e-9


@given(paths, shares)
def test_a_place_leads_to_the_time_at_which_it_is_reached(path: ScrollPath, share: float) -> None:
    plan_s = between(path, share)
    assert path.time_at(path.y_at(plan_s)) == pytest.approx(plan_s, abs=1e-4)


@given(paths, shares)
def test_a_time_leads_to_the_place_it_was_found_by(path: ScrollPath, share: float) -> None:
    y = path.ys[0] + share * (path.ys[-1] - path.ys[0])
    assert path.y_at(path.time_at(y)) == pytest.approx(y, abs=1e-2)


@given(paths)
def test_speed_changes_without_a_jolt(path: ScrollPath) -> None:
    speeds = [
        (lower - upper) / (late_s - early_s)
        for (early_s, late_s), (upper, lower) in zip(pairwise(path.times_s), pairwise(path.ys), strict=True)
    ]
    for slope, (before, after) in zip(path.slopes[1:-1], pairwise(speeds), strict=True):
        assert min(before, after) * (1 - 1e-9) <= slope <= 3 * min(before, after) * (1 + 1e-9)


@given(laid_out_lines(rests_s=(0.6, 1.5)))
def test_the_word_due_is_always_in_the_line_at_the_reading_line(lines: list[ReadingLine]) -> None:
    path = flowing_path(lines)
    for line in lines:
        for plan_s in (line.start_s, (line.start_s + line.end_s) / 2, line.end_s):
            assert line.top - 1e-6 <= path.y_at(plan_s) <= line.bottom + 1e-6


@given(paths, shares, shares)
def test_steady_motion_keeps_one_speed_to_the_same_end(path: ScrollPath, start: float, share: float) -> None:
    here_s = between(path, start)
    y = path.y_at(here_s)
    steady = steady_path(path, here_s, y)
    end_s, end_y = path.times_s[-1], path.ys[-1]
    if len(steady.times_s) == 1:
        assert end_s - here_s < 1e-3 or end_y - y < 1e-3
        return
    assert (steady.y_at(here_s), steady.y_at(end_s)) == (y, end_y)
    assert steady.y_at(here_s + share * (end_s - here_s)) == pytest.approx(y + share * (end_y - y), abs=1e-6)
