"""Work in the GUI thread that nobody notices."""

from collections.abc import Iterator
from contextlib import suppress

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.slices import SLICE_S, Slices, Steps, at_once


class Work:
    """Steps of four milliseconds on a clock of its own."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.done: list[str] = []

    def steps(self, name: str, count: int) -> Steps[str]:
        for number in range(count):
            self.now_s += 0.004
            self.done.append(f"{name}{number}")
            yield
        return name


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def slices(qapp: QGuiApplication, work: Work) -> Iterator[Slices]:
    assert qapp is not None
    made = Slices(now_s=lambda: work.now_s)
    yield made
    shiboken6.delete(made)


def test_each_slice_ends_when_its_time_is_over(slices: Slices, work: Work) -> None:
    slices.run(work.steps("a", 100))
    slices._work()
    assert work.now_s == pytest.approx(SLICE_S)
    assert len(work.done) == 3


def test_jobs_are_done_in_their_order_while_the_window_goes_on(slices: Slices, work: Work, qtbot: QtBot) -> None:
    ended: list[object] = []
    slices.done.connect(ended.append)
    slices.run(work.steps("a", 10))
    slices.run(work.steps("b", 2))
    assert not work.done
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert ended == ["a", "b"]
    assert work.done[-3:] == ["a9", "b0", "b1"]
    assert not slices._timer.isActive()


def test_what_is_not_wanted_any_more_is_left_off(slices: Slices, work: Work, qtbot: QtBot) -> None:
    slices.run(work.steps("a", 10))
    slices.drop()
    with qtbot.assertNotEmitted(slices.done):
        slices.finish()
    assert not work.done


def test_all_of_it_can_be_done_at_once(slices: Slices, work: Work, qtbot: QtBot) -> None:
    slices.run(work.steps("a", 10))
    with qtbot.waitSignal(slices.done) as ended:
        slices.finish()
    assert ended.args == ["a"]
    assert at_once(work.steps("b", 3)) == "b"


def failing() -> Steps[str]:
    yield
    raise ValueError


def test_a_mistake_ends_its_job_and_no_other(slices: Slices, work: Work, qtbot: QtBot) -> None:
    slices.run(failing())
    slices.run(work.steps("a", 1))
    with suppress(ValueError):
        slices.finish()
    with qtbot.waitSignal(slices.done) as ended:
        slices.finish()
    assert ended.args == ["a"]
