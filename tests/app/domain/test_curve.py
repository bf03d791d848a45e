import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.comparing import compared
from app.domain.curve import LATELY, MOST_MARKS, Curve, curve
from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.take import Take
from tests.speeches import ten_seconds_each
from tests.takes_made import Rehearsal

PLAN = ten_seconds_each(Opening=1, Closing=1)


def take(*seconds: float, limit_s: float | None = 30.0) -> Take:
    return Rehearsal(PLAN, limit_s).spoken(*seconds)


def of(*takes: Take) -> Curve:
    return curve(takes, [compared(one) for one in takes])


def test_each_take_has_its_finish_and_the_band_what_it_was_lately() -> None:
    told = of(take(10.0, 10.0), take(20.0, 16.0), take(10.0), take(10.0, 14.0))
    assert [value and round(value) for value in told.finish.values] == [20, 36, None, 24]
    assert told.finish.lowest[-1] == pytest.approx(20.0, abs=0.2)
    assert told.finish.highest == (told.finish.values[0], *[told.finish.values[1]] * 3)
    assert told.finish.limits == (30.0,) * 4
    assert told.finish_words == "ended lately: 0:20 to 0:36"


def test_the_band_forgets_what_was_long_ago_and_never_knew_what_was_excluded() -> None:
    slow, calm = take(20.0, 20.0), take(10.0, 10.0)
    told = of(slow, *[calm] * LATELY, replace(slow, excluded=True))
    assert told.finish.highest[-1] == calm.finish_s
    assert told.finish.values[-1] == slow.finish_s
    assert told.finish_words == "ended: 0:20"
    assert "Excluded." in told.row(LATELY + 1)


def test_a_take_is_told_in_words() -> None:
    told = of(replace(take(10.0, 25.0), name="In the hall"))
    assert told.row(0).startswith("In the hall: It took 0:35: 0:05 over the limit of 0:30.")
    left = of(take(8.0, limit_s=None))
    assert not left.finish
    assert left.finish_words == "no take was spoken to its end yet"
    assert left.row(0).startswith("Rehearsal: It was left at")


def test_the_pace_has_a_curve_of_its_own() -> None:
    words = Point("one two three four five six seven eight nine ten")
    wordy = plan(Notes("Words", (Section("Only", points=(words, words)),)), Pace(120.0))
    told = of(Rehearsal(wordy).spoken(6.0, 6.0))
    assert told.pace.values[0] == pytest.approx(120.0, abs=8.0)
    assert told.pace_words.startswith("words a minute: 1")
    assert told.row(0).endswith(" words a minute.")


@given(st.lists(st.floats(3.0, 90_000.0), min_size=1, max_size=12))
def test_everything_has_its_place_on_the_scale_with_few_whole_marks(ends_s: list[float]) -> None:
    shown = compared(take(10.0, 10.0))
    spans = [replace(shown, elapsed_s=end_s, finished=True) for end_s in ends_s]
    told = curve([take(10.0, 10.0)] * len(ends_s), spans)
    scale = told.finish.scale
    assert all(0.0 <= scale.share(value) <= 1.0 for value in (*ends_s, 30.0))
    assert 2 <= len(scale.marks) <= MOST_MARKS
    assert all(math.isclose(mark % scale.step, 0.0, abs_tol=1e-6) for mark in scale.marks)


def test_without_any_figure_there_is_a_scale_all_the_same() -> None:
    assert len(of(take(8.0, limit_s=None)).finish.scale.marks) > 1
