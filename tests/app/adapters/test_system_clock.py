import time

from app.adapters.system_clock import SystemClock


def test_the_clock_is_the_monotonic_one() -> None:
    before_s = time.monotonic()
    assert before_s <= SystemClock().now_s() <= time.monotonic()
