import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.adapters.system_clock import BOOT, SystemClock, seconds_between

GENEVA_WINTER = timezone(timedelta(hours=1))


@pytest.fixture
def geneva(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The time of day at the Palais des Nations."""
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_on_linux_the_clock_counts_sleep_and_nobody_can_set_it() -> None:
    before_s = time.clock_gettime(time.CLOCK_BOOTTIME)
    assert before_s <= SystemClock("linux").now_s() <= time.clock_gettime(time.CLOCK_BOOTTIME)


def test_elsewhere_it_is_the_monotonic_one() -> None:
    before_s = time.monotonic()
    assert before_s <= SystemClock("win32").now_s() <= time.monotonic()


def test_a_moment_is_the_same_instant_on_each_clock(tmp_path: Path) -> None:
    clock = SystemClock()
    first, second = clock.moment(), clock.moment()
    assert first.now_s <= second.now_s
    assert abs(second.slept_s(first)) < 0.1
    assert second.away_s(first) == second.now_s - first.now_s
    assert first.boot == BOOT.read_text(encoding="ascii").strip()
    assert SystemClock(boot=tmp_path / "none").moment().boot == ""


def test_a_time_of_day_is_at_most_half_a_day_away() -> None:
    assert abs(SystemClock().seconds_until(10, 47)) <= 12.5 * 3600


@pytest.mark.usefixtures("geneva")
@pytest.mark.parametrize(
    ("hour", "minute", "seconds"),
    [(10, 47, 90.0), (10, 45, -30.0), (9, 0, -6330.0), (22, 0, 40470.0), (23, 0, -42330.0)],
)
def test_the_nearest_time_of_day_is_meant(hour: int, minute: int, seconds: float) -> None:
    now = datetime(2026, 2, 3, 10, 45, 30, tzinfo=GENEVA_WINTER)
    assert seconds_between(now, hour, minute) == seconds


@pytest.mark.usefixtures("geneva")
def test_a_few_minutes_after_midnight_belong_to_the_next_day() -> None:
    now = datetime(2026, 2, 3, 23, 50, 0, tzinfo=GENEVA_WINTER)
    assert seconds_between(now, 0, 10) == 1200.0


@pytest.mark.usefixtures("geneva")
def test_the_hour_that_summer_time_takes_away_is_not_waited_for() -> None:
    now = datetime(2026, 3, 29, 1, 30, 0, tzinfo=GENEVA_WINTER)
    assert seconds_between(now, 3, 30) == 3600.0
